//! Who reaches the local AWS: this user's programs that have its keys, and nobody by a
//! page in a browser. tests/tests/browser/hostile.rs tries it in one.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::os::unix::fs::PermissionsExt;

use local_cloud::LocalAws;
use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Asks for the tables, with these headers.
async fn tables(request: reqwest::RequestBuilder, headers: &[(&str, &str)]) -> u16 {
    let mut request = request
        .header("x-amz-target", "DynamoDB_20120810.ListTables")
        .header("content-type", "application/x-amz-json-1.0")
        .body("{}");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.unwrap().status().as_u16()
}

/// The status of the answer to a path that no client would send as it is.
async fn status(aws: &LocalAws, host: &str, method: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", aws.port())).await.unwrap();
    let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.split(' ').nth(1).unwrap().to_owned()
}

#[tokio::test]
async fn the_local_aws_is_for_programs_that_have_its_keys() {
    let aws = LocalAws::start().await.unwrap();
    let known = || aws.request(Method::POST, "/").unwrap();
    assert_eq!(tables(known(), &[]).await, 200);
    let stranger = reqwest::Client::new().post(aws.endpoint());
    assert_eq!(tables(stranger, &[]).await, 403);
    let guess = reqwest::Client::new().post(aws.endpoint());
    let key = [("x-amz-security-token", "local")];
    assert_eq!(tables(guess, &key).await, 403);

    for header in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("host", "evil.example:4566"),
    ] {
        assert_eq!(tables(known(), &[header]).await, 403, "{header:?}");
    }

    let home = std::fs::metadata(aws.home()).unwrap();
    assert_eq!(home.permissions().mode() & 0o777, 0o700);
}

#[tokio::test]
async fn without_the_keys_there_is_the_api_and_nothing_beside_it() {
    let aws = LocalAws::start().await.unwrap();
    let api = "0a1b2c3d.execute-api.localhost";
    // The emulator has no such API, and says so.
    assert_eq!(status(&aws, api, "GET", "/v1/health").await, "404");
    for (host, method, path) in [
        (api, "POST", "/_ministack/reset"),
        (api, "POST", "/v1/../_ministack/reset"),
        (api, "POST", "/v1/%2e%2e/_ministack/reset"),
        (api, "GET", "/2015-03-31/functions"),
        ("127.0.0.1", "GET", "/v1/health"),
        ("127.0.0.1", "POST", "/_aws/execute-api/0a1b2c3d/v1/health"),
    ] {
        let answer = status(&aws, host, method, path).await;
        assert_eq!(answer, "403", "{method} {path} at {host}");
    }
}

#[tokio::test]
async fn a_link_that_is_nearly_one_to_the_api_makes_nothing() {
    // The emulator takes every request for a call of AWS that is neither the API's nor the answer
    // of a custom resource: also a call that stands in the address, which a link can hold.
    let aws = LocalAws::start().await.unwrap();
    let call = "Action=CreateQueue&QueueName=hostile";
    for (host, path, expected) in [
        ("0a1b2c3d.execute-api.localhost", "/r/x", "404"),
        ("hostile.execute-api.localhost", "/r/x", "403"),
        ("0A1B2C3D.execute-api.localhost", "/r/x", "403"),
        ("0a1b2c3d4.execute-api.localhost", "/r/x", "403"),
        ("0a1b2c3d.execute-api.localhost.localhost", "/r/x", "403"),
        ("x.0a1b2c3d.execute-api.localhost", "/r/x", "403"),
        ("127.0.0.1", "/_ministack/cfn-response/x", "403"),
    ] {
        let answer = status(&aws, host, "GET", &format!("{path}?{call}")).await;
        assert_eq!(answer, expected, "{path} at {host}");
    }
    let list = aws.request(Method::GET, "/?Action=ListQueues").unwrap();
    let queues = list.send().await.unwrap().text().await.unwrap();
    assert!(
        queues.contains("ListQueues") && !queues.contains("hostile"),
        "{queues}"
    );
}
