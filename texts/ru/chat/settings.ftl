### Настройки и поиск часового пояса.

command-settings = язык, часовой пояс, напоминания

settings-title = Настройки
settings-language = Язык: { $language }
settings-language_question = На каком языке мне писать?
settings-zone = Часовой пояс: { $zone }, там сейчас { $now }
settings-reminder = Напоминание: в { $time }, { $days }
settings-no_reminder = Напоминание: нет
settings-every_day = каждый день
settings-weekly_report-on = Отчёт за неделю: по понедельникам
settings-weekly_report-off = Отчёт за неделю: нет
settings-monthly_archive-on = Архив: первого числа месяца
settings-monthly_archive-off = Архив: только по команде /archive
settings-discreet-on = Скрытый режим: включён, в уведомлениях и именах файлов ни слова о здоровье
settings-discreet-off = Скрытый режим: выключен
settings-questions = { $count ->
    [0] Дополнительные вопросы: нет
   *[other] Дополнительные вопросы: { $count }
}
settings-questions_about = Вопросы, которые иногда задают врачи. Каждый добавляет одно нажатие. Выключить его можно в любой момент, ответы останутся.
settings-ask_functioning-on = Вопрос о намеченных делах: в дни с болью
settings-ask_functioning-off = Вопрос о намеченных делах: не задаю
settings-ask_most_bothersome-on = Вопрос, что мешало больше всего: в дни с болью
settings-ask_most_bothersome-off = Вопрос, что мешало больше всего: не задаю
settings-ask_menstruation-on = Месячные: спрашиваю и отмечаю в календаре
settings-ask_menstruation-off = Месячные: не спрашиваю
settings-ask_painless_aura-on = Аура без головной боли: спрашиваю в дни без боли
settings-ask_painless_aura-off = Аура без головной боли: не спрашиваю
settings-ask_effect-on = После лекарства: через два часа спрашиваю, как боль
settings-ask_effect-off = После лекарства: не спрашиваю
settings-days = По каким дням спрашивать? Нажмите на день, чтобы добавить его или убрать.

settings-button-language = Язык / Language
settings-button-zone = Часовой пояс
settings-button-reminder = Время напоминания
settings-button-days = Дни напоминания
settings-button-no_reminder = Не напоминать
settings-button-every_day = Каждый день
settings-button-weekly_report-on = Присылать отчёт за неделю
settings-button-weekly_report-off = Не присылать отчёт за неделю
settings-button-monthly_archive-on = Присылать архив раз в месяц
settings-button-monthly_archive-off = Не присылать архив
settings-button-discreet-on = Включить скрытый режим
settings-button-discreet-off = Выключить скрытый режим
settings-button-questions = Дополнительные вопросы
settings-button-ask_functioning-on = Спрашивать о намеченных делах
settings-button-ask_functioning-off = Не спрашивать о делах
settings-button-ask_most_bothersome-on = Спрашивать, что мешало больше
settings-button-ask_most_bothersome-off = Не спрашивать, что мешало
settings-button-ask_menstruation-on = Спрашивать о месячных
settings-button-ask_menstruation-off = Не спрашивать о месячных
settings-button-ask_painless_aura-on = Спрашивать об ауре без боли
settings-button-ask_painless_aura-off = Не спрашивать об ауре без боли
settings-button-ask_effect-on = Спрашивать о действии лекарства
settings-button-ask_effect-off = Не спрашивать о действии лекарства
settings-toast-last_day = Хотя бы один день должен остаться. Чтобы не было ни одного, выберите «Не напоминать».

zone-question = Который у вас сейчас час? Выберите или напишите время или свой город.
zone-choice = Какой из этих городов рядом с вами или в вашем часовом поясе? Город можно и написать.
zone-unknown = По этим словам часовой пояс найти не удалось. Напишите время на ваших часах, например { $example }, или крупный город поблизости, например Казань.
zone-location_question = Отправьте местоположение клавишей внизу. Оно нужно один раз, чтобы определить часовой пояс, и сохранено не будет. Можно и написать город.
zone-location_nowhere = Рядом с этим местом нет знакомого мне города. Напишите время на ваших часах, например { $example }, или крупный город с таким же временем.
zone-location_several = Рядом с этим местом время разное. Выберите своё или напишите город.
zone-by_location = Местоположение не сохранено. Если время не то, выберите пояс в /settings.
zone-by_city = Остальное в /settings.
zone-left = Ничего не изменилось. Остальное в /settings.
zone-button-location = Отправить местоположение
zone-button-leave = Не нужно
