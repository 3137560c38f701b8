//! Settings and attacks are kept as long as the person goes on with the diary.

use super::chat::Chat;

/// Someone of whom everything is stored.
fn someone() -> Chat {
    let mut chat = Chat::new("en");
    chat.types("/start");
    chat.types("/help");
    let saves = chat.saves;
    chat.types("/help");
    assert_eq!(chat.saves, saves, "nothing changes");
    chat
}

#[test]
fn whatever_a_person_does_renews_a_profile_that_would_expire() {
    for does in ["/help", "/calendar", "/feedback", "yes"] {
        let mut chat = someone();
        let (saves, version) = (chat.saves, chat.profile().version);
        chat.diary.renews_profile = true;
        let shown = chat.types(does);
        assert_eq!(chat.saves, saves + 1, "{does}");
        assert_eq!(chat.profile().version, version + 1, "{does}");
        assert!(!chat.diary.renews_profile);
        assert_eq!(someone().types(does), shown, "the answer is the same");
    }
}

#[test]
fn attacks_that_were_gathered_from_the_entries_are_stored_again() {
    let mut chat = someone();
    let saves = chat.saves;
    chat.diary.recent_is_gathered = true;
    chat.types("/help");
    assert_eq!(chat.saves, saves + 1);
    assert!(!chat.diary.recent_is_gathered);
}
