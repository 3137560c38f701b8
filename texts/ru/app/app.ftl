### Страница в Telegram, на которой записывают и смотрят дни. Без переменных: числа и даты пишет телефон.

app-title = Дневник
app-screens = Разделы
app-tab-day = День
app-tab-calendar = Кален{"\u00AD"}дарь
app-tab-numbers = Числа
app-tab-report = Отчёт
app-tab-settings = Наст{"\u00AD"}ройки
app-loading = Загрузка…

## День

app-days = Дни
app-another_day = Другой день
app-save = Сохранить
app-save_the_rest = Сохранить, на эти вопросы — «нет»
app-unanswered = Пока без ответа:
app-missing = Ответьте, пожалуйста, на этот вопрос.
app-saved = Записано.
app-kept = Сохранено на этом телефоне. Будет отправлено, как только получится.
app-change = Изменить
app-close = Закрыть
app-delete = Удалить запись
app-deleted = Запись удалена.
app-undo = Вернуть
app-as_usual = Как обычно
app-taken_over = Как обычно; нажмите, чтобы изменить
app-painless_day = Не болела, без лекарства
app-now = Только что
app-time = Время
app-other = Другое…
app-own_words = своими словами
app-another_medicine = Другое лекарство
app-most_medicines = Больше лекарств к этому дню добавить нельзя.
app-amount = Доза
app-remove = Убрать
app-effect = Через два часа после приёма
app-unknown = Неизвестно
app-day_kept = Ещё не сохранено
app-day_waits = Ждёт отправки
app-refused = Запись не сохранена. Проверьте, пожалуйста, ответы.
app-refused_answer = Этот ответ не подходит. Измените его, пожалуйста.

## День, который тем временем изменили на другом устройстве

app-conflict = Изменено на другом устройстве
app-conflict_about = Тем временем этот день изменили в другом месте. Выберите, какие ответы оставить.
app-mine = Здесь
app-theirs = В другом месте
app-all_mine = Все отсюда
app-all_theirs = Все из другого места

## Связь

app-offline = Нет связи. Всё, что вы вводите, остаётся на этом телефоне и будет отправлено позже.
app-busy = Дневник сейчас перегружен. Всё, что вы вводите, остаётся на этом телефоне и будет отправлено позже.
app-reopen = Откройте, пожалуйста, эту страницу из чата ещё раз. Всё введённое останется на этом телефоне.
app-not_agreed = Сначала отправьте, пожалуйста, боту в чате команду /start.
app-waiting = Ждёт отправки:
app-differing = Изменено на другом устройстве, откройте, пожалуйста:
app-not_saved = Не сохранено, откройте, пожалуйста:
app-not_loaded = Загрузить пока не удалось.
app-not_done = Не получилось. Попробуйте, пожалуйста, позже.
app-changed_elsewhere = Тем временем это изменили в другом месте. Сейчас показано, как есть.

## Календарь

app-no_entry = Записи нет
app-painless = Головной боли не было
app-signs = Знаки
app-sign_headache = Голова болела, сила боли
app-sign_unrated = Голова болела, сила не указана
app-sign_medicine = Лекарство
app-long_press = Задержите палец на дне без записи, чтобы записать «не болела, без лекарства».

## Числа

app-period = Период
app-headache_days = Дни с головной болью
app-medicine_days = Дни с лекарством от боли
app-painless_days = Дни без боли
app-unknown_days = Дни без записи
app-of_recorded = заполнено дней:
app-of_stated = дней, за которые это указано:
app-median = медиана
app-severe = Сильная боль
app-attacks = Приступы
app-weekdays = Дни недели
app-weekdays_note = дни с болью из заполненных
app-nothing_rated = Сила боли не указана
app-day_by_day = День за днём
app-unknown_note = О днях без записи ничего не известно; днями без боли они не считаются. Сегодняшний день не кончился и не считается.

## Отчёт

app-all_days = Все дни
app-since = С какого дня
app-format = Вид
app-order = Прислать в чат
app-ordered = Отчёт готовится. Он придёт в чат.
app-to_chat = В чат
app-too_many_orders = Сейчас больше файлов сделать нельзя. Записи на месте.

## Настройки

app-reminder = Напоминание
app-reminder_on = Напоминать
app-last_day = Хотя бы один день должен остаться. Чтобы не было ни одного, выключите напоминание.
app-language = Язык
app-zone = Часовой пояс
