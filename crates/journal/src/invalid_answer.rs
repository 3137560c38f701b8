use jiff::civil::Date;

/// Why an answer cannot be taken. The variants name the sentence that the person reads.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, thiserror::Error)]
#[strum(serialize_all = "snake_case")]
pub enum InvalidAnswer {
    #[error("not read as a date")]
    UnclearDate,
    #[error("not a date of the calendar")]
    NotADate,
    #[error("the date lies in the future")]
    DateInFuture,
    #[error("the date is older than the diary keeps")]
    DateTooOld { oldest: Date },
    #[error("not two dates")]
    NotTwoDates,
    #[error("not a time of day")]
    NotATime,
    #[error("now is a time of another day")]
    AnotherDay,
    #[error("not a whole number from 1 to 10")]
    NotAnIntensity,
    #[error("not one of the options")]
    NotAnOption,
    #[error("nothing was chosen")]
    NothingChosen,
    #[error("a passphrase of fewer than {least} characters")]
    PassphraseTooShort { least: usize },
    #[error("longer than {most} characters")]
    TooLong { most: usize },
    #[error("not a number of days from 1 to 31")]
    NotDaysOfAMonth,
    #[error("not after {since}, the day of the last step")]
    NotAfterStep { since: Date },
    #[error("more than {most} steps")]
    TooManySteps { most: usize },
    #[error("more than {most} medicines")]
    TooManyMedicines { most: usize },
    #[error("a part of the doses can be read in more than one way")]
    UnclearDoses { parts: String },
    #[error("nothing readable in it")]
    Empty,
}
