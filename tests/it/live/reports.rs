//! Finds the links of reports. The JSON has a Message-ID for each link, so that a test can open the link and compare.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::run;

/// The links into the archive from all reports on a vote, each with the Message-ID that the JSON names for
/// it.
#[track_caller]
pub(crate) fn links_of_reports(url: &str, archive: &str, at: &str) -> BTreeMap<String, String> {
    let json = run(&["tally", url, "--format=json", at]).json();
    let mut known = BTreeMap::new();
    named_in(&json, &mut known);
    for (arguments, least) in [
        (&["tally", url, "--format=markdown", at][..], known.len()),
        (&["tally", url, "--format=csv", at], 1),
        (&["tally", url, "--format=html", at], known.len()),
        (&["audit", url, "--format=html", at], known.len() - 1),
        (&["audit", url, "--format=ndjson", "--rows=decisions,votes", at], 1),
        (&["explain", url, "--format=json", at], 0),
        (&["result", url, "--force", at], 1),
    ] {
        let report = run(arguments).out.replace("&#x2f;", "/");
        let end = ['"', '\'', '<', '>', ' ', ')', '\n', ',', '\\'];
        let links: Vec<&str> = report
            .match_indices(archive)
            .map(|(at, _)| report[at..].split(end).next().unwrap())
            .filter(|link| link.len() > archive.len() && *link != url.trim_end_matches('/'))
            .collect();
        let different: std::collections::BTreeSet<&&str> = links.iter().collect();
        assert!(different.len() >= least, "{arguments:?}: {different:#?} of {known:#?}");
        for link in links.iter().filter(|link| **link != url) {
            assert!(known.contains_key(*link), "{arguments:?}: {link} is not a link of the JSON: {known:#?}");
        }
    }
    known
}

/// The links of a document, each with the Message-ID next to it.
fn named_in(json: &Json, found: &mut BTreeMap<String, String>) {
    if let (Some(link), Some(id)) = (json["permalink"].as_str(), json["message_id"].as_str()) {
        found.insert(link.to_owned(), id.to_owned());
    }
    match json {
        Json::Object(fields) => fields.values().for_each(|value| named_in(value, found)),
        Json::Array(values) => values.iter().for_each(|value| named_in(value, found)),
        _ => {}
    }
}
