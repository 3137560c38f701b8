use journal_aws::ReportBucket;

use crate::cloud::{PERSON, config, unique};

/// An empty bucket with its name.
pub async fn bucket() -> (aws_sdk_s3::Client, String, ReportBucket) {
    let config = config().await;
    let client = aws_sdk_s3::Client::from_conf(
        aws_sdk_s3::config::Builder::from(&config)
            .force_path_style(true)
            .build(),
    );
    let name = unique("reports");
    let create = client.create_bucket().bucket(&name).send().await;
    create.expect("a bucket");
    let bucket = ReportBucket::new(&config, &name);
    (client, name, bucket)
}

#[tokio::test]
async fn a_report_is_stored_read_and_deleted() {
    let (client, name, bucket) = bucket().await;
    let key = "links/7/telegram/123/u-77.html";
    assert_eq!(bucket.get(key).await.expect("an answer"), None);
    let html = "<p>боль</p>".as_bytes().to_vec();
    let content_type = "text/html; charset=utf-8";
    let put = bucket.put(key, html.clone(), content_type).await;
    put.expect("stored");
    assert_eq!(bucket.get(key).await.expect("an answer"), Some(html));
    let head = client.head_object().bucket(&name).key(key).send().await;
    let stored = head.expect("an answer").content_type;
    assert_eq!(stored.as_deref(), Some(content_type));
    for _ in 0..2 {
        bucket.delete(key).await.expect("safe to run twice");
        assert_eq!(bucket.get(key).await.expect("an answer"), None);
    }
}

#[tokio::test]
async fn all_files_of_a_person_go_and_no_other() {
    let (_, _, bucket) = bucket().await;
    let others = [
        "reports/telegram/1234/1.html",
        "links/7/telegram/1234/1.html",
    ];
    let theirs = [
        "reports/telegram/123/1.html",
        "reports/telegram/123/2.json",
        "links/7/telegram/123/1.html",
        "links/30/telegram/123/1.html",
    ];
    for key in theirs.iter().chain(&others) {
        let put = bucket.put(key, b"a".to_vec(), "text/plain").await;
        put.expect("stored");
    }
    for _ in 0..2 {
        let erased = bucket.erase_person(&PERSON).await;
        erased.expect("safe to run twice");
    }
    for (keys, is_there) in [(theirs.as_slice(), false), (others.as_slice(), true)] {
        for key in keys {
            let found = bucket.get(key).await.expect("an answer");
            assert_eq!(found.is_some(), is_there, "{key}");
        }
    }
}
