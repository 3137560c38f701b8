use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::wd::{PrintConfiguration, PrintMargins};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::chromedriver::Chromedriver;
use super::command::ChromiumCommand;
use crate::patience::eventually;

/// How long a person waits for something to appear.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Longer than the app waits until a finger that rests means more than a tap.
const A_HOLD: Duration = Duration::from_millis(900);

/// A name of somebody else's that leads to this machine, as its owner may let it.
pub const ELSEWHERE: &str = "evil.example";

/// The device that a page is shown on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// 390 × 844 points, two pixels each, touched with a finger.
    Phone,
    /// 1280 × 960 points, one pixel each, with a mouse.
    Desktop,
}

/// The colour scheme of the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// A window of a browser that nobody has used before.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    _driver: Chromedriver,
}

impl Browser {
    /// Opens an empty window.
    pub async fn open(device: Device) -> anyhow::Result<Self> {
        let driver = Chromedriver::start().await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(&driver, device))
            .connect(&driver.url)
            .await
            .context("starting Chromium")?;
        Ok(Self {
            client,
            _driver: driver,
        })
    }

    /// Goes to an address.
    pub async fn goto(&self, url: &str) -> anyhow::Result<()> {
        self.client
            .goto(url)
            .await
            .with_context(|| format!("going to {url}"))
    }

    /// Loads the page again.
    pub async fn reload(&self) -> anyhow::Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Reads a value off the page: the result of a function with this body.
    ///
    /// # Errors
    /// The script fails, or returns something else.
    pub async fn read<T: DeserializeOwned>(&self, script: &str) -> anyhow::Result<T> {
        let value = self
            .client
            .execute(script, Vec::new())
            .await
            .context("running a script")?;
        serde_json::from_value(value).context("reading what a script returned")
    }

    /// Touches the element that matches as soon as it can be touched.
    ///
    /// # Errors
    /// It does not appear, or something lies over it.
    pub async fn tap(&self, target: Locator<'_>) -> anyhow::Result<()> {
        self.once_usable(target, async |element| element.click().await)
            .await
    }

    /// Rests a finger on the element that matches, for longer than a tap.
    pub async fn hold(&self, target: Locator<'_>) -> anyhow::Result<()> {
        self.once_usable(target, async |element| {
            let into_view = "arguments[0].scrollIntoView({ block: 'center' })";
            self.client.execute(into_view, vec![json!(element)]).await?;
            let onto = PointerAction::MoveToElement {
                element: element.clone(),
                duration: None,
                x: 0.0,
                y: 0.0,
            };
            let button = MOUSE_BUTTON_LEFT;
            let finger = TouchActions::new("finger".to_owned())
                .then(onto)
                .then(PointerAction::Down { button })
                .then(PointerAction::Pause { duration: A_HOLD })
                .then(PointerAction::Up { button });
            self.client.perform_actions(finger).await
        })
        .await
    }

    /// Types into the element that matches.
    pub async fn write(&self, target: Locator<'_>, text: &str) -> anyhow::Result<()> {
        self.once_usable(target, async |element| element.send_keys(text).await)
            .await
    }

    /// Whether something that matches can be seen.
    pub async fn shows(&self, target: Locator<'_>) -> anyhow::Result<bool> {
        for element in self.client.find_all(target).await? {
            match element.is_displayed().await {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(error) if is_for_now(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(false)
    }

    /// Waits for a second tab, and looks at it from now on.
    pub async fn follow_to_new_tab(&self) -> anyhow::Result<()> {
        let here = self.client.window().await?;
        let there = eventually("a new tab", PATIENCE, async || {
            let tabs = self.client.windows().await?;
            Ok(tabs.into_iter().find(|tab| *tab != here))
        });
        self.client.switch_to_window(there.await?).await?;
        Ok(())
    }

    /// Closes the tab and looks at the other one again.
    pub async fn close_tab(&self) -> anyhow::Result<()> {
        self.client.close_window().await?;
        let first = self
            .client
            .windows()
            .await?
            .into_iter()
            .next()
            .context("no tab is left")?;
        Ok(self.client.switch_to_window(first).await?)
    }

    /// Looks into the frame that matches, as soon as it is there.
    pub async fn enter_frame(&self, frame: Locator<'_>) -> anyhow::Result<()> {
        let find = async || match self.client.find(frame).await {
            Ok(frame) => Ok(Some(frame)),
            Err(error) if error.is_no_such_element() => Ok(None),
            Err(error) => Err(error.into()),
        };
        let frame = eventually("a frame", PATIENCE, find).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Looks at the page again that the frame is on.
    pub async fn leave_frame(&self) -> anyhow::Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Takes the network away from the tab, or gives it back.
    pub async fn go_offline(&self, is_offline: bool) -> anyhow::Result<()> {
        let conditions =
            json!({ "offline": is_offline, "latency": 0, "throughput": 1_000_000_000 });
        let body = json!({ "network_conditions": conditions });
        self.ask("chromium/network_conditions", body).await?;
        Ok(())
    }

    /// Whether a page has opened a dialog with `alert` or its like.
    pub async fn has_dialog(&self) -> anyhow::Result<bool> {
        match self.client.get_alert_text().await {
            Ok(_) => Ok(true),
            Err(error) if error.is_no_such_alert() => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Shows the tab in these colours.
    pub async fn choose_scheme(&self, scheme: Scheme) -> anyhow::Result<()> {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": media });
        self.ask("goog/cdp/execute", body).await?;
        Ok(())
    }

    /// Makes the tab as narrow as this, in points.
    pub async fn narrow(&self, width: u32) -> anyhow::Result<()> {
        let metrics =
            json!({ "width": width, "height": 844, "deviceScaleFactor": 1, "mobile": false });
        let body = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.ask("goog/cdp/execute", body).await?;
        Ok(())
    }

    /// How many pages of A4 the page takes on paper.
    pub async fn pages_on_paper(&self) -> anyhow::Result<usize> {
        // As the report asks for: WebDriver ignores the page's own rules for paper.
        let margins = PrintMargins {
            top: 1.2,
            bottom: 1.4,
            left: 1.1,
            right: 1.1,
        };
        let paper = PrintConfiguration::builder().margins(margins).build();
        let paper = paper.map_err(|error| anyhow!("{error:?}"))?;
        let pdf = self.client.print(paper).await?;
        let page = b"/Type /Page\n";
        Ok(pdf.windows(page.len()).filter(|part| part == page).count())
    }

    /// A screenshot, as a PNG.
    pub async fn picture(&self) -> anyhow::Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// The errors on the console since the last call.
    pub async fn take_errors(&self) -> anyhow::Result<Vec<String>> {
        let entries = self.ask("se/log", json!({ "type": "browser" })).await?;
        let entries = entries
            .as_array()
            .context("a list of what is on the console")?;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Closes the window.
    ///
    /// # Errors
    /// Something went wrong on a page: the console has an error.
    pub async fn close(self) -> anyhow::Result<()> {
        let errors = self.take_errors().await?;
        self.client.close().await?;
        ensure!(errors.is_empty(), "the console has errors: {errors:?}");
        Ok(())
    }

    async fn ask(&self, path: &'static str, body: Value) -> anyhow::Result<Value> {
        let command = ChromiumCommand { path, body };
        self.client
            .issue_cmd(command)
            .await
            .with_context(|| format!("asking Chromium for {path}"))
    }

    /// Does something with an element once it is there; the page may just be
    /// putting another one in its place.
    async fn once_usable(
        &self,
        target: Locator<'_>,
        mut act: impl AsyncFnMut(&Element) -> Result<(), CmdError>,
    ) -> anyhow::Result<()> {
        let attempt = async || {
            let done = match self.client.find(target).await {
                Ok(element) => act(&element).await,
                Err(error) => Err(error),
            };
            match done {
                Ok(()) => Ok(Some(())),
                Err(error) if is_for_now(&error) => Ok(None),
                Err(error) => Err(error.into()),
            }
        };
        eventually(&format!("{target:?} can be used"), PATIENCE, attempt).await
    }
}

/// Whether it may go better in a moment.
fn is_for_now(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    matches!(
        error.error,
        ErrorStatus::NoSuchElement
            | ErrorStatus::StaleElementReference
            | ErrorStatus::ElementClickIntercepted
            | ErrorStatus::ElementNotInteractable
    )
}

fn capabilities(driver: &Chromedriver, device: Device) -> Map<String, Value> {
    let profile = format!("--user-data-dir={}", driver.profile().display());
    let names = format!("--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1");
    let mut options = json!({
        "binary": driver.chromium,
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1280,960",
            // The browser ends when the pipe to its driver does.
            "--remote-debugging-pipe", profile, names,
        ],
    });
    if device == Device::Phone {
        let metrics = json!({ "width": 390, "height": 844, "pixelRatio": 2.0, "touch": true, "mobile": true });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
        // A dialog that nobody expects fails the test.
        "unhandledPromptBehavior": "ignore",
    });
    capabilities.as_object().cloned().unwrap_or_default()
}
