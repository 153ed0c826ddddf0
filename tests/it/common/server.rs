//! A web server on loopback that follows a script: its response to each request, byte by byte, including errors.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// The parts of a request that scripts use.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// The path with its query.
    pub(crate) target: String,
    /// The header lines, in lower case.
    pub(crate) header: Vec<String>,
}

impl Asked {
    pub(crate) fn has(&self, line: &str) -> bool {
        self.header.iter().any(|known| known == &line.to_lowercase())
    }
}

/// One action of a server.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Send(Vec<u8>),
    Pause(u64),
}

/// All actions of a server for a request. The server then closes the connection.
pub(crate) type Acts = Vec<Act>;

/// A server that runs until its process ends.
pub(crate) struct Server {
    pub(crate) port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    pub(crate) fn start(script: impl Fn(&Asked) -> Acts + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let script = Arc::new(script);
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (script, log) = (Arc::clone(&script), Arc::clone(&log));
                thread::spawn(move || serve(stream, &*script, &log));
            }
        });
        Self { port, asked }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The requests that the server has received.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The requested targets since the last call.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap()
            .drain(..)
            .map(|asked| format!("{} {}", asked.method, asked.target))
            .collect()
    }
}

fn serve(stream: TcpStream, script: &dyn Fn(&Asked) -> Acts, log: &Mutex<Vec<Asked>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut line = String::new();
    if reader.read_line(&mut line).unwrap_or(0) == 0 {
        return;
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut header = Vec::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 || line.trim().is_empty() {
            break;
        }
        let line = line.trim().to_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        header.push(line);
    }
    let _ = reader.take(length).read_to_end(&mut Vec::new());
    let asked = Asked { method, target, header };
    log.lock().unwrap().push(asked.clone());
    let mut stream = stream;
    for act in script(&asked) {
        let done = match act {
            Act::Send(bytes) => stream.write_all(&bytes).and_then(|()| stream.flush()),
            Act::Pause(milliseconds) => {
                thread::sleep(Duration::from_millis(milliseconds));
                Ok(())
            }
        };
        if done.is_err() {
            return;
        }
    }
}

/// A header section.
pub(crate) fn head(status: u16, kind: &str, more: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status} Whatever\r\nContent-Type: {kind}\r\nConnection: close\r\n{more}\r\n")
        .into_bytes()
}

/// A response with its length.
pub(crate) fn answer(status: u16, kind: &str, body: &[u8]) -> Acts {
    with_header(status, kind, "", body)
}

pub(crate) fn with_header(status: u16, kind: &str, more: &str, body: &[u8]) -> Acts {
    let more = format!("{more}Content-Length: {}\r\n", body.len());
    vec![Act::Send(head(status, kind, &more)), Act::Send(body.to_vec())]
}

/// A response in chunks, as most archives send it; without the last chunk if `is_cut` is `true`.
pub(crate) fn chunked(kind: &str, body: &[u8], is_cut: bool) -> Acts {
    let mut bytes = head(200, kind, "Transfer-Encoding: chunked\r\n");
    for chunk in body.chunks(500) {
        bytes.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
        bytes.extend(chunk);
        bytes.extend(b"\r\n");
    }
    if !is_cut {
        bytes.extend(b"0\r\n\r\n");
    }
    vec![Act::Send(bytes)]
}

pub(crate) fn redirect(to: &str) -> Acts {
    with_header(302, "text/html", &format!("Location: {to}\r\n"), b"<p>there</p>")
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    flate2::read::GzEncoder::new(bytes, flate2::Compression::fast()).read_to_end(&mut packed).unwrap();
    packed
}
