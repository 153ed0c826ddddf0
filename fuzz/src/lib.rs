//! The fuzz targets of `plusone`. Their code is in `tests/it/fuzz_corpus/`, where `cargo test` runs them on
//! the corpus.

#[path = "../../tests/it/fuzz_corpus/targets/mod.rs"]
mod targets;

/// Runs the target with this name on one input.
///
/// # Panics
/// If the property of the target does not hold, or no target has the name.
pub fn run(target: &str, input: &[u8]) {
    targets::run(target, input);
}
