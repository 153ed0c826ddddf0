//! Measures each stage on 2,000 messages of a generated archive: `cargo bench --bench stages`.

use std::sync::LazyLock;

use chrono::DateTime;
use divan::Bencher;
use divan::counter::BytesCount;
use plusone::archive::{Mailbox, RawMessage};
use plusone::message::Header;
use plusone::moment::CompleteUntil;
use plusone::pipeline::{Rules, Survey};
use plusone::policy::{self, Policy};
use plusone::proposal::Outline;
use plusone::thread::Threads;

mod generator;

use generator::Shape;

static MBOX: LazyLock<Vec<u8>> = LazyLock::new(|| mbox(Shape::List));
static POLICY: LazyLock<Policy> = LazyLock::new(|| policy::preset("ovirt-infra").expect("a preset is whole"));

fn main() {
    divan::main();
}

fn mbox(shape: Shape) -> Vec<u8> {
    let mut mbox = Vec::new();
    generator::write(1, 2000, shape, &mut mbox).expect("memory takes all");
    mbox
}

fn archive(mbox: &[u8]) -> Mailbox {
    Mailbox::from_bytes("list.mbox", mbox).expect("the archive holds mail")
}

fn survey() -> Survey {
    Survey::new(archive(&MBOX), &POLICY).expect("what is in memory can be read")
}

#[divan::bench]
fn separators_are_found(bencher: Bencher<'_, '_>) {
    let archive = archive(&MBOX);
    bencher.counter(BytesCount::new(MBOX.len())).bench(|| archive.scan(|_| (), |_, ()| ()));
}

#[divan::bench]
fn headers_are_read(bencher: Bencher<'_, '_>) {
    let archive = archive(&MBOX);
    let read = |raw: RawMessage<'_>| Header::read(raw);
    bencher.counter(BytesCount::new(MBOX.len())).bench(|| archive.scan(read, |_, _| ()));
}

#[divan::bench]
fn threads_are_built(bencher: Bencher<'_, '_>) {
    let survey = survey();
    bencher.bench(|| Threads::build(&survey.headers));
}

#[divan::bench(args = [Shape::List, Shape::Talk])]
fn an_archive_is_surveyed(bencher: Bencher<'_, '_>, shape: Shape) {
    let mbox = mbox(shape);
    bencher.with_inputs(|| archive(&mbox)).bench_values(|archive| Survey::new(archive, &POLICY));
}

#[divan::bench]
fn proposals_are_decided(bencher: Bencher<'_, '_>) {
    let survey = survey();
    let at = DateTime::parse_from_rfc3339("2026-12-01T00:00:00Z").expect("a moment");
    let rules = Rules::new(&POLICY, at).complete_until(CompleteUntil::Now);
    let outlines: Vec<&Outline> = survey.outlines.iter().collect();
    bencher.bench(|| survey.decide_all(&outlines, rules));
}
