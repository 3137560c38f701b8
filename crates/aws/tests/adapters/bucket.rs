use journal_aws::ReportBucket;

use crate::cloud::{config, unique};

#[tokio::test]
async fn a_report_is_stored_read_and_deleted() {
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
    let key = "telegram/123/u-77.html";
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
