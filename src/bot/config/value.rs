//! Values of a config with a text form: addresses, mailboxes and names of servers.

use std::fmt::Display;
use std::str::FromStr;

use lettre::Address;
use lettre::message::Mailbox;
use serde::{Deserialize, Deserializer, de};

use crate::error::Error;
use crate::message::is_host_name;
use crate::report::mail;

/// A value with a text form.
#[derive(Debug, Clone)]
pub(super) struct ParsedValue<T>(pub(super) T);

impl<'de, T: FromStr<Err: Display>> Deserialize<'de> for ParsedValue<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map(Self).map_err(de::Error::custom)
    }
}

/// An address.
#[derive(Debug, Clone)]
pub(super) struct AddressText(pub(super) Address);

impl FromStr for AddressText {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        mail::address(text).map(Self)
    }
}

/// A name with an address, or an address alone.
#[derive(Debug, Clone)]
pub(super) struct MailboxText(pub(super) Mailbox);

impl FromStr for MailboxText {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        mail::mailbox_of(text).map(Self)
    }
}

/// The name of a server.
#[derive(Debug, Clone)]
pub(super) struct ServerName(pub(super) String);

impl FromStr for ServerName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || format!("invalid host name `{text}`: expected one such as mx.example.org");
        is_host_name(text).then(|| Self(text.to_owned())).ok_or_else(expected)
    }
}
