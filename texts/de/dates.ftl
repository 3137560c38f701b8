### Tage, Monate und Zeiträume.

day = { $day }. { $month }
day_and_year = { $date } { $year }
month_and_year = { $date } { $year }
days_of_month = { $from }.–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Mo
weekday-2 = Di
weekday-3 = Mi
weekday-4 = Do
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = So

report-range = { $from } – { $to }
report-day_short = { $two_digits }.{ $month }.
report-day_short_of_year = { $two_digits }.{ $month }.{ $year }
report-month_short = { $month ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
   *[other] { $month }
}
report-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[other] Dezember
}
report-file_stem = kopfschmerz
report-file_stem-discreet = bericht
