### Запитання щоденника. Коротко й тепло: людині може боліти.

question-date = За який день запис?
question-headache = Чи боліла голова?
question-onset = Коли почався біль?
question-resolution = Коли він минув?
question-aura = Чи були перед очима спалахи, зигзаги або сліпі плями протягом години перед болем або під час нього?
question-aura_length = Скільки це тривало?
question-location = Де боліло?
question-quality = Яким був біль?
question-activity = Чи посилювався біль від звичайних рухів (ходьба, сходи) або хотілося їх уникати?
question-intensity = Яким сильним був біль у найгірший момент? 1 – ледь помітний, 10 – сильнішого не буває
question-nausea = Чи була нудота?
question-vomiting = Чи було блювання?
question-photophobia = Чи заважало світло?
question-phonophobia = Чи заважали звуки?
question-most_bothersome = Що, крім болю, заважало найбільше?
question-functioning = Скільки із запланованого вдалося зробити?
question-triggers = Що, на вашу думку, могло спричинити біль?
question-painless_aura = Чи були цього дня спалахи, зигзаги або сліпі плями перед очима? Якщо так, як довго?
question-menstruation = Чи були цього дня місячні?
question-medicines = Які ліки від болю, не лише головного, ви приймали цього дня?
question-comment = Хочете щось додати про цей день?

## Що можна написати замість натискання

hint-date = Можна написати дату, наприклад 21.11
hint-onset = Можна написати час, наприклад 14:30. Ніч – це з 0 до 6 години того дня
hint-resolution = Можна написати час, наприклад 18:00
hint-location = Можна вибрати кілька або написати своїми словами
hint-triggers = Можна вибрати кілька або написати своїми словами
hint-medicines = Можна написати назву, дозу і час, наприклад: Ібупрофен 400 мг 14:30
hint-comment = Напишіть одним повідомленням

## Короткі назви

label-date = День
label-headache = Головний біль
label-onset = Початок
label-resolution = Кінець
label-aura = Зорова аура
label-aura_length = Тривалість аури
label-location = Місце
label-quality = Характер
label-activity = Гірше від рухів
label-intensity = Сила
label-nausea = Нудота
label-vomiting = Блювання
label-photophobia = Заважало світло
label-phonophobia = Заважали звуки
label-most_bothersome = Заважало найбільше
label-functioning = Заплановані справи
label-triggers = Можливі тригери
label-painless_aura = Аура без головного болю
label-menstruation = Менструація
label-medicines = Ліки
label-comment = Коментар
further_attack = Ще один напад

## У заголовку стовпця, якщо назва задовга

column-onset = Початок – кінець
column-location = Місце, характер
column-aura = Аура
column-photophobia = Світло
column-phonophobia = Звук
column-most_bothersome = Заважало більше, справи
column-menstruation = Менстр.
column-triggers = Тригери

## Ознака в підрахунках, якщо назва каже не про те

feature-location = З одного боку
feature-quality = Пульсівний
feature-photophobia = Заважало світло
feature-phonophobia = Заважали звуки

## Про те, чого не було, у родовому відмінку

absent-aura = зорової аури
absent-activity = посилення від рухів
absent-nausea = нудоти
absent-vomiting = блювання
absent-photophobia = чутливості до світла
absent-phonophobia = чутливості до звуків

## Варіанти

yes = Так
no = Ні
none = Нічого
unknown = невідомо

onset-continued = Ще з учора
onset-on_waking = При пробудженні
onset-night = Вночі
onset-morning = Вранці
onset-afternoon = Вдень
onset-evening = Ввечері

resolution-ongoing = Ще болить
resolution-slept_off = Минув уві сні

## Година на годиннику, лише на кнопці

onset-now = Щойно
resolution-now = Щойно

aura_length-under_5_minutes = Менше 5 хвилин
aura_length-from_5_to_60_minutes = 5–60 хвилин
aura_length-over_60_minutes = Понад годину

location-left = Зліва
location-right = Справа
location-both = З обох боків
location-forehead = Лоб
location-temple = Скроня
location-crown = Тім’я
location-back_of_head = Потилиця
location-eye = Око
location-neck = Шия

quality-pulsating = Пульсівний
quality-pressing = Тиснучий
quality-both = І те, й те
quality-other = Інший

nausea-marked = Сильна
nausea-slight = Легка
nausea-none = Не було

most_bothersome-nausea = Нудота
most_bothersome-photophobia = Світло
most_bothersome-phonophobia = Звуки
most_bothersome-none = Нічого з цього

functioning-as_usual = Як зазвичай
functioning-half_or_less = Половину або менше
functioning-not_at_all = Нічого

painless_aura-none = Не було
painless_aura-under_5_minutes = Менше 5 хвилин
painless_aura-from_5_to_60_minutes = 5–60 хвилин
painless_aura-over_60_minutes = Понад годину
painless_aura-unknown_length = Були, не знаю скільки

triggers-stress = Стрес
triggers-too_little_sleep = Недосипання
triggers-too_much_sleep = Забагато сну
triggers-skipped_meal = Пропуск їжі
triggers-menstruation = Місячні
triggers-weather = Погода
triggers-alcohol = Алкоголь
triggers-food = Їжа
triggers-screen = Екран
triggers-smell = Запах
triggers-exertion = Фізнавантаження
triggers-travel = Поїздка
triggers-none = Нічого з цього

medicines-none = Без ліків
comment-none = Ні, дякую

## Що ще розуміється, через кому

typed-yes = т, так, ага, угу, авжеж, звісно, звичайно, боліла, було, була, були, +, yes, да
typed-no = н, ні, нє, неа, не, не боліла, не було, не була, не були, -, no, нет
typed-none = ні, нічого, ніяких, жодних, не було, -, нет
typed-medicines-none = ні, нічого, ніяких, жодних, не було, -, нет, не пила, не пив, нічого не пила, нічого не пив, не пила нічого, не пив нічого, не приймала, не приймав, нічого не приймала, нічого не приймав, не приймала нічого, не приймав нічого, без таблеток, без ліків, ніяких ліків, жодних ліків
typed-skip = не знаю, незнаю, я не знаю, не пригадую, не пам'ятаю, не памятаю, не впевнена, не впевнений, не певна, не певен, важко сказати, невідомо, хз
typed-now = зараз, тепер, щойно, тільки що, оце щойно
typed-today = сьогодні
typed-yesterday = вчора, учора
typed-day_before_yesterday = позавчора
typed-tomorrow = завтра, післязавтра
typed-onset-continued = з учора, зі вчора, із учора, з вчора, ще зі вчора, ще з вчора, триває, тривав, триває з учора, тривав з учора, продовжується, продовжується з учора, не минав, не проходив
typed-onset-on_waking = прокинулася з болем, прокинулась з болем, прокинувся з болем, прокинулася з ним, прокинулась з ним, прокинувся з ним, як прокинулася, як прокинулась, як прокинувся, після пробудження, під час пробудження, з пробудження, після сну
typed-onset-night = ніч, вночі, уночі
typed-onset-morning = ранок, вранці, уранці, зранку, ранком
typed-onset-afternoon = день, вдень, удень, днем
typed-onset-evening = вечір, ввечері, увечері, вечором
typed-resolution-ongoing = болить, ще болить, досі болить, не минув, ще не минув, не пройшов, ще не пройшов, триває
typed-resolution-slept_off = уві сні, у сні, заспала, заспав, минув уві сні, пройшов уві сні, сон
typed-location-left = зліва, ліворуч, ліва, лівий бік, ліва сторона, ліва половина, з лівого боку
typed-location-right = справа, праворуч, права, правий бік, права сторона, права половина, з правого боку
typed-location-both = з двох боків, з обох сторін, з двох сторін, обидва боки, обидві сторони, вся голова, уся голова
typed-location-forehead = лоб, чоло, у лобі, в лобі, на лобі
typed-location-temple = скроня, скроні, у скроні, в скроні, у скронях, в скронях
typed-location-crown = тім'я, тімя, маківка, на маківці, верхівка
typed-location-back_of_head = потилиця, у потилиці, в потилиці, на потилиці, затилок
typed-location-eye = око, очі, за оком, в оці, в очах, за очима
typed-location-neck = шия, у шиї, в шиї
typed-quality-pulsating = пульсує, пульсував, пульсуючий, пульсація, стукає, стукав, стукотить
typed-quality-pressing = тисне, тиснув, давить, давив, стискає, стискав, стискальний, стискаючий, здавлює, здавлював, здавлювальний
typed-quality-both = обидва, обидві, і так і так, тисне і пульсує, тисне й пульсує, пульсує і тисне, пульсує й тисне, пульсівний і тиснучий, тиснучий і пульсівний, пульсуючий і тиснучий, тиснучий і пульсуючий
typed-quality-other = інше, інша, колючий, коле, пекучий, пече, ниючий, ниє, тупий, гострий, розпирає, розпиральний, стріляє, стріляючий, прострілює, ріжучий, ріже, свердлить
typed-triggers-too_much_sleep = довгий сон, пересипання, пересип, проспала, проспав
typed-triggers-skipped_meal = голод, пропущений прийом їжі, не їла, не їв, нічого не їла, нічого не їв
typed-triggers-exertion = навантаження, фізичне навантаження, фіз навантаження, фіз. навантаження, спорт
typed-triggers-travel = дорога, подорож
typed-most_bothersome-photophobia = яскраве світло
typed-most_bothersome-phonophobia = звук, шум, гучні звуки
typed-nausea-marked = сильно, дуже
typed-nausea-slight = трохи, трошки, злегка, ледь, слабка, невелика, незначна, підташнювало, нудило трохи, трохи нудило
typed-nausea-none = ні, не, неа, -, нет

## Біль через дві години після ліків

effect-pain_free = Минув
effect-better = Легше
effect-same = Так само

## Відповідь не зрозуміло: чого чекаємо, з прикладом

invalid-unclear_date = Не вдалося зрозуміти дату. Напишіть день і місяць, наприклад 21.11.
invalid-not_a_date = Такої дати немає в календарі. Напишіть день і місяць, наприклад 21.11.
invalid-date_in_future = Цей день ще не настав. Підійде сьогодні або раніше, наприклад «вчора».
invalid-date_too_old = Щоденник зберігає записи з { $oldest }. Виберіть день не раніше.
invalid-not_two_dates = Тут потрібні дві дати: з якого дня і по який.
invalid-not_a_time = Не вдалося зрозуміти час. Напишіть години й хвилини, наприклад 14:30.
invalid-another_day = Зараз уже інший день. Напишіть час того дня, про який запис, наприклад 14:30.
invalid-not_an_intensity = Потрібне ціле число від 1 до 10, наприклад 6.
invalid-not_an_option = Виберіть, будь ласка, один із варіантів на кнопках.
invalid-not_one_of = Дайте, будь ласка, відповідь: { $options }.
quoted = «{ $words }»
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } або { $last }
invalid-nothing_chosen = Поки що нічого не вибрано. Позначте хоча б одне або напишіть словами.
invalid-passphrase_too_short = Цей пароль закороткий: потрібно щонайменше { $least } знаків.
invalid-too_long = Напишіть, будь ласка, коротше: уміщується { $most ->
    [one] { $most } символ
    [few] { $most } символи
   *[other] { $most } символів
}.
invalid-too_many_medicines = Прийомів забагато: за день уміщується щонайбільше { $most ->
    [one] { $most } прийом
    [few] { $most } прийоми
   *[other] { $most } прийомів
}.
invalid-unclear_doses = Не вдалося зрозуміти: «{ $parts }». Напишіть ліки заново, кожні з нового рядка: назва, доза, час. Наприклад: Ібупрофен 400 мг 14:30
invalid-empty = Не вдалося нічого прочитати. Напишіть, будь ласка, словами.
