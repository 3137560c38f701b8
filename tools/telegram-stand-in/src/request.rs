//! Reads a method's parameters from an HTTP request: address, JSON, form or multipart.

use axum::{
    Form, Json, RequestExt,
    body::Bytes,
    extract::{Multipart, Query, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::{Map, Value};

use crate::{error::ApiError, files::Upload, parameters::MethodParameters};

type Pairs = Vec<(String, String)>;

/// The parameters of a request, from its address and its body together.
pub(crate) async fn parameters(request: Request) -> Result<MethodParameters, ApiError> {
    let mut parameters = MethodParameters::default();
    let Query(pairs) = Query::<Pairs>::try_from_uri(request.uri()).map_err(unreadable)?;
    parameters.extend(from_pairs(pairs));
    let content_type = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let media_type = content_type
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase();
    match media_type.as_str() {
        "application/json" => parameters.extend(from_json(request).await?),
        "application/x-www-form-urlencoded" => {
            let Form(pairs) = request
                .extract::<Form<Pairs>, _>()
                .await
                .map_err(unreadable)?;
            parameters.extend(from_pairs(pairs));
        }
        "multipart/form-data" => {
            parameters.extend(from_parts(request.extract().await.map_err(unreadable)?).await?)
        }
        _ => {}
    }
    Ok(parameters)
}

async fn from_json(request: Request) -> Result<MethodParameters, ApiError> {
    let Json(body) = request
        .extract::<Json<Value>, _>()
        .await
        .map_err(unreadable)?;
    match body {
        Value::Object(object) => Ok(MethodParameters::from_json(object)),
        // Libraries send `null` for a method without parameters.
        Value::Null => Ok(MethodParameters::from_json(Map::new())),
        _ => Err(ApiError::bad_request("object expected as request body")),
    }
}

fn from_pairs(pairs: Pairs) -> MethodParameters {
    let mut parameters = MethodParameters::default();
    for (name, value) in pairs {
        parameters.insert(name, value);
    }
    parameters
}

async fn from_parts(mut parts: Multipart) -> Result<MethodParameters, ApiError> {
    let mut parameters = MethodParameters::default();
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let mime_type = part.content_type().map(str::to_owned);
        let bytes: Bytes = part.bytes().await.map_err(unreadable)?;
        match file_name {
            Some(file_name) => parameters.insert_upload(
                name,
                Upload {
                    name: file_name,
                    mime_type,
                    bytes,
                },
            ),
            None => parameters.insert(name, String::from_utf8_lossy(&bytes).into_owned()),
        }
    }
    Ok(parameters)
}

fn unreadable(error: impl std::fmt::Display) -> ApiError {
    ApiError::bad_request(format_args!("can't read the request: {error}"))
}
