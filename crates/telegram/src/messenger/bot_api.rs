//! Calls of the Bot API over HTTP, and the reading of its answers.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::CONTENT_TYPE;
use http::{Request, Uri};
use journal::import::MOST_OF_IMPORT;
use journal::order::ReportFile;
use journal_http::{HttpClient, NoAnswer};
use metrics::histogram;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use teloxide_core::payloads::GetFile;
use teloxide_core::requests::Payload;
use teloxide_core::types::FileId;

use super::multipart::Multipart;
use super::{MessengerError, Unfetched};
use crate::json_object::JsonObject;

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(8);

/// How long a file of the largest size may take to come.
const PATIENCE_WITH_FILES: Duration = Duration::from_secs(20);

/// The Bot API of one bot.
///
/// The library knows the methods and their parameters. Their answers are read here, for it
/// refuses a whole message for one entity of a kind that is newer than the library: the message
/// is sent then, and would be sent again.
#[derive(Clone)]
pub(super) struct BotApiClient {
    http: HttpClient,
    /// The address of the methods, which holds the token.
    methods: Arc<str>,
    /// The address of the files, which holds it too.
    files: Arc<str>,
}

impl BotApiClient {
    pub fn new(http: HttpClient, api_url: &str, token: &str) -> Result<Self, MessengerError> {
        let base = api_url.trim_end_matches('/');
        let methods = format!("{base}/bot{token}");
        let is_url = methods.parse().is_ok_and(|uri: Uri| uri.scheme().is_some());
        if !is_url {
            return Err(MessengerError::Rejected(
                "the address of the Bot API is not a URL".into(),
            ));
        }
        Ok(Self {
            http,
            methods: methods.into(),
            files: format!("{base}/file/bot{token}").into(),
        })
    }

    /// Calls a method, of whose result nothing is needed.
    pub async fn call<M: Payload + Serialize>(&self, method: &M) -> Result<(), MessengerError> {
        let done = self.ask_json(method).await;
        done.map(|_: Option<IgnoredAny>| ())
    }

    /// Calls a method that sends a message. Returns the id of the message, or `None` where it
    /// was sent and the answer does not say as which.
    pub async fn send<M: Payload + Serialize>(
        &self,
        message: &M,
    ) -> Result<Option<i32>, MessengerError> {
        let sent = self.ask_json(message).await?;
        Ok(sent.map(|sent: SentId| sent.message_id))
    }

    /// Calls a method and reads from its result what `T` holds, whatever else is in it.
    pub async fn ask<T: DeserializeOwned>(
        &self,
        method: &(impl Payload + Serialize),
    ) -> Result<T, MessengerError> {
        let result = self.ask_json(method).await?;
        result.ok_or_else(|| {
            MessengerError::Rejected("no reason, but its answer cannot be read".into())
        })
    }

    /// Sends a file in a message, whose id is returned as by [`BotApi::send`]. `kind` is
    /// "document" or "photo", and `form` holds the other parameters.
    pub async fn upload(
        &self,
        method: &str,
        kind: &'static str,
        file: &ReportFile,
        form: Multipart,
    ) -> Result<Option<i32>, MessengerError> {
        let form = form.file(kind, &file.file_name, &file.bytes);
        let sent = self.post(method, form.content_type(), form.body()).await?;
        Ok(sent.map(|sent: SentId| sent.message_id))
    }

    /// Fetches a file that was sent to the bot, into memory: as much as may be and no more.
    pub async fn fetch(&self, file: &str) -> Result<Vec<u8>, Unfetched> {
        let file = FileId(file.to_owned());
        let found: FoundFile = match self.ask(&GetFile::new(file)).await {
            Err(MessengerError::Rejected(reason)) if reason.contains("too big") => {
                return Err(Unfetched::TooLarge);
            }
            Err(MessengerError::Rejected(_)) => return Err(Unfetched::Gone),
            found => found?,
        };
        let path = found.file_path.ok_or(Unfetched::Gone)?;
        let request = Request::get(format!("{}/{path}", self.files)).body(Vec::new());
        let request = request.map_err(|_| Unfetched::Gone)?;
        let answer = self
            .http
            .fetch(request, PATIENCE_WITH_FILES, MOST_OF_IMPORT)
            .await;
        let answer = answer.map_err(|fault| match fault {
            NoAnswer::TooLarge => Unfetched::TooLarge,
            fault => unreachable(fault).into(),
        })?;
        match answer.status().as_u16() {
            200 => Ok(answer.into_body()),
            429 | 500.. => Err(MessengerError::Unreachable("a file that does not come now").into()),
            _ => Err(Unfetched::Gone),
        }
    }

    async fn ask_json<M: Payload + Serialize, T: DeserializeOwned>(
        &self,
        method: &M,
    ) -> Result<Option<T>, MessengerError> {
        let body = serde_json::to_vec(method).expect("a request of the Bot API is JSON");
        self.post(M::NAME, "application/json".to_owned(), body)
            .await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        method: &str,
        content_type: String,
        body: Vec<u8>,
    ) -> Result<Option<T>, MessengerError> {
        let request = Request::post(format!("{}/{method}", self.methods))
            .header(CONTENT_TYPE, content_type)
            .body(body)
            .map_err(|_| MessengerError::Unreachable("no request can be made"))?;
        let begun = Instant::now();
        let answer = self.http.send(request, PATIENCE).await;
        histogram!("telegram_ms").record(begun.elapsed().as_secs_f64() * 1000.0);
        match answer {
            Ok(answer) => read(answer.body()),
            Err(fault) => Err(unreachable(fault)),
        }
    }
}

fn unreachable(fault: NoAnswer) -> MessengerError {
    MessengerError::Unreachable(match fault {
        NoAnswer::Late => "no answer in time",
        NoAnswer::Unreachable => "no connection",
        NoAnswer::TooLarge => "an answer that is too large",
    })
}

/// Shows no token.
impl fmt::Debug for BotApiClient {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter
            .debug_struct("BotApiClient")
            .finish_non_exhaustive()
    }
}

/// The part of a `Message` that is needed of one that was sent.
#[derive(serde::Deserialize)]
struct SentId {
    message_id: i32,
}

/// The part of a `File` that is needed.
#[derive(serde::Deserialize)]
struct FoundFile {
    file_path: Option<String>,
}

/// Reads an answer. `None` where the call was done and its result cannot be read: the same
/// call again would send again. The errors never quote it: it may hold a person's words.
fn read<T: DeserializeOwned>(body: &[u8]) -> Result<Option<T>, MessengerError> {
    const UNREADABLE: MessengerError =
        MessengerError::Unreachable("an answer that is not of the Bot API");
    let Ok(answer) = serde_json::from_slice::<JsonObject>(body) else {
        // Broken off in the middle.
        let is_done = body.starts_with(br#"{"ok":true"#);
        return if is_done { Ok(None) } else { Err(UNREADABLE) };
    };
    match answer.read("ok") {
        Some(true) => Ok(answer.read("result")),
        Some(false) => Err(refusal(&answer)),
        None => Err(UNREADABLE),
    }
}

fn refusal(answer: &JsonObject) -> MessengerError {
    let parameter = |name| answer.within("parameters", |parameters| parameters.read(name));
    let code: u64 = answer.read("error_code").unwrap_or(400);
    let description: Option<String> = answer.read("description");
    let seconds: Option<u64> = parameter("retry_after");
    match (seconds, code) {
        (Some(seconds), _) => MessengerError::RetryAfter(Duration::from_secs(seconds)),
        (None, 429) => MessengerError::RetryAfter(Duration::from_secs(1)),
        (None, 500..) => MessengerError::Unreachable("a fault of its own"),
        (None, _) => MessengerError::refused(description.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(body: &str) -> Result<Option<i32>, MessengerError> {
        let sent: Option<SentId> = read(body.as_bytes())?;
        Ok(sent.map(|sent| sent.message_id))
    }

    #[test]
    fn a_message_is_sent_whatever_else_its_answer_tells_of_it() {
        for result in [
            r#"{"message_id":7}"#,
            r#"{"message_id":7,"date":null,"chat":{"id":5,"type":"new_kind"},"text":"a",
               "entities":[{"type":"date_time","offset":0,"length":1,"new":[{}]}]}"#,
            r#"{"new":{"deep":[[[1e999]]]},"message_id":7}"#,
        ] {
            for answer in [
                format!(r#"{{"ok":true,"result":{result}}}"#),
                format!(r#"{{"new":1,"result":{result},"ok":true,"description":null}}"#),
            ] {
                assert_eq!(sent(&answer), Ok(Some(7)), "{answer}");
            }
        }
    }

    #[test]
    fn what_was_sent_is_sent_also_where_its_answer_does_not_say_as_which_message() {
        for body in [
            r#"{"ok":true,"result":{"new":1}}"#,
            r#"{"ok":true,"result":{"message_id":"7"}}"#,
            r#"{"ok":true,"result":{"message_id":99999999999}}"#,
            r#"{"ok":true,"result":true}"#,
            r#"{"ok":true,"result":[{"message_id":7}]}"#,
            r#"{"ok":true,"result":null}"#,
            r#"{"ok":true}"#,
            r#"{"ok":true,"result":{"message_id":7,"#,
        ] {
            assert_eq!(sent(body), Ok(None), "{body}");
        }
        for body in ["<html>Bad Gateway</html>", "", "[]", "{}", r#"{"ok":1}"#] {
            let fault = sent(body).expect_err("no answer of the Bot API");
            assert!(fault.is_transient(), "{body}");
        }
    }

    #[test]
    fn a_refusal_is_read_whatever_stands_beside_it() {
        let refused = |fields: &str| sent(&format!(r#"{{"ok":false,{fields}}}"#)).err();
        let retry = |seconds| Some(MessengerError::RetryAfter(Duration::from_secs(seconds)));
        for (fields, error) in [
            (
                r#""error_code":400,"description":"Bad Request: no","new":{"a":1}"#,
                Some(MessengerError::Rejected("Bad Request: no".into())),
            ),
            (
                r#""description":"Forbidden: bot was blocked by the user","parameters":{"new":1}"#,
                Some(MessengerError::Blocked),
            ),
            (
                r#""error_code":429,"parameters":{"new":[],"retry_after":40}"#,
                retry(40),
            ),
            (r#""error_code":429,"parameters":null"#, retry(1)),
            (
                r#""error_code":502,"description":"Bad Gateway""#,
                Some(MessengerError::Unreachable("a fault of its own")),
            ),
        ] {
            assert_eq!(refused(fields), error, "{fields}");
        }
    }

    #[test]
    fn the_address_of_the_bot_api_is_a_url() {
        for address in ["", "api.telegram.org", "/bot", "https://", "https://a b/"] {
            assert!(
                BotApiClient::new(HttpClient::new(), address, "1:a").is_err(),
                "{address:?}"
            );
        }
    }

    #[test]
    fn the_token_is_not_shown() {
        let api = BotApiClient::new(HttpClient::new(), "https://api.telegram.org/", "1:secret");
        let api = api.expect("an address");
        assert_eq!(&*api.methods, "https://api.telegram.org/bot1:secret");
        assert!(!format!("{api:?}").contains("secret"));
    }
}
