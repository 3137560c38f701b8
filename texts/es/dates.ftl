### Días, meses y periodos.

day = { $day } de { $month }
day_and_year = { $date } de { $year }
month_and_year = { $date } de { $year }
days_of_month = { $from }–{ $to }
weekday_and_day = { $weekday }, { $day }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
weekday-1 = lun
weekday-2 = mar
weekday-3 = mié
weekday-4 = jue
weekday-5 = vie
weekday-6 = sáb
weekday-7 = dom

report-range = { $from } – { $to }
report-day_short = { $day } { $month }
report-day_short_of_year = { $day } { $month } { $year }
report-month_short = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[other] dic
}
report-month = { $month ->
    [1] Enero
    [2] Febrero
    [3] Marzo
    [4] Abril
    [5] Mayo
    [6] Junio
    [7] Julio
    [8] Agosto
    [9] Septiembre
    [10] Octubre
    [11] Noviembre
   *[other] Diciembre
}
report-file_stem = cefalea
report-file_stem-discreet = informe
