//! Writes bytes in another thread, so that decompression does not wait for the disk.

use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

/// Size of the pieces for the writing thread, in bytes.
///
/// A few pieces may wait for the thread.
const PIECE: usize = 256 << 10;
const PIECES: usize = 4;

/// A writer that collects bytes into pieces.
pub(in crate::archive) struct Behind {
    piece: Vec<u8>,
    full: SyncSender<Vec<u8>>,
    emptied: Receiver<Vec<u8>>,
}

/// Passes a writer to `give`, and writes its bytes to `to` in another thread.
pub(in crate::archive) fn write_behind<T>(
    to: &mut (impl Write + Send),
    give: impl FnOnce(&mut Behind) -> io::Result<T>,
) -> io::Result<T> {
    let (full, filled) = mpsc::sync_channel::<Vec<u8>>(PIECES);
    let (empty, emptied) = mpsc::channel();
    thread::scope(|scope| {
        let writing = scope.spawn(move || -> io::Result<()> {
            for piece in filled {
                to.write_all(&piece)?;
                // The thread of the writer may have ended.
                _ = empty.send(piece);
            }
            Ok(())
        });
        let mut behind = Behind { piece: Vec::with_capacity(PIECE), full, emptied };
        let given = give(&mut behind).and_then(|given| behind.flush().map(|()| given));
        drop(behind);
        match writing.join() {
            // If the writer failed, return its error: the error of `give` only says that the writer ended.
            Ok(written) => written.and(given),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

impl Write for Behind {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = bytes.len().min(PIECE - self.piece.len());
        self.piece.extend_from_slice(&bytes[..length]);
        if self.piece.len() == PIECE {
            self.flush()?;
        }
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut next = self.emptied.try_recv().unwrap_or_else(|_| Vec::with_capacity(PIECE));
        next.clear();
        let piece = std::mem::replace(&mut self.piece, next);
        self.full.send(piece).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_bytes_arrive_in_order() {
        let bytes: Vec<u8> = (0..3_000_000_u32).flat_map(u32::to_le_bytes).collect();
        let mut to = Vec::new();
        write_behind(&mut to, |behind| bytes.chunks(70_001).try_for_each(|part| behind.write_all(part)))
            .unwrap();
        assert!(to == bytes);
    }

    #[test]
    fn the_error_of_the_writer_is_reported() {
        let mut room = [0_u8; 1000];
        let error = write_behind(&mut &mut room[..], |behind| {
            (0..20).try_for_each(|_| behind.write_all(&vec![1; PIECE]))
        });
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::WriteZero);
    }
}
