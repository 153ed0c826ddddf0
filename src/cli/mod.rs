//! The command line: runs a command, writes its report and returns the exit code.

mod archive_name;
mod args;
mod ask;
mod audit;
mod bot;
mod completions;
mod config;
mod draw;
mod each;
mod exit;
mod explain;
mod fetch;
mod format;
mod grammar;
mod help;
mod list;
mod lists;
mod man;
mod opening;
mod output;
mod policy;
mod progress;
mod refused;
mod resolve;
mod result;
mod schema;
mod session;
mod tally;

use clap::Parser;

pub use exit::Exit;

use args::{Arguments, Command};

use crate::Error;

/// Runs the command with the arguments of the process, and returns the exit code.
pub fn run() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and the version are not errors: clap prints them to stdout.
            let _ = error.print();
            return if error.use_stderr() { Exit::Unusable } else { Exit::Passed };
        }
    };
    let done = run_command(arguments.command);
    done.unwrap_or_else(|error| {
        draw::show(&error, None);
        Exit::Unusable
    })
}

fn run_command(mut command: Command) -> Result<Exit, Error> {
    if let Some((rules, input)) = command.reads_archives() {
        lists::resolve(rules, input)?;
    }
    match &command {
        Command::Tally(tally) => tally::run(tally),
        Command::List(list) => list::run(list),
        Command::Explain(explain) => explain::run(explain),
        Command::Audit(audit) => audit::run(audit),
        Command::Result(result) => result::run(result),
        Command::Ask(ask) => ask::run(ask),
        Command::Resolve(resolve) => resolve::run(resolve),
        Command::Fetch(fetch) => fetch::run(fetch),
        Command::Cache(command) => fetch::cache(command),
        Command::Bot(bot) => bot::run(bot),
        Command::Policy(command) => policy::run(command),
        Command::Config(command) => config::run(command),
        Command::Grammar => grammar::run(),
        Command::Schema { document } => schema::run(*document),
        Command::Completions { shell } => completions::run(*shell),
        Command::Man { output } => man::run(output.as_deref()),
    }
}
