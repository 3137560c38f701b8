//! The acute medicines by class, and the limits that the person typed.

use serde::Serialize;

use super::effects::EffectRow;
use super::tally::shortened;
use journal::medicine::{MedicineClass, MedicineKind};
use journal::statistics::{LimitUse, MedicineUse, Statistics};
use journal_texts::Texts;

/// The medicines, one a row, under the class that each belongs to, or each of two.
#[derive(Clone, Debug, Serialize)]
pub struct MedicineTable {
    pub heading: String,
    pub columns: [String; 4],
    /// The classes that occur; then the medicines whose class is not known, and those that
    /// are not acute.
    pub groups: Vec<MedicineGroup>,
    /// The days with several classes, with their name, where there are any.
    pub several: Option<(String, usize)>,
    /// The denominator of all days.
    pub note: String,
    /// Said instead of rows where no medicine is recorded.
    pub none: String,
    /// The limits that the person typed, each in one sentence with its medicine's name.
    pub limits: Vec<LimitRow>,
    /// The medicines of which an effect was answered.
    pub effects: Vec<EffectRow>,
    /// How the effects were counted; only where there are any.
    pub effects_note: Option<String>,
}

/// The medicines of one class, the one taken on most days first.
#[derive(Clone, Debug, Serialize)]
pub struct MedicineGroup {
    pub class: String,
    /// The days with any of them.
    pub days: usize,
    pub rows: Vec<MedicineRow>,
}

/// A limit that the person's doctor set, and how the months compare with it.
#[derive(Clone, Debug, Serialize)]
pub struct LimitRow {
    /// The person's own words.
    pub name: String,
    pub limit: String,
    /// The days in each month, such as "October 2026: 6. November 2026: 3".
    pub months: String,
}

/// A row of the [`MedicineTable`]. The name and the amounts are the person's own words.
#[derive(Clone, Debug, Serialize)]
pub struct MedicineRow {
    pub name: String,
    pub days: usize,
    pub doses: usize,
    /// Amounts with how often each was taken, such as "400 mg × 5".
    pub amounts: Vec<String>,
}

/// The most amounts of one medicine that are listed; the days tell the others.
const MOST_AMOUNTS: usize = 4;

impl MedicineTable {
    pub(super) fn new(texts: &Texts, statistics: &Statistics, limits: &[LimitUse]) -> Self {
        let group = |name, days, is_one: &dyn Fn(&MedicineUse) -> bool| {
            let medicines = statistics.medicines.iter();
            let ones = medicines.filter(|medicine| is_one(medicine));
            let rows: Vec<_> = ones.map(MedicineRow::new).collect();
            (!rows.is_empty()).then(|| MedicineGroup {
                class: texts.get(name),
                days,
                rows,
            })
        };
        let effects = EffectRow::all(texts, statistics);
        let of_class = |class| {
            let days = statistics.class_days.get(class);
            group(class_name(class), days, &|medicine| medicine.is_of(class))
        };
        let other = group(
            "report-class-other",
            statistics.medicine_days.other,
            &|medicine| medicine.kind != MedicineKind::Acute,
        );
        Self {
            heading: texts.get("report-medicines"),
            columns: [
                "report-medicines-name",
                "report-medicines-days",
                "report-medicines-doses",
                "report-medicines-amounts",
            ]
            .map(|name| texts.get(name)),
            groups: classes().filter_map(of_class).chain(other).collect(),
            several: Some(statistics.medicine_days.several_classes)
                .filter(|days| *days > 0)
                .map(|days| (texts.get("report-medicines-several"), days)),
            note: stated(texts, statistics),
            none: texts.get("report-medicines-none"),
            limits: limits
                .iter()
                .map(|limit| LimitRow::new(texts, limit))
                .collect(),
            effects_note: (!effects.is_empty()).then(|| texts.get("report-effect-note")),
            effects,
        }
    }
}

/// The days that say whether any medicine was taken, and how many do not.
pub(super) fn stated(texts: &Texts, statistics: &Statistics) -> String {
    let days = statistics.medicine_days;
    let stated = texts.count("report-of_stated_days", days.stated());
    match days.not_stated {
        0 => stated,
        not_stated => format!(
            "{stated}, {}",
            texts.count("report-medicine_not_stated", not_stated)
        ),
    }
}

impl LimitRow {
    fn new(texts: &Texts, limit: &LimitUse) -> Self {
        let months = limit.months.iter().map(|month| {
            let name = match month.whole {
                true => "report-limit-month",
                false => "report-limit-month_part",
            };
            let said = texts.month_and_year(month.month).into();
            texts.format(name, [("month", said), ("days", month.days.into())])
        });
        Self {
            name: shortened(limit.name.as_str()),
            limit: texts.count("report-limit", limit.limit.days().into()),
            months: months.collect::<Vec<_>>().join(". "),
        }
    }
}

impl MedicineRow {
    fn new(medicine: &MedicineUse) -> Self {
        let amounts = medicine.amounts.iter().take(MOST_AMOUNTS);
        let amounts = amounts.map(|amount| {
            let said = shortened(amount.amount.as_str());
            format!("{said}\u{a0}×\u{a0}{}", amount.doses)
        });
        Self {
            name: shortened(medicine.name.as_str()),
            days: medicine.days,
            doses: medicine.doses,
            amounts: amounts.collect(),
        }
    }
}

/// The classes in the order in which they are listed; the unknown one last.
pub(super) fn classes() -> impl Iterator<Item = Option<MedicineClass>> {
    MedicineClass::ALL.iter().copied().map(Some).chain([None])
}

/// The text that names the medicines of a class.
pub(super) fn class_name(class: Option<MedicineClass>) -> &'static str {
    match class {
        Some(MedicineClass::Triptan) => "report-class-triptan",
        Some(MedicineClass::Ergotamine) => "report-class-ergotamine",
        Some(MedicineClass::GepantOrDitan) => "report-class-gepant_or_ditan",
        Some(MedicineClass::Opioid) => "report-class-opioid",
        Some(MedicineClass::Combination) => "report-class-combination",
        Some(MedicineClass::NonOpioid) => "report-class-non_opioid",
        None => "report-class-unknown",
    }
}
