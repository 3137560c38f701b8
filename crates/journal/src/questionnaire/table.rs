/// Makes of the table of questions the enum of them, the struct of an attack with a field
/// for each question about it, and the ways between the two.
macro_rules! questions {
    (
        first {
            $($first:ident: $first_form:ident { $($first_key:ident: $first_value:expr),* })*
        }
        attack {
            $(
                #[doc = $doc:literal]
                $question:ident: $form:ident ($field:ident: $type:ident) { $($key:ident: $value:expr),* }
            )*
        }
        last {
            $($last:ident: $last_form:ident { $($last_key:ident: $last_value:expr),* })*
        }
    ) => {
        $crate::ids::ids! {
            /// A question of the diary, in the order in which they are asked.
            pub enum Question {
                $($first,)*
                $(#[doc = $doc] $question,)*
                $($last,)*
            }
        }

        impl Question {
            /// Its row of the table.
            const fn row(self) -> Row {
                match self {
                    $(Self::$first => Row {
                        $($first_key: $first_value,)*
                        ..Row::plain(Form::$first_form)
                    },)*
                    $(Self::$question => Row {
                        $($key: $value,)*
                        ..Row::plain(Form::$form)
                    },)*
                    $(Self::$last => Row {
                        $($last_key: $last_value,)*
                        ..Row::plain(Form::$last_form)
                    },)*
                }
            }

            /// The sentence about the field that holds the answer, of a question about an attack.
            #[cfg(feature = "schema")]
            pub(crate) const fn about(self) -> &'static str {
                match self {
                    $(Self::$question => $doc.trim_ascii(),)*
                    _ => "",
                }
            }

            /// The field of [`Attack`] that holds the answer, of a question about it.
            const fn field_of_attack(self) -> Option<&'static str> {
                match self {
                    $(Self::$question => Some(stringify!($field)),)*
                    _ => None,
                }
            }
        }

        /// The headache of one day. A field that is left out or null is not known, which never
        /// means "no".
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        #[cfg_attr(
            feature = "schema",
            derive(utoipa::ToSchema),
            schema(example = json!(Attack::example()))
        )]
        pub struct Attack {
            $(
                #[doc = $doc]
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )*
        }

        impl Attack {
            /// The answer to a question about it, where it is known.
            #[must_use]
            pub fn answer(&self, question: Question) -> Option<Answer> {
                match question {
                    $(Question::$question => {
                        self.$field.as_ref().map(|known| Answer::$form(known.to_owned()))
                    })*
                    _ => None,
                }
            }

            /// The attack without the answer to a question.
            pub(crate) fn without(mut self, question: Question) -> Self {
                match question {
                    $(Question::$question => self.$field = None,)*
                    _ => {}
                }
                self
            }

            /// Takes the answer to a question about it; any other is left out.
            pub(crate) fn set(&mut self, question: Question, answer: Answer) {
                match (question, answer) {
                    $((Question::$question, Answer::$form(known)) => self.$field = Some(known),)*
                    _ => {}
                }
            }
        }
    };
}

pub(super) use questions;
