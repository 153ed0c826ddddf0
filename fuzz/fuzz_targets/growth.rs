#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| plusone_fuzz::run("growth", input));
