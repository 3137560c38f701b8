use axum::body::Body;
use axum::http::StatusCode;
use jiff::ToSpan;
use journal::questionnaire::NO;
use journal::{Counted, Language, PersonId, Question};
use journal_texts::Texts;
use serde_json::json;

use super::caller::Caller;
use super::stage::{Answer, Stage, request};

const CALLER: Caller = Caller::ED25519;
const IMPORTS: &str = "/v1/people/ann/imports";

/// A table of this diary: painless days so many days ago, each with a comment.
fn table(stage: &Stage, days: &[(i64, &str)]) -> String {
    let texts = Texts::report(Language::En);
    let heads = [Question::Date, Question::Headache, Question::Comment].map(|it| texts.label(it));
    let no = texts.option(Question::Headache, NO);
    let rows = days.iter().map(|(days, comment)| {
        let day = stage.today().saturating_sub(days.days());
        format!("{day},{no},{comment}\n")
    });
    format!("{}\n{}", heads.join(","), rows.collect::<String>())
}

impl Stage {
    async fn import(&self, query: &str, file: impl Into<Body>) -> Answer {
        let request = request("POST", &format!("{IMPORTS}{query}"), &CALLER.token());
        let request = request.header("content-type", "application/octet-stream");
        self.send(request.body(file.into())).await
    }

    async fn days(&self) -> Vec<serde_json::Value> {
        let list = self.get("/v1/people/ann/entries", &CALLER.token()).await;
        list.body["entries"].as_array().expect("entries").clone()
    }
}

#[tokio::test]
async fn whoever_brings_a_file_gets_the_weekly_report_again() {
    let stage = Stage::with(&CALLER).await;
    let ann = PersonId::new(CALLER.channel, "ann").expect("a person");
    stage.pause_weekly(&ann).await;
    let file = table(&stage, &[(3, "a")]);
    stage.import("?dry_run=true", file.clone()).await;
    assert!(
        !stage.sends_weekly_report_to(&ann).await,
        "nothing is written yet"
    );
    stage.import("", file).await;
    assert!(stage.sends_weekly_report_to(&ann).await);
}

#[tokio::test]
async fn a_file_is_found_stored_once_and_undone() {
    let stage = Stage::with(&CALLER).await;
    let day = |days: i64| {
        let day = stage.today().saturating_sub(days.days());
        format!("/v1/people/ann/entries/{day}")
    };
    let own = json!({ "headache": false, "comment": "own" }).to_string();
    stage.put(&day(1), &CALLER.token(), own).await;
    let file = table(&stage, &[(3, "a"), (2, "b"), (1, "other"), (200, "old")]);

    let dry = stage.import("?dry_run=true", file.clone()).await;
    assert_eq!(dry.status, StatusCode::OK, "{dry:?}");
    let found = json!({ "new": 2, "same": 0, "differing": 1, "too_old": 1, "in_future": 0 });
    assert_eq!(dry.body["found"], found);
    assert_eq!(dry.body.get("stored"), None);
    assert_eq!(stage.days().await.len(), 1, "a dry run stores nothing");

    let first = stage.import("", file.clone()).await;
    assert_eq!(first.status, StatusCode::CREATED, "{first:?}");
    let stored = json!({ "new": 2, "replaced": 0, "left": 0 });
    assert_eq!(first.body["stored"], stored);
    let again = stage.import("", file.clone()).await;
    assert_eq!(again.body["found"]["new"], 0);
    assert_eq!(again.body["id"], first.body["id"], "it is the same import");
    let days = stage.days().await;
    assert_eq!(days.len(), 3);
    assert_eq!(days[0]["provenance"]["imported"]["from"], "own_csv");
    assert_eq!(days[0]["provenance"]["channel"], CALLER.channel);
    assert_eq!(days[2]["comment"], "own");

    let replaced = stage.import("?replace=true", file).await;
    assert_eq!(replaced.body["stored"]["replaced"], 1);
    assert_eq!(stage.days().await[2]["comment"], "other");

    // A day that was changed since stays.
    let changed = json!({ "headache": false, "comment": "changed" }).to_string();
    stage.put(&day(2), &CALLER.token(), changed).await;
    let id = first.body["id"].as_str().expect("an id");
    let address = format!("{IMPORTS}/{id}");
    let undone = stage.delete(&address, &CALLER.token()).await;
    let expected = json!({ "deleted": 1, "restored": 1, "left": 1 });
    assert_eq!((undone.status, undone.body), (StatusCode::OK, expected));
    let comments = stage.days().await;
    let comments: Vec<_> = comments.iter().map(|day| day["comment"].clone()).collect();
    assert_eq!(comments, ["changed", "own"]);
    let twice = stage.delete(&address, &CALLER.token()).await;
    assert_eq!(twice.problem(), "/problems/no-import");
}

#[tokio::test]
async fn what_cannot_be_imported_is_refused_by_its_kind_and_nothing_of_it_comes_back() {
    let stage = Stage::with(&CALLER).await;
    for (file, problem) in [
        ("secret".to_owned(), "/problems/not-a-diary"),
        (String::new(), "/problems/not-a-diary"),
        (" ".repeat(4 * 1024 * 1024 + 1), "/problems/file-too-large"),
    ] {
        let refused = stage.import("", file).await;
        assert_eq!(refused.problem(), problem);
        assert!(!refused.text.contains("secret"));
    }
    let wrong = stage.import("?replace=maybe&date_order=any", "x").await;
    assert_eq!(wrong.parameters(), ["replace", "date_order"]);
    let json = stage
        .call("POST", IMPORTS, &CALLER.token(), &[], "{}")
        .await;
    assert_eq!(json.problem(), "/problems/not-declared-file");
    for id in ["none", "9f86d081884c7d659a2feaa0c55ad015", "77%23day"] {
        let address = format!("{IMPORTS}/{id}");
        let undone = stage.delete(&address, &CALLER.token()).await;
        assert_eq!(undone.problem(), "/problems/no-import", "{id}");
    }
    let nobody = request("POST", "/v1/people/ben/imports", &CALLER.token());
    let nobody = nobody.header("content-type", "application/octet-stream");
    let nobody = stage.send(nobody.body("x".into())).await;
    assert_eq!(nobody.problem(), "/problems/no-person");
}

#[tokio::test]
async fn a_person_has_so_many_files_read_and_then_waits() {
    let stage = Stage::with(&CALLER).await;
    let most = Counted::Import.limits()[0].most;
    // A window of the limit may end in between.
    let mut refused = None;
    for _ in 0..=2 * most {
        let answer = stage.import("?dry_run=true", "x").await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("a refusal");
    assert_eq!(refused.problem(), "/problems/too-many-imports");
    let seconds: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=600).contains(&seconds), "{seconds}");
}
