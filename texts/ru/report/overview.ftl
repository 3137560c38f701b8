### Последние недели в нескольких числах. Без оценок и советов.

overview-last = { $count ->
    [one] Последний { $count } день
    [few] Последние { $count } дня
   *[other] Последние { $count } дней
}, { $period }
overview-before = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
} до этого, { $period }
overview-empty = Записей нет.
overview-days = С головной болью: { $headache }, без боли: { $painless }, без записи: { $unknown }
overview-medicine = С лекарством от боли: { $days }
overview-intensity = Интенсивность боли: { $range }, дней с оценкой: { $rated }; сильная (7–10): { $severe ->
    [one] { $severe } день
    [few] { $severe } дня
   *[other] { $severe } дней
}
overview-note = О днях без записи ничего не известно; днями без боли они не считаются. Сегодняшний день не кончился и не считается.
