//! Digests whose mails have short headers below a topic, as Google Groups and Groups.io send them.
//!
//! The mails have no Message-ID, and often no subject or year, so their authors are uncertain.

use std::ops::Range;

/// The mails of a digest, each with the topic as its subject: their text, and their extents in it.
pub(super) fn below_topics(text: &[u8]) -> (Vec<u8>, Vec<Range<usize>>) {
    let mut reader = TopicReader::default();
    let lines: Vec<&[u8]> = text.split(|&b| b == b'\n').map(<[u8]>::trim_ascii_end).collect();
    let mut at = 0;
    while at < lines.len() {
        let fields = lines[at..].iter().take_while(|line| field(line).is_some()).take(MOST_FIELDS).count();
        let header = &lines[at..at + fields];
        let has = |wanted| header.iter().filter_map(|line| field(line)).any(|(field, _)| field == wanted);
        if has(ShortField::From) && has(ShortField::Date) {
            reader.begin(header);
            at += fields;
        } else {
            reader.line(lines[at]);
            at += 1;
        }
    }
    reader.end();
    (reader.text, reader.mails)
}

#[derive(Default)]
struct TopicReader<'a> {
    topic: &'a [u8],
    /// The mails, each with a whole header.
    text: Vec<u8>,
    mails: Vec<Range<usize>>,
    open: Option<usize>,
}

impl<'a> TopicReader<'a> {
    fn begin(&mut self, header: &[&'a [u8]]) {
        self.end();
        self.open = Some(self.text.len());
        let mut subject = self.topic;
        for (name, value) in header.iter().filter_map(|line| field(line)) {
            match name {
                ShortField::Subject => subject = value,
                ShortField::From => self.write(b"From: ", value),
                ShortField::Date => self.write(b"Date: ", value),
                ShortField::Other => {}
            }
        }
        let is_reply = subject.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(b"re:"));
        self.write(if is_reply { b"Subject: " } else { b"Subject: Re: " }, subject);
    }

    fn line(&mut self, line: &'a [u8]) {
        if let Some((ShortField::Subject, topic)) =
            field(line).filter(|_| line.starts_with(b"Topic: ") || self.open.is_none())
        {
            self.topic = topic;
            self.end();
        } else if is_border(line) {
            self.end();
        } else if self.open.is_some() {
            self.write(line, b"");
        }
    }

    fn end(&mut self) {
        self.mails.extend(self.open.take().map(|open| open..self.text.len()));
    }

    fn write(&mut self, name: &[u8], value: &[u8]) {
        self.text.extend_from_slice(name);
        self.text.extend_from_slice(value);
        self.text.push(b'\n');
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ShortField {
    From,
    Date,
    Subject,
    Other,
}

/// The field of a line of a short header.
fn field(line: &[u8]) -> Option<(ShortField, &[u8])> {
    let fields: [(&[u8], ShortField); 7] = [
        (b"From: ", ShortField::From),
        (b"Posted by: ", ShortField::From),
        (b"Date: ", ShortField::Date),
        (b"Subject: ", ShortField::Subject),
        (b"Topic: ", ShortField::Subject),
        (b"To: ", ShortField::Other),
        (b"Url: ", ShortField::Other),
    ];
    fields.iter().find_map(|(name, field)| Some((*field, line.strip_prefix(*name)?)))
}

/// `true` for a line between two mails: `---------- 1 of 2 ----------`, or a long line of equal signs.
fn is_border(line: &[u8]) -> bool {
    let is_ruled =
        |with: u8| line.len() >= 20 && line[..10].iter().chain(&line[line.len() - 10..]).all(|b| *b == with);
    is_ruled(b'-') || is_ruled(b'=')
}

/// Maximum number of fields of a short header.
const MOST_FIELDS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn mails(text: &str) -> Vec<String> {
        let (text, mails) = below_topics(text.as_bytes());
        let text = String::from_utf8(text).unwrap();
        mails.into_iter().map(|range| text[range].trim().to_owned()).collect()
    }

    const RULE: &str = "=============================================";

    #[test]
    fn mails_below_a_topic_have_it_as_subject() {
        let text = format!(
            "Topics: 2 updates in 1 topic\n\n{RULE}\nTopic: [VOTE] Roof\nUrl: https://g.example/8\n{RULE}\n\n\
             ---------- 1 of 2 ----------\nFrom: Bo <bo@example.org>\nDate: Feb 15 18:40\n\n+1\n\n\
             ---------- 2 of 2 ----------\nFrom: Cy <cy@example.org>\nDate: Feb 16 18:40\nUrl: https://g.example/9\n\n-1\n"
        );
        let mail = |from: &str, day: u32, value: &str| {
            format!("From: {from}\nDate: Feb {day} 18:40\nSubject: Re: [VOTE] Roof\n\n{value}")
        };
        assert_eq!(
            mails(&text),
            [mail("Bo <bo@example.org>", 15, "+1"), mail("Cy <cy@example.org>", 16, "-1")]
        );
    }

    #[test]
    fn mails_may_name_their_own_subject() {
        let text = "Messages In This Digest\n\nFrom: Bo <bo@example.org>\nSubject: Re: Roof\nDate: Mon, 4 May 2026\n\n+1\n";
        assert_eq!(
            mails(text),
            ["From: Bo <bo@example.org>\nDate: Mon, 4 May 2026\nSubject: Re: Roof\n\n+1"]
        );
    }

    #[test]
    fn text_without_short_headers_is_no_digest() {
        assert_eq!(mails("The digest is late.\n\nFrom: here to there\n\nBo\n"), Vec::<String>::new());
    }
}
