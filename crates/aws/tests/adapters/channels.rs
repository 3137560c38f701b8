use journal_aws::{Algorithm, ChannelKey};

use crate::cloud::Table;

#[tokio::test]
async fn a_channel_has_the_key_that_was_stored_last() {
    let table = Table::create().await;
    let channel = async || table.journal.channel("discord").await.expect("an answer");
    assert_eq!(channel().await, None);
    for algorithm in [Algorithm::Es256, Algorithm::EdDsa, Algorithm::Rs256] {
        let key = ChannelKey {
            algorithm,
            public_key: "-----BEGIN PUBLIC KEY-----\n…".into(),
        };
        let put = table.journal.put_channel("discord", &key).await;
        put.expect("stored");
        assert_eq!(channel().await, Some(key));
    }
}
