//! Files that were sent, kept as Telegram keeps them: by `file_id`.

use std::collections::{BTreeMap, HashMap};

use axum::body::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Width and height in pixels.
pub(crate) type PixelSize = (usize, usize);

/// The beginning of the paths by which files are fetched.
pub(crate) const PATH: &str = "documents/";

/// The metadata of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub id: String,
    pub name: String,
    pub mime_type: String,
    /// Its length in bytes.
    pub size: usize,
    /// Width and height in pixels, of a picture.
    pub dimensions: Option<PixelSize>,
}

impl File {
    /// The `Document` of the Bot API.
    pub(crate) fn as_document(&self) -> Value {
        json!({
            "file_id": self.id,
            "file_unique_id": self.unique_id(),
            "file_name": self.name,
            "mime_type": self.mime_type,
            "file_size": self.size,
        })
    }

    /// The `PhotoSize` of the Bot API.
    pub(crate) fn as_photo_size(&self) -> Value {
        let (width, height) = self.dimensions.unwrap_or_default();
        json!({
            "file_id": self.id,
            "file_unique_id": self.unique_id(),
            "width": width,
            "height": height,
            "file_size": self.size,
        })
    }

    /// The `File` of the Bot API, with the path by which it is fetched.
    pub(crate) fn as_found(&self) -> Value {
        json!({
            "file_id": self.id,
            "file_unique_id": self.unique_id(),
            "file_size": self.size,
            "file_path": format!("{PATH}{}", self.id),
        })
    }

    fn unique_id(&self) -> String {
        format!("unique-{}", self.id)
    }
}

/// A file as it came with a request.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub name: String,
    pub mime_type: Option<String>,
    pub bytes: Bytes,
}

/// All files. The bytes are not part of the state that is saved as JSON; they have a folder of their own.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Files {
    pub known: BTreeMap<String, File>,
    #[serde(skip)]
    pub bytes: HashMap<String, Bytes>,
}

impl Files {
    /// Keeps an upload under a new `file_id`.
    pub(crate) fn keep(&mut self, upload: Upload, dimensions: Option<PixelSize>) -> File {
        let number = self.known.len() + 1;
        let file = File {
            id: format!("file-{number}"),
            mime_type: upload
                .mime_type
                .filter(|mime| mime != "application/octet-stream")
                .unwrap_or_else(|| {
                    let guess = mime_guess::from_path(&upload.name);
                    guess.first_or_octet_stream().to_string()
                }),
            name: upload.name,
            size: upload.bytes.len(),
            dimensions,
        };
        self.bytes.insert(file.id.clone(), upload.bytes);
        self.known.insert(file.id.clone(), file.clone());
        file
    }
}
