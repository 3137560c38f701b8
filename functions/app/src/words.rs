//! All that the app says in one language, in one file: its own words, the questions, and the names
//! of what can be chosen.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use journal::Language;
use journal::link::LinkLife;
use journal::medicine::DoseEffect;
use journal::order::Format;
use journal::settings::Switch;
use journal_texts::Texts;
use journal_texts::questionnaire_document::QuestionnaireDocument;
use serde::Serialize;

/// Words that the chat has too: their names in the app, and there.
const OF_THE_CHAT: [(&str, &str); 4] = [
    ("add_attack", "button-further_attack"),
    ("link", "links-button-for_doctor"),
    ("link_about", "links-about"),
    ("link_too_old", "links-too_old"),
];

#[derive(Serialize)]
struct WordsDocument {
    language: &'static str,
    words: BTreeMap<&'static str, String>,
    questionnaire: QuestionnaireDocument,
    switches: Vec<Named>,
    languages: Vec<Named>,
    formats: Vec<Named>,
    effects: Vec<Named>,
    /// For how long a doctor's link opens.
    links: Vec<Named>,
}

/// Something that can be chosen, by its id.
#[derive(Serialize)]
struct Named {
    id: &'static str,
    label: String,
    /// The consequence of choosing it.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

/// The name of the file of this language.
pub fn file_name(language: Language) -> String {
    format!("words-{}.json", language.code())
}

/// The language whose words are in the file of this name.
pub fn of_file(name: &str) -> Option<Language> {
    let code = name.strip_prefix("words-")?.strip_suffix(".json")?;
    code.parse().ok()
}

/// The file of this language.
pub fn written(language: Language) -> &'static str {
    static WRITTEN: [OnceLock<String>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    WRITTEN[language as usize].get_or_init(|| {
        let document = WordsDocument::new(language);
        serde_json::to_string(&document).expect("the document is JSON")
    })
}

impl WordsDocument {
    fn new(language: Language) -> Self {
        let texts = Texts::app(language);
        let named = |id, label| Named {
            id,
            label,
            about: None,
        };
        let switches = Switch::ALL.into_iter();
        let languages = Language::ALL.into_iter();
        let formats = Format::ALL.into_iter();
        let effects = DoseEffect::ALL.into_iter();
        Self {
            language: language.code(),
            words: Texts::app_words(language)
                .into_iter()
                .chain(OF_THE_CHAT.map(|(name, said)| (name, texts.get(said))))
                .collect(),
            questionnaire: QuestionnaireDocument::new(language),
            switches: switches
                .map(|it| Named {
                    about: Some(texts.get(&format!("settings-{}-on", it.id()))),
                    ..named(
                        it.id(),
                        texts.get(&format!("settings-button-{}-on", it.id())),
                    )
                })
                .collect(),
            languages: languages
                .map(|it| named(it.code(), Texts::of(it).get("language-name")))
                .collect(),
            formats: formats
                .map(|it| named(it.id(), texts.get(&format!("load-button-{}", it.id()))))
                .collect(),
            links: LinkLife::ALL
                .into_iter()
                .map(|it| {
                    let days = [("days", it.days().into())];
                    named(it.id(), texts.format("links-button-make", days))
                })
                .collect(),
            effects: effects.map(|it| named(it.id(), texts.effect(it))).collect(),
        }
    }
}
