### Календарь и пропущенные дни.

command-calendar = дни по месяцам

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } день
    [few] { $headache } дня
   *[other] { $headache } дней
} с головной болью, { $painless } без неё, без записи – { $unknown }.
calendar-legend = Нажмите на день, чтобы открыть его. Рядом с числом: маленькие цифры – сила боли, маленький ноль – боли не было, маленький плюс – голова болела, сила не указана, точка – лекарство. Число без знаков – записи нет.
calendar-legend_menstruation = Знак { $sign } – месячные.
calendar-weekdays = пн, вт, ср, чт, пт, сб, вс
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: запись снова на месте.
button-calendar = ‹ Календарь
button-app = Открыть приложение
button-record = Записать

missed = Не записано: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: ни боли, ни лекарств
   *[other] В эти дни ни боли, ни лекарств
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: спокойно, без приёма
   *[other] Все: спокойно, ничего не принято
}
missed-medicine_only = { $weekday } { $day }: только лекарство
missed-medicine_only-discreet = { $weekday } { $day }: спокойно, но был приём
missed-fill = { $weekday } { $day }: болела
missed-fill-discreet = { $weekday } { $day }: неспокойно
missed-pick = Выбрать дни
missed-leave = Оставить так
missed-question = Не записано: { $days }. Болела голова, было лекарство?
missed-day_painless = { $weekday } { $day }: нет
missed-day_fill = Болела
missed-day_medicine_only = Лекарство
missed-stored = Записано: { $days }.
