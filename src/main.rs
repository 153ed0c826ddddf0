//! The command `plusone`: see the library for all that it does.

fn main() -> plusone::cli::Exit {
    plusone::cli::run()
}
