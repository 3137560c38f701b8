### Календарь и пропущенные дни.

command-calendar = дни по месяцам

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } день
    [few] { $headache } дня
   *[other] { $headache } дней
} с головной болью, { $painless } без неё, { $unknown } неизвестно.
calendar-legend = Нажмите на день, чтобы открыть его. Рядом с числом: маленькие цифры – сила боли, маленький ноль – боли не было, точка – болела, сила не указана, маленький плюс – лекарство. Число без знаков – записи нет.
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: запись снова на месте.
button-calendar = ‹ Календарь
button-record = Записать

missed = Не записано: { $days }.
missed-painless = { $count ->
    [one] { $day } не болела
   *[other] В те дни не болела
}
missed-fill = { $day } болела
missed-pick = Выбрать дни
missed-leave = Оставить так
missed-question = Не записано: { $days }. Болела голова?
missed-day_painless = { $weekday } { $day }: нет
missed-day_fill = { $weekday } { $day }: да
missed-stored = Записано: { $days }.
