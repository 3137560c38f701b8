//! The client of the Bot API, and the answers that travel in a webhook's response.

mod error;
mod fitting;
mod reply;
mod settings;
mod webhook_address;

use std::time::{Duration, Instant};

use journal::order::ReportFile;
use journal_texts::shortened;
use metrics::histogram;
use teloxide_core::Bot;
use teloxide_core::payloads::{
    PinChatMessageSetters, SendDocumentSetters, SendMessageSetters, SendPhotoSetters,
    UnpinChatMessageSetters,
};
use teloxide_core::prelude::Requester;
use teloxide_core::requests::{JsonRequest, Request};
use teloxide_core::types::{CallbackQueryId, ChatId, InputFile, MessageId, UserId};
use tokio::time::timeout;

pub use error::MessengerError;
pub use reply::{reply_to, response};

use crate::screen::Screen;

/// How long one call may take. After a 5xx of Telegram's the library waits ten
/// seconds before it says so, which is longer than anyone here wants to wait.
const PATIENCE: Duration = Duration::from_secs(8);

/// How long an idle connection is used again. A function is frozen between two events, and
/// Telegram may have closed the connection meanwhile.
const IDLE: Duration = Duration::from_secs(20);

/// The most UTF-16 units of a caption, by Telegram's limit.
const MOST_OF_CAPTION: usize = 1024;

/// The most UTF-16 units of the words that a tap is answered with, by Telegram's limit.
const MOST_OF_TOAST: usize = 200;

/// Sends to Telegram.
#[derive(Clone, Debug)]
pub struct Messenger {
    bot: Bot,
}

impl Messenger {
    /// A messenger of the bot with this token.
    ///
    /// # Errors
    /// [`MessengerError::Rejected`] where `api_url` is not an address.
    pub fn new(api_url: &str, token: &str) -> Result<Self, MessengerError> {
        // Fails only where a provider is installed already, which is as good.
        let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
        let api_url = api_url.parse().map_err(|_| {
            MessengerError::Rejected("the address of the Bot API is not a URL".into())
        })?;
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(2))
            .timeout(PATIENCE)
            .pool_idle_timeout(IDLE)
            .build()
            .map_err(|_| MessengerError::Unreachable("no TLS client can be made"))?;
        Ok(Self {
            bot: Bot::with_client(token, client).set_api_url(api_url),
        })
    }

    /// Shows a screen in a new message, whose id is returned.
    pub async fn send(&self, user: u64, screen: &Screen) -> Result<i32, MessengerError> {
        self.send_to(chat(user).0, screen).await
    }

    /// As [`Messenger::send`], into any chat.
    pub async fn send_to(&self, chat: i64, screen: &Screen) -> Result<i32, MessengerError> {
        let request = JsonRequest::new(self.bot.clone(), reply::send(ChatId(chat), screen));
        call(request).await.map(|message| message.id.0)
    }

    /// As [`Messenger::send`], without a sound.
    pub async fn send_silently(&self, user: u64, screen: &Screen) -> Result<i32, MessengerError> {
        let message = reply::send(chat(user), screen).disable_notification(true);
        let request = JsonRequest::new(self.bot.clone(), message);
        call(request).await.map(|message| message.id.0)
    }

    /// Shows a screen in a message in place of its text and buttons. A message that shows
    /// it already is no error.
    pub async fn edit(
        &self,
        user: u64,
        message: i32,
        screen: &Screen,
    ) -> Result<(), MessengerError> {
        self.edit_in(chat(user).0, message, screen).await
    }

    /// As [`Messenger::edit`], in any chat.
    pub async fn edit_in(
        &self,
        chat: i64,
        message: i32,
        screen: &Screen,
    ) -> Result<(), MessengerError> {
        let edit = reply::edit(ChatId(chat), message, screen);
        let edited = call(JsonRequest::new(self.bot.clone(), edit)).await;
        well_if(edited, MessengerError::says_not_modified)
    }

    /// Ends the spinner on a button. A tap that is too old to answer is no error.
    pub async fn acknowledge(
        &self,
        callback: &str,
        toast: Option<&str>,
    ) -> Result<(), MessengerError> {
        let callback = CallbackQueryId(callback.to_owned());
        let mut request = self.bot.answer_callback_query(callback);
        request.text = toast.map(|toast| shortened(toast, MOST_OF_TOAST));
        well_if(call(request).await, MessengerError::says_too_late)
    }

    /// Deletes a message. A message that is gone already or too old is no error.
    pub async fn delete(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        well_if(
            self.try_to_delete(user, message).await,
            MessengerError::says_gone,
        )
    }

    async fn try_to_delete(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let request = self.bot.delete_message(chat(user), MessageId(message));
        call(request).await.map(|_| ())
    }

    /// Deletes a message, or shows the screen in its place where it is too old for that.
    pub async fn delete_or_replace(
        &self,
        user: u64,
        message: i32,
        instead: &Screen,
    ) -> Result<(), MessengerError> {
        match self.try_to_delete(user, message).await {
            Err(error) if error.says_undeletable() => self.edit(user, message, instead).await,
            deleted => well_if(deleted, MessengerError::says_gone),
        }
    }

    /// Sends a file, whose message id is returned. Silent messages make no sound.
    pub async fn send_document(
        &self,
        user: u64,
        file: ReportFile,
        silent: bool,
    ) -> Result<i32, MessengerError> {
        let document = InputFile::memory(file.bytes).file_name(file.file_name);
        let request = self
            .bot
            .send_document(chat(user), document)
            .caption(shortened(&file.caption, MOST_OF_CAPTION))
            .disable_notification(silent);
        call(request).await.map(|message| message.id.0)
    }

    /// Sends a picture with its caption; the id of the message is returned. A covered one is
    /// seen once it is tapped, and in no notification (spoiler).
    pub async fn send_photo(
        &self,
        user: u64,
        file: ReportFile,
        covered: bool,
    ) -> Result<i32, MessengerError> {
        let photo = InputFile::memory(file.bytes).file_name(file.file_name);
        let request = self
            .bot
            .send_photo(chat(user), photo)
            .caption(shortened(&file.caption, MOST_OF_CAPTION))
            .has_spoiler(covered);
        call(request).await.map(|message| message.id.0)
    }

    /// Pins a message without a sound.
    pub async fn pin(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let request = self.bot.pin_chat_message(chat(user), MessageId(message));
        call(request.disable_notification(true)).await.map(|_| ())
    }

    /// Unpins a message. A message that is gone already is no error.
    pub async fn unpin(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let request = self.bot.unpin_chat_message(chat(user));
        let unpinned = call(request.message_id(MessageId(message))).await;
        well_if(unpinned, MessengerError::says_gone)
    }
}

/// Sends a request, and gives up on it after a while.
async fn call<R: Request<Err = teloxide_core::RequestError>>(
    request: R,
) -> Result<teloxide_core::requests::Output<R>, MessengerError> {
    let begun = Instant::now();
    let answer = timeout(PATIENCE, request.send()).await;
    histogram!("telegram_ms").record(begun.elapsed().as_secs_f64() * 1000.0);
    match answer {
        Ok(answer) => answer.map_err(MessengerError::from),
        Err(_) => Err(MessengerError::Unreachable("no answer in time")),
    }
}

/// Treats "already so" and "already gone" as success.
fn well_if<T>(
    answer: Result<T, MessengerError>,
    is_well: impl Fn(&MessengerError) -> bool,
) -> Result<(), MessengerError> {
    match answer {
        Err(error) if !is_well(&error) => Err(error),
        _ => Ok(()),
    }
}

/// A person's private chat has the id of the person.
fn chat(user: u64) -> ChatId {
    ChatId::from(UserId(user))
}
