//! The state after a restart.

use reqwest::multipart::{Form, Part};
use serde_json::json;
use telegram_stand_in::{Config, TelegramStandIn};

use crate::bot::{address, client, succeed};

#[tokio::test]
async fn everything_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config {
        state_file: Some(folder.path().join("telegram.json")),
        ..Config::default()
    };
    let telegram = TelegramStandIn::start(config.clone()).await.unwrap();
    let anna = telegram.add_person("Анна", "ru");
    let first = telegram
        .send_text(anna, "/start")
        .unwrap()
        .update_id
        .unwrap();
    let form = Form::new().text("chat_id", anna.to_string()).part(
        "document",
        Part::bytes(b"report".as_slice()).file_name("r.txt"),
    );
    assert_eq!(
        client()
            .post(address(&telegram, "sendDocument"))
            .multipart(form)
            .send()
            .await
            .unwrap()
            .status(),
        200
    );
    succeed(
        &telegram,
        "setMyDescription",
        json!({"description": "A diary"}),
    )
    .await;
    succeed(
        &telegram,
        "pinChatMessage",
        json!({"chat_id": anna, "message_id": 2}),
    )
    .await;
    let diary = json!({"type": "web_app", "text": "Diary", "web_app": {"url": "https://a.org/"}});
    for parameters in [
        json!({"menu_button": diary}),
        json!({"chat_id": anna, "menu_button": {"type": "commands"}}),
    ] {
        succeed(&telegram, "setChatMenuButton", parameters).await;
    }
    let emma = telegram.add_person("Emma", "en");
    let menu_buttons = |telegram: &TelegramStandIn| [anna, emma].map(|id| telegram.menu_button(id));
    let menus_before = menu_buttons(&telegram);
    assert_ne!(menus_before[0], menus_before[1]);
    let before = telegram.messages(anna);
    telegram.shutdown().await.unwrap();

    let telegram = TelegramStandIn::start(config).await.unwrap();
    assert_eq!(telegram.messages(anna), before);
    assert_eq!(telegram.pinned(anna), [2]);
    assert_eq!(menu_buttons(&telegram), menus_before);
    let file = before[1].file().unwrap();
    assert_eq!(telegram.file(&file.id).unwrap(), b"report");
    assert_eq!(
        succeed(&telegram, "getMyDescription", json!({})).await["description"],
        "A diary"
    );
    // The updates that nobody fetched still wait, and numbers go on where they stopped.
    assert_eq!(telegram.pending_updates(), 2);
    assert_eq!(
        telegram.send_text(anna, "again").unwrap().update_id,
        Some(first + 2)
    );
}

#[tokio::test]
async fn a_damaged_state_is_said_and_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("telegram.json");
    std::fs::write(&state, "{").unwrap();
    let config = Config {
        state_file: Some(state.clone()),
        ..Config::default()
    };
    let error = TelegramStandIn::start(config).await.err().unwrap();
    assert!(
        format!("{error:#}").contains("telegram.json is damaged"),
        "{error:#}"
    );
    assert_eq!(std::fs::read_to_string(state).unwrap(), "{");
}
