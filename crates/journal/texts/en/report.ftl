### The report for the doctor: calm, exact, without judgement or advice.

report-title = Headache diary
report-file_stem = headache-diary
report-made_label = Made
report-range = { $from } – { $to }
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-coverage = { $recorded } of { $all ->
    [one] { $all } day
   *[other] { $all } days
} recorded ({ $percent }%)
report-empty = The diary has no entries for these days. That does not mean that there was no headache: nothing is known of these days.
report-caption = Headache diary, { $period }. Days with headache: { $headache } of { $recorded } recorded. Days with medicine: { $medicine }. Days without an entry: { $unknown }.
report-caption_empty = Headache diary, { $period }. There are no entries for these days.

## The figures that are read first

report-figure-headache = Headache days
report-figure-painless = Days without pain
report-figure-unknown = Days without an entry
report-figure-medicine = Days with acute medicine
report-figure-severe = Days with severe pain
report-figure-intensity = Median intensity
report-of_recorded_days = of { $count } recorded
report-of_headache_days = of { $count ->
    [one] { $count } headache day
   *[other] { $count } headache days
}
report-not_painless = headache or not is unknown
report-medicine_not_stated = not stated on { $count ->
    [one] { $count } day
   *[other] { $count } days
}
report-severe_definition = 7–10 of 10
report-intensity_range = { $least } to { $most } of 10
report-no_answers = no answers
report-not_stated = ?
report-of = { $part } of { $all }
report-share = { $yes } of { $answered } ({ $percent }%)
report-decimal_mark = .

## Blocks of 28 days

report-blocks = By 28 days
report-blocks-days = Days
report-blocks-recorded = Recorded
report-blocks-headache = Headache
report-blocks-medicine = Acute medicine
report-blocks-severe = Severe pain

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
report-feature-aura = Visual aura
report-feature-one_sided = One-sided
report-feature-pulsating = Pulsating
report-feature-worse_with_activity = Worse with activity
report-feature-nausea = Nausea
report-feature-vomiting = Vomiting
report-feature-photophobia = Light bothered
report-feature-phonophobia = Sound bothered
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
report-medicines-none = No medicine is recorded.

## Day by day

report-days = Day by day
report-days-note = “?” is no answer; it does not mean “no”. Light, sound: whether they bothered.
report-column-time = Onset – end
report-column-where = Place, quality
report-column-aura = Aura
report-column-activity = Worse with activity
report-column-nausea = Nausea
report-column-vomiting = Vomiting
report-column-light = Light
report-column-sound = Sound
report-column-triggers = Triggers
report-column-medicines = Medicines
report-day-painless = no headache
report-day-unknown = no entry
report-day-no_medicine = no medicine

## How it was counted

report-notes = How this was counted
report-note-record = This is a record in the patient’s own words, not a diagnosis. The diary diagnoses nothing, rates nothing and advises nothing.
report-note-day = A day is a calendar day in the patient’s time zone. A day without an entry is unknown: it is neither among the days without pain nor in any share.
report-note-headache = A headache day is a day for which any headache was recorded, however short.
report-note-medicine = A medicine day is a day with at least one dose of acute medicine, however many there were; a day without pain counts too. Amounts stand as the patient wrote them.
report-note-block = Blocks of 28 days are counted back from the last day; days left over at the beginning are in none. The numbers are not adjusted for days without an entry.
report-note-intensity = Intensity is the pain at its worst that day on the numerical scale from 1 to 10. Mild is 1 to 4, moderate 5 and 6, severe 7 to 10 (Palos et al., J Pain 2006;7:49–56).
report-note-share = Shares are of the headache days on which the question was answered. One-sided is only the left or only the right side; nausea is slight or marked.
report-note-onset = Night is 0 to 6 o’clock, morning 6 to 12, afternoon 12 to 18, evening 18 to 24.
report-note-overuse = For reference, the thresholds of ICHD-3 (Cephalalgia 2018;38:1–211, section 8.2) for overuse of acute medicines: regularly for more than 3 months, on 10 days a month or more for triptans, ergotamine, opioids, combination analgesics, or several classes taken together; on 15 days a month or more for simple analgesics (paracetamol, acetylsalicylic acid, other NSAIDs). The diary neither sorts medicines into classes nor applies these thresholds.

## Dates

report-day_short = { $day } { $month }
report-month_short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[other] Dec
}
report-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
