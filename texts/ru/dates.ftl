### Дни, месяцы и промежутки.

day = { $day } { $month }
day_and_year = { $date } { $year }
month_and_year = { $date } { $year }
days_of_month = { $from }–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

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
    [1] Январь
    [2] Февраль
    [3] Март
    [4] Апрель
    [5] Май
    [6] Июнь
    [7] Июль
    [8] Август
    [9] Сентябрь
    [10] Октябрь
    [11] Ноябрь
   *[other] Декабрь
}
report-file_stem = golovnaya-bol
report-file_stem-discreet = otchet
