//! The text below the options in the help of each command: exit codes and examples.
//!
//! A section is a title that ends with a colon, and the lines below it. The manual pages split the text into
//! these sections.

use clap::Arg;

/// The help of `--limit` for `list`.
pub(super) const LIMIT_OF_LIST: &str = "Maximum number of proposals to show; or NAME=VALUE, a limit on what is read, such as body=16MiB (repeatable)";

/// Changes the help of `--rulings` for the command that writes the file.
pub(super) fn rulings_of_resolve(rulings: Arg) -> Arg {
    rulings.help("File of rulings; the first ruling creates it").help_heading("Ruling")
}

pub(super) const WHOLE: &str = "\
Examples:
  plusone list 2026-05.mbox
  plusone tally 2026-05.mbox -t 'move the wiki'
  plusone audit 2026.mbox --format html --output audit.html
  plusone help tally";

pub(super) const TALLY: &str = "\
Exit codes:
  0  passed, and stable
  1  failed, blocked, cancelled or mixed, and stable
  2  bad arguments or unreadable input
  3  open
  4  a person must decide: undecided, or unclear votes could change the result

Examples:
  plusone tally 2026-05.mbox
  plusone tally 2026-05.mbox -t 'move the wiki' -p apache -r committers.toml
  notmuch show --format=mbox subject:wiki | plusone tally -";

pub(super) const LIST: &str = "\
Examples:
  plusone list 2026-05.mbox --open --unannounced
  plusone list ~/Mail/dev -p apache --since 2026-01-01 --limit 20
  plusone list 2026-05.mbox --match 'move the (wiki|forum)'
  plusone list 2026-05.mbox --format csv --output proposals.csv";

pub(super) const EXPLAIN: &str = "\
Examples:
  plusone explain 2026-05.mbox -t 'move the wiki'
  plusone explain 2026-05.mbox -t call.7@example.org --verbose";

pub(super) const RESULT: &str = "\
Exit codes:
  0  written
  2  bad arguments, unreadable input, or a cancelled vote
  3  still open
  4  a person must decide: undecided, or unclear votes could change the result

Examples:
  plusone result 2026-05.mbox -t 'move the wiki' --output result.eml
  plusone result 2026-05.mbox --template our-result.txt
  plusone result --print-template > our-result.txt";

pub(super) const ASK: &str = "\
Exit codes:
  0  written
  1  nothing is missing
  2  bad arguments or unreadable input

Examples:
  plusone ask 2026-05.mbox -t 'move the wiki' -r committers.toml
  plusone ask 2026-05.mbox --output question.eml";

pub(super) const RESOLVE: &str = "\
Exit codes:
  0  no unclear mail could change the result
  2  bad arguments or unreadable input
  4  a person must still decide

Examples:
  plusone resolve 2026-05.mbox -t 'move the wiki'
  plusone resolve 2026-05.mbox -t 'move the wiki' --rulings rulings.toml
  plusone resolve 2026-05.mbox --rulings rulings.toml --message vote.7@example.org --reading +1 --reason 'it was met' --by Ana";

pub(super) const AUDIT: &str = "\
Exit codes:
  0  all announced outcomes match the rule
  1  at least one announced outcome differs
  2  bad arguments or unreadable input

Examples:
  plusone audit 2026.mbox -p apache -r committers.toml
  plusone audit 2026.mbox --since 2026-01-01 --until 2026-03-31
  plusone audit 2026.mbox --format html --output audit.html
  plusone audit --each lists/*.mbox --format ndjson --rows decisions,votes";

pub(super) const FETCH: &str = "\
Exit codes:
  0  fetched
  2  bad arguments, or a part of the mail could not be fetched

Examples:
  plusone fetch https://lists.example.org/archives/list/dev@example.org/ -o mail/
  plusone fetch https://lore.kernel.org/dev/call.7@example.org/ -o vote.mbox";

pub(super) const CACHE: &str = "\
Examples:
  plusone cache show
  plusone cache clear";

pub(super) const BOT: &str = "\
Exit codes:
  0  everything due was posted, nothing was due, or another run holds the lock
  2  the config is invalid, an archive cannot be read, a post was not sent, or a list was stopped

Examples:
  plusone bot --config plusone.toml --dry-run
  plusone bot --config plusone.toml
  plusone bot --config plusone.toml --sendmail
  plusone bot status --config plusone.toml";

pub(super) const BOT_STATUS: &str = "\
Exit codes:
  0  the last run of each list had no error
  1  the last run of a list had an error
  2  invalid config or unreadable journal

Examples:
  plusone bot status --config plusone.toml
  plusone bot status --config plusone.toml --format ndjson";

pub(super) const POLICY: &str = "\
Examples:
  plusone policy list
  plusone policy show apache > our-rules.toml
  plusone policy check our-rules.toml";

pub(super) const POLICY_LIST: &str = "\
Examples:
  plusone policy list
  plusone policy list --format markdown > policies.md";

pub(super) const POLICY_SHOW: &str = "\
Examples:
  plusone policy show apache
  plusone policy show ovirt-infra > our-rules.toml";

pub(super) const POLICY_CHECK: &str = "\
Exit codes:
  0  all files are valid
  2  at least one file has an error or cannot be read

Examples:
  plusone policy check our-rules.toml
  plusone policy check policies/*.toml";

pub(super) const CONFIG: &str = "\
Examples:
  plusone config check
  plusone config show @infra";

pub(super) const CONFIG_CHECK: &str = "\
Exit codes:
  0  the config and all files that it names are valid
  2  the config or a file that it names is missing or invalid

Examples:
  plusone config check
  plusone config check --config plusone.toml";

pub(super) const CONFIG_SHOW: &str = "\
Examples:
  plusone config show
  plusone config show @infra
  plusone config show @infra --policy apache";

pub(super) const GRAMMAR: &str = "\
Examples:
  plusone grammar > grammar.md
  plusone grammar | grep abstain";

pub(super) const SCHEMA: &str = "\
Examples:
  plusone schema tally > tally.schema.json
  plusone schema audit-line
  plusone schema vote-row";

pub(super) const COMPLETIONS: &str = "\
Examples:
  plusone completions bash > ~/.local/share/bash-completion/completions/plusone
  plusone completions fish > ~/.config/fish/completions/plusone.fish";

pub(super) const MAN: &str = "\
Examples:
  plusone man | man -l -
  plusone man --output ~/.local/share/man/man1";

/// The lines of a section of a help text; `None` if the text has no section with this title.
pub(super) fn section<'a>(text: &'a str, title: &str) -> Option<Vec<&'a str>> {
    let mut lines = text.lines().skip_while(|line| line.strip_suffix(':') != Some(title));
    lines.next()?;
    Some(lines.take_while(|line| !line.is_empty()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_ends_with_a_blank_line() {
        assert_eq!(section(BOT, "Exit codes").unwrap().len(), 2);
        assert_eq!(section(BOT, "Examples").unwrap()[1], "  plusone bot --config plusone.toml");
        assert_eq!(section(LIST, "Exit codes"), None);
    }
}
