//! Lists whose members have stable ids.

/// Makes an enum whose variants are stored, sent and named in texts by their names in snake
/// case.
macro_rules! ids {
    ($(#[$meta:meta])* pub enum $name:ident { $($variants:tt)* }) => {
        $(#[$meta])*
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            strum::EnumString,
            strum::IntoStaticStr,
            strum::VariantArray,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        pub enum $name { $($variants)* }

        impl $name {
            /// Every one, in the order in which they are listed.
            pub const ALL: [Self; <Self as strum::VariantArray>::VARIANTS.len()] =
                *<Self as strum::VariantArray>::VARIANTS
                    .as_array()
                    .expect("the length is that of the list");

            /// The name by which it is stored, sent and found in the texts.
            #[must_use]
            pub fn id(self) -> &'static str {
                self.into()
            }
        }
    };
}

pub(crate) use ids;
