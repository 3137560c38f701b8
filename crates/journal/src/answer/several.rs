/// Makes an answer that names several options of a list, other words, or both.
macro_rules! several {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(#[$list_meta:meta])*
            $list_visibility:vis $list:ident: BTreeSet<$option:ident>,
            $(#[$words_meta:meta])*
            words: $example:tt,
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        pub struct $name {
            $(#[$list_meta])*
            #[cfg_attr(feature = "schema", schema(required = false))]
            $list_visibility $list: std::collections::BTreeSet<$option>,
            $(#[$words_meta])*
            #[serde(skip_serializing_if = "Option::is_none")]
            #[cfg_attr(feature = "schema", schema(
                value_type = Option<String>, min_length = 1, max_length = 200, example = $example
            ))]
            pub words: Option<crate::words::Words>,
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[derive(serde::Deserialize)]
                struct Fields {
                    $(#[$list_meta])*
                    #[serde(default)]
                    $list: std::collections::BTreeSet<$option>,
                    #[serde(
                        default,
                        deserialize_with =
                            "crate::words::optional_at_most::<_, { crate::words::Words::MOST_BESIDE_OPTIONS }>"
                    )]
                    words: Option<crate::words::Words>,
                }

                let Fields { $list, words } = crate::object::required(deserializer)?;
                Ok(Self { $list, words })
            }
        }

        impl From<$option> for $name {
            fn from(option: $option) -> Self {
                Self {
                    $list: [option].into(),
                    words: None,
                }
            }
        }

        impl $name {
            /// Whether it has neither an option of the list nor words.
            #[must_use]
            pub fn names_nothing(&self) -> bool {
                self.$list.is_empty() && self.words.is_none()
            }
        }
    };
}

pub(super) use several;
