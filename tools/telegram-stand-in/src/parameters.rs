//! The parameters of a method, whichever way they were sent.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::{
    entities::{Entity, Formatted},
    error::ApiError,
    files::Upload,
    html,
    keyboard::Markup,
};

/// The parameters by name. In JSON they have types; in forms and addresses all are strings, and objects are strings of JSON.
#[derive(Debug, Default, Clone)]
pub struct MethodParameters {
    pub(crate) values: Map<String, Value>,
    pub(crate) uploads: BTreeMap<String, Upload>,
}

impl MethodParameters {
    pub(crate) fn from_json(object: Map<String, Value>) -> Self {
        let mut parameters = Self::default();
        parameters.add(object);
        parameters
    }

    /// Adds the fields of an object. What is null was not sent.
    pub(crate) fn add(&mut self, object: Map<String, Value>) {
        let sent = object.into_iter().filter(|(_, value)| !value.is_null());
        self.values.extend(sent);
    }

    /// Refuses parameters other than those of these names, with blanks between. Telegram ignores them, but they are always a
    /// mistake.
    pub(crate) fn refuse_others(&self, names: &str) -> Result<(), ApiError> {
        let is_known = |name: &String| names.split_whitespace().any(|known| known == name);
        match self.values.keys().find(|name| !is_known(name)) {
            Some(stray) => Err(ApiError::strict(format_args!("unknown field {stray}"))),
            None => Ok(()),
        }
    }

    /// The parameters as they are recorded: of files only name and size.
    pub(crate) fn summary(&self) -> Value {
        let mut summary = self.values.clone();
        for (name, upload) in &self.uploads {
            summary.insert(
                name.clone(),
                json!({"file_name": upload.name, "bytes": upload.bytes.len()}),
            );
        }
        Value::Object(summary)
    }

    /// A string; nothing if it was not sent or is empty.
    pub fn text(&self, name: &str) -> Result<Option<String>, ApiError> {
        match self.values.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
            Some(other) => Err(ApiError::strict(format_args!(
                "{name} must be a string, not {other}"
            ))),
        }
    }

    /// A string; empty if it was not sent.
    pub fn text_or_empty(&self, name: &str) -> Result<String, ApiError> {
        Ok(self.text(name)?.unwrap_or_default())
    }

    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, ApiError> {
        let number = match self.values.get(name) {
            None => return Ok(None),
            Some(Value::String(digits)) => digits.parse().ok(),
            Some(other) => other.as_i64(),
        };
        number
            .map(Some)
            .ok_or_else(|| ApiError::strict(format_args!("{name} must be an integer")))
    }

    /// A flag; false if it was not sent.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, ApiError> {
        match self.values.get(name) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(Value::String(word)) if matches!(word.as_str(), "true" | "True" | "1") => Ok(true),
            Some(Value::String(word)) if matches!(word.as_str(), "false" | "False" | "0") => {
                Ok(false)
            }
            Some(_) => Err(ApiError::strict(format_args!(
                "{name} must be true or false"
            ))),
        }
    }

    /// An object or list, sent as such or as a string of JSON.
    pub(crate) fn json(&self, name: &str) -> Result<Option<Value>, ApiError> {
        match self.values.get(name) {
            Some(Value::String(source)) if source.is_empty() => Ok(None),
            Some(Value::String(source)) => {
                serde_json::from_str(source).map(Some).map_err(|error| {
                    ApiError::bad_request(format_args!("can't parse {name} JSON object: {error}"))
                })
            }
            other => Ok(other.cloned()),
        }
    }

    /// An object or list, decoded; nothing if it was not sent.
    pub fn decoded<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, ApiError> {
        let Some(value) = self.json(name)? else {
            return Ok(None);
        };
        serde_json::from_value(value)
            .map(Some)
            .map_err(|error| ApiError::strict(format_args!("can't parse {name}: {error}")))
    }

    /// The chat of `chat_id`. There are no public names (`@name`) here.
    pub(crate) fn chat(&self) -> Result<i64, ApiError> {
        self.integer("chat_id")?
            .ok_or_else(|| ApiError::bad_request("chat_id is empty"))
    }

    pub(crate) fn message_id(&self) -> Result<i64, ApiError> {
        self.integer("message_id")?
            .ok_or_else(|| ApiError::bad_request("message identifier is not specified"))
    }

    pub(crate) fn markup(&self) -> Result<Option<Markup>, ApiError> {
        self.json("reply_markup")?.map_or(Ok(None), Markup::parse)
    }

    /// A text with its formatting, from `parse_mode` or from entities.
    pub(crate) fn formatted(&self, text: &str, entities: &str) -> Result<Formatted, ApiError> {
        let source = self.text_or_empty(text)?;
        let given: Option<Vec<Entity>> = self.decoded(entities)?;
        match (self.text("parse_mode")?.as_deref(), given) {
            (None, Some(entities)) => Formatted::with_entities(source, entities),
            (None, None) => Ok(Formatted::plain(source)),
            (Some(_), Some(_)) => Err(ApiError::strict(format_args!(
                "both parse_mode and {entities}"
            ))),
            (Some(mode), None) if mode.eq_ignore_ascii_case("html") => html::parse(&source),
            (Some(mode), None) => Err(ApiError::strict(format_args!(
                "the stand-in reads parse_mode HTML only, not {mode}"
            ))),
        }
    }

    /// The file that came as a parameter of this name, or as the part that it points to with `attach://`.
    pub(crate) fn upload(&self, name: &str) -> Result<Option<Upload>, ApiError> {
        let text = self.text(name)?;
        let attached = text
            .as_deref()
            .and_then(|text| text.strip_prefix("attach://"));
        let upload = self.uploads.get(attached.unwrap_or(name)).cloned();
        ApiError::ensure(
            upload.is_some() || attached.is_none(),
            "wrong file identifier/HTTP URL specified",
        )?;
        Ok(upload)
    }
}
