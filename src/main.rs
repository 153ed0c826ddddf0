//! The command `plusone`. The library does everything.

fn main() -> plusone::cli::Exit {
    plusone::cli::run()
}
