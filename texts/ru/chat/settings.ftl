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
settings-discreet-on = Незаметный режим: включён, в напоминаниях ни слова о здоровье
settings-discreet-off = Незаметный режим: выключен
settings-days = По каким дням спрашивать? Нажмите на день, чтобы добавить его или убрать.

settings-button-language = Язык / Language
settings-button-zone = Часовой пояс
settings-button-reminder = Время напоминания
settings-button-days = Дни напоминания
settings-button-no_reminder = Не напоминать
settings-button-every_day = Каждый день
settings-button-weekly_report-on = Присылать отчёт за неделю
settings-button-weekly_report-off = Не присылать отчёт за неделю
settings-button-discreet-on = Включить незаметный режим
settings-button-discreet-off = Выключить незаметный режим
settings-toast-last_day = Один день остаётся. Чтобы не было ни одного, выберите «Не напоминать».

zone-question = Который у вас сейчас час? Выберите или напишите время или свой город.
zone-choice = Что из этого рядом с вами или живёт по вашему времени? Город можно и написать.
zone-unknown = Часового пояса по этим словам не нашлось. Напишите время на ваших часах, например { $example }, или крупный город поблизости, например Казань.
zone-location_question = Отправьте местоположение клавишей внизу. По нему один раз определю часовой пояс и не сохраню его. Можно и написать город.
zone-by_location = Местоположение не сохранено. Если время не то, выберите пояс в /settings.
zone-by_city = Остальное в /settings.
zone-left = Ничего не изменилось. Остальное в /settings.
zone-button-location = Отправить местоположение
zone-button-leave = Не нужно
