use serde::Serialize;

use super::Day;
use crate::answer::{Answer, Functioning, MostBothersome, PainlessAura};
use crate::questionnaire::Question;

/// Makes a struct that counts the days on which each option of a question was chosen.
macro_rules! choice_days {
    (
        $(#[doc = $about:literal])+
        $name:ident: $option:ident {
            $(#[doc = $doc:literal] $field:ident: $variant:ident = $example:literal,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
        #[cfg_attr(
            feature = "schema",
            derive(utoipa::ToSchema),
            schema(example = json!({
                "answered_days": 0 $(+ $example)+,
                $((stringify!($field)): $example,)+
            }))
        )]
        pub struct $name {
            /// The days with an answer to the question: the sum of the others.
            pub answered_days: usize,
            $(#[doc = $doc] pub $field: usize,)+
        }

        impl $name {
            /// `None` where no day has an answer.
            #[must_use]
            pub fn of(days: &[Day<'_>]) -> Option<Self> {
                let mut counts = Self::default();
                for day in days {
                    let answer = day.entry.and_then(|entry| entry.answer(Question::$option));
                    if let Some(Answer::$option(option)) = answer {
                        counts.answered_days += 1;
                        *counts.slot(option) += 1;
                    }
                }
                (counts.answered_days > 0).then_some(counts)
            }

            /// On how many days that option was chosen.
            #[must_use]
            pub fn get(mut self, option: $option) -> usize {
                *self.slot(option)
            }

            fn slot(&mut self, option: $option) -> &mut usize {
                match option {
                    $($option::$variant => &mut self.$field,)+
                }
            }
        }
    };
}

choice_days! {
    /// The headache days by how much of the day's plans was possible.
    FunctioningDays: Functioning {
        /// All, more or less.
        as_usual: AsUsual = 2,
        /// Half or less.
        half_or_less: HalfOrLess = 2,
        /// Nothing.
        not_at_all: NotAtAll = 1,
    }
}

choice_days! {
    /// The headache days by the symptom that bothered most beside the pain.
    MostBothersomeDays: MostBothersome {
        /// Nausea did.
        nausea: Nausea = 1,
        /// Light did.
        photophobia: Photophobia = 3,
        /// Sounds did.
        phonophobia: Phonophobia = 0,
        /// None of the three did.
        none: None = 1,
    }
}

choice_days! {
    /// The painless days by the visual aura that there was without a headache. They are not
    /// among the days that meet the criteria of a migraine-like day, which are headache days.
    PainlessAuraDays: PainlessAura {
        /// There was none.
        none: None = 8,
        /// Less than 5 minutes.
        under_5_minutes: Under5Minutes = 0,
        /// 5 to 60 minutes: van der Arend et al. count such a day as a migraine day.
        from_5_to_60_minutes: From5To60Minutes = 1,
        /// More than 60 minutes.
        over_60_minutes: Over60Minutes = 0,
        /// There was one, of a length that is not known.
        unknown_length: UnknownLength = 0,
    }
}
