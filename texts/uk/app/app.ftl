### Сторінка в Telegram, на якій записують і переглядають дні. Без змінних: числа й дати пише телефон.

app-title = Щоденник
app-screens = Розділи
app-tab-day = День
app-tab-calendar = Кален{"\u00AD"}дар
app-tab-numbers = Числа
app-tab-report = Звіт
app-tab-settings = Налашту{"\u00AD"}вання
app-loading = Завантаження…

## День

app-days = Дні
app-another_day = Інший день
app-save = Зберегти
app-save_the_rest = Зберегти, на ці запитання — «ні»
app-unanswered = Поки без відповіді:
app-missing = Дайте, будь ласка, відповідь на це запитання.
app-saved = Записано.
app-kept = Збережено на цьому телефоні. Буде надіслано, щойно вдасться.
app-change = Змінити
app-close = Закрити
app-delete = Видалити запис
app-deleted = Запис видалено.
app-undo = Повернути
app-as_usual = Як зазвичай
app-taken_over = Як зазвичай; натисніть, щоб змінити
app-painless_day = Не боліла, без ліків
app-now = Щойно
app-time = Час
app-other = Інше…
app-own_words = своїми словами
app-another_medicine = Інші ліки
app-most_medicines = Більше ліків до цього дня додати не можна.
app-amount = Доза
app-remove = Прибрати
app-effect = Через дві години після прийому
app-unknown = Невідомо
app-day_kept = Ще не збережено
app-day_waits = Чекає на надсилання
app-refused = Запис не збережено. Перевірте, будь ласка, відповіді.
app-refused_answer = Ця відповідь не підходить. Змініть її, будь ласка.

## День, який тим часом змінили на іншому пристрої

app-conflict = Змінено на іншому пристрої
app-conflict_about = Тим часом цей день змінили в іншому місці. Виберіть, які відповіді лишити.
app-mine = Тут
app-theirs = В іншому місці
app-all_mine = Усі звідси
app-all_theirs = Усі з іншого місця

## Зв’язок

app-offline = Немає зв’язку. Усе, що ви вводите, лишається на цьому телефоні й буде надіслано пізніше.
app-busy = Щоденник зараз перевантажений. Усе, що ви вводите, лишається на цьому телефоні й буде надіслано пізніше.
app-reopen = Відкрийте, будь ласка, цю сторінку з чату ще раз. Усе введене лишиться на цьому телефоні.
app-not_agreed = Спочатку надішліть, будь ласка, боту в чаті команду /start.
app-waiting = Чекає на надсилання:
app-differing = Змінено на іншому пристрої, відкрийте, будь ласка:
app-not_saved = Не збережено, відкрийте, будь ласка:
app-not_loaded = Завантажити поки що не вдалося.
app-not_done = Не вийшло. Спробуйте, будь ласка, пізніше.
app-changed_elsewhere = Тим часом це змінили в іншому місці. Зараз показано, як є.

## Календар

app-no_entry = Запису немає
app-painless = Головного болю не було
app-signs = Знаки
app-sign_headache = Голова боліла, сила болю
app-sign_unrated = Голова боліла, силу не вказано
app-sign_medicine = Ліки
app-long_press = Затримайте палець на дні без запису, щоб записати «не боліла, без ліків».

## Числа

app-period = Період
app-headache_days = Дні з головним болем
app-medicine_days = Дні з ліками від болю
app-painless_days = Дні без болю
app-unknown_days = Дні без запису
app-of_recorded = заповнено днів:
app-of_stated = днів, за які це вказано:
app-median = медіана
app-severe = Сильний біль
app-attacks = Напади
app-weekdays = Дні тижня
app-weekdays_note = дні з болем із заповнених
app-nothing_rated = Силу болю не вказано
app-day_by_day = День за днем
app-unknown_note = Про дні без запису нічого не відомо; днями без болю вони не вважаються. Сьогоднішній день не закінчився і не враховується.

## Звіт

app-all_days = Усі дні
app-since = З якого дня
app-format = Вигляд
app-order = Надіслати в чат
app-ordered = Звіт готується. Він прийде в чат.
app-to_chat = До чату
app-too_many_orders = Зараз більше файлів зробити не можна. Записи на місці.

## Налаштування

app-reminder = Нагадування
app-reminder_on = Нагадувати
app-last_day = Хоча б один день має лишитися. Щоб не було жодного, вимкніть нагадування.
app-language = Мова
app-zone = Часовий пояс
