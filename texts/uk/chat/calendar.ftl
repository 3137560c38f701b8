### Календар і пропущені дні.

command-calendar = дні за місяцями

calendar-summary = <b>{ $month }</b>: { $headache ->
    [one] { $headache } день
    [few] { $headache } дні
   *[other] { $headache } днів
} з головним болем, { $painless } без нього, без запису – { $unknown }.
calendar-legend = Натисніть на день, щоб відкрити його. Поруч із числом: маленькі цифри – сила болю, маленький нуль – болю не було, маленький плюс – голова боліла, силу не вказано, крапка – ліки. Число без знаків – запису немає.
calendar-legend_menstruation = Знак { $sign } – місячні.
calendar-weekdays = пн, вт, ср, чт, пт, сб, нд
calendar-earlier = ‹ { $month }
calendar-later = { $month } ›
day-restored = { $day }: запис знову на місці.
button-calendar = ‹ Календар
button-app = Відкрити застосунок
button-record = Записати

missed = Не записано: { $days }.
missed-painless = { $count ->
    [one] { $weekday } { $day }: ні болю, ні ліків
   *[other] У ці дні ні болю, ні ліків
}
missed-painless-discreet = { $count ->
    [one] { $weekday } { $day }: спокійно, без прийому
   *[other] Усі: спокійно, нічого не прийнято
}
missed-medicine_only = { $weekday } { $day }: лише ліки
missed-medicine_only-discreet = { $weekday } { $day }: спокійно, але був прийом
missed-fill = { $weekday } { $day }: боліла
missed-fill-discreet = { $weekday } { $day }: неспокійно
missed-pick = Вибрати дні
missed-leave = Лишити так
missed-question = Не записано: { $days }. Чи боліла голова, чи були ліки?
missed-day_painless = { $weekday } { $day }: ні
missed-day_fill = Боліла
missed-day_medicine_only = Ліки
missed-stored = Записано: { $days }.
