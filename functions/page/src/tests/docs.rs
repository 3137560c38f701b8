use axum::http::StatusCode;

use super::stage::Stage;

#[tokio::test]
async fn the_page_that_explains_it_and_what_it_loads_are_served() {
    let stage = Stage::new().await;
    let get = async |path: &str| {
        let answer = stage.open("GET", path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        answer
    };
    let page = get("/docs").await;
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(page.text().contains("v1/openapi.json"));

    let quoted = page.text().split('"');
    let files: Vec<_> = quoted.filter(|text| text.starts_with("docs/")).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    for file in files {
        let answer = get(&format!("/{file}")).await;
        assert_eq!(answer.header("content-encoding"), "gzip");
        assert!(answer.header("cache-control").ends_with(", immutable"));
        let kind = match file.rsplit_once('.') {
            Some((_, "css")) => "text/css; charset=utf-8",
            _ => "text/javascript; charset=utf-8",
        };
        assert_eq!(answer.header("content-type"), kind, "{file}");
    }
    let answer = stage.open("GET", "/docs/swagger-ui.js.map").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
