//! The words of made-up diaries, in each language.

use journal::Language;

/// The words of one person. A medicine is a name and an amount.
pub struct OwnWords {
    /// One for prevention, with the amounts of its two steps.
    pub preventive: (&'static str, [&'static str; 2]),
    pub triptan: (&'static str, &'static str),
    pub analgesic: (&'static str, &'static str),
    pub combination: (&'static str, &'static str),
    /// One that relieves no pain.
    pub other: (&'static str, &'static str),
    pub trigger: &'static str,
    /// Of which the first is of two lines.
    pub comments: [&'static str; 3],
    /// Of every day that has none of these.
    pub usual_comment: &'static str,
    /// A place that no button names, and a dose that was taken without pain, with the reason.
    #[allow(dead_code, reason = "not every example needs it")]
    pub place: &'static str,
    #[allow(dead_code, reason = "not every example needs it")]
    pub beforehand: (&'static str, &'static str),
}

impl OwnWords {
    pub fn in_language(language: Language) -> &'static Self {
        match language {
            Language::Ru => &RU,
            Language::En => &EN,
            Language::Uk => &UK,
            Language::Es => &ES,
            Language::Fr => &FR,
            Language::De => &DE,
            Language::Pt => &PT,
        }
    }
}

static RU: OwnWords = OwnWords {
    preventive: ("Топирамат", ["25 мг", "50 мг"]),
    triptan: ("Суматриптан", "50 мг"),
    analgesic: ("Ибупрофен", "400 мг"),
    combination: ("Цитрамон П", "1 таблетка"),
    other: ("Но-шпа", "40 мг"),
    trigger: "душный вагон",
    comments: [
        "Началось в метро, с зигзагов справа. Через полчаса заболело по-настоящему.\nЛегла в тёмной комнате, к вечеру отпустило.",
        "Первый день после ночной смены.",
        "Таблетка не помогла, вторая – да.",
    ],
    usual_comment: "Началось в душном вагоне, к вечеру отпустило.",
    place: "за ухом",
    beforehand: (
        "Ибупрофен 400 мг 07:15",
        "Приняла заранее, перед перелётом.",
    ),
};

static EN: OwnWords = OwnWords {
    preventive: ("Topiramate", ["25 mg", "50 mg"]),
    triptan: ("Sumatriptan", "50 mg"),
    analgesic: ("Ibuprofen", "400 mg"),
    combination: ("Excedrin", "1 tablet"),
    other: ("No-Spa", "40 mg"),
    trigger: "a stuffy carriage",
    comments: [
        "It began on the train, with zigzags on the right. Half an hour later the pain came.\nLay down in a dark room; by the evening it eased.",
        "The first day after a night shift.",
        "The first tablet did nothing, the second helped.",
    ],
    usual_comment: "It began in a stuffy carriage; by the evening it eased.",
    place: "behind the ear",
    beforehand: (
        "Ibuprofen 400 mg 07:15",
        "Taken beforehand, because of a flight.",
    ),
};

static UK: OwnWords = OwnWords {
    preventive: ("Топірамат", ["25 мг", "50 мг"]),
    triptan: ("Суматриптан", "50 мг"),
    analgesic: ("Ібупрофен", "400 мг"),
    combination: ("Цитрамон", "1 таблетка"),
    other: ("Но-шпа", "40 мг"),
    trigger: "душний вагон",
    comments: [
        "Почалося в метро, із зигзагів праворуч. За пів години заболіло по-справжньому.\nПолежала в темній кімнаті, надвечір відпустило.",
        "Перший день після нічної зміни.",
        "Таблетка не допомогла, друга – так.",
    ],
    usual_comment: "Почалося в душному вагоні, надвечір відпустило.",
    place: "за вухом",
    beforehand: ("Ібупрофен 400 мг 07:15", "Заздалегідь, перед польотом."),
};

static ES: OwnWords = OwnWords {
    preventive: ("Topiramato", ["25 mg", "50 mg"]),
    triptan: ("Sumatriptán", "50 mg"),
    analgesic: ("Ibuprofeno", "400 mg"),
    combination: ("Cafiaspirina", "1 comprimido"),
    other: ("Buscapina", "10 mg"),
    trigger: "un vagón sin aire",
    comments: [
        "Empezó en el metro, con zigzags a la derecha. Media hora después llegó el dolor.\nMe acosté a oscuras; por la tarde cedió.",
        "El primer día después de un turno de noche.",
        "El primer comprimido no hizo nada, el segundo sí.",
    ],
    usual_comment: "Empezó en un vagón sin aire; por la tarde cedió.",
    place: "detrás de la oreja",
    beforehand: ("Ibuprofeno 400 mg 07:15", "Antes, por un vuelo."),
};

static FR: OwnWords = OwnWords {
    preventive: ("Topiramate", ["25 mg", "50 mg"]),
    triptan: ("Sumatriptan", "50 mg"),
    analgesic: ("Ibuprofène", "400 mg"),
    combination: ("Prontalgine", "1 comprimé"),
    other: ("Spasfon", "80 mg"),
    trigger: "un wagon sans air",
    comments: [
        "Ça a commencé dans le métro, avec des zigzags à droite. Une demi-heure après, la douleur est venue.\nÀ l’ombre dans ma chambre ; le soir, ça allait mieux.",
        "Le premier jour après une nuit de garde.",
        "Le premier comprimé n’a rien fait, le second a aidé.",
    ],
    usual_comment: "Ça a commencé dans un wagon sans air ; le soir, ça allait mieux.",
    place: "derrière l’oreille",
    beforehand: ("Ibuprofène 400 mg 07:15", "Pris à l’avance, avant un vol."),
};

static DE: OwnWords = OwnWords {
    preventive: ("Topiramat", ["25 mg", "50 mg"]),
    triptan: ("Sumatriptan", "50 mg"),
    analgesic: ("Ibuprofen", "400 mg"),
    combination: ("Thomapyrin", "1 Tablette"),
    other: ("Buscopan", "10 mg"),
    trigger: "stickiger Wagen",
    comments: [
        "Fing in der U-Bahn an, mit Zickzacklinien rechts. Eine halbe Stunde später kam der Schmerz.\nIm Dunkeln gelegen; am Abend ließ es nach.",
        "Der erste Tag nach einer Nachtschicht.",
        "Die erste Tablette half nicht, die zweite schon.",
    ],
    usual_comment: "Fing in einem stickigen Wagen an, am Abend ließ es nach.",
    place: "hinter dem Ohr",
    beforehand: ("Ibuprofen 400 mg 07:15", "Vorsorglich, wegen eines Fluges."),
};

static PT: OwnWords = OwnWords {
    preventive: ("Topiramato", ["25 mg", "50 mg"]),
    triptan: ("Sumatriptana", "50 mg"),
    analgesic: ("Ibuprofeno", "400 mg"),
    combination: ("Neosaldina", "1 comprimido"),
    other: ("Buscopan", "10 mg"),
    trigger: "um vagão abafado",
    comments: [
        "Começou no metrô, com ziguezagues à direita. Meia hora depois veio a dor.\nDeitei no escuro; à noite melhorou.",
        "O primeiro dia depois de um plantão noturno.",
        "O primeiro comprimido não fez nada, o segundo ajudou.",
    ],
    usual_comment: "Começou num vagão abafado; à noite melhorou.",
    place: "atrás da orelha",
    beforehand: ("Ibuprofeno 400 mg 07:15", "Antes, por causa de um voo."),
};
