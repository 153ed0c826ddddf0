//! The fuzz targets of `plusone`. What they hold stands in `tests/it/fuzz_corpus/`, where `cargo test` holds the
//! corpus to it.

#[path = "../../tests/it/fuzz_corpus/targets/mod.rs"]
mod targets;

/// Runs the target of this name on one input.
///
/// # Panics
/// When its property does not hold, and when no target has the name.
pub fn run(target: &str, input: &[u8]) {
    targets::run(target, input);
}
