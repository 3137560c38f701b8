### Дні, місяці та проміжки.

day = { $day } { $month }
day_and_year = { $date } { $year }
month_and_year = { $date } { $year }
days_of_month = { $from }–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = січня
month-2 = лютого
month-3 = березня
month-4 = квітня
month-5 = травня
month-6 = червня
month-7 = липня
month-8 = серпня
month-9 = вересня
month-10 = жовтня
month-11 = листопада
month-12 = грудня
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = нд

report-range = { $from } – { $to }
report-day_short = { $two_digits }.{ $month }
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
    [1] Січень
    [2] Лютий
    [3] Березень
    [4] Квітень
    [5] Травень
    [6] Червень
    [7] Липень
    [8] Серпень
    [9] Вересень
    [10] Жовтень
    [11] Листопад
   *[other] Грудень
}
report-file_stem = holovnyi-bil
report-file_stem-discreet = zvit
