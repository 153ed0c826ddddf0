//! Writes an mbox for measurements: `generate_archive list|talk|vote|votes MESSAGES [SEED] > archive.mbox`.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a tool writes to the terminal")]
#![allow(clippy::print_stderr, reason = "a tool that says how it is called")]

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

#[path = "../benches/generator/mod.rs"]
mod generator;

use generator::Shape;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((shape, messages, seed)) = read(&arguments) else {
        eprintln!("expected: generate_archive list|talk|vote|votes MESSAGES [SEED] > archive.mbox");
        return ExitCode::from(2);
    };
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    match generator::write(seed, messages, shape, &mut out).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the archive could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read(arguments: &[String]) -> Option<(Shape, usize, u64)> {
    let (shape, rest) = arguments.split_first()?;
    let shape = match shape.as_str() {
        "list" => Shape::List,
        "talk" => Shape::Talk,
        "vote" => Shape::Vote,
        "votes" => Shape::Votes,
        _ => return None,
    };
    let seed = rest.get(1).map_or(Some(1), |seed| seed.parse().ok())?;
    Some((shape, rest.first()?.parse().ok()?, seed))
}
