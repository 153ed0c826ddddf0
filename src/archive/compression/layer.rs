//! Decompresses one layer: streams of one compression, one after the other, and the bytes after them.

use std::cell::RefCell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use bzip2::bufread::BzDecoder;
use flate2::bufread::GzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::{FrameDecoder, StreamingDecoder};

use super::input::PeekedStream;
use super::{Compression, StreamFault, is_skippable};

/// Maximum memory for the dictionary of an xz stream, in KiB; `xz -9` needs 64 MiB.
const DICTIONARY: u32 = 256 << 10;

/// One decompressed layer: streams of one compression, one after the other.
pub(super) struct Unpacked<'a> {
    compression: Compression,
    state: LayerState<'a>,
    faults: Rc<RefCell<Vec<StreamFault>>>,
}

enum LayerState<'a> {
    /// Before, between or after the streams.
    Between(PeekedStream<'a>),
    Within(Decoder<'a>),
    Ended,
}

enum Decoder<'a> {
    Gzip(Box<GzDecoder<PeekedStream<'a>>>),
    Bzip2(BzDecoder<PeekedStream<'a>>),
    Xz(Box<XzReader<PeekedStream<'a>>>),
    Zstd(Box<StreamingDecoder<PeekedStream<'a>, FrameDecoder>>),
}

impl<'a> Decoder<'a> {
    fn new(compression: Compression, source: PeekedStream<'a>) -> io::Result<Self> {
        Ok(match compression {
            Compression::Gzip => Self::Gzip(Box::new(GzDecoder::new(source))),
            Compression::Bzip2 => Self::Bzip2(BzDecoder::new(source)),
            Compression::Xz => Self::Xz(Box::new(XzReader::new_mem_limit(source, false, DICTIONARY))),
            Compression::Zstd => {
                Self::Zstd(Box::new(StreamingDecoder::new(source).map_err(io::Error::other)?))
            }
        })
    }

    fn into_inner(self) -> PeekedStream<'a> {
        match self {
            Self::Gzip(decoder) => decoder.into_inner(),
            Self::Bzip2(decoder) => decoder.into_inner(),
            Self::Xz(decoder) => decoder.into_inner(),
            Self::Zstd(decoder) => decoder.into_inner(),
        }
    }
}

impl Read for Decoder<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Gzip(decoder) => decoder.read(buffer),
            Self::Bzip2(decoder) => decoder.read(buffer),
            Self::Xz(decoder) => decoder.read(buffer),
            Self::Zstd(decoder) => decoder.read(buffer),
        }
    }
}

impl<'a> Unpacked<'a> {
    /// Decompresses the streams of this compression at the start of `source`, and collects their errors.
    pub(super) fn new(
        compression: Compression,
        source: PeekedStream<'a>,
        faults: Rc<RefCell<Vec<StreamFault>>>,
    ) -> Self {
        Self { compression, state: LayerState::Between(source), faults }
    }

    /// Starts the next stream, or reaches the end.
    ///
    /// Skips bytes after the last stream.
    fn next(&mut self, mut source: PeekedStream<'a>) -> io::Result<LayerState<'a>> {
        let head = source.peek()?;
        if is_skippable(head) && self.compression == Compression::Zstd {
            let length =
                head.get(4..8).and_then(|length| length.try_into().ok()).map_or(0, u32::from_le_bytes);
            io::copy(&mut (&mut source).take(8 + u64::from(length)), &mut io::sink())?;
            return Ok(LayerState::Between(source));
        }
        if Compression::of(head) == Some(self.compression) {
            return Ok(LayerState::Within(Decoder::new(self.compression, source)?));
        }
        let (mut bytes, mut padding) = (0, true);
        loop {
            let rest = source.fill_buf()?;
            if rest.is_empty() {
                break;
            }
            // The padding of the last block of a tape is zeros.
            padding &= rest.iter().all(|byte| *byte == 0);
            let length = rest.len();
            bytes += length as u64;
            source.consume(length);
        }
        if !padding {
            self.faults.borrow_mut().push(StreamFault::BytesBehind { compression: self.compression, bytes });
        }
        Ok(LayerState::Ended)
    }
}

impl Read for Unpacked<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let next = match std::mem::replace(&mut self.state, LayerState::Ended) {
                LayerState::Ended => return Ok(0),
                LayerState::Between(source) => self.next(source),
                LayerState::Within(mut decoder) => match decoder.read(buffer) {
                    Ok(0) => Ok(LayerState::Between(decoder.into_inner())),
                    Ok(read) => {
                        self.state = LayerState::Within(decoder);
                        return Ok(read);
                    }
                    Err(error) => Err(error),
                },
            };
            match next {
                Ok(state) => self.state = state,
                Err(error) => {
                    let reason = error.to_string();
                    self.faults
                        .borrow_mut()
                        .push(StreamFault::BreaksOff { compression: self.compression, reason });
                }
            }
        }
    }
}
