//! Progress of reading an archive, shown on a terminal if it takes longer than a second.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::archive::{Progress, ProgressNumbers};
use crate::report::text;

/// Minimum duration of work before the command shows progress.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(100);

const OPENING: &str = "{msg}";
const READING: &str = "{wide_bar} {binary_bytes}/{binary_total_bytes}, {msg}, {eta} left";

/// A line on standard error, which stays while this value exists.
pub(super) struct ProgressLine(Option<(Sender<()>, JoinHandle<()>)>);

impl ProgressLine {
    /// Shows the progress if standard error is a terminal and `quiet` is not set.
    pub(super) fn start(progress: &Arc<Progress>, quiet: bool) -> Self {
        if quiet || !io::stderr().is_terminal() {
            return Self(None);
        }
        let (end, ended) = mpsc::channel::<()>();
        let progress = Arc::clone(progress);
        let show = move || {
            if ended.recv_timeout(PATIENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = bar(ProgressDrawTarget::stderr());
            while ended.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
                update(&bar, progress.numbers());
            }
            bar.finish_and_clear();
        };
        Self(Some((end, thread::spawn(show))))
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if let Some((end, thread)) = self.0.take() {
            drop(end);
            // Ignores an error of drawing the line.
            let _ = thread.join();
        }
    }
}

fn bar(target: ProgressDrawTarget) -> ProgressBar {
    ProgressBar::with_draw_target(Some(0), target)
}

/// Updates the numbers of the line.
///
/// If the template is invalid, the line stays as it is.
fn update(bar: &ProgressBar, numbers: ProgressNumbers) {
    let files = text::number(usize::try_from(numbers.files).unwrap_or(usize::MAX), "file");
    if numbers.all == 0 {
        let unpacked = indicatif::BinaryBytes(numbers.unpacked);
        let fetched = indicatif::BinaryBytes(numbers.fetched);
        let message = match numbers.unpacked {
            _ if numbers.fetched > 0 => format!("fetched {fetched}"),
            0 => format!("opened {files}"),
            _ => format!("opened {files}, unpacked {unpacked}"),
        };
        if bar.length() == Some(0)
            && let Ok(style) = ProgressStyle::with_template(OPENING)
        {
            bar.set_style(style);
        }
        bar.set_message(message);
        return;
    }
    if bar.length() != Some(numbers.all) {
        if let Ok(style) = ProgressStyle::with_template(READING) {
            bar.set_style(style.progress_chars("##-"));
        }
        bar.set_length(numbers.all);
        bar.reset_eta();
    }
    let messages = text::number(usize::try_from(numbers.messages).unwrap_or(usize::MAX), "message");
    bar.set_message(format!("{files}, {messages}"));
    bar.set_position(numbers.read);
}

#[cfg(test)]
mod tests {
    use indicatif::InMemoryTerm;

    use super::*;

    #[test]
    fn files_bytes_messages_and_the_time_left_are_shown() {
        let terminal = InMemoryTerm::new(5, 80);
        let bar = bar(ProgressDrawTarget::term_like(Box::new(terminal.clone())));
        update(&bar, ProgressNumbers { files: 1, ..ProgressNumbers::default() });
        bar.tick();
        assert_eq!(terminal.contents(), "opened 1 file");
        update(&bar, ProgressNumbers { fetched: 5 << 20, ..ProgressNumbers::default() });
        bar.tick();
        assert_eq!(terminal.contents(), "fetched 5.00 MiB");
        update(&bar, ProgressNumbers { files: 2, unpacked: 3 << 20, ..ProgressNumbers::default() });
        bar.tick();
        assert_eq!(terminal.contents(), "opened 2 files, unpacked 3.00 MiB");
        let numbers = ProgressNumbers {
            files: 2,
            unpacked: 3 << 20,
            all: 8 << 20,
            read: 2 << 20,
            messages: 7,
            ..ProgressNumbers::default()
        };
        update(&bar, numbers);
        bar.tick();
        let line = terminal.contents();
        assert!(line.starts_with("####"), "{line}");
        assert!(
            line.contains(" 2.00 MiB/8.00 MiB, 2 files, 7 messages, ") && line.ends_with(" left"),
            "{line}"
        );
        bar.finish_and_clear();
        assert_eq!(terminal.contents(), "");
    }
}
