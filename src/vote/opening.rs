//! Finds the first sentence of a reply that its author wrote, after the greeting.

use super::quote::Quoter;
use super::{Evidence, justification};
use crate::language::class::Class;
use crate::language::statement::Statement;
use crate::language::token::Token;
use crate::message::reply::{Lines, Role};

/// Maximum number of characters in the quoted sentence.
const LONGEST: usize = 300;

/// Maximum number of words in a greeting.
const LONGEST_GREETING: usize = 5;

/// The first sentence that the author wrote, as written; line 0 and no words if there is none.
pub(super) fn of(statements: &[Statement<'_>], lines: &Lines<'_>) -> Evidence {
    let own = || statements.iter().filter(|statement| is_own(statement, lines));
    let body = justification::without_sign_off(statements);
    let said = body.iter().filter(|statement| is_own(statement, lines));
    // If the mail is only a greeting and a sign-off, this function quotes the greeting.
    let mut found = said.chain(own()).filter_map(|one| Some((one, behind_greeting(one)?)));
    let whole = || own().next().map(|first| (first, 0));
    let Some((statement, from)) = found.next().or_else(whole) else { return Evidence::new(0, "") };
    let line = statement.line_of(from);
    let sentence = Quoter::new(lines).quote(statement, from, LONGEST);
    Evidence::new(line, &sentence)
}

/// `true` if the author certainly wrote the statement. Otherwise it may be the end of a wrapped quote.
fn is_own(statement: &Statement<'_>, lines: &Lines<'_>) -> bool {
    lines.line(statement.line_of(0)).is_some_and(|line| line.role == Role::Authored)
}

/// Index of the first token after a greeting; `None` if the statement is only a greeting.
fn behind_greeting(statement: &Statement<'_>) -> Option<usize> {
    let tokens = statement.tokens;
    let is = |at: usize, class: Class| tokens.get(at).is_some_and(|token| token.is(class));
    // A greeting may start with a word of praise: `Good morning`.
    if !(is(0, Class::Greeting) || is(0, Class::Praise) && is(1, Class::Greeting)) {
        return Some(0);
    }
    let ends = |token: &Token<'_>| matches!(token, Token::Soft(',' | '-' | ':'));
    let end = tokens.iter().take(LONGEST_GREETING + 1).position(ends);
    let behind = end.map_or(tokens.len(), |end| end + 1);
    if end.is_none() && statement.words().nth(LONGEST_GREETING).is_some() {
        return Some(0);
    }
    (behind < tokens.len()).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::statement::{OwnText, own_lines};
    use crate::message::reply;
    use crate::message::{Body, Flow};

    fn first(text: &str) -> (u32, String) {
        let lines = reply::lines(&Body { text: text.to_owned(), flow: Flow::Fixed }, None).into_owned();
        let own = own_lines(&lines);
        let own = OwnText::new(&own);
        let spot = of(&own.statements(), &lines);
        (spot.line, spot.excerpt)
    }

    #[test]
    fn the_first_own_sentence_follows_greetings_and_quotations() {
        for (text, line, expected) in [
            ("Thanks for the work!\n\nBo\n", 1, "Thanks for the work!"),
            ("Hi all,\n\nwhich branch is that?\n\nBo\n", 3, "which branch is that?"),
            ("Hello Ana, I'll test it tonight. Then more.\n", 1, "I'll test it tonight."),
            ("Good morning everybody,\nI'll test tonight.\n", 2, "I'll test tonight."),
            ("Hallo zusammen,\n\ndanke für die Arbeit.\n", 3, "danke für die Arbeit."),
            ("> Shall we?\n\nWhich branch is that?\n", 3, "Which branch is that?"),
            (
                "On Mon, 4 May 2026 at 10:00, Bo Ek <bo@example.org> wrote:\n> Shall we?\n\nThe mirror that we have in the\ncellar is slow.\n",
                4,
                "The mirror that we have in the cellar is slow.",
            ),
            ("Regards,\nBo\n-- \nBo Ek\n", 1, "Regards,"),
            ("> Shall we?\n", 0, ""),
            ("-- \nBo\n", 0, ""),
        ] {
            assert_eq!(first(text), (line, expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_long_sentence_is_cut_with_an_ellipsis() {
        let text = format!("We {}\n", "looked and ".repeat(60));
        let (_, sentence) = first(&text);
        assert!(sentence.ends_with('…') && text.starts_with(sentence.trim_end_matches('…')), "{sentence}");
        assert!(sentence.chars().count() <= LONGEST + 1);
    }
}
