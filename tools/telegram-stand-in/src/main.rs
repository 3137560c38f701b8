//! The stand-in by itself, until Ctrl-C.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a tool that speaks to a person in a terminal"
)]

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use telegram_stand_in::{Config, KnownPerson, TelegramStandIn};

/// A stand-in for Telegram: the Bot API for one bot, and a page where made-up people chat with it.
#[derive(Debug, Parser)]
struct Options {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8081")]
    address: SocketAddr,
    /// The bot's token; the bot's id is the number before the colon.
    #[arg(long, default_value = "1000000:made-up-token")]
    token: String,
    /// The bot's name.
    #[arg(long, default_value = "Bot")]
    name: String,
    /// The bot's user name, without the @.
    #[arg(long, default_value = "stand_in_bot")]
    username: String,
    /// A file that keeps the chats between two runs; without it they are forgotten.
    #[arg(long, value_name = "FILE")]
    chats: Option<PathBuf>,
    /// Someone to chat as, such as Anna:en, in a new world; more than once for several.
    #[arg(long = "person", value_name = "NAME:LANGUAGE", value_parser = person)]
    people: Vec<(String, String)>,
    /// Someone whose id the bot has in its settings, such as 9000000:Otto:de.
    #[arg(long = "known", value_name = "ID:NAME:LANGUAGE", value_parser = known_person)]
    known_people: Vec<KnownPerson>,
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_target(false)
        .without_time()
        .init();
    match serve(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> anyhow::Result<()> {
    let stand_in = TelegramStandIn::start(options.config()).await?;
    println!("Open the chat:   {}", stand_in.base_url());
    println!(
        "Bot API:         {}/bot{}/<method>",
        stand_in.base_url(),
        stand_in.token()
    );
    println!("Stop with Ctrl-C.");
    tokio::signal::ctrl_c()
        .await
        .context("waiting for Ctrl-C")?;
    stand_in.shutdown().await
}

impl Options {
    fn config(self) -> Config {
        let mut config = Config {
            token: self.token,
            bot_name: self.name,
            bot_username: self.username,
            known_people: self.known_people,
            ..Config::for_people(self.address, self.chats)
        };
        if !self.people.is_empty() {
            config.people = self.people;
        }
        config
    }
}

fn person(text: &str) -> anyhow::Result<(String, String)> {
    let (name, language) = text
        .split_once(':')
        .context("a person is NAME:LANGUAGE, such as Anna:en")?;
    Ok((name.to_owned(), language.to_owned()))
}

fn known_person(text: &str) -> anyhow::Result<KnownPerson> {
    let (id, rest) = text
        .split_once(':')
        .context("a known person is ID:NAME:LANGUAGE, such as 9000000:Otto:de")?;
    let (first_name, language_code) = person(rest)?;
    Ok(KnownPerson {
        id: id.parse().context("the id of a known person is a number")?,
        first_name,
        language_code,
    })
}
