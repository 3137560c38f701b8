### Розмова з ботом поза запитаннями.

bot-description = Щоденник головного болю. Раз на день запитаю, чи боліла голова, і складу звіт для лікаря. Записи зберігаються { $days }. Що зберігається і хто це читає: /privacy.
bot-short-description = Щоденник головного болю: запитання раз на день, звіт для лікаря щотижня.
bot-menu_button = Щоденник

command-start = почати
command-add = записати день
command-alarm = час нагадування
command-cancel = більше нічого не надсилати
command-help = що я вмію
command-back = попереднє запитання
command-restart = почати запис заново
command-stop = перервати без збереження

welcome =
    Вітаю. Це щоденник головного болю.

    Раз на день я запитаю, чи боліла голова. Якщо ні, досить одного натискання. Якщо так, поставлю запитання, які ставлять лікарі. Щопонеділка надішлю звіт, його можна показати неврологу.

    Записи зберігаються { $days }. Ніхто не читає їх одразу: якщо допомога потрібна терміново, телефонуйте до екстреної служби.
welcome-when = Коли вам нагадувати?
help = Ось що можна зробити:
help-import = Ще можна надіслати файл іншого щоденника: я скажу, що в ньому є, і перенесу, якщо ви захочете.
help-emergency = Ніхто не читає записів одразу. Якщо допомога потрібна терміново, телефонуйте до екстреної служби.
help-survey = Запис відкрито. Можна натискати кнопки або писати відповідь. А ще:

reminder-question = О котрій нагадувати? У вас зараз { $now }. Виберіть або напишіть час, наприклад 21:30.
reminder-set = Нагадування: { $time }, { $days }. У вас зараз { $now } ({ $zone }). Якщо це не так, виправте в /settings.
reminder = Чи боліла сьогодні голова?
reminder-before = Чи минув учорашній біль?
nudge = Запис лишився відкритим. Можна продовжити з того самого місця.
cancelled =
    Більше нічого не надішлю: ні нагадувань, ні щотижневих звітів, ні архівів. Записи лишаться.

    Звіти й архіви поверне команда /start, нагадування – /alarm.
stopped = Запис перервано, відповіді не збережено.
nothing-open = Зараз немає відкритого запису.
unclear = Не вдалося зрозуміти це повідомлення. День можна записати кнопкою або командою /add, решта – у /help.
after-end = Запис уже збережено, це повідомлення до нього не ввійшло. Змінити його можна в /calendar.
edited-command = Виправлена команда не виконується. Якщо вона потрібна, надішліть її новим повідомленням.
edited-elsewhere = Виправлення цього повідомлення нічого не змінює. Записаний день можна змінити в /calendar, решту – новим повідомленням.
edited-open = Відповідь на запитання «{ $question }» не змінилася. Повернутися до запитання можна кнопкою «{ button-back }».
edited-stored = Запис не змінився. Відповідь на запитання «{ $question }» можна змінити в /calendar.
only-text = Я розумію лише текст, кнопки та файли щоденників.
fault = Не вийшло: у боті помилка. Спробуйте, будь ласка, пізніше.
zone-refused = У цьому часовому поясі поки що не вдається нагадувати. Виберіть, будь ласка, інше місто з тим самим часом: /settings.

button-begin = Записати день
button-fill = Відповісти
button-yesterday = Учора, { $day }
button-today = Сьогодні, { $day }
button-back = ‹ Назад
button-skip = Не знаю
button-done = Готово
button-keep = Лишити
button-no_comment = Без коментаря

toast-old-button = Ця кнопка вже не діє. Нічого не змінилося.

card-before = Було: { $answer }
card-chosen = Позначено: { $answer }

doubt-future_onset = { $time } цього дня ще попереду. Записати так?
doubt-future_end = { $time } – це ще попереду. Записати так?
doubt-long = До { $time } виходить понад 20 годин. Записати так?
doubt-future_dose = Прийом ({ $time }) ще попереду. Записати так?
doubt-dose_before_onset = Прийом ліків ({ $time }) – раніше за початок болю. Записати так?
doubt-after_midnight = { $time } щойно – це вже наступний день, а { $time } цього дня було майже добу тому. Записати так?
button-sure = Так, { $time }
button-guess = Ні, { $time }

day-saved = Записано.
day-saved_severe = Записано. Можна відпочивати.
day-end_before = { $day }: коли минув біль?
day-unchanged = Зміни не збережено, попередній запис на місці.
day-painless = Головного болю не було.

reminder-of_day = { $day }: чи боліла голова?
reminder-discreet = Як минув день? Відповісти можна одним натисканням.
snooze-question = Коли запитати знову?
snoozed = Запитаю знову: { $time }.
snoozed-tomorrow = Запитаю знову завтра: { $time }.
nudge-discreet = Лишилося незакінчене. Можна продовжити з того самого місця.
change-day = { $day }. Що змінити?
day-headache = Голова боліла
day-intensity = { $intensity } із 10
day-from = з { $time }
day-to = до { $time }
day-without = Не було: { $features }
day-deleted = Запис видалено: { $day }. Кілька хвилин його ще можна повернути.
day-unknown = { $day }: запису немає.
button-no_headache = Не боліла, без ліків
button-no_headache-discreet = Спокійно, нічого не прийнято
button-no_menstruation = Не боліла, без ліків і місячних
button-menstruation = Місячні, не боліла, без ліків
button-medicine_only = Не боліла, але були ліки
button-medicine_only-discreet = Спокійно, але щось прийнято
button-headache = Боліла
button-headache-discreet = Неспокійно
button-usual_headache = Боліла, як зазвичай
button-usual_headache-discreet = Неспокійно, як зазвичай
button-later = Пізніше
button-snooze_1 = За годину
button-snooze_3 = За три години
button-snooze_morning = Завтра вранці
button-continue = Продовжити
button-as_usual = Так, як зазвичай
button-change = Змінити
button-delete = Видалити
button-restore = Повернути
button-continued = Тривав з учора
button-further_attack = Ще один напад цього дня
button-remove_attack = Прибрати напад: { $attack }
button-add_medicine = Додати ліки
button-add_painless_aura = Додати зорову ауру
button-mark_menstruation = Позначити місячні
button-unmark_menstruation = Зняти позначку місячних
button-no_menstruation_that_day = Місячних не було
toast-finish-first = Спочатку закінчимо відкритий запис.
toast-too-late = Повернути вже не можна.
