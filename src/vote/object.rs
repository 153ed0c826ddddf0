//! What a value is for: in a mail that answers another mail than the call, it may be for an idea of that mail.

use crate::language::list::List;
use crate::language::token::{Token, tokens};

/// Length of a word from which it can name a thing.
const SHORTEST_NAME: usize = 4;

/// Length of the part in which two forms of one word agree: "move" and "moving".
const STEM: usize = 3;

/// `true` if words after the value of a line say what it is for, and none of them is in the subject of the call or
/// stands for a proposal: `+1 to a longer window`, below `[VOTE] Move the wiki`.
pub(super) fn is_for_another_matter(line: &str, subject: &str) -> bool {
    let tokens = tokens(line);
    let Some(value) = tokens.iter().position(|token| matches!(token, Token::Mark(_))) else { return false };
    let mut behind = tokens[value + 1..].iter();
    if subject.trim().is_empty() || !behind.next().is_some_and(|token| token.is_in(List::Toward)) {
        return false;
    }
    let object: Vec<_> = behind.map_while(Token::as_word).collect();
    if object.iter().any(|word| [List::Matter, List::Ballot, List::Act].iter().any(|list| word.is_in(*list)))
    {
        return false;
    }
    let subject = subject.to_lowercase();
    let named: Vec<&str> = subject.split(|letter: char| !letter.is_alphanumeric()).collect();
    let names: Vec<&str> =
        object.iter().map(|word| word.text.as_ref()).filter(|word| is_name(word)).collect();
    !names.is_empty() && !names.iter().any(|word| named.iter().any(|other| is_kin(word, other)))
}

/// Whether a word is long enough to name a thing, and no number.
fn is_name(word: &str) -> bool {
    word.chars().count() >= SHORTEST_NAME
        && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// Whether two words begin alike, as forms of one word do.
fn is_kin(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    one == other || alike >= STEM
}

#[cfg(test)]
mod tests {
    use super::is_for_another_matter;

    const SUBJECT: &str = "Re: [VOTE] Move the wiki to the new host";

    #[test]
    fn words_that_the_subject_does_not_have_are_another_matter() {
        for line in ["+1 to a longer window", "+1 for Tuesday", "-1 on renaming", "+1 für Dienstag"] {
            assert!(is_for_another_matter(line, SUBJECT), "{line}");
        }
    }

    #[test]
    fn words_of_the_subject_and_of_every_proposal_are_the_vote() {
        for line in [
            "+1 to moving it", "+1 for the new host", "+1 for me", "+1 on this proposal", "+1",
            "+1, thanks Ana", "+1 for 1.2.3", "+1 from me for the wiki",
        ] {
            assert!(!is_for_another_matter(line, SUBJECT), "{line}");
        }
        assert!(!is_for_another_matter("+1 for Tuesday", ""));
    }
}
