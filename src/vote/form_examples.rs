//! Runs the examples of a policy's forms: reads each as mail, and compares it with the value of its form.

use super::{Context, MailVotes, VoteForm, read};
use crate::error::{Document, Error, ErrorKind, LineColumns};
use crate::message::reply::{self, Role};
use crate::message::{Author, Body, Flow};
use crate::policy::{CheckedForm, Example, Policy};
use crate::proposal::{SubjectKind, SubjectLine};

/// Runs the examples and counter-examples of a policy's forms.
///
/// `text` is the content of the policy file, and `file` its name.
///
/// # Errors
/// One error, with its place, for each example that its form does not match and each counter-example that it
/// matches.
pub fn check(policy: &Policy, text: &str, file: &str) -> Result<(), Vec<Error>> {
    let document = Document { name: file, text };
    let mut errors: Vec<(usize, Error)> = Vec::new();
    let mut run = |form: &CheckedForm, what: &dyn Fn(&str) -> Result<(), String>| {
        let mut report = |example: &Example, message: String| {
            let place = LineColumns::of(text, example.place.clone());
            errors.push((example.place.start, Error::new(ErrorKind::Policy, message).at(document, place)));
        };
        for example in &form.examples {
            if let Err(found) = what(&example.text) {
                report(example, format!("the form does not read its example `{}`: {found}", example.text));
            }
        }
        for example in form.never.iter().filter(|example| what(&example.text).is_ok()) {
            report(example, format!("the form reads its counter-example `{}`", example.text));
        }
    };
    let forms = policy.subject_forms();
    let is_subject = |text: &str, kind: SubjectKind| match SubjectLine::parse_with(text, &forms).kind {
        found if found == kind => Ok(()),
        found => Err(format!("the subject is read as {found}")),
    };
    for (of_kind, kind) in
        [(&policy.forms.calls, SubjectKind::Call), (&policy.forms.results, SubjectKind::Result)]
    {
        for form in of_kind {
            run(form, &|text| {
                let matches = form.expression.matches(&SubjectLine::parse(text, &[]).title);
                if matches { is_subject(text, kind) } else { Err("the expression does not match".to_owned()) }
            });
        }
    }
    for form in &policy.forms.footers {
        run(form, &|text| is_footer(text, form));
    }
    for vote in &policy.forms.votes {
        run(&vote.form, &|text| casts(text, vote, &policy.forms.votes));
    }
    errors.sort_by_key(|(at, _)| *at);
    if errors.is_empty() { Ok(()) } else { Err(errors.into_iter().map(|(_, error)| error).collect()) }
}

/// Checks that a form recognises a line below the sender's own words as a footer.
fn is_footer(text: &str, form: &CheckedForm) -> Result<(), String> {
    let body = Body { text: format!("We looked at it.\n\n{text}\n"), flow: Flow::Fixed };
    let lines = reply::lines(&body, None).with_footers(|line| form.expression.matches(line));
    let matches = form.expression.matches(text.trim());
    match lines.iter().find(|line| line.number == 3) {
        Some(line) if line.role == Role::Footer && matches => Ok(()),
        Some(line) if matches => Err(format!("the line is {}", line.role.as_str())),
        _ => Err("the expression does not match".to_owned()),
    }
}

/// Checks that the text of a reply is read by the form: as a vote with its value, or as an unclear vote.
fn casts(text: &str, vote: &VoteForm, forms: &[VoteForm]) -> Result<(), String> {
    let sender = Author::new("Ana Lee", "ana@example.org");
    let context = Context { forms, ..Context::reply(&sender, "", "") };
    let body = Body { text: format!("{text}\n"), flow: Flow::Fixed };
    let reading = read(&reply::lines(&body, None), context);
    let form = vote.form.expression.as_str();
    let is_read = match vote.value {
        Some(value) => {
            reading.votes.iter().any(|cast| cast.form.as_deref() == Some(form) && cast.value == value)
        }
        None => reading.doubts.iter().any(|doubt| doubt.form.as_deref() == Some(form)),
    };
    if is_read { Ok(()) } else { Err(in_words(&reading)) }
}

/// A description of the reading of the text, for an error message.
fn in_words(reading: &MailVotes) -> String {
    let by = |form: Option<&str>| form.map(|form| format!(" by the form `{form}`")).unwrap_or_default();
    if let Some(vote) = reading.votes.first() {
        return format!("it is read as {}{}", vote.value, by(vote.form.as_deref()));
    }
    if let Some(doubt) = reading.doubts.first() {
        return format!("it is read as unclear ({}){}", doubt.reason, by(doubt.form.as_deref()));
    }
    match reading.remarks.first() {
        Some(remark) => format!("it is read as no vote ({})", remark.why),
        None => "it is read as text without a vote".to_owned(),
    }
}
