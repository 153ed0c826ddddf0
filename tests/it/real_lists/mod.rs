//! Mail that goes through real lists: Mailman 3 with HyperKitty, and public-inbox.

#![cfg(unix)]

mod exports;
