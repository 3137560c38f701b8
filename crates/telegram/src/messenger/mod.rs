//! The client of the Bot API, and the answers that travel in a webhook's response.

mod bot_api;
mod error;
mod fitting;
mod multipart;
mod reply;
mod settings;
mod webhook_address;

use journal::order::ReportFile;
use journal_http::HttpClient;
use journal_texts::{Texts, shortened};
use teloxide_core::payloads::{
    AnswerCallbackQuery, DeleteMessage, PinChatMessage, PinChatMessageSetters, SendMessageSetters,
    UnpinChatMessage, UnpinChatMessageSetters,
};
use teloxide_core::types::{CallbackQueryId, ChatId, MessageId, UserId};

use bot_api::BotApiClient;
pub use error::{MessengerError, Unfetched};
pub(crate) use fitting::MOST_OF_MESSAGE;
use multipart::Multipart;
pub use reply::{reply_to, response};

use crate::app_address::AppAddress;
use crate::screen::Screen;

/// The most UTF-16 units of a caption, by Telegram's limit.
const MOST_OF_CAPTION: usize = 1024;

/// The most UTF-16 units of the words that a tap is answered with, by Telegram's limit.
const MOST_OF_TOAST: usize = 200;

/// Sends to Telegram.
#[derive(Clone, Debug)]
pub struct Messenger {
    api: BotApiClient,
    /// Where the Mini App is, which buttons open.
    app: Option<AppAddress>,
}

impl Messenger {
    /// A messenger of the bot with this token.
    ///
    /// # Errors
    /// [`MessengerError::Rejected`] where `api_url` is not an address.
    pub fn new(http: HttpClient, api_url: &str, token: &str) -> Result<Self, MessengerError> {
        let api = BotApiClient::new(http, api_url, token)?;
        Ok(Self { api, app: None })
    }

    /// The same, of a bot that has a Mini App.
    #[must_use]
    pub fn with_app(self, app: Option<AppAddress>) -> Self {
        Self { app, ..self }
    }

    /// The bot's Mini App.
    #[must_use]
    pub fn app(&self) -> Option<&AppAddress> {
        self.app.as_ref()
    }

    /// Shows a screen in a new message. Returns its id, or `None` where Telegram sent it and
    /// did not say as which message.
    pub async fn send(&self, user: u64, screen: &Screen) -> Result<Option<i32>, MessengerError> {
        self.send_to(chat(user).0, screen).await
    }

    /// As [`Messenger::send`], into any chat.
    pub async fn send_to(&self, chat: i64, screen: &Screen) -> Result<Option<i32>, MessengerError> {
        self.api
            .send(&reply::send(ChatId(chat), screen, self.app()))
            .await
    }

    /// As [`Messenger::send`], without a sound.
    pub async fn send_silently(
        &self,
        user: u64,
        screen: &Screen,
    ) -> Result<Option<i32>, MessengerError> {
        let message = reply::send(chat(user), screen, self.app()).disable_notification(true);
        self.api.send(&message).await
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
        let edit = reply::edit(ChatId(chat), message, screen, self.app());
        well_if(
            self.api.call(&edit).await,
            MessengerError::says_not_modified,
        )
    }

    /// Ends the spinner on a button. A tap that is too old to answer is no error.
    pub async fn acknowledge(
        &self,
        callback: &str,
        toast: Option<&str>,
    ) -> Result<(), MessengerError> {
        let callback = CallbackQueryId(callback.to_owned());
        let mut answer = AnswerCallbackQuery::new(callback);
        answer.text = toast.map(|toast| shortened(toast, MOST_OF_TOAST));
        well_if(self.api.call(&answer).await, MessengerError::says_too_late)
    }

    /// Deletes a message. A message that is gone already or too old is no error.
    pub async fn delete(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        well_if(
            self.try_to_delete(user, message).await,
            MessengerError::says_gone,
        )
    }

    async fn try_to_delete(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let delete = DeleteMessage::new(chat(user), MessageId(message));
        self.api.call(&delete).await
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

    /// Sends a file. Returns as [`Messenger::send`]. Silent messages make no sound.
    pub async fn send_document(
        &self,
        user: u64,
        file: ReportFile,
        silent: bool,
    ) -> Result<Option<i32>, MessengerError> {
        let form = Multipart::new()
            .text("chat_id", &user.to_string())
            .text("caption", &shortened(&file.caption, MOST_OF_CAPTION))
            .text("disable_notification", &silent.to_string());
        self.api
            .upload("SendDocument", "document", &file, form)
            .await
    }

    /// Sends a picture with its caption, and with buttons that hand on the link that it shows.
    /// Returns as [`Messenger::send`]. A covered one is seen once it is tapped, and in no
    /// notification (spoiler).
    pub async fn send_photo(
        &self,
        user: u64,
        file: ReportFile,
        covered: bool,
        texts: &Texts,
    ) -> Result<Option<i32>, MessengerError> {
        let mut form = Multipart::new()
            .text("chat_id", &user.to_string())
            .text("caption", &shortened(&file.caption, MOST_OF_CAPTION))
            .text("has_spoiler", &covered.to_string());
        if let Some(address) = &file.link {
            form = form.text(
                "reply_markup",
                &reply::handing_on(address, texts).to_string(),
            );
        }
        self.api.upload("SendPhoto", "photo", &file, form).await
    }

    /// Fetches a file that a person sent.
    ///
    /// # Errors
    /// [`Unfetched`] where it is too large or gone for good.
    pub async fn fetch(&self, file: &str) -> Result<Vec<u8>, Unfetched> {
        self.api.fetch(file).await
    }

    /// Pins a message without a sound.
    pub async fn pin(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let pin = PinChatMessage::new(chat(user), MessageId(message));
        self.api.call(&pin.disable_notification(true)).await
    }

    /// Unpins a message. A message that is gone already is no error.
    pub async fn unpin(&self, user: u64, message: i32) -> Result<(), MessengerError> {
        let unpin = UnpinChatMessage::new(chat(user)).message_id(MessageId(message));
        well_if(self.api.call(&unpin).await, MessengerError::says_gone)
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
