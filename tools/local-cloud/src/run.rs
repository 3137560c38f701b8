//! `make run`.
#![expect(
    clippy::print_stdout,
    reason = "this is a tool that speaks to a person in a terminal"
)]

use std::any::Any;
use std::env;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rustix::fs::Mode;
use rustix::process::umask;
use telegram_stand_in::TelegramStandIn;
use tokio::signal::unix::{SignalKind, signal};

use crate::aws::LocalAws;
use crate::bridge::{Bridge, Upstream};
use crate::deployment::{StackParameters, deploy};
use crate::tools::workspace;
use crate::{function_logs, private, stand_in, watch};

const AWS_PORT: u16 = 4566;
const TELEGRAM_PORT: u16 = 8081;

/// The file that remembers the port of the local AWS.
const PORT_NOTE: &str = "port";

/// Runs the local cloud until Ctrl-C or SIGTERM. It keeps its state in `.local`,
/// or in the folder that `LOCAL_HOME` names.
///
/// # Errors
/// Anything that keeps it from starting, in a sentence for a person.
pub async fn run() -> anyhow::Result<()> {
    let mut terminate = signal(SignalKind::terminate()).context("listening for signals")?;
    let stopped = async {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
    };
    tokio::select! {
        outcome = serve() => outcome,
        () = stopped => {
            println!("\nStopped. What you wrote is kept in .local/; `make run` goes on from there.");
            Ok(())
        }
    }
}

/// Serves without end; everything that it has started stops when it is dropped.
async fn serve() -> anyhow::Result<()> {
    // The state is a diary. No other user of the machine reads what is written from here on.
    umask(Mode::RWXG | Mode::RWXO);
    let token = env::var("TELEGRAM_BOT_TOKEN")
        .ok()
        .filter(|token| !token.is_empty());
    let elsewhere = env::var_os("LOCAL_HOME").map(PathBuf::from);
    let is_usual = elsewhere.is_none();
    let home = elsewhere.unwrap_or_else(|| workspace().join(".local"));
    private::folder(&home)?;
    let home = home.join(if token.is_some() {
        "telegram"
    } else {
        "stand-in"
    });
    private::folder(&home)?;

    let telegram = ChosenTelegram::start(token, &home).await?;
    println!("Starting the local AWS …");
    let aws = LocalAws::kept(aws_port(&home)?, &home).await?;
    let note = home.join(PORT_NOTE);
    fs::write(&note, aws.port().to_string())
        .with_context(|| format!("writing {}", note.display()))?;
    println!("Deploying template.yaml, unless nothing has changed (some 5 seconds) …");
    let outputs = deploy(&aws, &home, &telegram.parameters).await?;
    // A run elsewhere, as a test's is, leaves the usual one's watch alone.
    if is_usual {
        watch::write_environment(&aws).await?;
    }

    let log = home.join("functions.log");
    println!("\n  Open the chat:       {}", telegram.chat);
    println!("  HTTP API:            {}/v1/health", outputs.api_url);
    println!(
        "  AWS endpoint:        {} (its keys are in .local/watch.env)",
        aws.endpoint()
    );
    println!("  Logs of functions:   {}", log.display());
    println!("  Stop with Ctrl-C.\n");
    function_logs::follow(&aws, &log).await
}

/// The Telegram of this run. It stops when this is dropped.
struct ChosenTelegram {
    parameters: StackParameters,
    /// The address at which people open the chat.
    chat: String,
    _server: Box<dyn Any>,
}

impl ChosenTelegram {
    async fn start(token: Option<String>, home: &Path) -> anyhow::Result<Self> {
        let port = port("TELEGRAM_PORT", TELEGRAM_PORT)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if std::net::TcpListener::bind(address).is_err() {
            bail!(
                "Port {port} is taken, perhaps by another `make run`. Stop that, or choose another: make run TELEGRAM_PORT=8082"
            );
        }
        let Some(token) = token else {
            let config = stand_in::for_people(address, home.join("telegram.json"));
            let stand_in = TelegramStandIn::start(config).await?;
            return Ok(Self {
                parameters: StackParameters::of_stand_in(&stand_in),
                chat: stand_in.base_url().to_owned(),
                _server: Box::new(stand_in),
            });
        };
        println!("Connecting to Telegram …");
        let upstream = Upstream {
            api_url: env::var("TELEGRAM_API_URL")
                .unwrap_or_else(|_| "https://api.telegram.org".to_owned()),
            token,
        };
        let bridge = Bridge::start(address, upstream, home).await?;
        Ok(Self {
            parameters: StackParameters {
                bot_token: bridge.token().to_owned(),
                telegram_api_url: bridge.base_url().to_owned(),
                telegram_web_url: None,
                operator_chat: None,
                messages_per_second: None,
                max_connections: None,
            },
            chat: format!("https://t.me/{}", bridge.bot_username()),
            _server: Box::new(bridge),
        })
    }
}

/// The port of the local AWS in `home`: once chosen it stays, because addresses
/// in the deployed stack hold it.
fn aws_port(home: &Path) -> anyhow::Result<u16> {
    let note = home.join(PORT_NOTE);
    let noted = fs::read_to_string(&note)
        .ok()
        .and_then(|text| text.parse().ok());
    let wanted = port("AWS_PORT", noted.unwrap_or(AWS_PORT))?;
    if let Some(noted) = noted.filter(|noted| *noted != wanted) {
        bail!(
            "The local AWS in {home} lives at port {noted}. Run it there (make run AWS_PORT={noted}), or remove {home} to begin anew.",
            home = home.display()
        );
    }
    Ok(wanted)
}

fn port(name: &str, default: u16) -> anyhow::Result<u16> {
    match env::var(name) {
        Ok(text) if !text.is_empty() => text
            .parse()
            .with_context(|| format!("{name}={text} is no port")),
        _ => Ok(default),
    }
}
