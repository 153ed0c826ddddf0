//! A long stream: one thread decompresses it while others already read its first bytes.

use std::fs::File;
use std::io::{self, Read, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::behind::write_behind;
use super::positioned::write_all_at;
use super::spool::{of_temporary, temporary};
use crate::archive::OpenOptions;
use crate::archive::compression::{self, StreamFault};

/// Maximum size of a short stream in bytes.
///
/// A short stream is read completely before it is used.
const SHORT: usize = 4 << 20;

/// A stream whose first bytes have been read.
#[derive(Debug)]
pub(super) enum StartedStream {
    /// All bytes of a short stream, with its errors.
    Short(Vec<u8>, Vec<StreamFault>),
    /// The temporary file of a long stream.
    Long(Arc<File>, Arc<Arriving>),
}

/// The part of a stream that has arrived.
#[derive(Debug, Default)]
pub(in crate::archive) struct Arriving {
    state: Mutex<StreamState>,
    more: Condvar,
}

#[derive(Debug, Default)]
struct StreamState {
    length: u64,
    /// The first bytes of a stream that may be short.
    memory: Vec<u8>,
    file: Option<Arc<File>>,
    end: Option<Result<Vec<StreamFault>, StreamError>>,
}

/// An error for all readers.
#[derive(Debug, Clone)]
struct StreamError(io::ErrorKind, String);

/// Starts to decompress a stream, and waits until it has ended or is known to be long.
///
/// # Errors
/// If the stream fails early, or there is no space for its bytes.
pub(super) fn begin(stream: impl Read + Send + 'static, reading: &OpenOptions) -> io::Result<StartedStream> {
    let arriving = Arc::new(Arriving::default());
    let mut arrival = StreamWriter(Arc::clone(&arriving));
    let reading = reading.clone();
    thread::Builder::new().spawn(move || {
        let end = write_behind(&mut arrival, |to| compression::unpack(stream, to, &reading));
        arrival.0.end(end);
    })?;
    let mut state = arriving.wait(|state| state.file.is_none());
    match (&state.end, &state.file) {
        (Some(Err(failure)), _) => Err(failure.into()),
        (Some(Ok(faults)), None) => {
            let faults = faults.clone();
            Ok(StartedStream::Short(mem::take(&mut state.memory), faults))
        }
        (_, Some(file)) => Ok(StartedStream::Long(Arc::clone(file), Arc::clone(&arriving))),
        (None, None) => Err(StreamError::gone().into()),
    }
}

impl Arriving {
    /// Waits until `wanted` bytes have arrived or the stream has ended, and returns the number of bytes.
    ///
    /// # Errors
    /// If the stream could not be read to its end.
    pub(in crate::archive) fn reached(&self, wanted: u64) -> io::Result<u64> {
        let state = self.wait(|state| state.length < wanted);
        match &state.end {
            Some(Err(failure)) => Err(failure.into()),
            _ => Ok(state.length),
        }
    }

    /// Final number of bytes, and the reasons why bytes may be missing.
    pub(in crate::archive) fn end_of(&self) -> (u64, Vec<StreamFault>) {
        let state = self.wait(|_| true);
        let faults = state.end.as_ref().and_then(|end| end.as_ref().ok()).cloned();
        (state.length, faults.unwrap_or_default())
    }

    /// Waits until the stream has ended, or until the condition is false.
    fn wait(&self, mut condition: impl FnMut(&StreamState) -> bool) -> MutexGuard<'_, StreamState> {
        let waiting = |state: &mut StreamState| state.end.is_none() && condition(state);
        self.more.wait_while(self.lock(), waiting).unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, StreamState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end(&self, end: io::Result<Vec<StreamFault>>) {
        self.lock().end.get_or_insert(end.map_err(|error| StreamError(error.kind(), error.to_string())));
        self.more.notify_all();
    }
}

/// Stores the bytes of the stream; runs in the thread that decompresses it.
struct StreamWriter(Arc<Arriving>);

impl Write for StreamWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // No thread waits any more, because the archive was dropped.
        if Arc::strong_count(&self.0) == 1 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let mut state = self.0.lock();
        let (at, file) = (state.length, state.file.clone());
        if let Some(file) = file {
            // Release the lock so that readers don't wait for the write.
            drop(state);
            write_all_at(&file, bytes, at).map_err(|error| of_temporary(&error))?;
            state = self.0.lock();
        } else {
            state.memory.extend_from_slice(bytes);
            if state.memory.len() > SHORT {
                let file = temporary()?;
                write_all_at(&file, &state.memory, 0).map_err(|error| of_temporary(&error))?;
                (state.memory, state.file) = (Vec::new(), Some(Arc::new(file)));
            }
        }
        state.length += bytes.len() as u64;
        drop(state);
        self.0.more.notify_all();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for StreamWriter {
    /// Wakes the waiting threads, even after a panic.
    fn drop(&mut self) {
        self.0.end(Err(StreamError::gone().into()));
    }
}

impl StreamError {
    fn gone() -> Self {
        Self(io::ErrorKind::Other, "not unpacked to the end".into())
    }
}

impl From<StreamError> for io::Error {
    fn from(failure: StreamError) -> Self {
        (&failure).into()
    }
}

impl From<&StreamError> for io::Error {
    fn from(StreamError(kind, text): &StreamError) -> Self {
        Self::new(*kind, text.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Yields this many bytes, and then fails or panics.
    struct Broken(u64, fn() -> io::Result<usize>);

    impl Read for Broken {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            match io::repeat(b'x').take(self.0).read(buffer)? {
                0 => self.1(),
                read => {
                    self.0 -= read as u64;
                    Ok(read)
                }
            }
        }
    }

    const LONG: u64 = 3 * SHORT as u64;

    #[test]
    fn a_short_stream_is_complete_at_once_and_a_long_one_later() {
        let begun = begin(&b"From: a\n"[..], &OpenOptions::default()).unwrap();
        assert!(
            matches!(begun, StartedStream::Short(bytes, faults) if bytes == b"From: a\n" && faults.is_empty())
        );
        let StartedStream::Long(file, arriving) =
            begin(io::repeat(b'x').take(LONG), &OpenOptions::default()).unwrap()
        else {
            panic!("it is long")
        };
        assert!(arriving.reached(LONG - 1).unwrap() >= LONG - 1);
        assert_eq!((arriving.reached(u64::MAX).unwrap(), arriving.end_of()), (LONG, (LONG, vec![])));
        assert_eq!(file.metadata().unwrap().len(), LONG);
    }

    #[test]
    fn errors_and_panics_reach_the_waiting_threads() {
        let failing: fn() -> io::Result<usize> = || Err(io::Error::other("the tape is torn"));
        let panicking: fn() -> io::Result<usize> = || panic!("a panic on purpose");
        for (end, text) in [(failing, "the tape is torn"), (panicking, "not unpacked to the end")] {
            let short = begin(Broken(10, end), &OpenOptions::default()).unwrap_err();
            assert_eq!(short.to_string(), text);
            // On a busy machine, the stream may end before it is recognised as long.
            let long = match begin(Broken(LONG, end), &OpenOptions::default()) {
                Ok(StartedStream::Long(_, arriving)) => arriving.reached(u64::MAX).unwrap_err(),
                Ok(_) => panic!("it is long"),
                Err(error) => error,
            };
            assert_eq!(long.to_string(), text);
        }
    }
}
