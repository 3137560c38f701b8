//! The archive that the person keeps, and the passphrase that seals it.

use journal::order::Format;
use journal::{ArchiveSeal, ImportStep, Language};
use journal_texts::Texts;

use super::chat::Chat;
use crate::outcome::ImportRequest;
use crate::screen::sealed_archive;

/// Somebody to whom it is said that the file of update 77 is a sealed archive.
fn with_a_sealed_archive() -> (Chat, i32) {
    let mut chat = Chat::new("en");
    chat.types("/start");
    let card = chat.show(
        sealed_archive(77, Texts::chat(Language::En)),
        crate::outcome::MessagePlace::Below,
    );
    assert!(card.contains("[Report of it]\n[Bring back days]"), "{card}");
    let message = chat.next_message;
    (chat, message)
}

/// The step that was asked for last.
fn last_step(chat: &Chat) -> &ImportStep {
    match chat.imports.last() {
        Some(ImportRequest::GoOn(job)) => {
            assert_eq!(job.import, "77");
            &job.step
        }
        other => panic!("{other:?}"),
    }
}

/// Whether the message of the words that were typed last is deleted.
fn deletes_what_was_typed(chat: &Chat) -> bool {
    let deletion = format!("delete {}", chat.last_typed());
    chat.steps.contains(&deletion)
}

#[test]
fn the_card_says_how_archives_come_and_orders_one() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    insta::assert_snapshot!(chat.types("/archive"), @"
    <b>Archive</b>

    The diary forgets a day after a while. The archive is a file for you to keep: on the first of a month it comes here with all days that are kept, without a sound.

    Send me such files later, one or several, and I make a report of up to 24 months from them, or bring back a day that was deleted.

    Archive: on the first of a month
    Sealed: no, anyone who has the file can read it.
    [Send it now]
    [Seal with a passphrase]
    ");
    assert_eq!(chat.taps("Send it now"), "Making the archive…");
    let message = chat.next_message;
    assert_eq!(chat.orders, [format!("{message}-archive")]);
}

#[test]
fn a_passphrase_is_asked_for_taken_once_and_its_message_deleted() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    chat.types("/archive");
    insta::assert_snapshot!(chat.taps("Seal with a passphrase"), @"
    Type a passphrase, best several words; it does not begin with “/”. I delete your message once I have read it, and keep the passphrase nowhere: if it is lost, nobody can open the archives, and neither can I.
    [‹ Back]
    ");
    let too_short = chat.types("horse");
    assert!(
        too_short.starts_with("This passphrase is too short"),
        "{too_short}"
    );
    assert!(deletes_what_was_typed(&chat));
    assert_eq!(chat.types("correct horse"), "Sealing…");
    assert!(deletes_what_was_typed(&chat));
    let Some(ImportRequest::Seal(job)) = chat.imports.last() else {
        panic!("{:?}", chat.imports);
    };
    assert_eq!(job.typed.passphrase.expose(), "correct horse");
    assert_eq!(chat.profile().sealing, Some(job.update));
    let stored = serde_json::to_string(&(chat.profile(), chat.memory())).expect("JSON");
    assert!(!stored.contains("horse"), "{stored}");
    assert!(!chat.types("battery staple").contains("Sealing"));
}

#[test]
fn archives_that_are_sealed_can_be_sealed_otherwise_or_no_longer() {
    let mut chat = Chat::new("en");
    chat.types("/start");
    let profile = chat.diary.profile.as_mut().expect("a profile");
    profile.archive_seal = Some(ArchiveSeal::new("age1…", "…"));
    let card = chat.types("/archive");
    assert!(card.contains("Sealed: yes"), "{card}");
    assert!(card.contains("[Another passphrase]"), "{card}");
    let card = chat.taps("No longer seal");
    assert!(card.contains("[Seal with a passphrase]"), "{card}");
    assert_eq!(chat.profile().archive_seal, None);
}

#[test]
fn a_report_of_a_sealed_archive_asks_for_its_form_then_for_its_passphrase() {
    let (mut chat, card) = with_a_sealed_archive();
    insta::assert_snapshot!(chat.taps_on(card, "Report of it"), @"
    In which form? The report is of this file, of the others that you sent within a day, and of what the diary keeps: 24 months at most.
    [Page] [PDF] [Excel]
    [CSV] [JSON] [FHIR]
    [‹ Back]
    ");
    let asked = chat.taps_on(card, "PDF");
    assert!(
        asked.starts_with("Type the passphrase of this archive."),
        "{asked}"
    );
    chat.types("correct horse");
    assert!(deletes_what_was_typed(&chat));
    let ImportStep::Report {
        update,
        format,
        typed,
        ..
    } = last_step(&chat)
    else {
        panic!("{:?}", chat.imports);
    };
    assert_eq!((*update, *format), (chat.update, Format::Pdf));
    let passphrase = typed.as_ref().map(|typed| typed.passphrase.expose());
    assert_eq!(passphrase, Some("correct horse"));
}

#[test]
fn a_passphrase_that_comes_twice_asks_for_the_same_step_twice() {
    let (mut chat, card) = with_a_sealed_archive();
    chat.taps_on(card, "Bring back days");
    chat.types("correct horse");
    let first = last_step(&chat).clone();
    assert!(matches!(
        first,
        ImportStep::Store {
            replaces: false,
            ..
        }
    ));
    chat.deliver(chat.update, "correct horse");
    assert_eq!(last_step(&chat), &first);
    assert!(deletes_what_was_typed(&chat));
}

#[test]
fn words_after_a_command_are_no_passphrase() {
    let (mut chat, card) = with_a_sealed_archive();
    chat.taps_on(card, "Bring back days");
    chat.types("/help");
    chat.types("correct horse");
    assert!(chat.imports.is_empty(), "{:?}", chat.imports);
}

#[test]
fn words_long_after_the_question_are_no_passphrase_and_stay_in_the_chat() {
    let (mut chat, card) = with_a_sealed_archive();
    chat.taps_on(card, "Bring back days");
    chat.now += jiff::SignedDuration::from_mins(61);
    chat.types("it did not hurt today");
    assert!(chat.imports.is_empty(), "{:?}", chat.imports);
    assert!(!deletes_what_was_typed(&chat));
}

#[test]
fn a_passphrase_that_is_edited_or_begins_like_a_command_is_deleted_too() {
    let (mut chat, card) = with_a_sealed_archive();
    chat.taps_on(card, "Bring back days");
    chat.types("/horses of steel");
    assert!(deletes_what_was_typed(&chat));
    chat.types("horse");
    chat.edits(chat.last_typed(), "correct horse");
    assert!(deletes_what_was_typed(&chat));
    assert!(matches!(last_step(&chat), ImportStep::Store { .. }));
}
