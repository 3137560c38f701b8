use aws_config::SdkConfig;
use aws_sdk_s3::Client;
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::primitives::ByteStream;
use jiff::{SignedDuration, Timestamp};
use journal::order::Occasion;
use journal::{LinkLife, Order, PersonId};
use tokio::task::JoinSet;

use crate::error::CallError;

/// How many files are deleted at once.
const DELETED_AT_ONCE: usize = 16;

/// An address of a file that works for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    pub url: String,
    pub expires_at: Timestamp,
}

/// The bucket where the finished reports lie.
#[derive(Clone, Debug)]
pub struct ReportBucket {
    client: Client,
    name: String,
}

impl ReportBucket {
    /// The bucket of this name.
    #[must_use]
    pub fn new(config: &SdkConfig, name: impl Into<String>) -> Self {
        // The bucket in the path instead of in the host's name is understood by
        // AWS and by every other server of this protocol alike.
        let config = aws_sdk_s3::config::Builder::from(config)
            .force_path_style(true)
            .build();
        Self {
            client: Client::from_conf(config),
            name: name.into(),
        }
    }

    /// The key of an order's file, in the folder of its person.
    #[must_use]
    pub fn key(person: &PersonId, order: &Order) -> String {
        let kept = match order.occasion {
            Occasion::Link { life } => Kept::WithLink(life),
            Occasion::OnDemand | Occasion::Weekly | Occasion::Monthly => Kept::ForABot,
        };
        let folder = kept.folder(person);
        format!("{folder}{}.{}", order.id, order.product.extension())
    }

    /// Stores a file in place of the one with the same key.
    pub async fn put(
        &self,
        key: &str,
        bytes: Vec<u8>,
        content_type: &str,
    ) -> Result<(), CallError> {
        self.client
            .put_object()
            .bucket(&self.name)
            .key(key)
            .content_type(content_type)
            .body(ByteStream::from(bytes))
            .send()
            .await
            .map_err(|error| CallError::new("PutObject", error))?;
        Ok(())
    }

    /// The file's bytes, or `None` where there is none with this key.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, CallError> {
        let answer = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(key)
            .send()
            .await;
        let Some(object) = CallError::unless("NoSuchKey", "GetObject", answer)? else {
            return Ok(None);
        };
        let bytes = object
            .body
            .collect()
            .await
            .map_err(|error| CallError::interrupted("GetObject", error))?;
        Ok(Some(bytes.to_vec()))
    }

    /// An address from which anyone can fetch the file until then, which the browser
    /// saves by this name. It is made here, without a call: S3 looks at the file only
    /// when it is fetched. `until` is within the week that S3 allows.
    ///
    /// The address ends with the credentials that signed it, if these end earlier: a
    /// function's last for hours.
    ///
    /// # Errors
    /// [`CallError`] where there are no credentials to sign with.
    pub async fn download(
        &self,
        key: &str,
        file_name: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<Download, CallError> {
        let life = until.duration_since(now).max(SignedDuration::ZERO);
        let presigning = PresigningConfig::builder()
            .start_time(std::time::SystemTime::from(now))
            .expires_in(life.unsigned_abs())
            .build()
            .expect("the life is within the week that S3 allows");
        let request = self
            .client
            .get_object()
            .bucket(&self.name)
            .key(key)
            .response_content_disposition(format!("attachment; filename=\"{file_name}\""))
            .presigned(presigning)
            .await
            .map_err(|error| CallError::new("PresignGetObject", error))?;
        Ok(Download {
            url: request.uri().to_owned(),
            expires_at: until,
        })
    }

    /// Deletes every file of a person.
    ///
    /// # Errors
    /// [`CallError`] where S3 did not do it; a file once deleted stays deleted.
    pub async fn erase_person(&self, person: &PersonId) -> Result<(), CallError> {
        for kept in Kept::all() {
            self.erase(&kept.folder(person)).await?;
        }
        Ok(())
    }

    /// Deletes every file whose key has this prefix.
    async fn erase(&self, prefix: &str) -> Result<(), CallError> {
        loop {
            // Everything listed is deleted before the next look, which therefore needs no
            // cursor.
            let page = self
                .client
                .list_objects_v2()
                .bucket(&self.name)
                .prefix(prefix)
                .send()
                .await
                .map_err(|error| CallError::new("ListObjectsV2", error))?;
            let keys: Vec<_> = page
                .contents
                .unwrap_or_default()
                .into_iter()
                .filter_map(|object| object.key)
                .collect();
            if keys.is_empty() {
                return Ok(());
            }
            self.delete_all(&keys).await?;
            if page.is_truncated != Some(true) {
                return Ok(());
            }
        }
    }

    /// Deletes files, each by a call of its own, which costs nothing: the one call for many wants
    /// a checksum, and with that every function that erases would hold all of S3's algorithms.
    async fn delete_all(&self, keys: &[String]) -> Result<(), CallError> {
        for some in keys.chunks(DELETED_AT_ONCE) {
            let mut deletions: JoinSet<_> = some
                .iter()
                .map(|key| {
                    let (bucket, key) = (self.clone(), key.clone());
                    async move { bucket.delete(&key).await }
                })
                .collect();
            while let Some(deleted) = deletions.join_next().await {
                deleted.map_err(|_| CallError::refused("DeleteObject", Some("Panicked")))??;
            }
        }
        Ok(())
    }

    /// Deletes a file, if it exists.
    pub async fn delete(&self, key: &str) -> Result<(), CallError> {
        self.client
            .delete_object()
            .bucket(&self.name)
            .key(key)
            .send()
            .await
            .map_err(|error| CallError::new("DeleteObject", error))?;
        Ok(())
    }
}

/// How long a file is kept. Its key begins with that, and the bucket has a lifecycle rule for
/// each of them.
#[derive(Clone, Copy)]
enum Kept {
    /// A report that a bot of another channel fetches: as long as its order.
    ForABot,
    /// The page that a link opens: as long as the link.
    WithLink(LinkLife),
}

impl Kept {
    fn all() -> impl Iterator<Item = Self> {
        let links = LinkLife::ALL.map(Self::WithLink);
        [Self::ForABot].into_iter().chain(links)
    }

    /// The prefix of the keys of all that is kept so.
    fn prefix(self) -> String {
        match self {
            Self::ForABot => "reports/".to_owned(),
            Self::WithLink(life) => format!("links/{}/", life.days()),
        }
    }

    /// The prefix of the keys of a person's files. The slash at its end keeps out people
    /// whose id begins with this one.
    fn folder(self, person: &PersonId) -> String {
        format!("{}{person}/", self.prefix())
    }
}

#[cfg(test)]
mod tests {
    use journal::order::ORDER_KEPT;

    use super::*;

    #[test]
    fn the_bucket_deletes_each_kind_of_file_by_a_rule_of_its_own() {
        let template = include_str!("../../../template.yaml");
        for kept in Kept::all() {
            let days = match kept {
                Kept::ForABot => ORDER_KEPT.as_hours() / 24,
                Kept::WithLink(life) => life.days().into(),
            };
            let prefix = kept.prefix();
            let rule = format!("Prefix: {prefix}, ExpirationInDays: {days} }}");
            assert!(template.contains(&rule), "no lifecycle rule has {rule}");
        }
    }
}
