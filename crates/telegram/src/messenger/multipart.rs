//! A form with a file, as HTTP carries it (RFC 7578).

use std::fmt::Write;

/// The parts of a form, one after the other.
pub(super) struct Multipart {
    boundary: String,
    body: Vec<u8>,
}

impl Multipart {
    pub fn new() -> Self {
        // So many random letters come in no file: a boundary needs to be rare, not secret.
        let letters = std::iter::repeat_with(fastrand::alphanumeric);
        Self {
            boundary: letters.take(24).collect(),
            body: Vec::new(),
        }
    }

    /// Adds a parameter.
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.begin(name, None);
        self.part(value.as_bytes())
    }

    /// Adds a file.
    pub fn file(mut self, name: &str, file_name: &str, bytes: &[u8]) -> Self {
        self.begin(name, Some(file_name));
        self.part(bytes)
    }

    /// The header that says how the body is to be read.
    pub fn content_type(&self) -> String {
        format!("multipart/form-data; boundary={}", self.boundary)
    }

    /// The form as a whole.
    pub fn body(mut self) -> Vec<u8> {
        self.body
            .extend(format!("--{}--\r\n", self.boundary).into_bytes());
        self.body
    }

    fn begin(&mut self, name: &str, file_name: Option<&str>) {
        let mut head = format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            quoted(name)
        );
        if let Some(file_name) = file_name {
            let _ = write!(head, "; filename=\"{}\"", quoted(file_name));
        }
        head.push_str("\r\n\r\n");
        self.body.extend(head.into_bytes());
    }

    fn part(mut self, content: &[u8]) -> Self {
        self.body.extend_from_slice(content);
        self.body.extend_from_slice(b"\r\n");
        self
    }
}

/// A name between quotation marks, escaped as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_parameters_and_its_file() {
        let form = Multipart::new().text("chat_id", "5");
        let form = form.file("document", "a \"b\"\r\n.csv", b"x;y\r\n");
        let boundary = form.boundary.clone();
        assert_eq!(
            form.content_type(),
            format!("multipart/form-data; boundary={boundary}")
        );
        let body = String::from_utf8(form.body()).expect("text");
        let lines = [
            "--B",
            "Content-Disposition: form-data; name=\"chat_id\"",
            "",
            "5",
            "--B",
            "Content-Disposition: form-data; name=\"document\"; filename=\"a %22b%22%0D%0A.csv\"",
            "",
            "x;y\r\n",
            "--B--",
            "",
        ];
        assert_eq!(body.replace(&boundary, "B"), lines.join("\r\n"));
    }
}
