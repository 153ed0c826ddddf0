//! Runs the command as a user does, and checks the result of a run.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process;

use assert_cmd::Command;
use serde_json::Value as Json;

/// The folder of the package, in which the command is run.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// A time after the windows of most fixtures.
pub(crate) const AT: &str = "--at=2026-05-20T12:00:00Z";
/// The option that says that the archive is complete, which most tests need.
pub(crate) const COMPLETE: &str = "--complete-until=now";
/// A proposal with three +1 and a result mail.
pub(crate) const PASSES: &str = "fixtures/archives/substantial-passes.mbox";
/// Two proposals: a cancelled one, and its second call.
pub(crate) const TAKE_TWO: &str = "fixtures/archives/take-two.mbox";

/// The result of a run.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// Asserts that the run failed with one line, and printed nothing else.
    #[track_caller]
    pub(crate) fn refused(&self, line: &str) {
        assert_eq!(
            (self.code, self.out.as_str(), self.errors().as_str()),
            (2, "", format!("plusone: {line}\n").as_str())
        );
    }

    /// Asserts that the run failed with one line that starts with a text. A message of the system follows the text.
    #[track_caller]
    pub(crate) fn refused_because(&self, start: &str) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        let errors = self.errors();
        assert_eq!(errors.lines().count(), 1, "{errors}");
        let start = format!("plusone: {start}");
        assert!(errors.starts_with(&start) && errors.trim_end().len() > start.len(), "{errors}");
    }

    /// Standard error. This function changes an error that is drawn below a line of a file to one line, as
    /// the library writes it: `plusone: FILE:LINE:COLUMN: what is wrong; what to do`.
    pub(crate) fn errors(&self) -> String {
        let mut errors: Vec<String> = Vec::new();
        let mut lines = self.err.lines().peekable();
        while let Some(line) = lines.next() {
            let drawn = lines.peek().and_then(|next| next.trim_start().strip_prefix("--> "));
            let (Some(message), Some(position)) = (line.strip_prefix("plusone: "), drawn) else {
                errors.push(line.to_owned());
                continue;
            };
            let mut error = format!("plusone: {position}: {message}");
            while let Some(part) = lines.next_if(|line| !line.starts_with("plusone: ")) {
                if let Some(help) = part.trim_start().strip_prefix("= help: ") {
                    error += "; ";
                    error += help;
                }
            }
            errors.push(error);
        }
        errors.into_iter().map(|error| error + "\n").collect()
    }

    /// The output of a bot without its last line, the summary. A run that ended early has no summary.
    pub(crate) fn without_summary(mut self) -> Self {
        let is_summary =
            |line: &str| line.contains(" posted, ") && (line.ends_with(" list") || line.ends_with(" lists"));
        let lines: Vec<&str> = self.err.lines().collect();
        if let Some((_, others)) = lines.split_last().filter(|(last, _)| is_summary(last)) {
            self.err = others.iter().map(|line| format!("{line}\n")).collect();
        }
        self
    }

    /// The JSON document that was printed.
    #[track_caller]
    pub(crate) fn json(&self) -> Json {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    /// The last line that was printed.
    pub(crate) fn last_line(&self) -> &str {
        self.out.lines().last().unwrap_or_default()
    }
}

pub(crate) fn command() -> Command {
    let mut command = Command::cargo_bin("plusone").unwrap();
    // The config of the person who runs the tests has no effect here.
    command.current_dir(ROOT).env_remove("NO_COLOR").env("XDG_CONFIG_HOME", "/nonexistent");
    command
}

/// A command that runs a program within limits, each an option of `ulimit`.
pub(crate) fn limited(program: impl AsRef<OsStr>, limits: &str) -> process::Command {
    let mut command = process::Command::new("sh");
    let each: String = limits.split(", ").map(|limit| format!("ulimit {limit}; ")).collect();
    command.args(["-c", &format!("{each}exec \"$0\" \"$@\"")]).arg(program);
    command
}

pub(crate) fn finished(mut command: Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the command on archives that count as complete, unless the arguments say something else.
pub(crate) fn run(arguments: &[&str]) -> Run {
    let mut command = command();
    command.args(arguments).args(complete(arguments));
    finished(command)
}

/// Runs the command like [`run`], with a text on standard input.
pub(crate) fn run_with_input(arguments: &[&str], input: impl Into<Vec<u8>>) -> Run {
    let mut command = command();
    command.args(arguments).args(complete(arguments)).write_stdin(input);
    finished(command)
}

/// The argument with which a command that reads votes treats its archive as complete.
fn complete(arguments: &[&str]) -> Option<&'static str> {
    let reads_votes = matches!(arguments, ["tally" | "list" | "audit" | "result" | "explain", ..]);
    let alone = |argument: &&str| argument.starts_with("--complete-until") || *argument == "--print-template";
    let is_said = arguments.iter().any(alone);
    (reads_votes && !is_said).then_some(COMPLETE)
}

/// The bytes of a file of the package.
pub(crate) fn fixture(path: &str) -> Vec<u8> {
    fs::read(Path::new(ROOT).join(path)).unwrap()
}

/// The codes of the diagnostics of a document.
pub(crate) fn codes(document: &Json) -> Vec<&str> {
    let diagnostics = document["diagnostics"].as_array().unwrap();
    diagnostics.iter().map(|odd| odd["code"].as_str().unwrap()).collect()
}

/// The lines of the table of votes, including its header row.
pub(crate) fn table_of(report: &str) -> Vec<&str> {
    report
        .lines()
        .skip_while(|line| !line.starts_with(" vote "))
        .take_while(|line| line.starts_with(' '))
        .collect()
}
