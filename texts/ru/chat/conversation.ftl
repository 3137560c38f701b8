### Разговор с ботом вне вопросов.

bot-description = Дневник головной боли. Раз в день спрошу, болела ли голова, и соберу отчёт для врача. Записи хранятся { $days }. Что хранится и кто это читает: /privacy.
bot-short-description = Дневник головной боли: вопросы раз в день, отчёт для врача каждую неделю.
bot-menu_button = Дневник

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

    Записи хранятся { $days }. Никто не читает их сразу: если помощь нужна срочно, звоните в экстренную службу.
welcome-when = Когда вам напоминать?
help = Вот что можно сделать:
help-import = Ещё можно прислать файл другого дневника: я скажу, что в нём есть, и перенесу, если вы захотите.
help-emergency = Никто не читает записи сразу. Если помощь нужна срочно, звоните в экстренную службу.
help-survey = Запись открыта. Можно нажимать кнопки или писать ответ. А ещё:

reminder-question = Во сколько напоминать? У вас сейчас { $now }. Выберите или напишите время, например 21:30.
reminder-set = Напоминание: в { $time }, { $days }. У вас сейчас { $now } ({ $zone }). Если это не так, поправьте в /settings.
reminder = Болела сегодня голова?
reminder-before = Вчерашняя боль прошла?
nudge = Запись осталась открытой. Можно продолжить с того же места.
cancelled =
    Больше ничего не пришлю: ни напоминаний, ни еженедельных отчётов, ни архивов. Записи останутся.

    Отчёты и архивы вернёт команда /start, напоминания – /alarm.
stopped = Запись прервана, ответы не сохранены.
nothing-open = Сейчас нет открытой записи.
unclear = Не удалось понять это сообщение. День можно записать кнопкой или командой /add, остальное – в /help.
after-end = Запись уже сохранена, это сообщение в неё не вошло. Изменить её можно в /calendar.
edited-command = Исправленная команда не выполняется. Если она нужна, отправьте её новым сообщением.
edited-elsewhere = Исправление этого сообщения ничего не меняет. Записанный день можно изменить в /calendar, остальное – новым сообщением.
edited-open = Ответ на вопрос «{ $question }» остался прежним. Вернуться к вопросу можно кнопкой «{ button-back }».
edited-stored = Запись осталась прежней. Ответ на вопрос «{ $question }» можно изменить в /calendar.
only-text = Я понимаю только текст, кнопки и файлы дневников.
fault = Не получилось: в боте ошибка. Попробуйте, пожалуйста, позже.
zone-refused = В этом часовом поясе напоминать пока не получается. Выберите, пожалуйста, другой город с тем же временем: /settings.

button-begin = Записать день
button-fill = Ответить
button-yesterday = Вчера, { $day }
button-today = Сегодня, { $day }
button-back = ‹ Назад
button-skip = Не знаю
button-done = Готово
button-keep = Оставить
button-no_comment = Без комментария

toast-old-button = Эта кнопка уже не действует. Ничего не изменилось.

card-before = Было: { $answer }
card-chosen = Отмечено: { $answer }

doubt-future_onset = { $time } этого дня ещё впереди. Записать так?
doubt-future_end = { $time } – это ещё впереди. Записать так?
doubt-long = До { $time } получается больше 20 часов. Записать так?
doubt-future_dose = Приём в { $time } ещё впереди. Записать так?
doubt-dose_before_onset = Лекарство в { $time } – раньше начала боли. Записать так?
doubt-after_midnight = { $time } только что – это уже следующий день, а { $time } этого дня было почти сутки назад. Записать так?
button-sure = Да, { $time }
button-guess = Нет, { $time }

day-saved = Записано.
day-saved_severe = Записано. Можно отдыхать.
day-end_before = { $day }: когда прошла боль?
day-unchanged = Изменения не сохранены, прежняя запись на месте.
day-painless = Головной боли не было.

reminder-of_day = { $day }: болела голова?
reminder-discreet = Как прошёл день? Ответить можно одним нажатием.
snooze-question = Когда спросить снова?
snoozed = Спрошу снова в { $time }.
snoozed-tomorrow = Спрошу снова завтра в { $time }.
nudge-discreet = Осталось незаконченное. Можно продолжить с того же места.
change-day = { $day }. Что изменить?
day-headache = Голова болела
day-intensity = { $intensity } из 10
day-from = с { $time }
day-to = до { $time }
day-without = Не было: { $features }
day-deleted = Запись удалена: { $day }. Несколько минут её ещё можно вернуть.
day-unknown = { $day }: записи нет.
button-no_headache = Не болела, без лекарства
button-no_headache-discreet = Спокойно, ничего не принято
button-no_menstruation = Не болела, без лекарства и месячных
button-menstruation = Месячные, не болела, без лекарства
button-medicine_only = Не болела, но было лекарство
button-medicine_only-discreet = Спокойно, но что-то принято
button-headache = Болела
button-headache-discreet = Неспокойно
button-usual_headache = Болела, как обычно
button-usual_headache-discreet = Неспокойно, как обычно
button-later = Позже
button-snooze_1 = Через час
button-snooze_3 = Через три часа
button-snooze_morning = Завтра утром
button-continue = Продолжить
button-as_usual = Да, как обычно
button-change = Изменить
button-delete = Удалить
button-restore = Вернуть
button-continued = Продолжалась со вчера
button-further_attack = Ещё один приступ в этот день
button-remove_attack = Убрать приступ: { $attack }
button-add_medicine = Добавить лекарство
button-add_painless_aura = Добавить зрительную ауру
button-mark_menstruation = Отметить месячные
button-unmark_menstruation = Убрать отметку о месячных
button-no_menstruation_that_day = Месячных не было
toast-finish-first = Сначала закончим открытую запись.
toast-too-late = Вернуть уже нельзя.
