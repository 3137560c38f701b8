use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A request, which API Gateway hands to a function.
pub struct Request {
    method: &'static str,
    path: String,
    headers: Map<String, Value>,
    body: Option<String>,
}

/// A function's response, as API Gateway reads it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    pub status_code: u16,
    pub body: Option<String>,
    is_base64_encoded: bool,
}

impl Request {
    pub fn new(method: &'static str, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            headers: Map::new(),
            body: None,
        }
    }

    /// With one header more. Its name is in lower case, as API Gateway makes it.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.insert(name.to_owned(), json!(value));
        self
    }

    /// With another path before its own.
    pub fn below(mut self, path: &str) -> Self {
        self.path.insert_str(0, path);
        self
    }

    pub fn json(mut self, body: &Value) -> Self {
        self.body = Some(body.to_string());
        self.header("content-type", "application/json")
    }

    /// The event, in version 2.0 of its format.
    pub fn event(&self) -> Value {
        let Self { method, path, .. } = self;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let route = format!("{method} {path}");
        json!({
            "version": "2.0",
            "routeKey": route,
            "rawPath": path,
            "rawQueryString": query,
            "headers": self.headers,
            "requestContext": {
                "http": { "method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1" },
                "requestId": "bench", "routeKey": route, "stage": "$default", "timeEpoch": 0,
            },
            "body": self.body,
            "isBase64Encoded": false,
        })
    }
}

impl Reply {
    /// How long the body is that is sent on, in bytes.
    pub fn size(&self) -> usize {
        let body = self.body.as_deref().unwrap_or_default();
        if self.is_base64_encoded {
            body.trim_end_matches('=').len() * 3 / 4
        } else {
            body.len()
        }
    }
}
