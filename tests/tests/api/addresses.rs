//! Addresses on their way through the gateway, which decodes them.

use axum::http::{Method, StatusCode};
use end_to_end::{ApiBot, Stack};
use serde_json::json;

const ANN: &str = "/v1/people/ann";

#[tokio::test]
async fn no_address_that_only_decodes_to_a_person_touches_them() -> anyhow::Result<()> {
    let stack = Stack::shared().await?;
    let bot = ApiBot::register(&stack, "addresses").await?;
    let ask = async |method: Method, path: &str| {
        let settings = json!({"language": "ru", "zone": "Asia/Tokyo"});
        let request = bot.request(&stack, method, path)?;
        anyhow::Ok(request.json(&settings).send().await?.status())
    };
    assert_eq!(ask(Method::PUT, ANN).await?, StatusCode::CREATED);
    let before = bot.get(&stack, ANN).await?;
    for end in [
        "%23y", "%3Fy", "%09", "%0A", "%5C", "%3B", "%00", "%2523y", "%252e", "%FF",
    ] {
        for method in [Method::GET, Method::PUT, Method::DELETE] {
            let status = ask(method.clone(), &format!("{ANN}{end}")).await?;
            assert!(status.is_client_error(), "{method} {end}: {status}");
        }
    }
    for way in [
        "ben%2F..%2Fann",
        "ben%5C..%5Cann",
        "ben%252F..%252Fann",
        "a%256En",
    ] {
        let status = ask(Method::DELETE, &format!("/v1/people/{way}")).await?;
        assert!(status.is_client_error(), "{way}: {status}");
    }
    assert_eq!(bot.get(&stack, ANN).await?, before);
    assert_eq!(
        ask(Method::DELETE, "/v1/people/%61nn").await?,
        StatusCode::NO_CONTENT
    );
    Ok(())
}
