### Days, months and spans of days.

day = { $day } { $month }
day_and_year = { $date } { $year }
month_and_year = { $date } { $year }
days_of_month = { $from }–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

report-range = { $from } – { $to }
report-day_short = { $day } { $month }
report-day_short_of_year = { $day } { $month } { $year }
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
report-file_stem = headache
report-file_stem-discreet = report
