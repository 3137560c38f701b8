### Отчёт для врача: спокойно, точно, без оценок и советов.

report-title = Дневник головной боли
report-made_label = Составлен
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = Заполнено { $recorded } из { $all ->
    [one] { $all } дня
   *[other] { $all } дней
} ({ $percent } %)
report-begun = Первая запись – { $first }. О { $count ->
    [one] { $count } дне
   *[other] { $count } днях
} до неё ничего не известно, и в картинках и неделях их нет.
report-empty = За эти дни в дневнике нет записей. Это не значит, что головной боли не было: об этих днях ничего не известно.
report-caption =
    Дневник головной боли, { $period }.
    Дней с болью: { $headache } из { $recorded ->
        [one] { $recorded } заполненного
       *[other] { $recorded } заполненных
    }.
    Дней с лекарством: { $medicine }.
    Дней без записи: { $unknown }.
report-caption_empty =
    Дневник головной боли, { $period }.
    Записей за эти дни нет.
report-sheet-days = Дни
report-sheet-numbers = Числа
report-sheet-per_28_days = на 28 дней
report-caption-csv = Для таблиц: строка на день, разделитель – точка с запятой. Пустая ячейка – неизвестно.
report-caption-xlsx = Книга Excel: дни, числа и как они посчитаны. Пустая ячейка – неизвестно.
report-caption-json = Для программ.
report-caption-everything = Всё, что хранит дневник, для программ: записи, числа, лекарства и настройки.

## Главные числа

report-figure-headache = Дни с головной болью
report-figure-medicine = Дни с лекарством от боли
report-figure-severe = Дни с сильной болью
report-figure-intensity = Сила боли, медиана
report-figure-painless = Дни без боли
report-figure-unknown = Дни без записи
report-figure-migraine_like = Дни с мигренеподобными признаками
report-figure-duration = Длительность, медиана
report-of_recorded_days = из { $count ->
    [one] { $count } заполненного
   *[other] { $count } заполненных
}
report-of_headache_days = из { $count ->
    [one] { $count } дня с болью
   *[other] { $count } дней с болью
}
report-not_painless = неизвестно, была ли боль
report-migraine_like_unknown = нельзя определить: { $count }
report-class_days = { $class }: { $days }
report-medicine_not_stated = не указано: { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-severe_definition = 7–10 из 10
report-intensity_range = от { $least } до { $most } из 10
report-intensity_one = { $least } из 10
report-duration_range = от { $shortest } до { $longest }
report-duration_known = известна для { $known } из { $all }
report-hours_and_minutes = { $hours } ч { $minutes } мин
report-hours = { $hours } ч
report-minutes = { $minutes } мин
report-no_answers = нет ответов
report-not_stated = ?
report-of = { $part } из { $all }
report-share = { $yes } из { $answered } ({ $percent } %)
report-decimal_mark = ,
report-list_separator = ;

## Группы лекарств, как в МКГБ-3, 8.2

report-class-triptan = Триптаны
report-class-ergotamine = Эрготамин
report-class-gepant_or_ditan = Гепанты и дитаны
report-class-opioid = Опиоиды
report-class-combination = Комбинированные анальгетики
report-class-non_opioid = Простые анальгетики
report-class-unknown = Группа неизвестна
report-class-other = Другие лекарства, не от приступа

## По 28 дней

report-blocks = По 28 дней
report-blocks-note = В скобках – в пересчёте на 28 дней.
report-blocks-change = Разница
report-blocks-recorded = Заполнено дней
report-blocks-headache = Дни с головной болью
report-blocks-medicine = Дни с лекарством от боли
report-blocks-severe = Дни с сильной болью
report-blocks-migraine_like = Мигренеподобные признаки
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Заполнено дней: { $known } из 28, меньше 80 %. Эти числа даны как записано, без разницы.
report-blocks-too_few_medicine = Дней, за которые указано, было ли лекарство: { $known } из 28, меньше 80 %. Эти числа даны как записано, без разницы.
report-blocks-too_few_intensity = Дней, за которые известно, была ли боль сильной: { $known } из 28, меньше 80 %. Эти числа даны как записано, без разницы.
report-blocks-too_few_features = Дней, за которые можно определить признаки: { $known } из 28, меньше 80 %. Эти числа даны как записано, без разницы.

## По неделям

report-weeks = По неделям
report-weeks-note = Боль и лекарство – в днях; сила – медиана.
report-weeks-days = Неделя
report-weeks-recorded = Заполнено
report-weeks-headache = С болью
report-weeks-intensity = Сила
report-weeks-medicine = С лекарством
report-medicine_weeks = Дни с лекарством по неделям
report-medicine_weeks-description = Столбик на каждую неделю с понедельника, высота – число дней с лекарством от боли. Неделя с: { $counts }.
report-onset_hours = Час начала боли
report-onset_hours-note = из { $count ->
    [one] { $count } дня, за который указано время
   *[other] { $count } дней, за которые указано время
}
report-onset_hours-description = Столбик на каждый час суток, высота – сколько раз боль началась в этот час. Час: { $counts }. В другие часы боль не начиналась.

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
report-limit = свой предел: { $count ->
    [one] { $count } день в месяц
    [few] { $count } дня в месяц
   *[other] { $count } дней в месяц
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (часть): { $days }
report-medicines-none = Лекарства не записаны.

## День за днём

report-days = День за днём
report-days-note = По порядку, как на бумажной анкете: ранние дни сверху. «–» – лекарства не было; «?» – ответа нет, это не «нет». Свет, звук – мешали ли они.
report-day-painless = без боли
report-day-unknown = нет записи
report-day-gap = нет записи, { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-days-to_last = К последнему дню
report-days-to_first = К первому дню
report-day-none = –
report-day-no_medicine = без лекарств

## Как считали

report-notes = Как это посчитано
report-note-record = Это запись со слов пациента, а не диагноз. Дневник не ставит диагнозов, ничего не оценивает и ничего не советует.
report-note-day = День – календарный день в часовом поясе пациента. День без записи неизвестен: он не входит ни в дни без боли, ни в доли.
report-note-headache = День с головной болью – день, за который отмечена любая головная боль, какой бы короткой она ни была.
report-note-medicine = День с лекарством – день хотя бы с одним приёмом лекарства от боли, сколько бы приёмов ни было; день без боли тоже считается. Дозы даны так, как их записал пациент. Свой предел – число, которое ввёл пациент, по календарным месяцам.
report-note-class = Группа определена только по названию, в смысле МКГБ-3, 8.2: простые анальгетики – парацетамол, ацетилсалициловая кислота и другие НПВП; комбинированные – две группы и больше в одном препарате или добавка, такая как кофеин (8.2.5). Если название этого не говорит, группа неизвестна. День с лекарствами двух групп входит в обе.
report-note-overuse = Справочно, пороги МКГБ-3 (ICHD-3, Cephalalgia 2018;38:1–211, раздел 8.2) для избыточного применения лекарств: регулярно дольше 3 месяцев, 10 дней в месяц и больше – триптаны, эрготамин, опиоиды, комбинированные анальгетики или препараты нескольких групп в сумме; 15 дней в месяц и больше – простые анальгетики. Дневник ни к кому их не применяет.
report-note-block = Отрезки по 28 дней отсчитаны назад от последнего дня; лишние дни в начале в них не входят. Число пересчитано на 28 дней (число × 28 ÷ известных дней), только если известно не меньше 80 % из 28 дней, а разница указана только между такими числами.
report-note-intensity = Сила – боль в худший момент дня по числовой шкале от 1 до 10. Слабая – 1–4, умеренная – 5–6, сильная – 7–10 (Palos и др., J Pain 2006;7:49–56).
report-note-migraine_like = Мигренеподобные признаки – подсчёт записанных ответов по критериям van der Arend и др. (Cephalalgia 2023): боль от 30 минут, у которой есть хотя бы два признака из четырёх (с одной стороны, пульсирующая, умеренная или сильная, хуже от движения), и при ней тошнота или рвота либо мешают и свет, и звуки; или зрительная аура, здесь – любой длительности. Боль, которая прошла во сне или ещё не кончилась, считается не короче 30 минут. Если всё решает ответ, которого нет, день определить нельзя. Авторы считают также каждый день боли с триптаном или эрготамином: { $count ->
    [0] других таких дней здесь нет
    [one] так добавился бы { $count } день
    [few] так добавились бы { $count } дня
   *[other] так добавилось бы { $count } дней
}.
report-note-duration = Длительность – от начала до конца, если для обоих указано время, по часам часового пояса; конец раньше начала – это следующий день. Если боль была с пробуждения, прошла во сне или ещё не кончилась, длительность неизвестна.
report-note-share = Доли – от дней с болью, за которые на вопрос есть ответ. «С одной стороны» – отмечена только левая или только правая сторона; тошнота – немного или сильно.
report-note-onset = Ночь – с 0 до 6 часов, утро – с 6 до 12, день – с 12 до 18, вечер – с 18 до 24.

## Даты
