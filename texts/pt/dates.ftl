### Dias, meses e períodos.

day = { $day ->
    [1] 1º
   *[other] { $day }
} de { $month }
day_and_year = { $date } de { $year }
month_and_year = { $date } de { $year }
days_of_month = { $from ->
    [1] 1º
   *[other] { $from }
}–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
weekday-1 = seg
weekday-2 = ter
weekday-3 = qua
weekday-4 = qui
weekday-5 = sex
weekday-6 = sáb
weekday-7 = dom

report-range = { $from } – { $to }
report-day_short = { $two_digits }/{ $month }
report-day_short_of_year = { $two_digits }/{ $month }/{ $year }
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
    [1] Janeiro
    [2] Fevereiro
    [3] Março
    [4] Abril
    [5] Maio
    [6] Junho
    [7] Julho
    [8] Agosto
    [9] Setembro
    [10] Outubro
    [11] Novembro
   *[other] Dezembro
}
report-file_stem = cefaleia
report-file_stem-discreet = relatorio
