//! The sections about two blocks, counted by hand.

use super::*;
use crate::sheet::{DaySheet, SheetColumn, SheetValue};
use journal::Question;
use journal::answer::{
    Functioning, Location, MostBothersome, Nausea, Onset, Quality, Resolution, Site,
};
use journal::entry::FurtherAttack;
use journal::medicine::{self, MonthlyLimit};
use journal::provenance::{ImportSource, Imported};

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
        let cells = row.cells.iter().map(|cell| match &cell.recorded {
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
    insta::assert_snapshot!(block_lines(Language::En), @"
    28 Sep – 25 Oct | 26 Oct – 22 Nov | Change
    Days recorded | 28 of 28 | 23 of 28 | 
    Headache days | 6 | 4.9 (4) | −1 (−19%)
    Acute medication days | 6 | 4 | ?
      Triptans | 6 | 4 | ?
    Moderate or severe pain | 6 | 4.9 (4) | −1 (−19%)
    Severe pain | 6 | 4.9 (4) | −1 (−19%)
    Van der Arend’s criteria | 0–6 | 0–4.9 (0–4) | ?
    Bold: what is compared, scaled to 28 days; in brackets as recorded.
    Days that say whether medicine was taken: 4 (26 Oct – 22 Nov) of 28, less than 80%. These counts are not scaled, and no change is given.
    ");
    insta::assert_snapshot!(block_lines(Language::Ru), @"
    28.09 – 25.10 | 26.10 – 22.11 | Разница
    Заполнено дней | 28 из 28 | 23 из 28 | 
    Дни с головной болью | 6 | 4,9 (4) | −1 (−19 %)
    Дни с лекарством от боли | 6 | 4 | ?
      Триптаны | 6 | 4 | ?
    Умеренная или сильная боль | 6 | 4,9 (4) | −1 (−19 %)
    Сильная боль | 6 | 4,9 (4) | −1 (−19 %)
    Критерии van der Arend | 0–6 | 0–4,9 (0–4) | ?
    Жирным – то, что сравнивается, в пересчёте на 28 дней; в скобках – как записано.
    Дней, за которые указано, было ли лекарство: 4 (26.10 – 22.11) из 28, меньше 80 %. Эти числа не пересчитаны, разница не указана.
    ");
}

#[test]
fn a_period_of_more_than_two_weeks_is_told_by_weeks_too() {
    let view = view_of(&two_blocks(), TWO_BLOCKS, Language::En);
    let weeks = view.weeks.expect("weeks");
    let lines: Vec<_> = weeks.rows.iter().map(|row| row.join(" | ")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"
    28 Sep – 4 Oct | 7 of 7 | 6 | 8 | 6
    5 Oct – 11 Oct | 7 of 7 | 0 | – | 0
    12 Oct – 18 Oct | 7 of 7 | 0 | – | 0
    19 Oct – 25 Oct | 7 of 7 | 0 | – | 0
    26 Oct – 1 Nov | 2 of 7 | 0 | – | ?
    2 Nov – 8 Nov | 7 of 7 | 0 | – | ?
    9 Nov – 15 Nov | 7 of 7 | 0 | – | ?
    16 Nov – 22 Nov | 7 of 7 | 4 | 8 | 4
    ");
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
            counts_migraine_like: true,
        };
        let view = ReportView::new(&input, &medicines);
        let lines = view.medicines.limits.iter();
        let lines = lines.map(|row| format!("{}, {}. {}.", row.name, row.limit, row.months));
        lines.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(limits(Language::En), @"Sumatriptan, doctor’s limit, as typed by the patient: 8 days a month. September 2026 (in part): 3. October 2026: 3. November 2026 (in part): 4.");
    insta::assert_snapshot!(limits(Language::Ru), @"Sumatriptan, предел от врача (со слов пациента): 8 дней в месяц. Сентябрь 2026 (часть): 3. Октябрь 2026: 3. Ноябрь 2026 (часть): 4.");
}

/// 28 days kept as the diary is meant to be: 7 textbook migraines that were there on waking
/// and ended at 15:00, each with a triptan, and 21 days of one tap each.
fn a_month_of_few_taps() -> (Vec<Entry>, Period) {
    let month = Period {
        first: date(2026, 10, 26),
        last: date(2026, 11, 22),
    };
    let entries = month.days().enumerate().map(|(index, day)| {
        if index % 4 > 0 {
            return Entry::painless_without_medicine(day);
        }
        let mut entry = painful(day, 8);
        entry.attack = entry.attack.map(|attack| Attack {
            onset: Some(Onset::OnWaking),
            resolution: Some(Resolution::At(jiff::civil::time(15, 0, 0, 0).into())),
            location: Location::new([Site::Left]).ok(),
            quality: Some(Quality::Pulsating),
            nausea: Some(Nausea::Marked),
            photophobia: Some(true),
            phonophobia: Some(true),
            ..attack
        });
        entry.medicines = Some(journal_texts::doses("Sumatriptan 50 mg").expect("doses"));
        entry
    });
    (entries.collect(), month)
}

#[test]
fn a_month_kept_with_the_fewest_taps_prints_all_that_a_doctor_asks_first() {
    let (entries, month) = a_month_of_few_taps();
    let view = view_of(&entries, month, Language::En);
    insta::assert_snapshot!(figures(&view), @"
    Headache days 7 (last 28 days, 26 Oct – 22 Nov; whole period: 7 of 28 recorded)
    Acute medication days 7 (last 28 days, 26 Oct – 22 Nov; whole period: 7 of 28 days that say whether any was taken)
    Attacks 7 (on 7 headache days)
    Days with severe pain 7 (7–10 of 10; of 7 headache days)
    Median intensity 8 (8 of 10; of 7 rated)
    Days that meet van der Arend’s feature criteria 7 (of 7 headache days)
    ");
}

#[test]
fn a_count_that_the_operator_does_not_offer_stands_nowhere() {
    let (mut entries, period) = a_month_of_few_taps();
    for entry in &mut entries {
        entry.menstruation = Some((12..=15).contains(&entry.date.day()));
    }
    let step = r#"[{"since":"2026-11-10","intake":{"taken":{}}}]"#;
    let medicines = super::preventives::with_course("Topiramate", step);
    let input = ReportInput {
        entries: &entries,
        period,
        language: Language::En,
        zone: &"UTC".parse().expect("a zone"),
        made_at: "2026-11-23T06:00:00Z".parse().expect("an instant"),
        counts_migraine_like: false,
    };
    let view = ReportView::new(&input, &medicines);
    let page = html(&view).expect("a page");
    assert!(page.contains("Topiramate") && page.contains("Menstruation"));
    for words in ["Arend", "such a day"] {
        assert!(!page.contains(words), "{page}");
    }
    let bundle = String::from_utf8(crate::fhir(&view).expect("a Bundle")).expect("text");
    assert!(!bundle.contains("Arend") && !bundle.contains("migraine_like"));
    let document = super::json(&view, None, None).expect("a document");
    let document: serde_json::Value = serde_json::from_slice(&document).expect("JSON");
    let statistics = &document["statistics"];
    let told = migraine_like_counts(statistics);
    assert!(told.len() > 8, "{statistics:#}");
    assert!(told.iter().all(|count| count.is_null()), "{statistics:#}");
    let block = &statistics["blocks"][0];
    assert_eq!(block["per_28_days"]["headache"]["least"], 7.0);
}

/// The values of the fields that are named after the count, however deep they lie.
fn migraine_like_counts(value: &serde_json::Value) -> Vec<&serde_json::Value> {
    let of_fields = value.as_object().into_iter().flatten();
    let of_fields = of_fields.flat_map(|(name, value)| match name.contains("migraine_like") {
        true => vec![value],
        false => migraine_like_counts(value),
    });
    let of_items = value.as_array().into_iter().flatten();
    of_fields
        .chain(of_items.flat_map(migraine_like_counts))
        .collect()
}

#[test]
fn todays_day_is_shown_and_counted_nowhere() {
    let today = date(2026, 11, 23);
    let period = Period {
        first: NOVEMBER.first,
        last: today,
    };
    let mut entries = a_week();
    entries.push(painful(today, 9));
    let view = view_of(&entries, period, Language::En);
    let whole_week = view_of(&a_week(), NOVEMBER, Language::En);
    assert_eq!(view.statistics, whole_week.statistics);
    let row = view.days.rows.last().expect("today");
    assert_eq!(
        row.remark.as_deref(),
        Some("Today, not over: in no number.")
    );
    assert!(view.calendar.months[0].days.last().expect("today").today);
}

#[test]
fn where_nothing_is_known_no_figure_is_0() {
    let entry = Entry {
        attack: Some(Attack::default()),
        ..Entry::painless(NOVEMBER.first)
    };
    let view = view_of(&[entry], NOVEMBER, Language::En);
    insta::assert_snapshot!(figures(&view), @"
    Headache days 1 (of 1 recorded)
    Acute medication days – (of 0 days that say whether any was taken, not stated on 1 day)
    Attacks 1 (on 1 headache day)
    Days with severe pain – (7–10 of 10; of 1 headache day; 1 undetermined)
    Median intensity – (no answers)
    Days that meet van der Arend’s feature criteria 0–1 (of 1 headache day; 1 undetermined)
    ");
}

#[test]
fn the_coverage_says_how_many_days_were_written_down_at_once() {
    let mut entries = a_week();
    let coverage = |entries: &[Entry]| view_of(entries, NOVEMBER, Language::En).coverage;
    // The first on the next day by the clocks of Moscow, the second five days later.
    for (entry, recorded_at) in entries
        .iter_mut()
        .zip(["2026-11-17T20:59:00Z", "2026-11-22T08:00:00Z"])
    {
        entry.provenance.recorded_at = recorded_at.parse().ok();
    }
    insta::assert_snapshot!(coverage(&entries), @"3 of 7 days recorded (43%); of the 2 whose time of writing is known, 1 on the same or the next day");
    entries.pop();
    insta::assert_snapshot!(coverage(&entries), @"2 of 7 days recorded (29%), 1 of them on the same or the next day");
}

#[test]
fn answers_taken_over_and_further_attacks_are_told_as_such() {
    let mut entries = a_week();
    entries[2].provenance.taken_over = [Question::Nausea, Question::Intensity].into();
    entries[2].further_attacks = vec![FurtherAttack {
        onset: Some(Onset::At(jiff::civil::time(22, 0, 0, 0).into())),
        resolution: Some(Resolution::At(jiff::civil::time(23, 10, 0, 0).into())),
        intensity: Intensity::try_from(9).ok(),
    }];
    let view = view_of(&entries, NOVEMBER, Language::En);
    let row = &view.days.rows[2];
    insta::assert_snapshot!(row.remark.as_deref().expect("a remark"), @"And 1 more: 22:00 – 23:10, 9/10.");
    let taken_over = row.cells.iter().filter(|answer| answer.taken_over);
    assert_eq!(taken_over.count(), 1, "nausea was not answered");
    insta::assert_snapshot!(view.notes.last().expect("a note"), @"Answers of 1 day were taken over from the usual attack by one tap; they are grey in the table of days.");
    let page = html(&view).expect("a page");
    assert!(page.contains("<td class=\"number taken-over\""));
}

#[test]
fn a_day_that_was_imported_says_whose_file_it_came_from() {
    let mut entries = a_week();
    let sheet = |entries: &[Entry]| DaySheet::new(&view_of(entries, NOVEMBER, Language::En));
    assert!(!sheet(&entries).columns.contains(&SheetColumn::ImportedFrom));
    entries[2].provenance.imported = Some(Imported {
        from: ImportSource::MigraineBuddy,
        import: "77".into(),
    });
    let sheet = sheet(&entries);
    let column = sheet.columns.iter();
    let column = column
        .take_while(|column| **column != SheetColumn::ImportedFrom)
        .count();
    let told = sheet.rows.iter().map(|row| &row[column]);
    let told: Vec<_> = told.filter(|it| **it != SheetValue::Empty).collect();
    assert_eq!(told, [&SheetValue::Words("Migraine Buddy".into())]);
    let view = view_of(&entries, NOVEMBER, Language::En);
    let row = &view.days.rows[2];
    insta::assert_snapshot!(row.remark.as_deref().expect("a remark"), @"Imported: Migraine Buddy.");

    entries[2].attack = None;
    let view = view_of(&entries, NOVEMBER, Language::En);
    let row = &view.days.rows[2];
    assert_eq!(row.remark, None, "a painless day is one line");
    insta::assert_snapshot!(row.sentence.as_deref().expect("a sentence"), @"no headache; imported: Migraine Buddy");
}

#[test]
fn of_two_answers_in_a_cell_the_one_taken_over_alone_is_told_as_such() {
    let mut entries = a_week();
    let attack = entries[2].attack.get_or_insert_default();
    attack.location = Location::new([Site::Left]).ok();
    attack.quality = Some(Quality::Pulsating);
    entries[2].provenance.taken_over = [Question::Quality].into();
    let page = page_of(&entries, NOVEMBER, Language::En);
    assert!(page.contains(">left, <i class=\"taken-over\">pulsating</i></td>"));
    entries[2].provenance.taken_over.insert(Question::Location);
    let page = page_of(&entries, NOVEMBER, Language::En);
    assert!(page.contains(
        "<td class=\"phrases taken-over\" data-label=\"Place, quality\">left, pulsating</td>"
    ));
}

#[test]
fn severe_days_are_told_with_what_they_can_be_where_intensities_are_missing() {
    let severe = |entries: &[Entry]| {
        let view = view_of(entries, TWO_BLOCKS, Language::En);
        let figures = view.figures.into_iter();
        let mut figures = figures.filter(|figure| figure.label == "Days with severe pain");
        let figure = figures.next().expect("the figure");
        format!("{}: {}", figure.value, figure.note)
    };
    let mut entries = two_blocks();
    insta::assert_snapshot!(severe(&entries), @"10: 7–10 of 10; of 10 headache days");
    let painful = entries.iter_mut().filter_map(|entry| entry.attack.as_mut());
    for attack in painful.take(3) {
        attack.intensity = None;
    }
    insta::assert_snapshot!(severe(&entries), @"7–10: 7–10 of 10; of 10 headache days; 3 undetermined");
    for attack in entries.iter_mut().filter_map(|entry| entry.attack.as_mut()) {
        attack.intensity = None;
    }
    insta::assert_snapshot!(severe(&entries), @"–: 7–10 of 10; of 10 headache days; 10 undetermined");
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
    insta::assert_snapshot!(format!("{}, {}\n{}", chart.heading, chart.note, chart.description), @"
    Hour of onset, of 2 attacks with a clock time
    A column for each hour of the day, as high as the number of headaches that began in it. Hour: 9: 2. Onsets without a clock time are not shown.
    ");
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
    insta::assert_snapshot!(all, @"
    45 мин, 45 min, 45 хв, 45 min, 45 min, 45 min, 45 min
    1 ч, 1 h, 1 год, 1 h, 1 h, 1 h, 1 h
    1 ч 30 мин, 1 h 30 min, 1 год 30 хв, 1 h 30 min, 1 h 30 min, 1 h 30 min, 1 h 30 min
    2 ч, 2 h, 2 год, 2 h, 2 h, 2 h, 2 h
    23 ч 59 мин, 23 h 59 min, 23 год 59 хв, 23 h 59 min, 23 h 59 min, 23 h 59 min, 23 h 59 min
    ");
}

#[test]
fn plans_of_which_nothing_was_possible_are_not_taken_for_a_symptom() {
    let mut entries = a_week();
    let attack = entries[2].attack.get_or_insert_default();
    attack.most_bothersome_symptom = Some(MostBothersome::Nausea);
    attack.functioning = Some(Functioning::NotAtAll);
    let page = page_of(&entries, NOVEMBER, Language::En);
    assert!(page.contains(">nausea, plans: nothing</td>"), "{page}");
}

#[test]
fn of_two_years_what_stands_side_by_side_is_the_last_of_it_and_every_day_is_counted() {
    let two_years = Period {
        first: date(2024, 11, 23),
        last: NOVEMBER.last,
    };
    let entries: Vec<_> = two_years.days().map(|day| painful(day, 7)).collect();
    let view = view_of(&entries, two_years, Language::En);
    let blocks = view.blocks.as_ref().expect("blocks");
    let headings = blocks.columns.iter().filter(|column| !column.change);
    let headings: Vec<_> = headings.map(|column| column.text.as_str()).collect();
    assert_eq!(headings.len(), 4);
    assert_eq!(headings[3], "26 Oct – 22 Nov");
    assert_eq!(view.chart.bars.len(), 182);
    assert_eq!(view.statistics.days.headache, 730);
    assert_eq!(view.days.rows.len(), 730);
}
