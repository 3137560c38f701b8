//! Reads a method's parameters from an HTTP request: address, JSON, form or multipart.

use axum::{
    Form, Json, RequestExt,
    body::Bytes,
    extract::{Multipart, Query, Request},
    http::header::CONTENT_TYPE,
};
use mime_guess::Mime;
use serde_json::{Map, Value};

use crate::{error::ApiError, files::Upload, parameters::MethodParameters};

impl MethodParameters {
    /// The parameters of a request, from its address and its body together.
    pub async fn read(request: Request) -> Result<Self, ApiError> {
        let mut parameters = Self::default();
        let Query(fields) =
            Query::<Map<String, Value>>::try_from_uri(request.uri()).map_err(unreadable)?;
        parameters.add(fields);
        let media_type = request.headers().get(CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok()?.parse::<Mime>().ok());
        match media_type.as_ref().map_or("", Mime::essence_str) {
            "application/json" => match request.extract().await.map_err(unreadable)? {
                Json(Value::Object(fields)) => parameters.add(fields),
                // Libraries send `null` for a method without parameters.
                Json(Value::Null) => {}
                Json(_) => return Err(ApiError::bad_request("object expected as request body")),
            },
            "application/x-www-form-urlencoded" => {
                let Form(fields): Form<Map<String, Value>> =
                    request.extract().await.map_err(unreadable)?;
                parameters.add(fields);
            }
            "multipart/form-data" => {
                let parts = request.extract().await.map_err(unreadable)?;
                add_parts(&mut parameters, parts).await?;
            }
            _ => {}
        }
        Ok(parameters)
    }
}

async fn add_parts(
    parameters: &mut MethodParameters,
    mut parts: Multipart,
) -> Result<(), ApiError> {
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let mime_type = part.content_type().map(str::to_owned);
        let bytes: Bytes = part.bytes().await.map_err(unreadable)?;
        if let Some(file_name) = file_name {
            let upload = Upload {
                name: file_name,
                mime_type,
                bytes,
            };
            parameters.uploads.insert(name, upload);
        } else {
            let value = String::from_utf8_lossy(&bytes).into_owned();
            parameters.values.insert(name, value.into());
        }
    }
    Ok(())
}

fn unreadable(error: impl std::fmt::Display) -> ApiError {
    ApiError::bad_request(format_args!("can't read the request: {error}"))
}
