### The calendar, and the days that were missed.

command-calendar = your days, month by month

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } day
   *[other] { $headache } days
} with headache, { $painless } without, { $unknown } unknown.
calendar-legend = Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a dot for a headache without a stated intensity, a small plus for medicine. A date alone has no entry.
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: the entry is back.
button-calendar = ‹ Calendar
button-record = Record

missed = Not recorded: { $days }.
missed-painless = { $count ->
    [one] { $day }: no headache
   *[other] No headache on those days
}
missed-fill = { $day }: headache
missed-pick = Pick days
missed-leave = Leave unknown
missed-question = Not recorded: { $days }. Was there a headache?
missed-day_painless = { $weekday } { $day }: no
missed-day_fill = { $weekday } { $day }: yes
missed-stored = Recorded: { $days }.
