### Отчёт для врача: спокойно, точно, без оценок и советов.

report-title = Дневник головной боли
report-made_label = Составлен
report-instant = { $day }, { $time } ({ $zone }, UTC{ $offset })
report-instant_utc = { $day }, { $time } (UTC)
report-coverage = Заполнено { $recorded } из { $all ->
    [one] { $all } дня
   *[other] { $all } дней
} ({ $percent }{"\u00A0"}%)
report-promptness = { $coverage }, из них в тот же или на следующий день – { $prompt }
report-promptness-in_part = { $coverage }; из { $known }, для которых известно время записи, в тот же или на следующий день – { $prompt }
report-patient = Пациент:
report-born = Дата рождения:
report-begun = Первая запись – { $first }. О { $count ->
    [one] { $count } дне
   *[other] { $count } днях
} до неё ничего не известно; на рисунках и в таблице недель их нет.
report-empty = За эти дни в дневнике нет записей. Это не значит, что головной боли не было: об этих днях ничего не известно.
report-caption =
    Дневник головной боли, { $period }.
    Дней с головной болью: { $headache } из { $recorded ->
        [one] { $recorded } заполненного
       *[other] { $recorded } заполненных
    }, приступов: { $attacks }.
    Дней с лекарством от боли: { $stated ->
        [0] не указано
       *[other] { $medicine } из { $stated }, за которые это указано
    }.
    Дней без записи: { $unknown }.
report-caption_empty =
    Дневник головной боли, { $period }.
    Записей за эти дни нет.
report-caption-discreet = { $period }: файл готов.
report-sheet-days = Дни
report-sheet-numbers = Числа
report-sheet-per_28_days = на 28 дней
report-sheet-further_attacks = Другие приступы
report-sheet-recorded_at = Записано
report-sheet-changed_at = Изменено
report-sheet-channel = Канал
report-sheet-imported_from = Перенесено из
report-sheet-taken_over = Взято из обычного приступа
report-caption-csv = Для таблиц: строка на день, разделитель – точка с запятой. Пустая ячейка – неизвестно. Апостроф перед текстом не даёт программе принять его за число, дату или формулу.
report-caption-xlsx = Книга Excel: дни, числа и как они посчитаны. Пустая ячейка – неизвестно.
report-caption-json = Для программ.
report-caption-fhir = Для системы больницы: HL7 FHIR R4. Чей это дневник, добавит больница.
report-fhir-subject = Пациент, чей это дневник
report-fhir-duration = Длительность боли в этот день
report-fhir-as_recorded = Дни, как записано
report-fhir-known = Известные дни
report-caption-archive = Архив, { $period }. Дневник забывает эти дни один за другим, так что сохраните файл. Если прислать его обратно, по нему можно получить отчёт за время до 24 месяцев или вернуть день.
report-caption-archive_sealed = Он открывается только вашим паролем.
report-caption-everything = Всё, что хранит дневник, для программ: записи, числа, лекарства, настройки, открытая запись, ссылки и заказы.

## Главные числа

report-figure-headache = Дни с головной болью
report-figure-medicine = Дни с лекарством от боли
report-figure-severe = Дни с сильной болью
report-figure-intensity = Интенсивность боли, медиана
report-figure-intensity_range = Интенсивность боли
report-figure-attacks = Приступы
report-figure-migraine_like = Дни, отвечающие критериям признаков van der Arend
report-headline-last = последние 28 дней, { $period }
report-headline-scaled = { $count } за { $known } известных, в пересчёте на 28
report-headline-before = 28 дней до этого: { $before }, разница { $change }
report-headline-whole = весь период: { $count } { $of }
report-of_recorded_days = из { $count ->
    [one] { $count } заполненного
   *[other] { $count } заполненных
}
report-of_rated_days = из { $count ->
    [one] { $count } дня с оценкой
   *[other] { $count } дней с оценкой
}
report-of_stated_days = из { $count ->
    [one] { $count } дня, за который это указано
   *[other] { $count } дней, за которые это указано
}
report-of_answered_days = из { $count ->
    [one] { $count } дня с болью, за который есть ответ
   *[other] { $count } дней с болью, за которые есть ответ
}
report-painless_aura-note = из { $count ->
    [one] { $count } дня
   *[other] { $count } дней
} без боли, за которые есть ответ; в другие числа не входит
report-menstruation-note = Окно: дни от −2 до +3, первый день – день 1 (МКГБ-3, A1.1).
report-menstruation-beginning_unknown = { $count ->
    [one] Первый день ещё { $count } менструации неизвестен.
   *[other] Первый день ещё { $count } менструаций неизвестен.
}
report-menstruation-marked = Дни менструации
report-menstruation-headache = Дни с болью в окнах
report-menstruation-criteria = Критерии van der Arend в окнах
report-menstruation-with_headache = Менструации с болью
report-menstruation-with_criteria = Менструации с такими днями
report-menstruation-unknown = { $part } (неизвестно: { $unknown })
report-of_attacks = из { $count ->
    [one] { $count } приступа
   *[other] { $count } приступов
}
report-attack_days = { $count ->
    [one] { $count } день с болью
    [few] { $count } дня с болью
   *[other] { $count } дней с болью
}
report-longest_attack = самый долгий – { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-of_headache_days = из { $count ->
    [one] { $count } дня с болью
   *[other] { $count } дней с болью
}
report-undetermined = не определено: { $count }
report-migraine_like_medicine = { $count } вместе с днями, когда было лекарство только от мигрени
report-migraine_like_medicine_least = не меньше { $count } вместе с днями, когда было лекарство только от мигрени
report-medicine_not_stated = не указано: { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-severe_definition = 7–10 из 10
report-intensity_range = { $range } из 10
report-change = { $days } ({ $percent }{"\u00A0"}%)
report-hours_and_minutes = { $hours } ч { $minutes } мин
report-hours = { $hours } ч
report-minutes = { $minutes } мин
report-no_answers = нет ответов
report-not_stated = ?
report-of = { $part } из { $all }
report-share = { $yes } из { $answered } ({ $percent }{"\u00A0"}%)
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
report-blocks-note = Жирным – то, что сравнивается, в пересчёте на 28 дней; в скобках – как записано.
report-blocks-thresholds = Пороги МКГБ-3 для избыточного приёма, для сравнения: больше 3 месяцев, 10 дней в месяц и больше (только простые анальгетики – 15), и головная боль 15 дней в месяц и больше.
report-blocks-change = Разница
report-blocks-recorded = Заполнено дней
report-blocks-headache = Дни с головной болью
report-blocks-medicine = Дни с лекарством от боли
report-blocks-moderate_or_severe = Умеренная или сильная боль
report-blocks-severe = Сильная боль
report-blocks-migraine_like = Критерии van der Arend
report-blocks-no_change_known = ?
report-blocks-too_few_recorded = Заполнено дней: { $known } из 28, меньше 80{"\u00A0"}%. Эти числа не пересчитаны, разница не указана.
report-blocks-too_few_medicine = Дней, за которые указано, было ли лекарство: { $known } из 28, меньше 80{"\u00A0"}%. Эти числа не пересчитаны, разница не указана.

## Профилактика

report-preventives = Принимается для профилактики, со слов пациента
report-preventives-note = Дней на 28; «?» – известно меньше 80{"\u00A0"}% этих дней. Хранимых дней редко хватает на оба отрезка, и о действии числа не говорят.
report-preventives-step = Изменение
report-preventives-before = до: { $period }
report-preventives-since = далее: { $period }
report-preventives-started = начало { $day }
report-preventives-changed = изменение { $day }
report-preventives-stopped = окончание, первый день без него { $day }
report-preventives-taken = с { $day }
report-preventives-unsaid = с какого дня, не указано
report-chart-courses = Полосы сверху – что принималось для профилактики; чёрточкой отмечены начало, изменение дозы и окончание, полоса без чёрточки слева началась раньше.

## По неделям

report-weeks = По неделям
report-weeks-note = Боль и лекарство – число дней; интенсивность – от наименьшей до наибольшей.
report-weeks-days = Неделя
report-weeks-recorded = Заполнено
report-weeks-headache = С болью
report-weeks-intensity = Интенсивность
report-weeks-medicine = С лекарством
report-medicine_weeks = Дни с лекарством по неделям
report-medicine_weeks-description = Столбик на каждую неделю с понедельника, высота – число дней с лекарством от боли. Неделя с: { $counts }.
report-onset_hours = Час начала боли
report-onset_hours-note = из { $count ->
    [one] { $count } приступа, для которого указано время
   *[other] { $count } приступов, для которых указано время
}
report-onset_hours-description = Столбик на каждый час суток, высота – сколько раз боль началась в этот час. Час: { $counts }. Начала, для которых не указано время на часах, здесь не показаны.

## Календарь и график

report-calendar = Календарь
report-look-mild = 1–4, слабая
report-look-moderate = 5–6, умеренная
report-look-severe = 7–10, сильная
report-look-unrated = интенсивность не указана
report-look-painless = без боли
report-look-unknown = нет записи
report-look-medicine = лекарство от боли
report-look-menstruation = менструация
report-look-today = сегодня, день не кончился
report-calendar-headache = Головная боль, в скобках интенсивность: { $days }.
report-calendar-painless = Без боли: { $days }.
report-calendar-unknown = Нет записи: { $days }.
report-calendar-medicine = Лекарство от боли: { $days }.
report-calendar-menstruation = Менструация: { $days }.
report-calendar-today = Сегодня, день не кончился: { $days }.
report-chart = Интенсивность боли по дням
report-chart-description = Столбик на каждый день, высота – интенсивность боли от 1 до 10. Пунктир на 7 – граница сильной боли. Точка под столбиком – лекарство от боли. Серая полоса – нет записи. Все значения есть в таблице дней.

## Что отмечено

report-features = Признаки
report-features-note = из дней с болью, за которые есть ответ
report-onset = Начало боли
report-onset-note = из { $count ->
    [one] { $count } приступа с известным началом
   *[other] { $count } приступов с известным началом
}
report-weekdays = Дни недели
report-weekdays-note = дни с болью из заполненных
report-durations = Длительность
report-duration-under_4_hours = меньше 4 ч
report-duration-from_4_to_24_hours = от 4 до 24 ч
report-duration-over_24_hours = больше 24 ч
report-duration-slept_off = боль прошла во сне
report-duration-ongoing = ещё не кончилась
report-duration-unknown = неизвестно
report-duration-median = { $of }; медиана известных ({ $known }): { $median }
report-places = Где болело
report-triggers = Возможные триггеры
report-medicines = Лекарства от боли
report-medicines-name = Название
report-medicines-days = Дни
report-medicines-doses = Приёмы
report-medicines-amounts = Дозы
report-medicines-several = Две группы и больше за день
report-limit = предел от врача (со слов пациента): { $count ->
    [one] { $count } день в месяц
    [few] { $count } дня в месяц
   *[other] { $count } дней в месяц
}
report-limit-month = { $month }: { $days }
report-limit-month_part = { $month } (часть): { $days }
report-medicines-none = Лекарства не записаны.
report-effect = без боли через два часа: { $pain_free } из { $answered ->
    [one] { $answered } приёма
   *[other] { $answered } приёмов
} (легче: { $better }, так же: { $same })
report-effect-with_second_dose = не учтено { $count ->
    [one] { $count } приём
    [few] { $count } приёма
   *[other] { $count } приёмов
} со второй дозой в эти два часа
report-second_doses = Дни со второй дозой: { $yes } из { $answered }
report-effect-note = Через два часа после приёма – по ответу пациента. Лекарства этим не сравниваются: второе часто принимают, когда первое помогло мало.
report-dose_effect = 2 ч: { $effect }
report-sheet-effects = Боль через два часа после приёма

## День за днём

report-days = День за днём
report-days-note = По порядку, как на бумажной анкете: ранние дни сверху. «–» – лекарства не было; «?» – ответа нет, это не «нет». Свет, звук – мешали ли они. Серым – ответы, взятые из обычного приступа.
report-day-painless = без боли
report-day-painless_imported = без боли; перенесено: { $source }
report-day-unknown = нет записи
report-day-gap = нет записи, { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
report-day-today = Сегодня, день не кончился: в числа не входит.
report-day-imported = Перенесено: { $source }.
report-day-functioning = дела: { $much }
report-day-painless_aura = Зрительная аура без головной боли: { $length }.
report-day-further = И ещё { $count }: { $attacks }.
report-days-to_last = К последнему дню
report-days-to_first = К первому дню
report-day-none = –
report-day-no_medicine = без лекарств

## Как считали

report-notes = Как это посчитано
report-note-record = Это запись со слов пациента, а не диагноз. Дневник не ставит диагнозов, не выносит суждений и ничего не советует.
report-note-day = День – календарный день в часовом поясе пациента. О дне без записи ничего не известно: он не входит ни в дни без боли, ни в доли. Сегодняшний день не кончился: он есть в календаре и в таблице дней, но не входит ни в одно число, если он не единственный.
report-note-headache = День с головной болью – день, за который отмечена любая головная боль, какой бы короткой она ни была.
report-note-attack = Приступ – от начала боли до её конца, в том числе через полночь: день, боль которого продолжалась со вчерашнего дня, относится к приступу того дня. Другие приступы того же дня считаются отдельно.
report-note-medicine = День с лекарством – день хотя бы с одним приёмом лекарства от боли, от какой бы боли оно ни было и сколько бы приёмов ни было; день без головной боли тоже считается. Дозы даны так, как их записал пациент. Предел от врача – число, которое ввёл пациент, по календарным месяцам.
report-note-class = Группа определена только по названию, в смысле МКГБ-3, 8.2: простые анальгетики – парацетамол, метамизол, ацетилсалициловая кислота и другие НПВП; комбинированные – две группы и больше в одном препарате или добавка, такая как кофеин (8.2.5); анальгетик со спазмолитиком или седативным средством считается здесь комбинированным. Если по названию группу не определить, она указана как неизвестная. День с лекарствами двух групп входит в обе.
report-note-overuse = Справочно, пороги МКГБ-3 (ICHD-3, Cephalalgia 2018;38:1–211, раздел 8.2) для избыточного применения лекарств: регулярно дольше 3 месяцев, 10 дней в месяц и больше – триптаны, эрготамин, опиоиды, комбинированные анальгетики или препараты нескольких групп в сумме; 15 дней в месяц и больше – простые анальгетики; и вместе с этим головная боль 15 дней в месяц и больше (критерий A). Записи за меньший срок этого показать не могут. Дневник ни к кому их не применяет.
report-note-block = Отрезки по 28 дней отсчитаны назад от последнего закончившегося дня; лишние дни в начале в них не входят. Число пересчитано на 28 дней (число × 28 ÷ известных дней), только если известно не меньше 80{"\u00A0"}% из 28 дней (эта граница выбрана для дневника). Если не хватает ответов, от которых зависит число, указаны наименьшее и наибольшее возможные, а разница указана только между точными числами. Разница меньше двух-трёх дней – обычное колебание.
report-note-intensity = Интенсивность – сила боли в худший момент дня по числовой шкале от 1 до 10. Слабая – 1–4, умеренная – 5–6, сильная – 7–10 (Palos и др., J Pain 2006;7:49–56; границы не только для головной боли).
report-note-migraine_like = Критерии признаков van der Arend – подсчёт записанных ответов (van der Arend и др., Cephalalgia 2023): боль от 30 минут, у которой есть хотя бы два признака из четырёх (с одной стороны, пульсирующая, интенсивность от 5, усиление от движения или желание его избегать), и при ней тошнота или рвота либо мешают и свет, и звуки; или аура, здесь – только зрительная, при головной боли, любой длительности. Боль, которая прошла во сне или ещё не кончилась, а также боль с пробуждения или со вчерашнего дня, конец которой известен, считается не короче 30 минут; если указана часть дня, за начало взят её конец. Если всё решает ответ, которого нет, день не определён, и указаны наименьшее и наибольшее возможные числа. Авторы считают также каждый день боли с лекарством только от мигрени: { $count ->
    [0] других таких дней здесь нет
    [one] так добавился бы { $count } день
    [few] так добавились бы { $count } дня
   *[other] так добавилось бы { $count } дней
}.
report-note-duration = Длительность – приступа, от начала до конца, если для обоих указано время, по часам часового пояса; в пределах дня конец раньше начала – это следующий день, а при одинаковом времени начала и конца длительность неизвестна. Приступы, которые прошли во сне, были с пробуждения или ещё не кончились, часто самые долгие, поэтому известные длительности не отражают всех. Медиана указана не меньше чем из пяти.
report-note-share = Доли – от дней с болью, за которые на вопрос есть ответ; «нет ответа» никогда не значит «нет». «С одной стороны» – отмечена только левая или только правая сторона; место без стороны ответа на это не даёт. Тошнота – небольшая или сильная. Возможные триггеры – мнение пациента; о днях без боли этот вопрос не задаётся, поэтому влияние триггера этим не показано.
report-note-onset = Ночь – с 0 до 6 часов, утро – с 6 до 12, день – с 12 до 18, вечер – с 18 до 24.
report-note-menstruation = Менструация – то, что отмечено пациентом. Первый день – отмеченный день после дня, за который указано, что её не было, если за семь дней до него не отмечен другой. В окне пять дней (МКГБ-3, A1.1: дни от −2 до +3, дня 0 нет); дни с болью даны из записанных, а менструация без боли считается такой, только если известны все пять.
report-note-taken_over = Ответы за { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
} взяты из обычного приступа одним нажатием; в таблице дней они серые.
report-note-unprinted = Знак □ стоит вместо знака, которого нет в шрифтах этого документа; у одной буквы здесь не больше четырёх надстрочных и подстрочных знаков. Целиком эти слова – в отчёте для браузера и в таблице.

## Даты
