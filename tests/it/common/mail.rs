//! Makes mail, rosters and folders for a test.

use std::fmt::{self, Write as _};
use std::fs;
use std::io::Write as _;

use tempfile::TempDir;

pub(crate) const ANA: &str = "Ana Lee <ana@example.org>";
pub(crate) const BO: &str = "Bo Ek <bo@example.org>";
pub(crate) const CARL: &str = "Carl Dorn <carl@example.net>";
pub(crate) const DEE: &str = "Dee Moss <dee@example.com>";

/// One mail dated 4 May 2026, without a separator. `Display` writes the mail as it is in an archive.
#[derive(Debug, Clone)]
pub(crate) struct Mail<'a> {
    id: &'a str,
    from: &'a str,
    subject: &'a str,
    time: &'a str,
    answers: Option<&'a str>,
    body: &'a str,
}

impl<'a> Mail<'a> {
    /// A mail from Bo Ek about the wiki at eight, which is not a reply.
    pub(crate) fn new(id: &'a str) -> Self {
        Self { id, from: BO, subject: "The wiki", time: "08:00:00", answers: None, body: "It is slow." }
    }

    /// A call by Ana Lee at eight, open for three days.
    pub(crate) fn call(id: &'a str, subject: &'a str) -> Self {
        Self::new(id).from(ANA).subject(subject).body("The vote is open for 72 hours.")
    }

    pub(crate) fn from(self, from: &'a str) -> Self {
        Self { from, ..self }
    }

    pub(crate) fn subject(self, subject: &'a str) -> Self {
        Self { subject, ..self }
    }

    pub(crate) fn time(self, time: &'a str) -> Self {
        Self { time, ..self }
    }

    pub(crate) fn answers(self, id: &'a str) -> Self {
        Self { answers: Some(id), ..self }
    }

    pub(crate) fn body(self, body: &'a str) -> Self {
        Self { body, ..self }
    }
}

impl fmt::Display for Mail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, from, subject, time, body, .. } = self;
        let answers = self.answers.map(|id| format!("In-Reply-To: <{id}>\n")).unwrap_or_default();
        write!(
            f,
            "From: {from}\nSubject: {subject}\nDate: Mon, 4 May 2026 {time} +0000\nMessage-ID: <{id}>\n{answers}\
             MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n"
        )
    }
}

/// An mbox of mails.
pub(crate) fn mbox(mails: &[impl fmt::Display]) -> String {
    let separated = |mail| format!("From list@example.org Mon May  4 12:00:00 2026\n{mail}\n");
    mails.iter().map(separated).collect::<Vec<_>>().concat()
}

/// The mails of a vote on moving the wiki: each reply has a sender and a text, in order of time.
pub(crate) fn wiki_vote(answers: &[(&str, &str)]) -> Vec<String> {
    let subject = "[VOTE] Move the wiki";
    let body = "I propose to move the wiki to the new host.\n\nThe vote is open for 72 hours.";
    let call = Mail::call("call@example.org", subject).body(body).to_string();
    let answer = |(at, (from, body)): (usize, &(&str, &str))| {
        let (id, time) = (format!("vote-{at}@example.org"), format!("09:{at:02}:00"));
        let mail = Mail::new(&id).from(from).subject("Re: [VOTE] Move the wiki").time(&time);
        mail.answers("call@example.org").body(body).to_string()
    };
    std::iter::once(call).chain(answers.iter().enumerate().map(answer)).collect()
}

/// The mails of a vote on moving the wiki that passes.
pub(crate) fn passed_vote() -> Vec<String> {
    wiki_vote(&[(BO, "+1"), (CARL, "+1"), (DEE, "+1")])
}

/// The mails as in the archive of a list. A mail without a recipient gets the list as its recipient.
pub(crate) fn sent_to(list: &str, mails: &[impl fmt::Display]) -> Vec<String> {
    let sent = |mail: &dyn fmt::Display| {
        let mail = mail.to_string();
        if mail.lines().any(|line| line.starts_with("To: ")) { mail } else { format!("To: {list}\n{mail}") }
    };
    mails.iter().map(|mail| sent(mail)).collect()
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A roster that is built person by person.
#[derive(Debug, Default)]
pub(crate) struct Roster(String);

impl Roster {
    /// Adds a person with all addresses.
    pub(crate) fn voter(mut self, name: &str, addresses: &[&str]) -> Self {
        let _ = writeln!(self.0, "[[voter]]\nname = \"{name}\"\naddresses = {addresses:?}");
        self
    }

    /// Adds a line to the last person.
    pub(crate) fn with(mut self, line: &str) -> Self {
        self.0.push_str(line);
        self.0.push('\n');
        self
    }
}

impl AsRef<[u8]> for Roster {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A folder that is removed when the test ends.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    /// The path of a file with this name. The file may not exist.
    pub(crate) fn file(&self, name: &str) -> String {
        self.0.path().join(name).to_str().unwrap().to_owned()
    }

    /// Saves a file, with the folders in its name. Returns its path.
    pub(crate) fn save(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        self.file(name)
    }
}

/// A folder with the mails of a passed vote in an mbox, two single files and a folder, and a file that is not
/// mail.
pub(crate) fn mixed_folder() -> Folder {
    let folder = Folder::new();
    let mails = passed_vote();
    folder.save("call.eml", &mails[0]);
    folder.save("minutes.txt", "Minutes of the meeting in May.\n");
    folder.save("vote.eml", &mails[1]);
    folder.save("votes.mbox", mbox(&mails[2..3]));
    folder.save("year/votes.mbox.gz", gzip(mbox(&mails[3..]).as_bytes()));
    folder
}

/// The note on the file of the folder that is not mail.
pub(crate) fn left_aside(folder: &Folder) -> String {
    format!("skipped {}: it contains no mail", folder.file("minutes.txt"))
}
