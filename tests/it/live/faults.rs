//! Tests errors of servers: each gives a clear message with the URL and advice, but neither a tally nor a file.

use std::fs;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

use super::sites::{self, CALL, LIST, Site, hash, mails, mbox};
use super::{run, run_in};
use crate::common::command::Run;
use crate::common::server::{Act, Acts, Server, answer, chunked, gzip, head, redirect, with_header};

const AT: &str = "--at=2026-08-01T12:00:00Z";
const LIMITS: [&str; 3] = ["--limit=stall=2", "--limit=download-time=6", "--limit=download=20KiB"];

/// An error: its name, the actions of the server, the message, and the advice.
type FaultOf = (&'static str, Acts, &'static str, &'static str);
type Fault = Box<dyn Fn(usize) -> Option<Acts> + Send + Sync>;

/// A server that responds correctly, except for targets that contain `place`. For each request of these
/// targets, `fault` may return another response; its argument is the number of earlier requests.
fn broken(site: Site, place: &'static str, fault: Fault) -> Server {
    let mails = mails();
    let times = AtomicUsize::new(0);
    Server::start(move |asked| {
        let is_meant = asked.target.contains(place);
        let done = if is_meant { fault(times.fetch_add(1, Ordering::SeqCst)) } else { None };
        done.unwrap_or_else(|| site(&mails, asked))
    })
}

fn always(acts: Acts) -> Fault {
    Box::new(move |_| Some(acts.clone()))
}

fn once(acts: Acts) -> Fault {
    Box::new(move |time| (time == 0).then(|| acts.clone()))
}

fn thread_of(server: &Server) -> String {
    server.url(&format!("/archives/list/{LIST}/thread/{}/", hash(CALL)))
}

fn tally(url: &str, more: &[&str]) -> Run {
    run(&[&["tally", url, AT][..], &LIMITS, more].concat())
}

/// The compressed mail of the days.
fn packed() -> Vec<u8> {
    gzip(&mbox(&mails()))
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() / 2].to_vec()
}

fn stalled(bytes: &[u8]) -> Acts {
    vec![Act::Send(bytes.to_vec()), Act::Pause(4500)]
}

fn dripping() -> Acts {
    let mut acts = vec![Act::Send(head(200, "application/gzip", "Content-Length: 100000\r\n"))];
    acts.extend((0..60).flat_map(|_| [Act::Send(b"\x1f".to_vec()), Act::Pause(200)]));
    acts
}

fn half_with_length() -> Acts {
    let bytes = packed();
    vec![
        Act::Send(head(200, "application/gzip", &format!("Content-Length: {}\r\n", bytes.len()))),
        Act::Send(cut(&bytes)),
    ]
}

fn with_broken_sum() -> Acts {
    let mut bytes = packed();
    let at = bytes.len() - 6;
    bytes[at] ^= 1;
    chunked("application/gzip", &bytes, false)
}

/// The errors of one response of `HyperKitty`, each with its message and advice.
fn faults() -> Vec<FaultOf> {
    let gz = "application/gzip";
    vec![
        ("no last chunk", chunked(gz, &packed(), true), "the response is truncated", "--partial"),
        ("half of the length", half_with_length(), "the response is truncated", "--partial"),
        (
            "half a gzip in whole chunks",
            chunked(gz, &cut(&packed()), false),
            "a truncated gzip stream",
            "try again",
        ),
        ("a gzip with another sum", with_broken_sum(), "a truncated gzip stream", "try again"),
        (
            "only the start of a gzip",
            answer(200, gz, &packed()[..12]),
            "a truncated gzip stream",
            "try again",
        ),
        (
            "stalled in the body",
            stalled(&head(200, gz, "Content-Length: 100\r\n")),
            "the server sent nothing for 2 seconds",
            "--partial",
        ),
        (
            "stalled before the header",
            stalled(b"HTTP/1.1 200 OK\r\n"),
            "the server sent nothing for 2 seconds",
            "--partial",
        ),
        ("silent", vec![Act::Pause(4500)], "the server sent nothing for 2 seconds", "--partial"),
        ("dripping", dripping(), "took longer than the limit download-time=6", "--limit download-time=24"),
        (
            "huge",
            answer(200, gz, &vec![b'x'; 30_000]),
            "larger than the limit download=20 KiB",
            "--limit download=",
        ),
        (
            "endless chunks",
            chunked(gz, &vec![b'x'; 40_000], true),
            "larger than the limit download=20 KiB",
            "--limit",
        ),
        (
            "a page",
            answer(200, "text/html; charset=utf-8", b"<p>Log in</p>"),
            "expected mail, but the server responded with a web page",
            "browser",
        ),
        (
            "a page that claims to be mail",
            answer(200, gz, b"<!DOCTYPE html><p>Wait"),
            "expected mail, but the server responded with a web page",
            "browser",
        ),
        (
            "a page that is packed",
            answer(200, gz, &gzip(b"\n<html><p>Hi")),
            "expected mail, but the server responded with a web page",
            "browser",
        ),
        (
            "JSON",
            answer(200, "application/json", b"{\"error\": 1}"),
            "expected mail, but the server responded with JSON",
            "docs/sources.md",
        ),
        (
            "text",
            answer(200, "text/plain", b"Exports are off.\n"),
            "expected mail, but the server responded with other text",
            "docs/sources.md",
        ),
        (
            "text before the mail",
            answer(200, "text/plain", &[b"Notice\n\n".to_vec(), mbox(&mails())].concat()),
            "other text",
            "docs/",
        ),
        ("no mail", answer(200, gz, &gzip(b"")), "not found", "browser"),
        ("no bytes", answer(200, gz, b""), "not found", "browser"),
        ("400", answer(400, "text/plain", b"no"), "status 400", "browser"),
        ("401", answer(401, "text/html", b"no"), "refuses access (403)", "--token-file"),
        ("403", answer(403, "text/html", b"<html>private</html>"), "refuses access (403)", "--token-file"),
        ("404", answer(404, "text/html", b"no"), "not found (404)", "browser"),
        ("410", answer(410, "text/html", b"no"), "not found (404)", "browser"),
        (
            "429",
            with_header(429, "text/plain", "Retry-After: 3600\r\n", b""),
            "asks to wait (429)",
            "in 3600 seconds",
        ),
        (
            "503 with its time",
            with_header(503, "text/plain", "Retry-After: 900\r\n", b""),
            "asks to wait",
            "in 900 seconds",
        ),
        ("500", answer(500, "text/html", b"oops"), "status 500", "the server has a problem"),
        ("304", answer(304, "text/plain", b""), "changed while it was read", "try again"),
        (
            "another server",
            redirect("https://other.example.org/x.mbox"),
            "another server, https://other.example.org/x.mbox",
            "if you trust that server",
        ),
        (
            "another port",
            redirect("http://127.0.0.1:1/x"),
            "another server, http://127.0.0.1:1/x",
            "if you trust that server",
        ),
        ("a login", redirect("/accounts/login/?next=/x"), "asks for a login", "--token-file"),
        (
            "a circle",
            redirect(&format!("/archives/list/{LIST}/export/again")),
            "redirects in a loop",
            "browser",
        ),
        ("a reset", vec![], "the response is truncated", "try again"),
        (
            "noise",
            vec![Act::Send(b"\x00\x01\x02 no server of the web\r\n\r\n".to_vec())],
            "the response is truncated",
            "try again",
        ),
        (
            "a huge header",
            vec![Act::Send(
                [b"HTTP/1.1 200 OK\r\nX: ".to_vec(), vec![b'x'; 200_000], b"\r\n\r\n".to_vec()].concat(),
            )],
            "the response is truncated",
            "try again",
        ),
        (
            "two lengths",
            vec![Act::Send(
                b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nFrom a".to_vec(),
            )],
            "the response",
            "",
        ),
        (
            "text without its length",
            vec![Act::Send(head(200, "text/plain", "")), Act::Send(mbox(&mails()))],
            "does not state the length of its response",
            "--partial",
        ),
    ]
}

/// The difference from the expected message, if there is one.
fn wrong(((name, acts, what, help), place): &(FaultOf, &'static str)) -> Option<String> {
    let place = if *name == "a circle" { "export" } else { place };
    let server = broken(sites::hyperkitty, place, always(acts.clone()));
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("vote.mbox");
    let url = thread_of(&server);
    let tally = tally(&url, &[]);
    let fetch = run(&[&["fetch", &url, "-o", file.to_str().unwrap()][..], &LIMITS].concat());
    let asked = server.url("/archives/list/");
    let is_right = |run: &Run| {
        let errors = run.err.trim_end();
        let is_one = run.code == 2 && run.out.is_empty() && errors.lines().count() == 1;
        is_one && [what, help, asked.as_str()].iter().all(|part| errors.contains(part))
    };
    let is_empty = fs::read_dir(folder.path()).unwrap().count() == 0;
    let is_wrong = !(is_right(&tally) && is_right(&fetch) && is_empty);
    is_wrong.then(|| format!("{name}, {place}: {} {}{}{}", tally.code, tally.out, tally.err, fetch.err))
}

#[test]
fn each_error_of_an_answer_has_its_own_message() {
    let faults = faults();
    assert!(faults.len() >= 30);
    let is_quiet_day = |name: &str, place: &str| {
        // No mail on some days is not an error.
        place == "start=" && matches!(name, "no mail" | "no bytes")
    };
    let cases: Vec<_> = faults
        .into_iter()
        // The error occurs once in the response for the thread, and once in the response for the days.
        .flat_map(|fault| ["thread=", "start="].map(|place| (fault.clone(), place)))
        .filter(|((name, ..), place)| !is_quiet_day(name, place))
        .collect();
    let failed: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = cases
            .chunks(cases.len().div_ceil(8))
            .map(|some| scope.spawn(move || some.iter().filter_map(wrong).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn temporary_errors_are_retried() {
    for (name, fault) in [
        ("500", once(answer(500, "text/plain", b"oops"))),
        ("502", once(answer(502, "text/html", b"<p>gateway</p>"))),
        ("429", once(with_header(429, "text/plain", "Retry-After: 1\r\n", b""))),
        ("cut", once(chunked("application/gzip", &packed(), true))),
        ("half a gzip", once(chunked("application/gzip", &cut(&packed()), false))),
        (
            "a redirect on the host",
            once(redirect(&format!(
                "/archives/list/{LIST}/export/infra.mbox.gz?thread={}&again",
                hash(CALL)
            ))),
        ),
        (
            "a gzip without its length",
            once(vec![Act::Send(head(200, "application/gzip", "")), Act::Send(packed())]),
        ),
    ] {
        let server = broken(sites::hyperkitty, "thread=", fault);
        let tally = tally(&thread_of(&server), &[]);
        assert_eq!((tally.code, tally.err.as_str()), (0, ""), "{name}");
    }
}

#[test]
fn a_mail_that_the_server_counts_but_does_not_send_is_noticed() {
    let half = || chunked("application/mbox", &mbox(&mails()[2..4]), false);
    let url = |server: &Server| server.url(&format!("/thread/foal{}", hash(CALL).to_lowercase()));
    let server = broken(sites::ponymail, "mbox.lua", always(half()));
    let error = tally(&url(&server), &[]);
    assert_eq!((error.code, error.out.as_str()), (2, ""));
    assert!(error.err.contains("has 2 mails, but the server counts 7"), "{}", error.err);
    // A mail was removed from the archive between two requests.
    let server = broken(sites::ponymail, "mbox.lua", once(half()));
    assert_eq!(tally(&url(&server), &[]).code, 0);
    // A mail arrived between two requests.
    let stats = r#"{"hits": 1, "active_months": {}}"#;
    let server =
        broken(sites::ponymail, "stats.lua", always(answer(200, "application/json", stats.as_bytes())));
    assert_eq!(tally(&url(&server), &[]).code, 0);
}

#[test]
fn errors_of_other_kinds_of_archives_are_reported_too() {
    let pony = format!("/thread/foal{}", hash(CALL).to_lowercase());
    let sites: [(&str, Site, &str, &str, Acts, &str); 11] = [
        (
            "a count that is not JSON",
            sites::ponymail,
            &pony,
            "stats.lua",
            answer(200, "text/plain", b"?"),
            "expected JSON",
        ),
        (
            "a count without a number",
            sites::ponymail,
            &pony,
            "stats.lua",
            answer(200, "application/json", b"{}"),
            "expected JSON",
        ),
        ("a thread that is not there", sites::ponymail, "/thread/abc", "nothing", vec![], "not found"),
        (
            "a thread of a private list",
            sites::ponymail,
            &pony,
            "thread.lua",
            answer(200, "application/json", b"null"),
            "not found",
        ),
        (
            "a list that is not there",
            sites::ponymail,
            "/list.html?nobody@lists.example.org",
            "nothing",
            vec![],
            "contains no mail",
        ),
        (
            "a list without an mbox",
            sites::ponymail,
            "/list.html?infra@lists.example.org:2025-1",
            "nothing",
            vec![],
            "contains no mail",
        ),
        (
            "a message that is not there",
            sites::public_inbox,
            "/infra/nobody@example.org/",
            "nothing",
            vec![],
            "not found",
        ),
        (
            "an ambiguous message",
            sites::public_inbox,
            "/infra/shelf-call@example.org/",
            "t.mbox.gz",
            answer(300, "text/html", b"two"),
            "status 300",
        ),
        (
            "a search that is off",
            sites::public_inbox,
            "/infra/shelf-call@example.org/",
            "x=m",
            answer(503, "text/plain", b"no"),
            "status 503",
        ),
        (
            "a page without a message",
            sites::pipermail,
            "/pipermail/infra/2026-May/000003.html",
            "000003",
            answer(200, "text/html", b"<p>moved"),
            "a page without a message",
        ),
        (
            "a page that is gone",
            sites::pipermail,
            "/pipermail/infra/2026-May/000009.html",
            "nothing",
            vec![],
            "not found",
        ),
    ];
    for (name, site, path, place, acts, what) in sites {
        let place: &'static str = Box::leak(place.to_owned().into_boxed_str());
        let server = broken(site, place, always(acts));
        let error = tally(&server.url(path), &[]);
        assert_eq!(
            (error.code, error.out.as_str(), error.err.lines().count()),
            (2, "", 1),
            "{name}: {}",
            error.err
        );
        assert!(error.err.contains(what), "{name}: {}", error.err);
    }
}

#[test]
fn with_partial_the_fetched_mail_is_tallied_but_is_not_a_result() {
    for (name, acts) in [
        ("cut", chunked("application/gzip", &packed(), true)),
        ("half a gzip", chunked("application/gzip", &cut(&packed()), false)),
        (
            "stalled",
            vec![
                Act::Send(head(200, "application/gzip", "Content-Length: 99999\r\n")),
                Act::Send(cut(&packed())),
                Act::Pause(4500),
            ],
        ),
    ] {
        let server = broken(sites::hyperkitty, "start=", always(acts));
        let tally = tally(&thread_of(&server), &["--partial", "--format", "json"]);
        let json = tally.json();
        assert_eq!(
            (tally.code, json["outcome"]["stable"].as_bool()),
            (2, Some(false)),
            "{name}: {}",
            tally.err
        );
        assert!(json["archive"]["unreadable"].as_u64() >= Some(1), "{name}");
        assert!(tally.err.contains("the mail that arrived was read"), "{name}: {}", tally.err);
        assert_ne!(json["archive_complete"]["source"], "fetch", "{name}");
        let codes = json["outcome"]["uncertain"].to_string();
        assert!(codes.contains("incomplete-fetch"), "{name}: {codes}");
    }
    // No result mail is written from parts.
    let server = broken(sites::hyperkitty, "start=", always(chunked("application/gzip", &packed(), true)));
    let result = run(&["result", &thread_of(&server), AT, "--partial"]);
    assert_eq!((result.code, result.out.as_str()), (2, ""));
}

#[test]
fn a_missing_or_unproven_server_is_an_error() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = tally(&format!("http://127.0.0.1:{free}/vote.mbox"), &[]);
    assert!(error.code == 2 && error.err.contains("no connection (connection refused)"), "{}", error.err);
    let plain = Server::start(|_| answer(200, "text/plain", b"From"));
    let error = tally(&format!("https://127.0.0.1:{}/vote.mbox", plain.port), &[]);
    assert!(error.code == 2 && error.err.contains("cannot fetch https://127.0.0.1"), "{}", error.err);
    let error = tally(&format!("https://localhost:{}/vote.mbox", self_signed()), &[]);
    assert!(error.code == 2 && error.err.contains("is not trusted"), "{}", error.err);
    assert!(error.err.contains("SSL_CERT_FILE"), "{}", error.err);
}

/// The port of a server with an unknown certificate.
fn self_signed() -> u16 {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let certificate = CertificateDer::from_pem_slice(include_bytes!("self-signed.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("self-signed.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let mut stream = stream;
            let mut connection = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            while connection.is_handshaking() && connection.complete_io(&mut stream).is_ok() {}
        }
    });
    port
}

#[test]
fn links_that_are_not_an_archive_say_what_to_do() {
    for (url, what, help) in [
        ("https://groups.google.com/g/dev/c/abc", "Google Groups", "Takeout"),
        (
            "https://mail.example.org/mod_mbox/wiki-dev/202605.mbox/x",
            "mod_mbox",
            "curl -O https://mail.example.org/mod_mbox/wiki-dev/202605.mbox",
        ),
        ("imaps://ana@example.org/INBOX", "IMAP", "lei convert"),
        ("nntp://news.example.org/dev", "NNTP", "lei convert"),
        ("http://lists.example.org/vote.mbox", "https only", "https://lists.example.org/vote.mbox"),
        ("https://ana:secret@lists.example.org/vote.mbox", "user name or password", "--token-file"),
        ("ftp://lists.example.org/vote.mbox", "not a URL that can be fetched", "https://"),
        ("https://lists.example.org/", "not a link of a known archive", "HyperKitty"),
    ] {
        let error = run(&["tally", url]);
        assert_eq!(
            (error.code, error.out.as_str(), error.err.lines().count()),
            (2, "", 1),
            "{url}: {}",
            error.err
        );
        assert!(error.err.contains(what) && error.err.contains(help), "{url}: {}", error.err);
    }
}

#[cfg(unix)]
#[test]
fn a_token_goes_to_its_server_and_is_read_from_a_private_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let token = folder.path().join("token");
    fs::write(&token, "mellon\n").unwrap();
    let mails = mails();
    let server = Server::start(move |asked| {
        if asked.has("Authorization: Bearer mellon") {
            sites::hyperkitty(&mails, asked)
        } else {
            answer(403, "text/html", b"no")
        }
    });
    let url = thread_of(&server);
    let name = token.to_str().unwrap();
    let run = |more: &[&str]| run_in(folder.path(), &[&["tally", &url, AT][..], more].concat());
    fs::set_permissions(&token, fs::Permissions::from_mode(0o644)).unwrap();
    let error = run(&["--token-file", name]);
    assert!(error.code == 2 && error.err.contains("other users can read token file"), "{}", error.err);
    assert!(server.asked().is_empty());
    fs::set_permissions(&token, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(run(&["--token-file", name]).code, 0);
    assert!(run(&[]).err.contains("--token-file FILE"));
    fs::write(&token, "").unwrap();
    assert!(run(&["--token-file", name]).err.contains("is not a token"));
}

#[test]
fn requests_name_the_program_and_nothing_else() {
    let (_, server, url) = sites::all().remove(0);
    assert_eq!(tally(&url, &[]).code, 0);
    for asked in server.asked() {
        let agent = asked.header.iter().find(|line| line.starts_with("user-agent:")).unwrap();
        assert!(agent.contains("plusone/"), "{agent}");
        for name in ["cookie", "authorization", "accept-encoding", "referer"] {
            let is_there = asked.header.iter().any(|line| line.starts_with(name) && !line.ends_with(": "));
            assert!(!is_there, "{name}: {:?}", asked.header);
        }
    }
}
