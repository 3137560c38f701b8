//! The one HTTP client of a function: that of the AWS SDK, which also calls Telegram and
//! CloudFormation. So a function holds one TLS stack and one pool of connections, and reads the
//! root certificates once.

use std::time::Duration;

use aws_smithy_async::rt::sleep::TokioSleep;
use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorSettings, SharedHttpClient, SharedHttpConnector, http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use http::{Request, Response};
use tokio::time::timeout;

/// How long a connection may take to open.
const CONNECT: Duration = Duration::from_secs(1);

/// How long an idle connection is used again. A function is frozen between two events, and the
/// other side may have closed the connection meanwhile.
const IDLE: Duration = Duration::from_secs(20);

/// An HTTP client. Clones share their connections.
#[derive(Clone, Debug)]
pub struct HttpClient {
    connector: SharedHttpConnector,
}

/// Why a request has no answer. It holds no address, in which secrets may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAnswer {
    #[error("no answer in time")]
    Late,
    #[error("no connection")]
    Unreachable,
    /// It is longer than was asked for; the rest was not read.
    #[error("the answer is too large")]
    TooLarge,
}

impl HttpClient {
    /// A client of its own. No connection is opened.
    #[must_use]
    pub fn new() -> Self {
        let settings = HttpConnectorSettings::builder().connect_timeout(CONNECT);
        let connector = Connector::builder()
            .connector_settings(settings.build())
            .sleep_impl(TokioSleep::new())
            .pool_idle_timeout(IDLE)
            .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
            .build();
        Self {
            connector: SharedHttpConnector::new(connector),
        }
    }

    /// This client as the clients of the AWS SDK take it.
    #[must_use]
    pub fn of_sdk(&self) -> SharedHttpClient {
        let connector = self.connector.clone();
        http_client_fn(move |_, _| connector.clone())
    }

    /// Sends a request and waits that long for the whole answer, whatever its status. No redirect
    /// is followed.
    ///
    /// # Errors
    /// [`NoAnswer`]; [`NoAnswer::Unreachable`] also where no HTTP request can be made of it.
    pub async fn send(
        &self,
        request: Request<Vec<u8>>,
        patience: Duration,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        self.fetch(request, patience, usize::MAX).await
    }

    /// As [`HttpClient::send`], for an answer of at most so many bytes.
    ///
    /// # Errors
    /// [`NoAnswer::TooLarge`] as soon as it is longer.
    pub async fn fetch(
        &self,
        request: Request<Vec<u8>>,
        patience: Duration,
        most: usize,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let answer = timeout(patience, self.answer(request, most)).await;
        answer.unwrap_or(Err(NoAnswer::Late))
    }

    /// Opens a connection to that address, which the next request finds. A fault is left for the
    /// next request to meet.
    pub async fn open(&self, address: &str) {
        if let Ok(request) = Request::head(address).body(Vec::new()) {
            let _ = self.send(request, 2 * CONNECT).await;
        }
    }

    async fn answer(
        &self,
        request: Request<Vec<u8>>,
        most: usize,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let request = HttpRequest::try_from(request.map(SdkBody::from));
        let request = request.map_err(|_| NoAnswer::Unreachable)?;
        let response = self.connector.call(request).await?;
        let response = response.try_into_http1x();
        let (head, body) = response.map_err(|_| NoAnswer::Unreachable)?.into_parts();
        let (mut body, mut read) = (ByteStream::new(body), Vec::new());
        while let Some(piece) = body.next().await {
            let piece = piece.map_err(|_| NoAnswer::Unreachable)?;
            if read.len().saturating_add(piece.len()) > most {
                return Err(NoAnswer::TooLarge);
            }
            read.extend_from_slice(&piece);
        }
        Ok(Response::from_parts(head, read))
    }
}

impl Default for HttpClient {
    fn default() -> Self {
        Self::new()
    }
}

impl From<ConnectorError> for NoAnswer {
    fn from(error: ConnectorError) -> Self {
        match error.is_timeout() {
            true => Self::Late,
            false => Self::Unreachable,
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// A server that answers one request with these bytes, and then says nothing more.
    async fn server(answer: &'static [u8]) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.expect("a caller");
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(answer).await;
            std::future::pending::<()>().await;
        });
        format!("http://{address}/")
    }

    async fn asked(address: &str) -> Result<Response<Vec<u8>>, NoAnswer> {
        let request = Request::post(address).body(b"question".to_vec());
        let request = request.expect("a request");
        let patience = Duration::from_millis(300);
        HttpClient::new().send(request, patience).await
    }

    #[tokio::test]
    async fn an_answer_comes_whatever_its_status() {
        let answer = b"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 2\r\n\r\nno";
        let response = asked(&server(answer).await).await.expect("an answer");
        assert_eq!(response.status(), 302);
        assert_eq!(response.body(), b"no");
    }

    #[tokio::test]
    async fn an_answer_that_breaks_off_is_none() {
        let half = server(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf").await;
        assert_eq!(asked(&half).await.err(), Some(NoAnswer::Late));
        assert_eq!(asked(&server(b"").await).await.err(), Some(NoAnswer::Late));
        let nobody = asked("http://127.0.0.1:1/").await;
        assert_eq!(nobody.err(), Some(NoAnswer::Unreachable));
    }

    #[tokio::test]
    async fn no_more_is_read_than_was_asked_for() {
        for (most, is_read) in [(9, true), (8, false)] {
            let address = server(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nnine byte").await;
            let request = Request::get(address).body(Vec::new()).expect("a request");
            let patience = Duration::from_millis(300);
            let answer = HttpClient::new().fetch(request, patience, most).await;
            match is_read {
                true => assert_eq!(answer.expect("an answer").body(), b"nine byte"),
                false => assert_eq!(answer.err(), Some(NoAnswer::TooLarge)),
            }
        }
    }
}
