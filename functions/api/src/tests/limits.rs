use axum::http::StatusCode;

use super::caller::Caller;
use super::log;
use super::stage::Stage;
use crate::rate::RateLimit;

#[tokio::test]
async fn a_channel_that_calls_too_often_waits_and_the_others_do_not() {
    let caller = Caller::ED25519;
    let stage = Stage::with_rate(RateLimit::new(1.0, 3)).await;
    stage.register(caller.channel, &caller.key()).await;
    stage.make(caller.channel, "ann").await;
    let other = Caller::P256;
    stage.register(other.channel, &other.key()).await;

    // An unproven caller spends none of their calls.
    for _ in 0..5 {
        let refused = stage
            .get("/v1/people/ann", &caller.impostor().token())
            .await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    }
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let answer = stage.get("/v1/people/ann", &caller.token()).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            assert_eq!(answer.problem(), "/problems/too-many-calls");
            assert_eq!(answer.header("retry-after"), "1");
        }
        statuses.push(answer.status);
    }
    assert_eq!(statuses[..3], [StatusCode::OK; 3]);
    assert_eq!(statuses[3], StatusCode::TOO_MANY_REQUESTS);
    assert!(log::text().contains("reason=too many calls"));
    let answer = stage.get("/v1/people/ann", &other.token()).await;
    assert_eq!(answer.problem(), "/problems/no-person");
}
