//! Asks the linker for packed relocations if the C library of the system can read them. They save 1.7 MB.
//!
//! The reasons are in `docs/decisions/2026-11-29-a-build-script-packs-relocations.md`.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a build script asks its environment, and one program"
)]

use std::env;
use std::process::Command;

/// First version of glibc whose loader reads packed relocations.
const FIRST: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if builds_the_command() && is_for_this_system() && glibc().is_some_and(|version| version >= FIRST) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// `true` if the command is built. A library is not linked.
fn builds_the_command() -> bool {
    env::var_os("CARGO_FEATURE_CLI").is_some()
}

/// `true` if the command is built for a system like this one, with glibc.
fn is_for_this_system() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|of_target| of_target == value);
    is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
        && env::var("HOST") == env::var("TARGET")
}

/// Version of the C library of this system, from a line such as `glibc 2.36`.
fn glibc() -> Option<(u32, u32)> {
    let printed = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?.stdout;
    let (major, minor) =
        std::str::from_utf8(&printed).ok()?.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
