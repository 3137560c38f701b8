//! The sections about two blocks, counted by hand.

use super::*;
use journal::answer::Onset;
use journal::medicine::{self, MonthlyLimit};

/// Headaches on the first 6 and the last 4 of 56 days, from Monday 28 September; of the
/// second 28 days five are not recorded. The medicine of the first block is known on
/// every day, that of the second on the headache days alone.
pub(super) fn two_blocks() -> Vec<Entry> {
    TWO_BLOCKS
        .days()
        .enumerate()
        .filter(|(index, _)| !(30..35).contains(index))
        .map(|(index, day)| {
            let headache = !(6..52).contains(&index);
            let mut entry = if headache {
                painful(day, 8)
            } else {
                Entry::painless(day)
            };
            entry.medicines = match headache {
                true => Some(journal_texts::doses("Sumatriptan 50 mg").expect("doses")),
                false => (index < 28).then(Vec::new),
            };
            entry
        })
        .collect()
}

pub(super) const TWO_BLOCKS: Period = Period {
    first: date(2026, 9, 28),
    last: date(2026, 11, 22),
};

fn block_lines(language: Language) -> String {
    let view = view_of(&two_blocks(), TWO_BLOCKS, language);
    let table = view.blocks.expect("blocks");
    let columns: Vec<_> = table
        .columns
        .iter()
        .map(|column| column.text.as_str())
        .collect();
    let rows = table.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| match &cell.per_28_days {
            Some(number) => format!("{} ({number})", cell.value),
            None => cell.value.clone(),
        });
        let part = if row.part { "  " } else { "" };
        format!(
            "{part}{} | {}",
            row.label,
            cells.collect::<Vec<_>>().join(" | ")
        )
    });
    std::iter::once(columns.join(" | "))
        .chain(rows)
        .chain(table.note.clone())
        .chain(table.reasons.clone())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn blocks_are_taken_to_28_days_where_enough_is_known_and_say_why_not_elsewhere() {
    // 6 of 28 days, then 4 of 23: 4 x 28 / 23 = 4.87, which is 1.13 less. Of medicine 4
    // days of the second block are known.
    insta::assert_snapshot!(block_lines(Language::En), @r###"
    28 Sep – 25 Oct | 26 Oct – 22 Nov | Change
    Days recorded | 28 of 28 | 23 of 28 | 
    Headache days | 6 | 4 (4.9) | −1.1
    Acute medicine days | 6 | 4 | ?
      Triptans | 6 | 4 | ?
    Days with severe pain | 6 | 4 (4.9) | −1.1
    Migraine-like features | 0 | 0 | ?
    In brackets: taken to 28 days.
    Days that say whether medicine was taken: 4 (26 Oct – 22 Nov) of 28, less than 80%. These counts stand as recorded, without a change.
    Days whose features can be told: 22 (28 Sep – 25 Oct), 19 (26 Oct – 22 Nov) of 28, less than 80%. These counts stand as recorded, without a change.
    "###);
    insta::assert_snapshot!(block_lines(Language::Ru), @r###"
    28.09 – 25.10 | 26.10 – 22.11 | Разница
    Заполнено дней | 28 из 28 | 23 из 28 | 
    Дни с головной болью | 6 | 4 (4,9) | −1,1
    Дни с лекарством от боли | 6 | 4 | ?
      Триптаны | 6 | 4 | ?
    Дни с сильной болью | 6 | 4 (4,9) | −1,1
    Мигренеподобные признаки | 0 | 0 | ?
    В скобках – в пересчёте на 28 дней.
    Дней, за которые указано, было ли лекарство: 4 (26.10 – 22.11) из 28, меньше 80 %. Эти числа даны как записано, без разницы.
    Дней, за которые можно определить признаки: 22 (28.09 – 25.10), 19 (26.10 – 22.11) из 28, меньше 80 %. Эти числа даны как записано, без разницы.
    "###);
}

#[test]
fn a_period_of_more_than_two_weeks_is_told_by_weeks_too() {
    let view = view_of(&two_blocks(), TWO_BLOCKS, Language::En);
    let weeks = view.weeks.expect("weeks");
    let lines: Vec<_> = weeks.rows.iter().map(|row| row.join(" | ")).collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    28 Sep – 4 Oct | 7 of 7 | 6 | 8 | 6
    5 Oct – 11 Oct | 7 of 7 | 0 | – | 0
    12 Oct – 18 Oct | 7 of 7 | 0 | – | 0
    19 Oct – 25 Oct | 7 of 7 | 0 | – | 0
    26 Oct – 1 Nov | 2 of 7 | 0 | – | ?
    2 Nov – 8 Nov | 7 of 7 | 0 | – | ?
    9 Nov – 15 Nov | 7 of 7 | 0 | – | ?
    16 Nov – 22 Nov | 7 of 7 | 4 | 8 | 4
    "#);
    let chart = view.medicine_weeks.expect("a chart");
    insta::assert_snapshot!(chart.description, @"A column for each week from Monday, as high as the days with acute medicine in it. Week from: 28 Sep: 6, 5 Oct: 0, 12 Oct: 0, 19 Oct: 0, 26 Oct: ?, 2 Nov: ?, 9 Nov: ?, 16 Nov: 4.");

    let fortnight = Period {
        first: date(2026, 11, 9),
        last: date(2026, 11, 22),
    };
    let view = view_of(&two_blocks(), fortnight, Language::En);
    assert!(view.weeks.is_none() && view.medicine_weeks.is_none());
}

#[test]
fn a_limit_that_the_person_typed_stands_beside_the_days_of_each_month() {
    let mut medicines = Vec::new();
    let doses = journal_texts::doses("Sumatriptan\nIbuprofen").expect("doses");
    medicine::learn(&mut medicines, &mut 0, &doses);
    medicines[0].limit = MonthlyLimit::new(8).ok();
    let zone: Zone = "Europe/Moscow".parse().expect("a zone");
    let limits = |language| {
        let input = ReportInput {
            entries: &two_blocks(),
            period: TWO_BLOCKS,
            language,
            zone: &zone,
            made_at: "2026-11-23T06:00:00Z".parse().expect("an instant"),
        };
        let view = ReportView::new(&input, &medicines);
        let lines = view.medicines.limits.iter();
        let lines = lines.map(|row| format!("{}, {}. {}.", row.name, row.limit, row.months));
        lines.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(limits(Language::En), @"Sumatriptan, own limit: 8 days a month. September 2026 (in part): 3. October 2026: 3. November 2026 (in part): 4.");
    insta::assert_snapshot!(limits(Language::Ru), @"Sumatriptan, свой предел: 8 дней в месяц. Сентябрь 2026 (часть): 3. Октябрь 2026: 3. Ноябрь 2026 (часть): 4.");
}

#[test]
fn the_onset_chart_shows_the_hours_that_are_known_and_none_otherwise() {
    let mut entries = a_week();
    assert!(
        view_of(&entries, NOVEMBER, Language::En)
            .onset_hours
            .is_none()
    );
    for (entry, hour) in entries.iter_mut().zip([9, 0, 9]) {
        if let Some(attack) = &mut entry.attack {
            attack.onset = Some(Onset::At(jiff::civil::time(hour, 30, 0, 0).into()));
        }
    }
    let chart = view_of(&entries, NOVEMBER, Language::En)
        .onset_hours
        .expect("a chart");
    insta::assert_snapshot!(format!("{}, {}\n{}", chart.heading, chart.note, chart.description), @r#"
    Hour of onset, of 2 days with a clock time
    A column for each hour of the day, as high as the number of headaches that began in it. Hour: 9: 2. No headache began in the other hours.
    "#);
    assert_eq!(chart.columns.len(), 24);
    assert_eq!(chart.columns[9].mark, "2");
}

#[test]
fn a_length_of_time_is_said_in_hours_and_minutes() {
    let said = |minutes| {
        Language::ALL
            .map(|language| Texts::report(language).duration(minutes))
            .join(", ")
    };
    let all = [45.0, 60.0, 90.0, 119.5, 1439.0].map(said).join("\n");
    insta::assert_snapshot!(all, @r#"
    45 мин, 45 min
    1 ч, 1 h
    1 ч 30 мин, 1 h 30 min
    2 ч, 2 h
    23 ч 59 мин, 23 h 59 min
    "#);
}
