### Отчёт для врача: спокойно, точно, без оценок и советов.

report-title = Дневник головной боли
report-file_stem = dnevnik-golovnoy-boli
report-made_label = Составлен
report-range = { $from } – { $to }
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-coverage = Заполнено { $recorded } из { $all ->
    [one] { $all } дня
   *[other] { $all } дней
} ({ $percent } %)
report-empty = За эти дни в дневнике нет записей. Это не значит, что головной боли не было: об этих днях ничего не известно.
report-caption = Дневник головной боли, { $period }. Дней с болью: { $headache } из { $recorded ->
    [one] { $recorded } заполненного
   *[other] { $recorded } заполненных
}. Дней с лекарством: { $medicine }. Дней без записи: { $unknown }.
report-caption_empty = Дневник головной боли, { $period }. Записей за эти дни нет.

## Главные числа

report-figure-headache = Дни с головной болью
report-figure-painless = Дни без боли
report-figure-unknown = Дни без записи
report-figure-medicine = Дни с лекарством от боли
report-figure-severe = Дни с сильной болью
report-figure-intensity = Сила боли, медиана
report-of_recorded_days = из { $count ->
    [one] { $count } заполненного
   *[other] { $count } заполненных
}
report-of_headache_days = из { $count ->
    [one] { $count } дня с болью
   *[other] { $count } дней с болью
}
report-not_painless = неизвестно, была ли боль
report-medicine_not_stated = не указано: { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-severe_definition = 7–10 из 10
report-intensity_range = от { $least } до { $most } из 10
report-no_answers = нет ответов
report-not_stated = ?
report-of = { $part } из { $all }
report-share = { $yes } из { $answered } ({ $percent } %)
report-decimal_mark = ,

## По 28 дней

report-blocks = По 28 дней
report-blocks-days = Дни
report-blocks-recorded = Заполнено
report-blocks-headache = С болью
report-blocks-medicine = С лекарством
report-blocks-severe = С сильной

## Календарь и график

report-calendar = Календарь
report-look-mild = 1–4, слабая
report-look-moderate = 5–6, умеренная
report-look-severe = 7–10, сильная
report-look-unrated = сила не указана
report-look-painless = без боли
report-look-unknown = нет записи
report-look-medicine = лекарство от боли
report-calendar-headache = Головная боль, в скобках сила: { $days }.
report-calendar-painless = Без боли: { $days }.
report-calendar-unknown = Нет записи: { $days }.
report-calendar-medicine = Лекарство от боли: { $days }.
report-chart = Сила боли по дням
report-chart-description = Столбик на каждый день, высота – сила боли от 1 до 10. Пунктир на 7 – граница сильной боли. Точка под столбиком – лекарство от боли. Серая полоса – нет записи. Все значения есть в таблице дней.

## Что отмечено

report-features = Признаки
report-features-note = из дней с болью, за которые есть ответ
report-feature-aura = Зрительная аура
report-feature-one_sided = С одной стороны
report-feature-pulsating = Пульсирующая
report-feature-worse_with_activity = Хуже от движения
report-feature-nausea = Тошнота
report-feature-vomiting = Рвота
report-feature-photophobia = Мешал свет
report-feature-phonophobia = Мешали звуки
report-onset = Начало боли
report-onset-note = из { $count ->
    [one] { $count } дня с известным началом
   *[other] { $count } дней с известным началом
}
report-places = Где болело
report-triggers = Возможные триггеры
report-medicines = Лекарства от боли
report-medicines-name = Название
report-medicines-days = Дни
report-medicines-doses = Приёмы
report-medicines-amounts = Дозы
report-medicines-none = Лекарства не записаны.

## День за днём

report-days = День за днём
report-days-note = «?» – ответа нет; это не «нет». Свет, звук – мешали ли они.
report-column-time = Начало – конец
report-column-where = Место, характер
report-column-aura = Аура
report-column-activity = Хуже от движения
report-column-nausea = Тошнота
report-column-vomiting = Рвота
report-column-light = Свет
report-column-sound = Звук
report-column-triggers = Триггеры
report-column-medicines = Лекарства
report-day-painless = без боли
report-day-unknown = нет записи
report-day-no_medicine = без лекарств

## Как считали

report-notes = Как это посчитано
report-note-record = Это запись со слов пациента, а не диагноз. Дневник не ставит диагнозов, ничего не оценивает и ничего не советует.
report-note-day = День – календарный день в часовом поясе пациента. День без записи неизвестен: он не входит ни в дни без боли, ни в доли.
report-note-headache = День с головной болью – день, за который отмечена любая головная боль, какой бы короткой она ни была.
report-note-medicine = День с лекарством – день хотя бы с одним приёмом лекарства от боли, сколько бы приёмов ни было; день без боли тоже считается. Дозы даны так, как их записал пациент.
report-note-block = Отрезки по 28 дней отсчитаны назад от последнего дня; лишние дни в начале в них не входят. Числа не пересчитаны на пропущенные дни.
report-note-intensity = Сила – боль в худший момент дня по числовой шкале от 1 до 10. Слабая – 1–4, умеренная – 5–6, сильная – 7–10 (Palos и др., J Pain 2006;7:49–56).
report-note-share = Доли – от дней с болью, за которые на вопрос есть ответ. «С одной стороны» – отмечена только левая или только правая сторона; тошнота – немного или сильно.
report-note-onset = Ночь – с 0 до 6 часов, утро – с 6 до 12, день – с 12 до 18, вечер – с 18 до 24.
report-note-overuse = Справочно, пороги МКГБ-3 (ICHD-3, Cephalalgia 2018;38:1–211, раздел 8.2) для избыточного применения лекарств: регулярно дольше 3 месяцев, 10 дней в месяц и больше – триптаны, эрготамин, опиоиды, комбинированные анальгетики или препараты нескольких групп в сумме; 15 дней в месяц и больше – простые анальгетики (парацетамол, ацетилсалициловая кислота, другие НПВП). Дневник не делит лекарства на группы и эти пороги не применяет.

## Даты

report-day_short = { $day }.{ $month }
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
