//! Zones that the scheduler does not know, as on AWS, whose list of them may be older.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::StatusCode;
use local_cloud::Between;
use serde_json::json;

use super::people::{BEN, CALLER, ben, put};
use super::stage::Stage;

#[tokio::test]
async fn a_zone_that_the_scheduler_does_not_take_is_a_fault_of_the_wish() {
    let hook = |operation: String| {
        let refusal = operation
            .starts_with("POST /schedules/")
            .then_some((StatusCode::BAD_REQUEST, "ValidationException"));
        std::future::ready(refusal)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let answer = put(&stage, &[], &ben()).await;
    assert_eq!(answer.problem(), "/problems/invalid-body");
    assert_eq!(answer.pointers(), ["#/zone"]);
    let nobody = stage.get(BEN, &CALLER.token()).await;
    assert_eq!(nobody.problem(), "/problems/no-person");
}

#[tokio::test]
async fn a_zone_that_the_scheduler_does_not_take_leaves_the_person_and_their_schedules() {
    let is_older = Arc::new(AtomicBool::new(false));
    let knows_less = Arc::clone(&is_older);
    let hook = move |operation: String| {
        let is_set = ["POST /schedules/", "PUT /schedules/"]
            .iter()
            .any(|beginning| operation.starts_with(beginning));
        let refusal = (is_set && knows_less.load(Ordering::SeqCst))
            .then_some((StatusCode::BAD_REQUEST, "ValidationException"));
        std::future::ready(refusal)
    };
    let stage = Stage::through(async |upstream| Between::serve(upstream, hook).await).await;
    stage.register(CALLER.channel, &CALLER.key()).await;
    let tag = put(&stage, &[], &ben()).await.header("etag").to_owned();
    let schedules = stage.schedules().await;
    is_older.store(true, Ordering::SeqCst);
    for wish in [
        json!({"language": "en", "zone": "America/Coyhaique", "weekly_report": true}),
        json!({"language": "en", "zone": "America/Coyhaique", "reminder": {"time": "21:30"}}),
    ] {
        let refused = put(&stage, &[], &wish).await;
        assert_eq!(refused.pointers(), ["#/zone"], "{wish}");
        assert_eq!(stage.schedules().await, schedules, "{wish}");
        let stands = stage.get(BEN, &CALLER.token()).await;
        assert_eq!(stands.header("etag"), tag, "{wish}");
    }
}
