//! Tests that cost grows in proportion to size: hostile mail of four times the size takes less than five times the
//! processor time and memory.
//!
//! `cargo test --test it growth -- --nocapture` prints the times and the memory for every kind of growth.

#![cfg(target_os = "linux")]

mod kinds;

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use kinds::{Input, KINDS, Kind};

use crate::common::command::COMPLETE;
use crate::common::mail::Folder;

/// Ratio of the sizes of the two inputs.
const TIMES: usize = 4;
/// Maximum ratio of the costs of the two inputs.
const MOST: u64 = 5;
/// Number of measurements of a pair before the pair counts as too slow, because other programs share the processor.
const TRIES: usize = 4;
/// Minimum costs to compare. Lower values are start-up and noise.
const LEAST_TIME: u64 = 8;
const LEAST_MEMORY: u64 = 24 << 10;

/// The cost of a run: hundredths of a second of processor time, and kilobytes of memory.
#[derive(Debug, Clone, Copy)]
struct Cost {
    time: u64,
    memory: u64,
}

/// Runs the command on an input.
///
/// Reads the costs before it waits for the process, because the system discards them after the wait.
fn cost(kind: &Kind, input: &Input) -> Cost {
    let folder = Folder::new();
    let archive = folder.save("hall.mbox", &input.mbox);
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("plusone"));
    command.args([kind.command, &archive, "--at=2026-06-01", COMPLETE, "--quiet", "--format=json"]);
    if kind.command == "tally" {
        command.arg("--thread=call@example.org");
    }
    for (option, text) in [("--roster", &input.roster), ("--mailmap", &input.mailmap)] {
        if let Some(text) = text {
            let name = if option == "--roster" { "roster.csv" } else { "mailmap" };
            command.args([option, &folder.save(name, text)]);
        }
    }
    command.env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "2");
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let file = |name: &str| fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap_or_default();
    let mut memory = 0;
    let time = loop {
        memory = memory.max(high_water(&file("status")));
        // The fields after the name, which may contain spaces: the state is the first, the times are the 12th
        // and 13th.
        let stat = file("stat");
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        if fields[0] == "Z" {
            break fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        }
        thread::sleep(Duration::from_millis(2));
    };
    let status = child.wait().unwrap();
    assert!(status.code().is_some_and(|code| code <= 4 && code != 2), "{}: {status}", kind.name);
    Cost { time, memory }
}

/// The maximum memory that a process has used, in kilobytes.
fn high_water(status: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or(0, |line| line.trim().trim_end_matches(" kB").parse().unwrap())
}

/// The costs of the smaller and the larger input: the lowest of several runs. There are no more runs after the costs
/// are in proportion.
fn costs(kind: &Kind) -> [Cost; 2] {
    let inputs = [kind.size, TIMES * kind.size].map(kind.make);
    let mut best = inputs.each_ref().map(|input| cost(kind, input));
    for _ in 1..TRIES {
        if in_proportion(best) {
            break;
        }
        for (best, input) in best.iter_mut().zip(&inputs) {
            let again = cost(kind, input);
            *best = Cost { time: best.time.min(again.time), memory: best.memory.min(again.memory) };
        }
    }
    best
}

fn in_proportion([small, large]: [Cost; 2]) -> bool {
    large.time < MOST * small.time.max(LEAST_TIME) && large.memory < MOST * small.memory.max(LEAST_MEMORY)
}

#[test]
fn four_times_the_size_takes_less_than_five_times_the_cost() {
    let mut too_much = Vec::new();
    for kind in KINDS {
        let [small, large] = costs(kind);
        let line = format!(
            "{:<30} {:>5} {:>4}0 ms {:>4} MB   {:>6} {:>4}0 ms {:>4} MB",
            kind.name,
            kind.size,
            small.time,
            small.memory >> 10,
            TIMES * kind.size,
            large.time,
            large.memory >> 10
        );
        println!("{line}");
        if !in_proportion([small, large]) {
            too_much.push(line);
        }
    }
    assert!(too_much.is_empty(), "{}", too_much.join("\n"));
}
