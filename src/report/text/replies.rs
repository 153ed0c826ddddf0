//! The replies that contain no vote, in words.

use std::fmt::Write as _;

use super::{clean, minute};
use crate::tally::Reply;

/// Maximum number of replies shown; the JSON has all of them.
const MOST: usize = 8;

/// The first replies without a vote, one line each; with their Message-IDs if `verbose`.
pub(super) fn without_vote(out: &mut String, replies: &[Reply], verbose: bool) {
    if replies.is_empty() {
        return;
    }
    let noun = if replies.len() == 1 { "reply" } else { "replies" };
    let _ = writeln!(out, "\n{} {noun} without a vote", replies.len());
    for reply in replies.iter().take(MOST) {
        let date = reply.date.map(|date| format!(", {}", minute(date))).unwrap_or_default();
        let _ = writeln!(out, "  {}{date}: {}", clean::line(reply.author.label()), said(reply));
        if verbose {
            let id = reply.message_id.as_deref().map(|id| format!("<{}>", clean::line(id)));
            let link = reply.permalink.as_deref().map(clean::line);
            let places: Vec<String> = id.into_iter().chain(link).collect();
            let _ = writeln!(out, "    {}", places.join(", "));
        }
    }
    if replies.len() > MOST {
        let _ = writeln!(out, "  and {} more (--format json lists all)", replies.len() - MOST);
    }
}

/// The first words of a reply.
fn said(reply: &Reply) -> String {
    if reply.spot.excerpt.is_empty() {
        return "no words of its own".to_owned();
    }
    format!("\"{}\" (line {})", clean::cut(&reply.spot.excerpt, 80), reply.spot.line)
}
