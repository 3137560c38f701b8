### The report for the doctor: calm, exact, without judgement or advice.

report-title = Headache diary
report-made_label = Made
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = { $recorded } of { $all ->
    [one] { $all } day
   *[other] { $all } days
} recorded ({ $percent }%)
report-begun = First entry on { $first }. The { $count ->
    [one] day
   *[other] { $count } days
} before are unknown, and the pictures and weeks leave them out.
report-empty = The diary has no entries for these days. That does not mean that there was no headache: nothing is known of these days.
report-caption =
    Headache diary, { $period }.
    Days with headache: { $headache } of { $recorded } recorded.
    Days with medicine: { $medicine }.
    Days without an entry: { $unknown }.
report-caption_empty =
    Headache diary, { $period }.
    There are no entries for these days.
report-sheet-days = Days
report-sheet-numbers = Numbers
report-sheet-per_28_days = per 28 days
report-caption-csv = For spreadsheets: a row a day, separated by commas. An empty cell is not known.
report-caption-xlsx = A workbook: the days, the numbers, how they were counted. An empty cell is not known.
report-caption-json = For programs.
report-caption-everything = All that the diary keeps, for programs: entries, numbers, medicines and settings.

## The figures that are read first

report-figure-headache = Headache days
report-figure-medicine = Days with acute medicine
report-figure-severe = Days with severe pain
report-figure-intensity = Median intensity
report-figure-painless = Days without pain
report-figure-unknown = Days without an entry
report-figure-migraine_like = Days with migraine-like features
report-figure-duration = Median duration
report-of_recorded_days = of { $count } recorded
report-of_headache_days = of { $count ->
    [one] { $count } headache day
   *[other] { $count } headache days
}
report-not_painless = headache or not is unknown
report-migraine_like_unknown = { $count } could not be told
report-class_days = { $class }: { $days }
report-medicine_not_stated = not stated on { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-severe_definition = 7–10 of 10
report-intensity_range = { $least } to { $most } of 10
report-intensity_one = { $least } of 10
report-duration_range = { $shortest } to { $longest }
report-duration_known = known on { $known } of { $all }
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
report-blocks-note = In brackets: taken to 28 days.
report-blocks-change = Change
report-blocks-recorded = Days recorded
report-blocks-headache = Headache days
report-blocks-medicine = Acute medicine days
report-blocks-severe = Days with severe pain
report-blocks-migraine_like = Migraine-like features
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Days recorded: { $known } of 28, less than 80%. These counts stand as recorded, without a change.
report-blocks-too_few_medicine = Days that say whether medicine was taken: { $known } of 28, less than 80%. These counts stand as recorded, without a change.
report-blocks-too_few_intensity = Days known to be severe or not: { $known } of 28, less than 80%. These counts stand as recorded, without a change.
report-blocks-too_few_features = Days whose features can be told: { $known } of 28, less than 80%. These counts stand as recorded, without a change.

## Week by week

report-weeks = Week by week
report-weeks-note = Headache and medicine in days; intensity is the median.
report-weeks-days = Week
report-weeks-recorded = Recorded
report-weeks-headache = Headache
report-weeks-intensity = Intensity
report-weeks-medicine = Medicine
report-medicine_weeks = Acute medicine days by week
report-medicine_weeks-description = A column for each week from Monday, as high as the days with acute medicine in it. Week from: { $counts }.
report-onset_hours = Hour of onset
report-onset_hours-note = of { $count ->
    [one] { $count } day with a clock time
   *[other] { $count } days with a clock time
}
report-onset_hours-description = A column for each hour of the day, as high as the number of headaches that began in it. Hour: { $counts }. No headache began in the other hours.

## The calendar and the chart

report-calendar = Calendar
report-look-mild = 1–4, mild
report-look-moderate = 5–6, moderate
report-look-severe = 7–10, severe
report-look-unrated = intensity not stated
report-look-painless = no headache
report-look-unknown = no entry
report-look-medicine = acute medicine
report-calendar-headache = Headache, intensity in brackets: { $days }.
report-calendar-painless = No headache: { $days }.
report-calendar-unknown = No entry: { $days }.
report-calendar-medicine = Acute medicine: { $days }.
report-chart = Intensity by day
report-chart-description = A bar for each day, as high as the pain on the scale from 1 to 10. The dashed line at 7 is where severe pain begins. A dot below a bar is acute medicine. A grey band is a day without an entry. Every value is in the table of days.

## What was noted

report-features = Features
report-features-note = of the headache days with an answer
report-onset = Onset
report-onset-note = of { $count ->
    [one] { $count } day with a known onset
   *[other] { $count } days with a known onset
}
report-places = Places
report-triggers = Possible triggers
report-medicines = Acute medicines
report-medicines-name = Name
report-medicines-days = Days
report-medicines-doses = Doses
report-medicines-amounts = Amounts
report-limit = own limit: { $count ->
    [one] { $count } day a month
   *[other] { $count } days a month
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (in part): { $days }
report-medicines-none = No medicine is recorded.

## Day by day

report-days = Day by day
report-days-note = Earliest day first, as on the paper form. “–” means that no medicine was taken; “?” is no answer, which does not mean “no”. Light, sound: whether they bothered.
report-day-painless = no headache
report-day-unknown = no entry
report-day-gap = no entry, { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-days-to_last = To the last day
report-days-to_first = To the first day
report-day-none = –
report-day-no_medicine = no medicine

## How it was counted

report-notes = How this was counted
report-note-record = This is a record in the patient’s own words, not a diagnosis. The diary diagnoses nothing, rates nothing and advises nothing.
report-note-day = A day is a calendar day in the patient’s time zone. A day without an entry is unknown: it is neither among the days without pain nor in any share.
report-note-headache = A headache day is a day for which any headache was recorded, however short.
report-note-medicine = A medicine day is a day with at least one dose of acute medicine, however many there were; a day without pain counts too. Amounts stand as the patient wrote them. An own limit is what the patient typed, by calendar months.
report-note-class = The class is taken from the name alone, in the sense of ICHD-3 8.2: simple analgesics are paracetamol, acetylsalicylic acid and other NSAIDs; combination analgesics have two or more classes in one product, or an adjuvant such as caffeine (8.2.5). A name that does not tell it has no class. A day with two classes is a day of both.
report-note-overuse = For reference, the thresholds of ICHD-3 (Cephalalgia 2018;38:1–211, section 8.2) for overuse of acute medicines: regularly for more than 3 months, on 10 days a month or more for triptans, ergotamine, opioids, combination analgesics, or several classes taken together; on 15 days a month or more for simple analgesics. The diary does not apply them to anyone.
report-note-block = Blocks of 28 days are counted back from the last day; days left over at the beginning are in none. A count is taken to 28 days (count × 28 ÷ days known) only where at least 80% of the 28 days are known, and a change is given only between two such counts.
report-note-intensity = Intensity is the pain at its worst that day on the numerical scale from 1 to 10. Mild is 1 to 4, moderate 5 and 6, severe 7 to 10 (Palos et al., J Pain 2006;7:49–56).
report-note-migraine_like = Migraine-like features are a count of recorded answers by the criteria of van der Arend et al. (Cephalalgia 2023): a headache of 30 minutes or more with at least two of one-sided, pulsating, moderate or severe, worse with activity, and with nausea or vomiting or with both light and sound bothering; or a visual aura, of any duration here. Pain that was slept off or had not ended counts as 30 minutes or more. Where a missing answer decides, it could not be told. The authors also count every headache day with a triptan or ergotamine: here { $count ->
    [0] there are no such days besides
    [one] { $count } such day would be added
   *[other] { $count } such days would be added
}.
report-note-duration = Duration is from onset to end where both are clock times, by the clocks of the time zone; an end earlier than the onset is on the next day. Pain that was there on waking, was slept off or had not ended has no known duration.
report-note-share = Shares are of the headache days on which the question was answered. One-sided is only the left or only the right side; nausea is slight or marked.
report-note-onset = Night is 0 to 6 o’clock, morning 6 to 12, afternoon 12 to 18, evening 18 to 24.

## Dates
