//! A real browser, driven by the protocol `WebDriver`: Chromium without a window, from Debian's packages
//! `chromium` and `chromium-driver`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use data_encoding::BASE64;
use serde_json::{Value as Json, json};
use tempfile::TempDir;

/// The key names of `WebDriver`.
pub(crate) const ENTER: char = '\u{e007}';
pub(crate) const ESCAPE: char = '\u{e00c}';
pub(crate) const TAB: char = '\u{e004}';

/// A browser with its own profile. The browser is closed when this value is dropped.
pub(crate) struct Browser {
    driver: Child,
    /// The address of the session at the driver.
    session: String,
    _profile: TempDir,
}

/// Starts the driver, and returns the driver with its port; `None` if the driver ended immediately.
fn start_driver() -> Option<(Child, u16)> {
    let mut driver = Command::new("chromedriver")
        .args(["--port=0", "--log-level=SEVERE"])
        .stdout(Stdio::piped())
        .spawn()
        .expect("chromedriver is of Debian's package chromium-driver");
    let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let port = line.split_once("successfully on port ")?.1.trim_end_matches('.');
        port.parse::<u16>().ok()
    });
    if port.is_none() {
        driver.wait().unwrap();
    }
    Some((driver, port?))
}

impl Browser {
    /// Starts a browser with a window of this size in pixels.
    pub(crate) fn start(width: u32, height: u32) -> Self {
        // The driver ends if another program starts to listen on the port that the driver has chosen.
        let (driver, port) = (0..3).find_map(|_| start_driver()).expect("the driver tells its port");
        let address = format!("http://127.0.0.1:{port}/session");
        let profile = tempfile::tempdir().unwrap();
        let flags = [
            "--headless".to_owned(),
            "--no-sandbox".into(),
            "--disable-gpu".into(),
            "--disable-quic".into(),
            "--no-first-run".into(),
            "--disable-background-networking".into(),
            "--disable-component-update".into(),
            "--disable-sync".into(),
            "--hide-scrollbars".into(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        let options =
            json!({ "args": flags, "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false } });
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }}});
        let mut browser = Self { driver, session: address, _profile: profile };
        let session = browser.post("", &wanted)["sessionId"].as_str().unwrap().to_owned();
        browser.session = format!("{}/{session}", browser.session);
        browser.metrics(width, height, false);
        // The start page makes many requests.
        browser.post("/url", &json!({ "url": "about:blank" }));
        browser.requests();
        browser.console();
        browser
    }

    /// Opens a file.
    pub(crate) fn open(&self, file: &Path) {
        self.open_at(file, "");
    }

    /// Loads a page again and opens it at a fragment. Opening another fragment of a loaded page would only scroll.
    pub(crate) fn open_at(&self, file: &Path, fragment: &str) {
        self.post("/url", &json!({ "url": "about:blank" }));
        self.post("/url", &json!({ "url": format!("file://{}{fragment}", file.display()) }));
    }

    /// Runs a script in the page and returns its value.
    pub(crate) fn run(&self, script: &str) -> Json {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Clicks the first element that a selector finds, like a mouse.
    pub(crate) fn click(&self, selector: &str) {
        self.post(&format!("/element/{}/click", self.element(selector)), &json!({}));
    }

    /// `true` if the first element of a selector is visible to a person.
    pub(crate) fn shows(&self, selector: &str) -> bool {
        self.get(&format!("/element/{}/displayed", self.element(selector))).as_bool().unwrap()
    }

    /// Presses keys one after the other, in the element with the focus.
    pub(crate) fn press(&self, keys: impl IntoIterator<Item = char>) {
        let strokes = keys.into_iter().flat_map(|key| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        });
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes.collect::<Vec<_>>() });
        self.post("/actions", &json!({ "actions": [keyboard] }));
    }

    /// The lines written to the console since the last call.
    pub(crate) fn console(&self) -> Vec<String> {
        let entries = self.post("/se/log", &json!({ "type": "browser" }));
        entries.as_array().unwrap().iter().map(|entry| entry["message"].to_string()).collect()
    }

    /// The network events since the last call, from the browser's developer tools.
    pub(crate) fn network(&self) -> Vec<Json> {
        let entries = self.post("/se/log", &json!({ "type": "performance" }));
        let event = |entry: &Json| {
            let event: Json = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            event["message"].clone()
        };
        entries.as_array().unwrap().iter().map(event).collect()
    }

    /// The addresses that the browser requested since the last call, with or without a response.
    pub(crate) fn requests(&self) -> Vec<String> {
        let events = self.network();
        let sent = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        sent.map(|event| event["params"]["request"]["url"].as_str().unwrap().to_owned()).collect()
    }

    /// Shows the page as on a screen of this size in pixels.
    pub(crate) fn metrics(&self, width: u32, height: u32, mobile: bool) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Shows the page in a medium, `screen` or `print`, with the preferred colours: `light` or `dark`.
    pub(crate) fn medium(&self, medium: &str, colors: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": colors }]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
    }

    /// Disables scripts in pages that are opened from now on.
    pub(crate) fn without_scripts(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    }

    /// Saves the content of the window as PNG.
    pub(crate) fn screenshot(&self, file: &Path) {
        self.save(&self.get("/screenshot"), file);
    }

    /// Saves the page as PDF, as printed on A4.
    pub(crate) fn print(&self, file: &Path) {
        let page = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": true });
        self.save(&self.post("/print", &page), file);
    }

    #[allow(clippy::unused_self, reason = "a step of the two above")]
    fn save(&self, base64: &Json, file: &Path) {
        fs::write(file, BASE64.decode(base64.as_str().unwrap().as_bytes()).unwrap()).unwrap();
    }

    fn element(&self, selector: &str) -> String {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }));
        found.as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned()
    }

    fn devtools(&self, command: &str, parameters: &Json) -> Json {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    fn get(&self, path: &str) -> Json {
        Self::answer(path, minreq::get(format!("{}{path}", self.session)))
    }

    fn post(&self, path: &str, body: &Json) -> Json {
        let request = minreq::post(format!("{}{path}", self.session)).with_body(body.to_string());
        Self::answer(path, request.with_header("Content-Type", "application/json"))
    }

    /// The response of the driver. An error of the driver fails the test.
    fn answer(path: &str, request: minreq::Request) -> Json {
        let response = request.with_timeout(120).send().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut answer: Json = serde_json::from_str(response.as_str().unwrap()).unwrap();
        assert!(response.status_code == 200, "{path}: {}", answer["value"]["message"]);
        answer["value"].take()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser is closed before its driver.
        let _ = minreq::delete(&self.session).with_timeout(30).send();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
