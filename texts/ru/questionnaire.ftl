### Вопросы дневника. Коротко и тепло: человеку может быть больно.

question-date = За какой день запись?
question-headache = Болела голова?
question-onset = Когда началась боль?
question-resolution = Когда она прошла?
question-aura = За час до боли было что-то перед глазами: вспышки, зигзаги, слепые пятна?
question-location = Где болело?
question-quality = Какая это была боль?
question-activity = От движения (ходьба, лестница) становилось хуже?
question-intensity = Насколько сильной была боль, от 1 до 10?
question-nausea = Подташнивало?
question-vomiting = Была рвота?
question-photophobia = Мешал свет?
question-phonophobia = Мешали звуки?
question-triggers = Что могло повлиять?
question-medicines = Какие лекарства от боли были приняты?
question-comment = Хочется что-нибудь добавить к этому дню?

## Что можно написать вместо нажатия

hint-date = Можно написать дату, например 21.11
hint-onset = Можно написать время, например 14:30
hint-resolution = Можно написать время, например 18:00
hint-location = Можно выбрать несколько или написать своими словами
hint-triggers = Можно выбрать несколько или написать своими словами
hint-medicines = Можно написать название, дозу и время, например: Ибупрофен 400 мг 14:30
hint-comment = Напишите одним сообщением

## Короткие названия

label-date = День
label-headache = Головная боль
label-onset = Начало
label-resolution = Конец
label-aura = Зрительная аура
label-location = Место
label-quality = Характер
label-activity = Хуже от движения
label-intensity = Сила
label-nausea = Тошнота
label-vomiting = Рвота
label-photophobia = Мешал свет
label-phonophobia = Мешали звуки
label-triggers = Возможные триггеры
label-medicines = Лекарства
label-comment = Комментарий

## В заголовке столбца, если название длинно

column-onset = Начало – конец
column-location = Место, характер
column-aura = Аура
column-photophobia = Свет
column-phonophobia = Звук
column-triggers = Триггеры

## Признак в подсчётах, если название говорит не о том

feature-location = С одной стороны
feature-quality = Пульсирующая

## О том, чего не было, в родительном падеже

absent-aura = зрительной ауры
absent-activity = ухудшения от движения
absent-nausea = тошноты
absent-vomiting = рвоты
absent-photophobia = чувствительности к свету
absent-phonophobia = чувствительности к звукам

## Варианты

yes = Да
no = Нет
none = Ничего
unknown = неизвестно

onset-on_waking = С пробуждения
onset-night = Ночью
onset-morning = Утром
onset-afternoon = Днём
onset-evening = Вечером

resolution-ongoing = Ещё болит
resolution-slept_off = Прошла во сне

## Час на часах, только на кнопке

onset-now = Только что
resolution-now = Только что

location-left = Слева
location-right = Справа
location-both = Обе стороны
location-forehead = Лоб
location-temple = Висок
location-crown = Темя
location-back_of_head = Затылок
location-eye = Глаз
location-neck = Шея

quality-pulsating = Пульсирующая
quality-pressing = Давящая

nausea-marked = Сильно
nausea-slight = Немного
nausea-none = Нет

triggers-stress = Стресс
triggers-too_little_sleep = Недосып
triggers-too_much_sleep = Долгий сон
triggers-skipped_meal = Голод
triggers-menstruation = Месячные
triggers-weather = Погода
triggers-alcohol = Алкоголь
triggers-food = Еда
triggers-screen = Экран
triggers-smell = Запах
triggers-exertion = Нагрузка
triggers-travel = Дорога
triggers-none = Ничего такого

medicines-none = Без лекарств
comment-none = Нет, спасибо

## Что ещё понимается, через запятую

typed-yes = д, да, ага, конечно, болела, было, была, +, yes
typed-no = н, нет, неа, не, не болела, не было, -, no
typed-none = нет, ничего, никаких, не было, -
typed-medicines-none = нет, ничего, никаких, не было, -, не пила, не пил, ничего не пила, ничего не пил, не пила ничего, не пил ничего, не принимала, не принимал, ничего не принимала, ничего не принимал, без таблеток, без лекарств
typed-skip = не знаю, не помню, не уверена, не уверен, незнаю, неизвестно
typed-now = сейчас, только что
typed-today = сегодня
typed-yesterday = вчера
typed-day_before_yesterday = позавчера
typed-tomorrow = завтра, послезавтра
typed-onset-on_waking = с утра, с пробуждения, проснулась с ней, проснулся с ней, при пробуждении
typed-onset-night = ночь, ночью
typed-onset-morning = утро, утром
typed-onset-afternoon = день, днем
typed-onset-evening = вечер, вечером
typed-resolution-ongoing = болит, еще болит, не прошла, продолжается
typed-resolution-slept_off = во сне, заспала, заспал, прошла во сне
typed-location-left = слева, лево, левая сторона
typed-location-right = справа, право, правая сторона
typed-location-both = с двух сторон, с обеих сторон, вся голова
typed-location-forehead = лоб, во лбу
typed-location-temple = висок, виски, в виске
typed-location-crown = темя, макушка
typed-location-back_of_head = затылок, в затылке
typed-location-eye = глаз, глаза, за глазом
typed-location-neck = шея, в шее
typed-quality-pulsating = пульсирует, пульсировала, стучит
typed-quality-pressing = давит, давила, сжимает, сжимающая
typed-triggers-skipped_meal = пропуск еды, не ела, не ел
typed-nausea-marked = сильно, сильная, да
typed-nausea-slight = немного, слегка, чуть-чуть, слабая
typed-nausea-none = нет, не было, не, -

## Ответ не понят: чего ждём, с примером

invalid-unclear_date = Не получилось понять дату. Напишите день и месяц, например 21.11.
invalid-not_a_date = Такой даты нет в календаре. Напишите день и месяц, например 21.11.
invalid-date_in_future = Этот день ещё не наступил. Подойдёт сегодня или раньше, например «вчера».
invalid-date_too_old = Дневник хранит записи с { $oldest }. Выберите день не раньше.
invalid-not_two_dates = Здесь нужны две даты: с какого дня и по какой.
invalid-not_a_time = Не получилось понять время. Напишите часы и минуты, например 14:30.
invalid-not_an_intensity = Нужно целое число от 1 до 10, например 6.
invalid-not_an_option = Выберите, пожалуйста, один из вариантов на кнопках.
invalid-not_one_of = Ответьте, пожалуйста, { $options }.
quoted = «{ $words }»
either = { $options } или { $last }
invalid-nothing_chosen = Пока ничего не выбрано. Отметьте хотя бы одно или напишите словами.
invalid-too_long = Напишите, пожалуйста, короче: помещается { $most ->
    [one] { $most } символ
    [few] { $most } символа
   *[other] { $most } символов
}.
invalid-too_many_medicines = Здесь больше, чем помещается: самое большее { $most ->
    [one] { $most } приём
    [few] { $most } приёма
   *[other] { $most } приёмов
} за день.
invalid-unclear_doses = Не удалось понять: «{ $parts }». Напишите лекарства заново, каждое с новой строки: название, доза, время. Например: Ибупрофен 400 мг 14:30
invalid-empty = Не получилось ничего прочитать. Напишите, пожалуйста, словами.
