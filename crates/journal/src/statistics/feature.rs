use serde::{Serialize, Serializer};

use crate::questionnaire::{Attack, Question};

/// How many of those that answered said yes. An answer withheld is not a "no":
/// it is in neither number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(utoipa::ToSchema),
    schema(example = json!({"yes": 2, "answered": 5}))
)]
pub struct Share {
    /// Those with a yes.
    pub yes: usize,
    /// Those with an answer.
    pub answered: usize,
}

impl Share {
    /// The share in whole percent, a half rounded up; `None` where nobody answered.
    #[must_use]
    pub fn percent(self) -> Option<usize> {
        (200 * self.yes + self.answered).checked_div(2 * self.answered)
    }

    fn of(answers: impl Iterator<Item = Option<bool>>) -> Self {
        answers.flatten().fold(Self::default(), |share, yes| Self {
            yes: share.yes + usize::from(yes),
            answered: share.answered + 1,
        })
    }
}

/// The days on which the headache had a feature that the questionnaire asks for
/// (those of ICHD-3 1.1 and 1.2). A count of answers, not of attacks of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features(Vec<(Question, Share)>);

impl Features {
    /// Counts the answers about these headaches.
    #[must_use]
    pub fn of(attacks: &[&Attack]) -> Self {
        let share = |question| {
            let answers = attacks.iter().map(|attack| attack.answer(question));
            Share::of(answers.map(|answer| answer?.is_feature()))
        };
        let asked = Question::all().filter(|question| question.feature().is_some());
        Self(asked.map(|question| (question, share(question))).collect())
    }

    /// The features by the questions that ask for them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Question, Share)> {
        self.0.iter().copied()
    }
}

impl Serialize for Features {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let named = self.iter();
        to.collect_map(named.filter_map(|(question, share)| Some((question.feature()?, share))))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use utoipa::openapi::{ObjectBuilder, Ref, RefOr, Schema};
    use utoipa::{PartialSchema, ToSchema};

    use super::{Features, Share};
    use crate::questionnaire::{Form, Question};

    impl PartialSchema for Features {
        fn schema() -> RefOr<Schema> {
            let mut features = ObjectBuilder::new().description(Some(
                "The headache days that had a feature, of those with an answer to its question.",
            ));
            for question in Question::all() {
                if let Some(name) = question.feature() {
                    let share = Ref::builder()
                        .ref_location_from_schema_name(Share::name())
                        .description(Some(description(question)));
                    features = features.property(name, share).required(name);
                }
            }
            features.into()
        }
    }

    impl ToSchema for Features {
        fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
            schemas.push((Share::name().into_owned(), Share::schema()));
            Share::schemas(schemas);
        }
    }

    fn description(question: Question) -> &'static str {
        match question.form() {
            Form::Location => "Felt on the left or on the right, and not on both.",
            Form::Quality => "Pulsating, alone or besides pressing.",
            Form::Nausea => "Slight or marked.",
            _ => question.about(),
        }
    }
}
