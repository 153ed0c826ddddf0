//! Decompresses streams: gzip, bzip2, xz and zstd, recognised by their first bytes.
//!
//! A stream may contain another compressed stream.
//!
//! A stream that ends too early, has other bytes after its end, or becomes too large is read as far as
//! possible. A [`StreamFault`] describes the rest.

mod input;
#[cfg(feature = "compression")]
mod layer;

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io::{self, BufRead, Read, Write};
use std::rc::Rc;

use input::PeekedStream;

use crate::archive::OpenOptions;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::{self, Size};

/// Maximum number of compressions around the bytes of a stream.
const LAYERS: usize = 4;
/// Minimum number of unpacked bytes of a stream for a check of its ratio.
///
/// Shorter streams may have any ratio.
const RATIO_FROM: u64 = 64 << 20;

/// A kind of compression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compression {
    /// The gzip file format (RFC 1952).
    Gzip,
    /// bzip2, with its block sizes 1 to 9.
    Bzip2,
    /// The .xz file format, with LZMA2.
    Xz,
    /// The zstd file format (RFC 8878).
    Zstd,
}

impl Compression {
    /// Number of bytes to check at the start of a stream.
    pub(super) const MAGIC: usize = 10;

    /// The compression of a stream, by its first bytes.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        const BLOCK: [u8; 6] = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
        match head {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [b'B', b'Z', b'h', b'1'..=b'9', block @ ..] if block.starts_with(&BLOCK) => Some(Self::Bzip2),
            [0xfd, b'7', b'z', b'X', b'Z', 0, ..] => Some(Self::Xz),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Some(Self::Zstd),
            _ if is_skippable(head) => Some(Self::Zstd),
            _ => None,
        }
    }
}

/// `true` if a zstd skippable frame starts here.
///
/// It contains no compressed data (RFC 8878, section 3.1.2).
fn is_skippable(head: &[u8]) -> bool {
    matches!(head, [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..])
}

impl fmt::Display for Compression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gzip => "gzip",
            Self::Bzip2 => "bzip2",
            Self::Xz => "xz",
            Self::Zstd => "zstd",
        })
    }
}

/// An error at the end of a stream, or bytes after the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamFault {
    /// The stream ends too early.
    BreaksOff {
        /// The compression of the stream.
        compression: Compression,
        /// The message of the decoder.
        reason: String,
    },
    /// The stream becomes larger than a limit allows; the bytes before that place were read.
    TooLarge {
        /// The name of the limit, and its value.
        limit: String,
    },
    /// Bytes follow the end of the stream.
    BytesBehind {
        /// The compression of the stream.
        compression: Compression,
        /// Number of bytes after the end.
        bytes: u64,
    },
}

impl StreamFault {
    /// `true` if mail may be missing.
    pub(super) fn loses_mail(&self) -> bool {
        !matches!(self, Self::BytesBehind { .. })
    }

    /// The diagnostic that reports the error, with the name of the source.
    pub(super) fn diagnostic(&self, name: &str) -> Diagnostic {
        match self {
            Self::BreaksOff { compression, reason } => {
                let code = match compression {
                    Compression::Gzip => Code::TruncatedGzip,
                    _ => Code::TruncatedCompression,
                };
                let text = format!(
                    "{name} is a truncated {compression} stream ({reason}); the messages before the error were read"
                );
                Diagnostic::new(code, text)
            }
            Self::TooLarge { limit } => {
                let text = format!(
                    "{name} unpacks to more than the limit {limit}; the messages below the limit were read"
                );
                Diagnostic::new(Code::UnpackedTooLarge, text)
            }
            Self::BytesBehind { compression, bytes } => {
                let text = format!(
                    "{name} has {bytes} bytes after the end of its {compression} stream; they were skipped"
                );
                Diagnostic::new(Code::BytesBehindStream, text)
            }
        }
    }
}

/// Copies a stream, with all its compressions removed.
pub(crate) fn unpack(
    stream: impl Read,
    to: &mut impl Write,
    reading: &OpenOptions,
) -> io::Result<Vec<StreamFault>> {
    let OpenOptions { limits, progress, .. } = reading;
    let taken = Rc::new(Cell::new(0));
    let faults = Rc::new(RefCell::new(Vec::new()));
    let mut top = PeekedStream::new(Counted { stream, taken: Rc::clone(&taken) });
    let mut layers = 0;
    while let Some(compression) = Compression::of(top.peek()?).filter(|_| layers < LAYERS) {
        top = unpacked(compression, top, &faults)?;
        layers += 1;
    }
    let mut given = 0_u64;
    loop {
        let bytes = top.fill_buf()?;
        if bytes.is_empty() {
            break;
        }
        let room = limits::bytes(limits.unpacked - given);
        let length = bytes.len().min(room);
        to.write_all(&bytes[..length])?;
        given += length as u64;
        progress.unpacked(length as u64);
        let limit = if length < bytes.len() {
            format!("unpacked={}", Size(limits.unpacked))
        } else if layers > 0 && given > RATIO_FROM && given / limits.ratio > taken.get() {
            format!("ratio={}", limits.ratio)
        } else {
            top.consume(length);
            continue;
        };
        return Ok(vec![StreamFault::TooLarge { limit }]);
    }
    drop(top);
    Ok(faults.take())
}

/// Decompresses one layer.
#[cfg(feature = "compression")]
#[expect(clippy::unnecessary_wraps, reason = "a build without compression refuses all of them")]
fn unpacked<'a>(
    compression: Compression,
    source: PeekedStream<'a>,
    faults: &Rc<RefCell<Vec<StreamFault>>>,
) -> io::Result<PeekedStream<'a>> {
    Ok(PeekedStream::new(layer::Unpacked::new(compression, source, Rc::clone(faults))))
}

#[cfg(not(feature = "compression"))]
fn unpacked<'a>(
    compression: Compression,
    _: PeekedStream<'a>,
    _: &Rc<RefCell<Vec<StreamFault>>>,
) -> io::Result<PeekedStream<'a>> {
    let text =
        format!("this build cannot read {compression}: it was built without the feature `compression`");
    Err(io::Error::new(io::ErrorKind::Unsupported, text))
}

/// Counts the bytes that a reader takes from a stream.
struct Counted<R> {
    stream: R,
    taken: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buffer)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}

#[cfg(test)]
#[cfg(feature = "compression")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::limits::Limits;

    const PLAIN: &[u8] = b"From: a\nSubject: x\n\nbody body body body body\n";

    fn packed(compression: Compression, plain: &[u8]) -> Vec<u8> {
        match compression {
            Compression::Gzip => {
                let mut to = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
                to.write_all(plain).unwrap();
                to.finish().unwrap()
            }
            Compression::Bzip2 => {
                let mut to = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::default());
                to.write_all(plain).unwrap();
                to.finish().unwrap()
            }
            Compression::Xz => {
                let mut to =
                    lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
                to.write_all(plain).unwrap();
                to.finish().unwrap()
            }
            Compression::Zstd => {
                ruzstd::encoding::compress_to_vec(plain, ruzstd::encoding::CompressionLevel::Fastest)
            }
        }
    }

    const ALL: [Compression; 4] = [Compression::Gzip, Compression::Bzip2, Compression::Xz, Compression::Zstd];

    fn unpacked(bytes: &[u8]) -> (Vec<u8>, Vec<StreamFault>) {
        let mut to = Vec::new();
        let faults = unpack(bytes, &mut to, &OpenOptions::default()).unwrap();
        (to, faults)
    }

    #[test]
    fn concatenated_and_nested_streams_are_unpacked() {
        for compression in ALL {
            let once = packed(compression, PLAIN);
            assert_eq!(unpacked(&once), (PLAIN.to_vec(), vec![]), "{compression}");
            assert_eq!(unpacked(&once.repeat(2)), (PLAIN.repeat(2), vec![]), "{compression}");
            for outer in ALL {
                assert_eq!(
                    unpacked(&packed(outer, &once)),
                    (PLAIN.to_vec(), vec![]),
                    "{outer} of {compression}"
                );
            }
            let padded = [&once[..], &[0; 512]].concat();
            assert_eq!(unpacked(&padded), (PLAIN.to_vec(), vec![]), "{compression}");
        }
    }

    #[test]
    fn bytes_after_a_stream_are_counted() {
        for compression in ALL {
            let bytes = [&packed(compression, PLAIN)[..], b"<html>"].concat();
            let fault = StreamFault::BytesBehind { compression, bytes: 6 };
            assert_eq!(unpacked(&bytes), (PLAIN.to_vec(), vec![fault]), "{compression}");
        }
    }

    #[test]
    fn a_truncated_stream_is_reported() {
        for compression in ALL {
            let bytes = packed(compression, PLAIN);
            for end in 11..bytes.len() {
                let (_, faults) = unpacked(&bytes[..end]);
                assert!(
                    matches!(&faults[..], [StreamFault::BreaksOff { compression: told, .. }] if *told == compression),
                    "{compression} of {end} bytes: {faults:?}"
                );
            }
        }
    }

    #[test]
    fn a_stream_that_becomes_too_large_is_cut_off() {
        let mut to = Vec::new();
        let limits = Limits { unpacked: 10, ..Limits::default() };
        let reading = OpenOptions { limits, ..OpenOptions::default() };
        for compression in ALL {
            to.clear();
            let faults = unpack(&packed(compression, PLAIN)[..], &mut to, &reading).unwrap();
            assert_eq!(
                (to.as_slice(), &faults[..]),
                (&PLAIN[..10], &[StreamFault::TooLarge { limit: "unpacked=10".into() }][..])
            );
        }
        let bomb = packed(Compression::Gzip, &vec![b'x'; 65 << 20]);
        let faults = unpack(&bomb[..], &mut to, &OpenOptions::default()).unwrap();
        assert_eq!(faults, [StreamFault::TooLarge { limit: "ratio=250".into() }]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn damaged_streams_are_values(kind in 0..4_usize, place in any::<prop::sample::Index>(), byte: u8) {
            let mut bytes = packed(ALL[kind], PLAIN);
            let place = place.index(bytes.len());
            bytes[place] = byte;
            unpacked(&bytes);
        }
    }
}
