use super::several::several;
use crate::ids::ids;

several! {
    /// The possible triggers of the headache, in the person's opinion. An empty list without
    /// words means that no trigger was seen.
    #[cfg_attr(
        feature = "schema",
        derive(utoipa::ToSchema),
        schema(example = json!({"known": ["stress"]}))
    )]
    pub struct Triggers {
        /// Those of the list.
        pub known: BTreeSet<Trigger>,
        /// A trigger that is not on the list, in the person's own words.
        words: "neon light",
    }
}

ids! {
    /// The triggers that people with migraine name most often
    /// (Kelman, Cephalalgia 2007;27:394-402).
    pub enum Trigger {
        Stress,
        TooLittleSleep,
        TooMuchSleep,
        SkippedMeal,
        Menstruation,
        Weather,
        Alcohol,
        Food,
        Screen,
        Smell,
        Exertion,
        Travel,
    }
}
