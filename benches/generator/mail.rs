//! One mail as bytes: header section, body, transfer encoding, separator.

use std::fmt::Write as _;

use data_encoding::BASE64;

use super::chance::Chance;
use super::text;

/// The author of a mail.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) address: String,
}

/// The content of a mail before it is written.
#[derive(Debug)]
pub(super) struct Mail<'a> {
    pub(super) author: &'a Person,
    pub(super) subject: &'a str,
    /// Seconds since 1970.
    pub(super) sent: u64,
    pub(super) id: &'a str,
    /// The ids of the mails above this mail, the first mail of the thread first.
    pub(super) above: &'a [String],
    pub(super) text: &'a str,
}

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Day of the week, day, month, year and clock time of a time.
fn calendar(sent: u64) -> (&'static str, u64, &'static str, u64, String) {
    let (days, seconds) = (sent / 86_400, sent % 86_400);
    let time = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    // The algorithm of Howard Hinnant for the civil calendar, which counts days from 1 March of the year 0.
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let number = if month < 10 { month + 2 } else { month - 10 };
    let year = year + era * 400 + u64::from(number < 2);
    let place = |number: u64| usize::try_from(number).unwrap_or(0);
    (DAYS[place(days % 7)], day, MONTHS[place(number)], year, time)
}

/// The date of a mail in the form of its attribution and its Date.
pub(super) fn date(sent: u64) -> String {
    let (weekday, day, month, year, time) = calendar(sent);
    format!("{weekday}, {day} {month} {year} {time} +0000")
}

/// Writes a mail after its separator, and escapes lines that look like a separator.
pub(super) fn write(mail: &Mail<'_>, chance: &mut Chance, out: &mut Vec<u8>) {
    let (weekday, day, month, year, time) = calendar(mail.sent + 20);
    let address = &mail.author.address;
    let separator = format!("From {address} {weekday} {month} {day:2} {time} {year}\n");
    out.extend_from_slice(separator.as_bytes());
    let mut head = trace(mail, chance);
    let _ = writeln!(head, "From: {} <{address}>", encoded_name(&mail.author.name));
    let _ = writeln!(head, "Date: {}", date(mail.sent));
    let _ = writeln!(head, "Message-ID: <{}>", mail.id);
    let _ = writeln!(head, "Subject: {}", encoded_name(mail.subject));
    head.push_str("To: dev@lists.example.org\n");
    if let Some(answered) = mail.above.last() {
        let _ = writeln!(head, "In-Reply-To: <{answered}>");
        // Programs shorten long chains, as RFC 5322 allows: the first and the last twenty ids are kept.
        let skipped = mail.above.len().saturating_sub(20).max(1);
        let kept = mail.above.iter().take(1).chain(mail.above.iter().skip(skipped));
        let chain: Vec<String> = kept.map(|id| format!("<{id}>")).collect();
        let _ = writeln!(head, "References: {}", chain.join("\n "));
    }
    let page = format!("{:016X}{:016X}", chance.next(), chance.next());
    let _ = writeln!(
        head,
        "Archived-At: <https://lists.example.org/archives/list/dev@lists.example.org/message/{page}/>"
    );
    head.push_str(LIST);
    let body = body(mail.text, chance, &mut head);
    head.push('\n');
    out.extend_from_slice(head.as_bytes());
    for line in body.split_inclusive(|b| *b == b'\n') {
        if line.starts_with(b"From ") {
            out.push(b'>');
        }
        out.extend_from_slice(line);
    }
    out.extend_from_slice(b"\n\n");
}

const LIST: &str = "X-BeenThere: dev@lists.example.org\nX-Mailman-Version: 3.3.8\nPrecedence: list\n\
    List-Id: Development of the project <dev.lists.example.org>\n\
    List-Archive: <https://lists.example.org/archives/list/dev@lists.example.org/>\n\
    List-Help: <mailto:dev-request@lists.example.org?subject=help>\n\
    List-Post: <mailto:dev@lists.example.org>\n\
    List-Subscribe: <mailto:dev-join@lists.example.org>\n\
    List-Unsubscribe: <mailto:dev-leave@lists.example.org>\n";

/// The header fields that servers and filters add before a mail.
fn trace(mail: &Mail<'_>, chance: &mut Chance) -> String {
    let mut head = String::with_capacity(3000);
    let _ = writeln!(head, "Return-Path: <{}>\nX-Original-To: dev@lists.example.org", mail.author.address);
    for hop in (0..2 + chance.below(4)).rev() {
        let number = chance.next();
        let _ = writeln!(
            head,
            "Received: from mx{hop}.example.net (mx{hop}.example.net [192.0.2.{}])\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\tby mail{hop}.example.org (Postfix) with ESMTPS id {number:X}\n\tfor <dev@lists.example.org>; {}",
            number % 256,
            date(mail.sent + 3 * hop as u64)
        );
    }
    if chance.one_in(2) {
        head.push_str("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; s=2026;\n\th=from:to:subject:date:message-id:in-reply-to:references:mime-version;\n\tb=");
        for _ in 0..4 {
            head.push_str(&BASE64.encode(&noise(chance, 45)));
            head.push_str("\n\t ");
        }
        head.push_str("==\n");
    }
    head.push_str(
        "X-Spam-Status: No, score=-2.1 required=5.0 tests=BAYES_00,DKIM_SIGNED,\n\tDKIM_VALID,RCVD_IN_DNSWL_NONE autolearn=ham version=3.4.6\n",
    );
    head
}

/// The body in one of the usual forms, with the header fields for it.
fn body(text: &str, chance: &mut Chance, head: &mut String) -> Vec<u8> {
    head.push_str("MIME-Version: 1.0\n");
    match chance.below(20) {
        0..=8 => {
            head.push_str("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n");
            text.as_bytes().to_vec()
        }
        9..=10 => {
            head.push_str(
                "Content-Type: text/plain; charset=UTF-8; format=flowed\nContent-Transfer-Encoding: 7bit\n",
            );
            text.as_bytes().to_vec()
        }
        11..=13 => {
            head.push_str(
                "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n",
            );
            quoted_printable(text.as_bytes())
        }
        14 => {
            head.push_str(
                "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n",
            );
            quoted_printable(&encoding_rs::WINDOWS_1252.encode(text).0)
        }
        15..=16 => {
            head.push_str("Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n");
            base64(text.as_bytes())
        }
        17..=18 => alternative(text, chance, head),
        _ => attachment(text, chance, head),
    }
}

fn alternative(text: &str, chance: &mut Chance, head: &mut String) -> Vec<u8> {
    let edge = format!("{:024x}", chance.next());
    let _ = writeln!(head, "Content-Type: multipart/alternative; boundary=\"{edge}\"");
    let mut html = String::from("<html><head><meta charset=\"utf-8\"></head><body><div dir=\"ltr\">");
    for line in text.lines() {
        let line = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let _ = writeln!(html, "<div style=\"font-family:sans-serif\">{line}</div>");
    }
    html.push_str("</div></body></html>\n");
    let mut body = format!(
        "--{edge}\nContent-Type: text/plain; charset=\"UTF-8\"\n\n{text}\n--{edge}\nContent-Type: text/html; charset=\"UTF-8\"\nContent-Transfer-Encoding: quoted-printable\n\n"
    )
    .into_bytes();
    body.extend_from_slice(&quoted_printable(html.as_bytes()));
    body.extend_from_slice(format!("\n--{edge}--\n").as_bytes());
    body
}

fn attachment(text: &str, chance: &mut Chance, head: &mut String) -> Vec<u8> {
    let edge = format!("{:024x}", chance.next());
    let _ = writeln!(head, "Content-Type: multipart/mixed; boundary=\"{edge}\"");
    let mut body = format!(
        "--{edge}\nContent-Type: text/plain; charset=\"UTF-8\"\n\n{text}\n--{edge}\nContent-Type: application/octet-stream; name=\"log.gz\"\nContent-Disposition: attachment; filename=\"log.gz\"\nContent-Transfer-Encoding: base64\n\n"
    )
    .into_bytes();
    let length = 2000 + chance.below(12_000);
    body.extend_from_slice(&base64(&noise(chance, length)));
    body.extend_from_slice(format!("\n--{edge}--\n").as_bytes());
    body
}

fn noise(chance: &mut Chance, length: usize) -> Vec<u8> {
    std::iter::repeat_with(|| chance.next().to_le_bytes()).flatten().take(length).collect()
}

/// A value as an encoded word if it is not ASCII.
fn encoded_name(value: &str) -> String {
    if value.is_ascii() {
        return value.to_owned();
    }
    format!("=?utf-8?b?{}?=", BASE64.encode(value.as_bytes()))
}

fn base64(bytes: &[u8]) -> Vec<u8> {
    let encoded = BASE64.encode(bytes);
    encoded.as_bytes().chunks(76).flat_map(|line| line.iter().copied().chain([b'\n'])).collect()
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 11 / 10);
    let mut column = 0;
    for byte in bytes {
        if *byte == b'\n' {
            out.push(b'\n');
            column = 0;
            continue;
        }
        if column > 72 {
            out.extend_from_slice(b"=\n");
            column = 0;
        }
        if byte.is_ascii() && *byte != b'=' {
            out.push(*byte);
            column += 1;
        } else {
            out.extend_from_slice(format!("={byte:02X}").as_bytes());
            column += 3;
        }
    }
    out
}

/// The member of the list with a number.
pub(super) fn person(number: usize) -> Person {
    const GIVEN: [&str; 16] = [
        "Ana", "Bo", "Chen", "Dara", "Eli", "Fatou", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lea", "Mio", "Nia",
        "Zoë", "Jürgen",
    ];
    const FAMILY: [&str; 13] = [
        "Lee", "Ek", "Ma", "Okafor", "Novak", "Silva", "Berg", "Ito", "Kowalski", "Dubois", "Rossi",
        "Haddad", "Müller",
    ];
    let (given, family) = (GIVEN[number % 16], FAMILY[number / 16 % 13]);
    let name = format!("{given} {family}");
    let local = text::ascii(&name).replace(' ', ".").to_lowercase();
    Person { name, address: format!("{local}{}@example.{}", number / 208, ["org", "com", "net"][number % 3]) }
}
