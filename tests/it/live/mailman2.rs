//! Writes files as Mailman 2 writes them for pipermail: a text file for each month, and a page for each mail.

use std::fs;
use std::path::Path;

use mailparse::{MailHeaderMap, ParsedMail, parse_mail};

use crate::common::server::gzip;

/// Writes the archive of a list: its month `2026-May`, compressed or not, and the page of the first mail.
pub(super) fn write(folder: &Path, mails: &[String], is_compressed: bool) {
    fs::create_dir_all(folder.join("2026-May")).unwrap();
    let text: String = mails.iter().map(|mail| article(mail)).collect();
    if is_compressed {
        fs::write(folder.join("2026-May.txt.gz"), gzip(text.as_bytes())).unwrap();
    } else {
        fs::write(folder.join("2026-May.txt"), text).unwrap();
    }
    fs::write(folder.join("2026-May/000000.html"), page(&mails[0])).unwrap();
}

/// A mail in the text file of its month, which has few fields, no `@`, and only plain text.
fn article(mail: &str) -> String {
    let mail = parse_mail(mail.as_bytes()).unwrap();
    let field = |name: &str| mail.headers.get_first_value(name);
    let from = field("From").unwrap();
    let (name, address) = from.trim_end_matches('>').rsplit_once('<').unwrap();
    let address = address.replace('@', " at ");
    let date = mailparse::dateparse(&field("Date").unwrap()).unwrap();
    let envelope = chrono::DateTime::from_timestamp(date, 0).unwrap().format("%a %b %e %T %Y");
    let subject = field("Subject").unwrap();
    let subject = if subject.starts_with("Re: ") {
        subject.replacen("Re: ", "[Dev] ", 1)
    } else {
        format!("[Dev] {subject}")
    };
    let references: String = ["In-Reply-To", "References", "Message-ID"]
        .iter()
        .filter_map(|name| Some(format!("{name}: {}\n", field(name)?)))
        .collect();
    let body = scrubbed(&mail).replace('@', " at ");
    format!(
        "From {address}  {envelope}\nFrom: {address} ({})\nDate: {}\nSubject: {subject}\n{references}\n{body}\n",
        name.trim().trim_matches('"'),
        field("Date").unwrap()
    )
}

/// The text of a mail after scrubbing.
fn scrubbed(mail: &ParsedMail<'_>) -> String {
    const URL: &str =
        "URL: <http://lists.example.org/pipermail/dev/attachments/20260505/1234/attachment.html>\n";
    if !mail.subparts.is_empty() {
        let parts: Vec<String> = mail.subparts.iter().map(scrubbed).collect();
        return parts.join("-------------- next part --------------\n");
    }
    match mail.ctype.mimetype.as_str() {
        "text/plain" => format!("{}\n", mail.get_body().unwrap().replace("\r\n", "\n").trim_end()),
        "text/html" => format!("An HTML attachment was scrubbed...\n{URL}"),
        kind => format!(
            "A non-text attachment was scrubbed...\nName: forum.png\nType: {kind}\nSize: 8 bytes\nDesc: not available\n{URL}"
        ),
    }
}

/// The page of a mail.
fn page(mail: &str) -> String {
    let mail = parse_mail(mail.as_bytes()).unwrap();
    let field = |name: &str| mail.headers.get_first_value(name).unwrap();
    let id = field("Message-ID").replace('<', "%3C").replace('>', "%3E").replace('@', "%40");
    format!(
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2//EN\">\n<HTML>\n <HEAD>\n   <TITLE> [Dev] {subject}\n   </TITLE>\n \
         <LINK REL=\"made\" HREF=\"mailto:dev%40lists.example.org?Subject=Re%3A%20x&In-Reply-To={id}\">\n </HEAD>\n <BODY>\n   \
         <H1>[Dev] {subject}</H1>\n    <B>Ana Lee</B> \n    <A HREF=\"mailto:dev%40lists.example.org?Subject=Re%3A%20x&\
         In-Reply-To={id}\"\n       TITLE=\"[Dev] {subject}\">ana at example.org\n       </A><BR>\n    <I>Mon May  4 09:00:00 UTC \
         2026</I>\n<!--beginarticle-->\n<PRE>text</PRE>\n<!--endarticle-->\n</BODY></HTML>\n",
        subject = field("Subject")
    )
}
