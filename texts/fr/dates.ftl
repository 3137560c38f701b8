### Jours, mois et périodes.

day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
day_and_year = { $date } { $year }
month_and_year = { $date } { $year }
days_of_month = { $from ->
    [1] 1er
   *[other] { $from }
}–{ $to }
weekday_and_day = { $weekday } { $day }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lun.
weekday-2 = mar.
weekday-3 = mer.
weekday-4 = jeu.
weekday-5 = ven.
weekday-6 = sam.
weekday-7 = dim.

report-range = { $from } – { $to }
report-day_short = { $day } { $month }
report-day_short_of_year = { $day } { $month } { $year }
report-month_short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[other] déc.
}
report-month = { $month ->
    [1] Janvier
    [2] Février
    [3] Mars
    [4] Avril
    [5] Mai
    [6] Juin
    [7] Juillet
    [8] Août
    [9] Septembre
    [10] Octobre
    [11] Novembre
   *[other] Décembre
}
report-file_stem = cephalees
report-file_stem-discreet = rapport
