use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::Context;
use axum::http::HeaderMap;
use serde_json::json;

use crate::forwarding::WholeRequest;

/// Notes every call which a function makes to AWS, one JSON object a line: who called, and
/// the request from which the operation and the resource follow.
#[derive(Debug)]
pub(crate) struct CallRecord {
    path: PathBuf,
    file: Mutex<File>,
}

impl CallRecord {
    /// Begins a record in the file `path`, in place of one that is there.
    pub(crate) fn begin(path: PathBuf) -> anyhow::Result<Self> {
        let opened = File::create(&path).with_context(|| format!("writing {}", path.display()))?;
        Ok(Self {
            path,
            file: Mutex::new(opened),
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Notes a request, if a function makes it.
    pub(crate) fn note(&self, request: &WholeRequest) {
        let headers = request.headers();
        let Some(function) = calling_function(headers) else {
            return;
        };
        let path = request.uri().path_and_query();
        let call = json!({
            "function": function,
            "method": request.method().as_str(),
            "path": path.map_or("/", |path| path.as_str()),
            "target": header(headers, "x-amz-target"),
            // Other bodies are files, and name no resource.
            "body": header(headers, "content-type")
                .filter(|kind| kind.contains("json") || kind.contains("xml"))
                .and_then(|_| std::str::from_utf8(request.body()).ok()),
        });
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = writeln!(file, "{call}") {
            tracing::error!("a call was not noted: {error}");
        }
    }
}

/// The function that made the call: the SDK writes `app/<its name>` into the user agent.
/// Without one it is the test's own.
pub(crate) fn calling_function(headers: &HeaderMap) -> Option<&str> {
    let agent = header(headers, "user-agent")?;
    agent.split(' ').find_map(|part| part.strip_prefix("app/"))
}

pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
