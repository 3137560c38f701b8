use journal_aws::secret;

use crate::cloud::{config, unique};

#[tokio::test]
async fn a_secret_is_read_by_its_arn() {
    let config = config().await;
    let client = aws_sdk_secretsmanager::Client::new(&config);
    let create = client.create_secret().name(unique("token"));
    let created = create.secret_string("123:abc").send().await;
    let arn = created.expect("a secret").arn.expect("its arn");
    let read = secret(&config, &arn).await.expect("a secret");
    assert_eq!(read.expose(), "123:abc");
    let missing = secret(&config, &unique("missing")).await;
    let error = missing.expect_err("there is none");
    assert!(error.to_string().contains("ResourceNotFoundException"));
}
