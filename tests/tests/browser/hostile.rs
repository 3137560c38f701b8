//! A page of somebody else's, open in the browser of one who runs the local cloud.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header;
use axum::response::Html;
use end_to_end::{Browser, Device, ELSEWHERE, Stack, eventually};
use reqwest::Method;

/// How a page reaches out without being asked. `AT` is the address, in which `WAY` is
/// the name of the way.
const ATTACK: &str = r#"
const at = (way) => "AT".replace("WAY", way);
const post = (way, more) => fetch(at(way), { method: "POST", mode: "no-cors", ...more }).catch(() => {});
// Some ways never tell that they failed.
const settled = (make) => new Promise((resolve) => { setTimeout(resolve, 2000); make(resolve); });
return Promise.all([
  post("text", { body: "{}" }),
  post("form", { body: new URLSearchParams({ a: "b" }) }),
  post("preflight", { mode: "cors", headers: { "x-amz-target": "a" }, body: "{}" }),
  settled((resolve) => { navigator.sendBeacon(at("beacon"), "{}"); resolve(); }),
  settled((resolve) => {
    const picture = new Image();
    picture.onload = picture.onerror = resolve;
    picture.src = at("picture");
  }),
  settled((resolve) => {
    const frame = document.createElement("iframe");
    frame.name = "frame";
    document.body.append(frame);
    frame.onload = resolve;
    const form = document.createElement("form");
    Object.assign(form, { method: "post", target: "frame", action: at("submit") });
    document.body.append(form);
    form.submit();
  }),
  settled((resolve) => {
    const socket = new WebSocket(at("socket").replace("http", "ws"));
    socket.onopen = socket.onerror = resolve;
  }),
]).then(() => null);
"#;

const WAYS: [&str; 7] = [
    "text",
    "form",
    "preflight",
    "beacon",
    "picture",
    "submit",
    "socket",
];

/// A server that serves a page, and asks nobody who calls.
#[derive(Clone, Default)]
struct OpenServer {
    /// The queries of all requests.
    queries: Arc<Mutex<Vec<String>>>,
}

impl OpenServer {
    /// Returns its port. It lives as long as the runtime that this is called on.
    async fn listen(&self) -> anyhow::Result<u16> {
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let router = Router::new().fallback(serve).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(port)
    }

    fn was_reached(&self, way: &str) -> bool {
        let queries = self.queries.lock().unwrap_or_else(PoisonError::into_inner);
        queries.iter().any(|query| query == way)
    }
}

async fn serve(
    State(server): State<OpenServer>,
    request: Request,
) -> ([(header::HeaderName, &'static str); 2], Html<&'static str>) {
    let query = request.uri().query().unwrap_or_default().to_owned();
    let mut queries = server
        .queries
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    queries.push(query);
    let anyone = [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
    ];
    (anyone, Html("<title>Somebody else's</title><body></body>"))
}

#[tokio::test]
async fn a_page_of_another_origin_or_name_changes_nothing_and_reads_nothing() -> anyhow::Result<()>
{
    let stack = Stack::shared().await?;
    let anna = stack.newcomer("en");
    anna.types("/start").await?;
    let before = stack.telegram().messages(anna.id).len();
    let browser = Browser::open(Device::Desktop).await?;
    let open = OpenServer::default();
    let port = open.listen().await?;

    let (telegram, aws) = (stack.telegram(), &stack.cloud.aws);
    let send = format!("/bot{}/sendMessage?chat_id={}", telegram.token(), anna.id);
    let send = format!("{}{send}&text=WAY", telegram.base_url());
    let make = format!(
        "{}/?Action=CreateQueue&QueueName=hostile-WAY",
        aws.endpoint()
    );
    for host in ["127.0.0.1", "localhost", ELSEWHERE] {
        browser.goto(&format!("http://{host}:{port}/")).await?;
        for target in [&send, &make] {
            let _nothing: Option<()> = browser.read(&ATTACK.replace("AT", target)).await?;
        }
        // The same reaches a server that asks nobody.
        let unguarded = format!("http://127.0.0.1:{port}/?{host}-WAY");
        let _nothing: Option<()> = browser.read(&ATTACK.replace("AT", &unguarded)).await?;
        for way in WAYS {
            let is_there = async || Ok(open.was_reached(&format!("{host}-{way}")).then_some(()));
            eventually(way, Duration::from_secs(20), is_there).await?;
        }
    }

    // A name that leads to this machine only since the page was loaded (DNS rebinding).
    for address in [telegram.base_url().to_owned(), aws.endpoint()] {
        let address = address.replace("127.0.0.1", ELSEWHERE);
        browser.goto(&address).await?;
        let path = send.strip_prefix(telegram.base_url()).unwrap_or_default();
        let script =
            format!("return fetch('{path}', {{ method: 'POST' }}).then((answer) => answer.status)");
        assert_eq!(browser.read::<u16>(&script).await?, 403, "{address}");
        let page: String = browser.read("return document.body.innerText").await?;
        assert!(page.starts_with("Only 127.0.0.1"), "{page}");
    }

    // A link may lead to the API, but to no name that the emulator does not take for the API's.
    let nearly = aws
        .endpoint()
        .replace("127.0.0.1", "hostile.execute-api.localhost");
    let make = make.replace("WAY", "link");
    let (_, call) = make.split_once('?').unwrap_or_default();
    browser.goto(&format!("{nearly}/r/x?{call}")).await?;

    assert_eq!(telegram.messages(anna.id).len(), before);
    assert_eq!(queues(&stack).await?, 0);
    // A program does all this by the same requests.
    let sent = stack.http.post(send).send().await?;
    sent.error_for_status()?;
    assert_eq!(telegram.messages(anna.id).len(), before + 1);
    let make = make.strip_prefix(&aws.endpoint()).unwrap_or_default();
    let made = aws.request(Method::POST, make)?.send().await?;
    made.error_for_status()?;
    assert_eq!(queues(&stack).await?, 1);
    // The refusals are errors on the console.
    browser.take_errors().await?;
    browser.close().await
}

/// How many queues there are with a name as the page would have given it.
async fn queues(stack: &Stack) -> anyhow::Result<usize> {
    let queues = stack.sqs.list_queues().queue_name_prefix("hostile");
    Ok(queues.send().await?.queue_urls().len())
}
