### The calendar, and the days that were missed.

command-calendar = your days, month by month

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } day
   *[other] { $headache } days
} with headache, { $painless } without, { $unknown } without an entry.
calendar-legend = Tap a day to open it. Beside the date: small digits for the intensity, a small zero for no headache, a small plus for a headache without a stated intensity, a dot for medicine. A date alone has no entry.
calendar-legend_menstruation = { $sign } is menstruation.
calendar-weekdays = Mo, Tu, We, Th, Fr, Sa, Su
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: the entry is back.
button-calendar = ‹ Calendar
button-app = Open the app
button-record = Record

missed = Not recorded: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: no pain, no medicine
   *[other] All: no pain, no medicine
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: well, nothing taken
   *[other] All: well, nothing taken
}
missed-medicine_only = { $weekday } { $day }: medicine only
missed-medicine_only-discreet = { $weekday } { $day }: well, something taken
missed-fill = { $weekday } { $day }: headache
missed-fill-discreet = { $weekday } { $day }: not well
missed-pick = Pick days
missed-leave = Leave unknown
missed-question = Not recorded: { $days }. Was there a headache, or medicine?
missed-day_painless = { $weekday } { $day }: no
missed-day_fill = Headache
missed-day_medicine_only = Medicine
missed-stored = Recorded: { $days }.
