use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header, request};
use axum::response::Response;
use journal::Retention;
use journal_aws::{DiaryTable, ReportBucket};
use journal_gateway::HttpEvent;
use local_cloud::{LocalAws, create_table};
use serde_json::json;
use tokio::sync::OnceCell;
use tower::ServiceExt;

use super::log;
use crate::{Pages, router};

/// The pages over a table and a bucket of their own.
pub struct Stage {
    pub table: DiaryTable,
    pub bucket: ReportBucket,
    name: String,
    s3: aws_sdk_s3::Client,
    router: Router,
}

/// An answer as a browser gets it.
#[derive(Debug, PartialEq)]
pub struct Opened {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Stage {
    pub async fn new() -> Self {
        static AWS: OnceCell<LocalAws> = OnceCell::const_new();
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        log::keep();
        let start = async || LocalAws::start().await.expect("the local AWS");
        let config = AWS.get_or_init(start).await.sdk_config();
        let name = format!("page-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        create_table(&config, &name).await.expect("a table");
        let s3 = aws_sdk_s3::config::Builder::from(&config).force_path_style(true);
        let s3 = aws_sdk_s3::Client::from_conf(s3.build());
        let create = s3.create_bucket().bucket(&name);
        create.send().await.expect("the bucket is made");
        let table = DiaryTable::new(&config, name.clone(), Retention { days: 60 });
        let bucket = ReportBucket::new(&config, &name);
        Self {
            router: router(Pages {
                table: table.clone(),
                bucket: bucket.clone(),
            }),
            table,
            bucket,
            name,
            s3,
        }
    }

    pub async fn open(&self, method: &str, path: &str) -> Opened {
        self.ask(Request::builder().method(method).uri(path)).await
    }

    /// As [`Stage::open`], by a browser that has this cookie.
    pub async fn open_with(&self, method: &str, path: &str, cookie: &str) -> Opened {
        let request = Request::builder().method(method).uri(path);
        self.ask(request.header("cookie", cookie)).await
    }

    /// As a browser asks, which reads gzip.
    pub async fn open_in_a_browser(&self, method: &str, path: &str) -> Opened {
        let request = Request::builder().method(method).uri(path);
        let codings = "gzip, deflate, br, zstd";
        self.ask(request.header(header::ACCEPT_ENCODING, codings))
            .await
    }

    /// As API Gateway hands a request over that has decoded the path.
    pub async fn deliver(&self, method: &str, path: &str) -> Opened {
        let event: HttpEvent = serde_json::from_value(json!({
            "version": "2.0",
            "rawPath": path,
            "headers": {"host": "diary.example"},
            "requestContext": {"http": {"method": method, "path": path}, "stage": "$default"},
        }))
        .expect("an event");
        let request = lambda_http::Request::from(event);
        let response = self.router.clone().oneshot(request).await;
        Self::opened(response.expect("an answer")).await
    }

    async fn ask(&self, request: request::Builder) -> Opened {
        let request = request.body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await;
        Self::opened(response.expect("an answer")).await
    }

    async fn opened(response: Response) -> Opened {
        let (head, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Opened {
            status: head.status,
            headers: head.headers,
            body: body.into(),
        }
    }

    /// Takes the bucket away, with all that is in it.
    pub async fn drop_bucket(&self) {
        let listed = self.s3.list_objects_v2().bucket(&self.name).send().await;
        for object in listed.expect("a list").contents() {
            let delete = self.s3.delete_object().bucket(&self.name);
            let key = object.key().expect("a key");
            delete.key(key).send().await.expect("deleted");
        }
        let delete = self.s3.delete_bucket().bucket(&self.name);
        delete.send().await.expect("deleted");
    }
}

impl Opened {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().expect("text")
    }
}
