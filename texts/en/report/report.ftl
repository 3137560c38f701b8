### The report for the doctor: calm, exact, without judgement or advice.

report-title = Headache diary
report-made_label = Made
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = { $recorded } of { $all ->
    [one] { $all } day
   *[other] { $all } days
} recorded ({ $percent }%)
report-promptness = { $coverage }, { $prompt } of them on the same or the next day
report-promptness-in_part = { $coverage }; of the { $known } whose time of writing is known, { $prompt } on the same or the next day
report-patient = Patient:
report-born = Date of birth:
report-begun = First entry on { $first }. The { $count ->
    [one] day
   *[other] { $count } days
} before are unknown; the charts and the weekly table leave them out.
report-empty = The diary has no entries for these days. That does not mean that there was no headache: nothing is known of these days.
report-caption =
    Headache diary, { $period }.
    Headache days: { $headache } of { $recorded } recorded, in { $attacks ->
        [one] { $attacks } attack
       *[other] { $attacks } attacks
    }.
    Acute medication days: { $stated ->
        [0] not stated
       *[other] { $medicine } of { $stated } that state it
    }.
    Days without an entry: { $unknown }.
report-caption_empty =
    Headache diary, { $period }.
    There are no entries for these days.
report-caption-discreet = { $period }: the file is ready.
report-sheet-days = Days
report-sheet-numbers = Numbers
report-sheet-per_28_days = per 28 days
report-sheet-further_attacks = Further attacks
report-sheet-recorded_at = Recorded at
report-sheet-changed_at = Changed at
report-sheet-channel = Channel
report-sheet-imported_from = Imported from
report-sheet-taken_over = Taken over from the usual attack
report-caption-csv = For spreadsheets: a row a day, separated by commas. An empty cell is not known. An apostrophe before a text keeps it from becoming a number, a date or a formula.
report-caption-xlsx = A workbook: the days, the numbers, how they were counted. An empty cell is not known.
report-caption-json = For programs.
report-caption-fhir = For a hospital’s system: HL7 FHIR R4. The hospital adds whose it is.
report-fhir-subject = The patient whose diary this is
report-fhir-duration = Duration of the headache on this day
report-fhir-as_recorded = Days as recorded
report-fhir-known = Days known
report-caption-archive = Archive, { $period }. The diary forgets these days one by one, so keep this file. Sent back to me, it makes a report of up to 24 months, or brings back a day.
report-caption-archive_sealed = It opens with your passphrase only.
report-caption-everything = All that the diary keeps, for programs: entries, numbers, medicines, settings, the open entry, links and orders.

## The figures that are read first

report-figure-headache = Headache days
report-figure-medicine = Acute medication days
report-figure-severe = Days with severe pain
report-figure-intensity = Median intensity
report-figure-intensity_range = Intensity
report-figure-attacks = Attacks
report-figure-migraine_like = Days that meet van der Arend’s feature criteria
report-headline-last = last 28 days, { $period }
report-headline-scaled = { $count } of { $known } known days, scaled to 28
report-headline-before = 28 days before: { $before }, change { $change }
report-headline-whole = whole period: { $count } { $of }
report-of_recorded_days = of { $count } recorded
report-of_rated_days = of { $count } rated
report-of_stated_days = of { $count ->
    [one] { $count } day
   *[other] { $count } days
} that say whether any was taken
report-of_answered_days = of { $count ->
    [one] { $count } headache day
   *[other] { $count } headache days
} with an answer
report-painless_aura-note = of { $count ->
    [one] { $count } day
   *[other] { $count } days
} without pain with an answer; in no other number
report-menstruation-note = Window: days −2 to +3, the first day is day 1 (ICHD-3 A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] The first day of { $count } more menstruation is not known.
   *[other] The first day of { $count } more menstruations is not known.
}
report-menstruation-marked = Days of menstruation
report-menstruation-headache = Headache days in windows
report-menstruation-criteria = Van der Arend’s criteria in windows
report-menstruation-with_headache = Menstruations with headache
report-menstruation-with_criteria = Menstruations with such a day
report-menstruation-unknown = { $part } ({ $unknown } unknown)
report-of_attacks = of { $count ->
    [one] { $count } attack
   *[other] { $count } attacks
}
report-attack_days = on { $count ->
    [one] { $count } headache day
   *[other] { $count } headache days
}
report-longest_attack = the longest on { $count } days
report-of_headache_days = of { $count ->
    [one] { $count } headache day
   *[other] { $count } headache days
}
report-undetermined = { $count } undetermined
report-migraine_like_medicine = { $count } with migraine-specific medicine counted too
report-migraine_like_medicine_least = at least { $count } with migraine-specific medicine counted too
report-medicine_not_stated = not stated on { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-severe_definition = 7–10 of 10
report-intensity_range = { $range } of 10
report-change = { $days } ({ $percent }%)
report-hours_and_minutes = { $hours } h { $minutes } min
report-hours = { $hours } h
report-minutes = { $minutes } min
report-no_answers = no answers
report-not_stated = ?
report-of = { $part } of { $all }
report-share = { $yes } of { $answered } ({ $percent }%)
report-decimal_mark = .
report-list_separator = ,

## Classes of acute medicines, as ICHD-3 8.2 has them

report-class-triptan = Triptans
report-class-ergotamine = Ergotamine
report-class-gepant_or_ditan = Gepants and ditans
report-class-opioid = Opioids
report-class-combination = Combination analgesics
report-class-non_opioid = Simple analgesics
report-class-unknown = Class not known
report-class-other = Other medicines, not counted as acute

## Blocks of 28 days

report-blocks = By 28 days
report-blocks-note = Bold: what is compared, scaled to 28 days; in brackets as recorded.
report-blocks-thresholds = ICHD-3 thresholds for overuse of acute medicines, for comparison: for more than 3 months, 10 days a month or more (simple analgesics alone: 15), with headache on 15 days a month or more.
report-blocks-change = Change
report-blocks-recorded = Days recorded
report-blocks-headache = Headache days
report-blocks-medicine = Acute medication days
report-blocks-moderate_or_severe = Moderate or severe pain
report-blocks-severe = Severe pain
report-blocks-migraine_like = Van der Arend’s criteria
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Days recorded: { $known } of 28, less than 80%. These counts are not scaled, and no change is given.
report-blocks-too_few_medicine = Days that say whether medicine was taken: { $known } of 28, less than 80%. These counts are not scaled, and no change is given.

## What is taken for prevention

report-preventives = Taken for prevention, as the patient says
report-preventives-note = Days per 28; “?” where fewer than 80% of the 28 days are known. The days kept seldom hold both spans in full, and no effect is claimed.
report-preventives-step = Step
report-preventives-before = before: { $period }
report-preventives-since = since: { $period }
report-preventives-started = started on { $day }
report-preventives-changed = changed on { $day }
report-preventives-stopped = stopped, the first day without it { $day }
report-preventives-taken = since { $day }
report-preventives-unsaid = since when is not stated
report-chart-courses = The bars above are what was taken for prevention, with a mark at each start, change of dose and stop; one without a mark at its left began earlier.

## Week by week

report-weeks = Week by week
report-weeks-note = Headache and medicine in days; intensity from the least to the most.
report-weeks-days = Week
report-weeks-recorded = Recorded
report-weeks-headache = Headache
report-weeks-intensity = Intensity
report-weeks-medicine = Medicine
report-medicine_weeks = Acute medication days by week
report-medicine_weeks-description = A column for each week from Monday, as high as the days with acute medicine in it. Week from: { $counts }.
report-onset_hours = Hour of onset
report-onset_hours-note = of { $count ->
    [one] { $count } attack with a clock time
   *[other] { $count } attacks with a clock time
}
report-onset_hours-description = A column for each hour of the day, as high as the number of headaches that began in it. Hour: { $counts }. Onsets without a clock time are not shown.

## The calendar and the chart

report-calendar = Calendar
report-look-mild = 1–4, mild
report-look-moderate = 5–6, moderate
report-look-severe = 7–10, severe
report-look-unrated = intensity not stated
report-look-painless = no headache
report-look-unknown = no entry
report-look-medicine = acute medicine
report-look-menstruation = menstruation
report-look-today = today, not over
report-calendar-headache = Headache, intensity in brackets: { $days }.
report-calendar-painless = No headache: { $days }.
report-calendar-unknown = No entry: { $days }.
report-calendar-medicine = Acute medicine: { $days }.
report-calendar-menstruation = Menstruation: { $days }.
report-calendar-today = Today, not over: { $days }.
report-chart = Intensity by day
report-chart-description = A bar for each day, as high as the pain on the scale from 1 to 10. The dashed line at 7 is where severe pain begins. A dot below a bar is acute medicine. A grey band is a day without an entry. Every value is in the table of days.

## What was noted

report-features = Features
report-features-note = of the headache days with an answer
report-onset = Onset
report-onset-note = of { $count ->
    [one] { $count } attack with a known onset
   *[other] { $count } attacks with a known onset
}
report-weekdays = Weekdays
report-weekdays-note = headache days of those recorded
report-durations = Duration
report-duration-under_4_hours = less than 4 h
report-duration-from_4_to_24_hours = 4 to 24 h
report-duration-over_24_hours = more than 24 h
report-duration-slept_off = slept off
report-duration-ongoing = had not ended
report-duration-unknown = not known
report-duration-median = { $of }; median of the { $known } known: { $median }
report-places = Places
report-triggers = Possible triggers
report-medicines = Acute medicines
report-medicines-name = Name
report-medicines-days = Days
report-medicines-doses = Doses
report-medicines-amounts = Amounts
report-medicines-several = Two classes or more on a day
report-limit = doctor’s limit, as typed by the patient: { $count ->
    [one] { $count } day a month
   *[other] { $count } days a month
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (in part): { $days }
report-medicines-none = No medicine is recorded.
report-effect = pain-free at two hours: { $pain_free } of { $answered ->
    [one] { $answered } dose
   *[other] { $answered } doses
} (better: { $better }, the same: { $same })
report-effect-with_second_dose = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
} with another within two hours left out
report-second_doses = Days with a second dose: { $yes } of { $answered }
report-effect-note = Two hours after a dose: as the patient answered. Medicines are not compared by it: a second one is often taken when the first did little.
report-dose_effect = 2 h: { $effect }
report-sheet-effects = Pain two hours after the dose

## Day by day

report-days = Day by day
report-days-note = Earliest day first, as on the paper form. “–” means that no medicine was taken; “?” is no answer, which does not mean “no”. Light, sound: whether they bothered. Grey answers were taken over from the usual attack.
report-day-painless = no headache
report-day-painless_imported = no headache; imported: { $source }
report-day-unknown = no entry
report-day-gap = no entry, { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-day-today = Today, not over: in no number.
report-day-imported = Imported: { $source }.
report-day-functioning = plans: { $much }
report-day-painless_aura = Visual aura without headache: { $length }.
report-day-further = And { $count } more: { $attacks }.
report-days-to_last = To the last day
report-days-to_first = To the first day
report-day-none = –
report-day-no_medicine = no medicine

## How it was counted

report-notes = How this was counted
report-note-record = This is a record in the patient’s own words, not a diagnosis. The diary diagnoses nothing, makes no judgement and gives no advice.
report-note-day = A day is a calendar day in the patient’s time zone. A day without an entry is unknown: it is neither among the days without pain nor in any share. Today is not over: it stands in the calendar and among the days, and no number counts it unless it is the only day.
report-note-headache = A headache day is a day for which any headache was recorded, however short.
report-note-attack = An attack goes from its onset to its end, over midnight too: a day whose pain went on from the day before belongs to that day’s attack. Further attacks of a day count as one each.
report-note-medicine = An acute medication day is a day with at least one dose of acute medicine, for whatever pain and however many doses; a day without pain counts too. Amounts stand as the patient wrote them. A doctor’s limit is what the patient typed, by calendar months.
report-note-class = The class is taken from the name alone, in the sense of ICHD-3 8.2: simple analgesics are paracetamol, metamizole, acetylsalicylic acid and other NSAIDs; combination analgesics have two or more classes in one product, or an adjuvant such as caffeine (8.2.5); an analgesic with a spasmolytic or a sedative is counted as one. A name that does not tell it has no class. A day with two classes is a day of both.
report-note-overuse = For reference, the thresholds of ICHD-3 (Cephalalgia 2018;38:1–211, section 8.2) for overuse of acute medicines: regularly for more than 3 months, on 10 days a month or more for triptans, ergotamine, opioids, combination analgesics, or several classes taken together; on 15 days a month or more for simple analgesics; together with headache on 15 days a month or more (criterion A). A record of less time cannot show it. The diary does not apply them to anyone.
report-note-block = Blocks of 28 days are counted back from the last day that is over; days left over at the beginning are in none. A count is scaled to 28 days (count × 28 ÷ days known) only where at least 80% of the 28 days are known (a limit chosen for this diary). Where answers are missing that decide, a count is given as the least and the most that it can be, and a change only between two exact numbers. A change of less than two or three days is within the ordinary variation.
report-note-intensity = Intensity is the pain at its worst that day on the numerical scale from 1 to 10. Mild is 1 to 4, moderate 5 and 6, severe 7 to 10 (Palos et al., J Pain 2006;7:49–56; limits not specific to headache).
report-note-migraine_like = Van der Arend’s feature criteria are a count of recorded answers (van der Arend et al., Cephalalgia 2023): a headache of 30 minutes or more with at least two of one-sided, pulsating, intensity 5 or more, worse with activity or activity avoided, and with nausea or vomiting or with both light and sound bothering; or an aura, here only a visual one, with a headache, of any duration. Pain that was slept off or had not ended, or that was there on waking or went on from the day before and has an end, counts as 30 minutes or more; of a part of the day its end is taken for the onset. Where a missing answer decides, the day is undetermined, and the number is given as the least and the most that it can be. The authors also count every headache day with a medicine for migraine alone: here { $count ->
    [0] there are no such days besides
    [one] { $count } such day would be added
   *[other] { $count } such days would be added
}.
report-note-duration = Duration is that of an attack, from onset to end where both are clock times, by the clocks of the time zone; within a day an end earlier than the onset is on the next day, and an end at the minute of the onset says nothing. Attacks that were slept off, were there on waking or had not ended are often the long ones, so the known ones are no fair sample. A median is given of five or more.
report-note-share = Shares are of the headache days on which the question was answered; an answer withheld is never “no”. One-sided is only the left or only the right side; a place without a side is no answer to it. Nausea is slight or marked. Possible triggers are as the patient sees them; days without pain are not asked about, so no trigger is shown to matter.
report-note-onset = Night is 0 to 6 o’clock, morning 6 to 12, afternoon 12 to 18, evening 18 to 24.
report-note-menstruation = Menstruation is what the patient marked. Its first day is a marked day after a day that says there was none, with no other marked on the seven days before. The window has five days (ICHD-3 A1.1: days −2 to +3, no day 0); its headache days are given of those recorded, and a menstruation without one only counts as such where all five are known.
report-note-taken_over = Answers of { $count ->
    [one] { $count } day
   *[other] { $count } days
} were taken over from the usual attack by one tap; they are grey in the table of days.
report-note-unprinted = □ stands for a sign that the fonts of this document lack, and one letter has no more than four marks here. The words are whole in the report for a browser and in the table.

## Dates
