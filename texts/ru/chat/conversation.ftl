### Разговор с ботом вне вопросов.

bot-description = Дневник головной боли. Раз в день спрошу, болела ли голова, и соберу отчёт для врача. Записи хранятся два месяца.
bot-short-description = Дневник головной боли: вопросы раз в день, отчёт для врача каждую неделю.

command-start = начать
command-add = записать день
command-alarm = время напоминания
command-cancel = больше ничего не присылать
command-help = что я умею
command-back = предыдущий вопрос
command-restart = начать запись заново
command-stop = прервать без сохранения

welcome =
    Здравствуйте. Это дневник головной боли.

    Раз в день я спрошу, болела ли голова. Если нет, хватит одного нажатия. Если да, задам вопросы, которые задают врачи. По понедельникам пришлю отчёт, его можно показать неврологу.

    Записи хранятся два месяца.
welcome-when = Когда вам напоминать?
help = Вот что можно сделать:
help-survey = Запись открыта. Можно нажимать кнопки или писать ответ. А ещё:

reminder-question = Во сколько напоминать? У вас сейчас { $now }. Выберите или напишите время, например 21:30.
reminder-set = Напоминание: в { $time }, { $days }. У вас сейчас { $now } ({ $zone }), если это не так, поправить можно в /settings.
reminder = Болела сегодня голова?
nudge = Запись осталась открытой. Можно продолжить с того же места.
cancelled =
    Больше не буду писать: ни напоминаний, ни еженедельных отчётов. Записи остались.

    Вернуть отчёты можно командой /start, напоминания командой /alarm.
stopped = Запись прервана, ответы не сохранены.
nothing-open = Сейчас нет открытой записи.
unclear = Не получилось понять. Записать день можно кнопкой или командой /add, всё остальное в /help.
only-text = Здесь понятны только текст и кнопки.

button-begin = Записать день
button-fill = Ответить
button-yesterday = Вчера, { $day }
button-today = Сегодня, { $day }
button-back = ‹ Назад
button-skip = Не знаю
button-done = Готово
button-keep = Оставить

toast-old-button = Эта кнопка устарела, ничего не изменилось.

card-before = Было: { $answer }
card-chosen = Отмечено: { $answer }

day-saved = Записано.
day-unchanged = Изменения не сохранены, прежняя запись на месте.
day-painless = Головной боли не было.

reminder-of_day = { $day }: болела голова?
reminder-discreet = Как прошёл день? Ответить можно одним нажатием.
snooze-question = Когда спросить снова?
snoozed = Спрошу снова в { $time }.
snoozed-tomorrow = Спрошу снова завтра в { $time }.
nudge-discreet = Начатое не закончено. Можно продолжить с того же места.
change-day = { $day }. Что изменить?
day-headache = Голова болела
day-intensity = { $intensity } из 10
day-from = с { $time }
day-to = до { $time }
day-without = Не было: { $features }
day-deleted = Запись удалена: { $day }. Несколько минут её ещё можно вернуть.
day-unknown = { $day }: записи нет.
button-no_headache = Не болела
button-headache = Болела
button-usual_headache = Болела, как обычно
button-later = Позже
button-snooze_1 = Через час
button-snooze_3 = Через три часа
button-snooze_morning = Завтра утром
button-continue = Продолжить
button-as_usual = Да, как обычно
button-change = Изменить
button-delete = Удалить
button-restore = Вернуть
button-add_medicine = Добавить лекарство
toast-finish-first = Сначала закончим открытую запись.
toast-too-late = Вернуть уже нельзя.
