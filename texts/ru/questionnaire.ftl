### Вопросы дневника. Коротко и тепло: человеку может быть больно.

question-date = За какой день запись?
question-headache = Болела голова?
question-onset = Когда началась боль?
question-resolution = Когда она прошла?
question-aura = Перед болью (в пределах часа) или во время неё было что-то перед глазами: вспышки, зигзаги, слепые пятна?
question-aura_length = Сколько это длилось?
question-location = Где болело?
question-quality = Какой была боль?
question-activity = Боль усиливалась от обычных движений (ходьба, лестница) или хотелось их избегать?
question-intensity = Насколько сильной была боль в худший момент? 1 – едва заметная, 10 – сильнее не бывает
question-nausea = Была тошнота?
question-vomiting = Была рвота?
question-photophobia = Мешал свет?
question-phonophobia = Мешали звуки?
question-most_bothersome = Что, кроме боли, мешало больше всего?
question-functioning = Сколько из намеченных дел удалось сделать?
question-triggers = Что, на ваш взгляд, могло вызвать боль?
question-painless_aura = Были в этот день вспышки, зигзаги или слепые пятна перед глазами? Если да, как долго?
question-menstruation = Были в этот день месячные?
question-medicines = Какие лекарства от боли вы принимали в этот день, от любой боли?
question-comment = Хотите что-нибудь добавить об этом дне?

## Что можно написать вместо нажатия

hint-date = Можно написать дату, например 21.11
hint-onset = Можно написать время, например 14:30. Ночь – это 0–6 часов того же дня
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
label-aura_length = Длительность ауры
label-location = Место
label-quality = Характер
label-activity = Хуже от движений
label-intensity = Сила
label-nausea = Тошнота
label-vomiting = Рвота
label-photophobia = Мешал свет
label-phonophobia = Мешали звуки
label-most_bothersome = Мешало больше всего
label-functioning = Намеченные дела
label-triggers = Возможные триггеры
label-painless_aura = Аура без головной боли
label-menstruation = Менструация
label-medicines = Лекарства
label-comment = Комментарий
further_attack = Ещё один приступ

## В заголовке столбца, если название длинно

column-onset = Начало – конец
column-location = Место, характер
column-aura = Аура
column-photophobia = Свет
column-phonophobia = Звук
column-most_bothersome = Мешало больше, дела
column-menstruation = Менстр.
column-triggers = Триггеры

## Признак в подсчётах, если название говорит не о том

feature-location = С одной стороны
feature-quality = Пульсирующая

## О том, чего не было, в родительном падеже

absent-aura = зрительной ауры
absent-activity = усиления от движений
absent-nausea = тошноты
absent-vomiting = рвоты
absent-photophobia = чувствительности к свету
absent-phonophobia = чувствительности к звукам

## Варианты

yes = Да
no = Нет
none = Ничего
unknown = неизвестно

onset-continued = Со вчера
onset-on_waking = При пробуждении
onset-night = Ночью
onset-morning = Утром
onset-afternoon = Днём
onset-evening = Вечером

resolution-ongoing = Ещё болит
resolution-slept_off = Прошла во сне

## Час на часах, только на кнопке

onset-now = Только что
resolution-now = Только что

aura_length-under_5_minutes = Меньше 5 минут
aura_length-from_5_to_60_minutes = 5–60 минут
aura_length-over_60_minutes = Дольше часа

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
quality-both = И та, и другая
quality-other = Другая

nausea-marked = Сильная
nausea-slight = Небольшая
nausea-none = Не было

most_bothersome-nausea = Тошнота
most_bothersome-photophobia = Свет
most_bothersome-phonophobia = Звуки
most_bothersome-none = Ничего из этого

functioning-as_usual = Как обычно
functioning-half_or_less = Половину или меньше
functioning-not_at_all = Ничего

painless_aura-none = Не было
painless_aura-under_5_minutes = Меньше 5 минут
painless_aura-from_5_to_60_minutes = 5–60 минут
painless_aura-over_60_minutes = Дольше часа
painless_aura-unknown_length = Были, как долго – не знаю

triggers-stress = Стресс
triggers-too_little_sleep = Недосып
triggers-too_much_sleep = Пересып
triggers-skipped_meal = Пропуск еды
triggers-menstruation = Месячные
triggers-weather = Погода
triggers-alcohol = Алкоголь
triggers-food = Еда
triggers-screen = Экран
triggers-smell = Запах
triggers-exertion = Физ. нагрузка
triggers-travel = Поездка
triggers-none = Ничего из этого

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
typed-onset-continued = продолжается, продолжалась, продолжается со вчера, не проходила
typed-onset-on_waking = с пробуждения, проснулась с ней, проснулся с ней, при пробуждении
typed-onset-night = ночь, ночью
typed-onset-morning = утро, утром, с утра
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
typed-quality-both = обе, и так и так, давит и пульсирует, пульсирует и давит, пульсирующая и давящая, давящая и пульсирующая
typed-quality-other = другое, иная, колющая, колет, жгучая, жжет, ноющая, ноет, распирает, распирающая, стреляет, стреляющая, простреливает
typed-triggers-too_much_sleep = долгий сон
typed-triggers-skipped_meal = голод, не ела, не ел
typed-triggers-exertion = нагрузка, физическая нагрузка, физнагрузка
typed-triggers-travel = дорога
typed-most_bothersome-photophobia = яркий свет
typed-most_bothersome-phonophobia = звук, шум
typed-nausea-marked = сильно
typed-nausea-slight = немного, слегка, чуть-чуть, слабая, подташнивало
typed-nausea-none = нет, не, -

## Боль через два часа после лекарства

effect-pain_free = Прошла
effect-better = Легче
effect-same = Так же

## Ответ не понят: чего ждём, с примером

invalid-unclear_date = Не удалось понять дату. Напишите день и месяц, например 21.11.
invalid-not_a_date = Такой даты нет в календаре. Напишите день и месяц, например 21.11.
invalid-date_in_future = Этот день ещё не наступил. Подойдёт сегодня или раньше, например «вчера».
invalid-date_too_old = Дневник хранит записи с { $oldest }. Выберите день не раньше.
invalid-not_two_dates = Здесь нужны две даты: с какого дня и по какой.
invalid-not_a_time = Не удалось понять время. Напишите часы и минуты, например 14:30.
invalid-another_day = Сейчас уже другой день. Напишите время того дня, о котором запись, например 14:30.
invalid-not_an_intensity = Нужно целое число от 1 до 10, например 6.
invalid-not_an_option = Выберите, пожалуйста, один из вариантов на кнопках.
invalid-not_one_of = Ответьте, пожалуйста, { $options }.
quoted = «{ $words }»
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } или { $last }
invalid-nothing_chosen = Пока ничего не выбрано. Отметьте хотя бы одно или напишите словами.
invalid-passphrase_too_short = Этот пароль слишком короткий: нужно не меньше { $least } знаков.
invalid-too_long = Напишите, пожалуйста, короче: помещается { $most ->
    [one] { $most } символ
    [few] { $most } символа
   *[other] { $most } символов
}.
invalid-too_many_medicines = Приёмов слишком много: за день помещается не больше { $most ->
    [one] { $most } приёма
   *[other] { $most } приёмов
}.
invalid-unclear_doses = Не удалось понять: «{ $parts }». Напишите лекарства заново, каждое с новой строки: название, доза, время. Например: Ибупрофен 400 мг 14:30
invalid-empty = Не удалось ничего прочитать. Напишите, пожалуйста, словами.
