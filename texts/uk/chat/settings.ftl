### Налаштування і пошук часового поясу.

command-settings = мова, часовий пояс, нагадування

settings-title = Налаштування
settings-language = Мова: { $language }
settings-language_question = Якою мовою мені писати?
settings-zone = Часовий пояс: { $zone }, там зараз { $now }
settings-reminder = Нагадування: { $time }, { $days }
settings-no_reminder = Нагадування: немає
settings-every_day = щодня
settings-weekly_report-on = Звіт за тиждень: щопонеділка
settings-weekly_report-off = Звіт за тиждень: немає
settings-monthly_archive-on = Архів: першого числа місяця
settings-monthly_archive-off = Архів: лише за командою /archive
settings-discreet-on = Прихований режим: увімкнено, у сповіщеннях та іменах файлів ані слова про здоров’я
settings-discreet-off = Прихований режим: вимкнено
settings-questions = { $count ->
    [0] Додаткові запитання: немає
   *[other] Додаткові запитання: { $count }
}
settings-questions_about = Запитання, які іноді ставлять лікарі. Кожне додає одне натискання. Вимкнути його можна будь-коли, відповіді лишаться.
settings-ask_functioning-on = Запитання про заплановані справи: у дні з болем
settings-ask_functioning-off = Запитання про заплановані справи: не ставлю
settings-ask_most_bothersome-on = Запитання, що заважало найбільше: у дні з болем
settings-ask_most_bothersome-off = Запитання, що заважало найбільше: не ставлю
settings-ask_menstruation-on = Місячні: запитую і позначаю в календарі
settings-ask_menstruation-off = Місячні: не запитую
settings-ask_painless_aura-on = Аура без головного болю: запитую в дні без болю
settings-ask_painless_aura-off = Аура без головного болю: не запитую
settings-ask_effect-on = Після ліків: через дві години запитую, як біль
settings-ask_effect-off = Після ліків: не запитую
settings-days = У які дні запитувати? Натисніть на день, щоб додати його або прибрати.

settings-button-language = Мова / Language
settings-button-zone = Часовий пояс
settings-button-reminder = Час нагадування
settings-button-days = Дні нагадування
settings-button-no_reminder = Не нагадувати
settings-button-every_day = Щодня
settings-button-weekly_report-on = Надсилати звіт за тиждень
settings-button-weekly_report-off = Не надсилати звіт за тиждень
settings-button-monthly_archive-on = Надсилати архів раз на місяць
settings-button-monthly_archive-off = Не надсилати архів
settings-button-discreet-on = Увімкнути прихований режим
settings-button-discreet-off = Вимкнути прихований режим
settings-button-questions = Додаткові запитання
settings-button-ask_functioning-on = Питати про заплановані справи
settings-button-ask_functioning-off = Не питати про справи
settings-button-ask_most_bothersome-on = Питати, що заважало найбільше
settings-button-ask_most_bothersome-off = Не питати, що заважало
settings-button-ask_menstruation-on = Питати про місячні
settings-button-ask_menstruation-off = Не питати про місячні
settings-button-ask_painless_aura-on = Питати про ауру без болю
settings-button-ask_painless_aura-off = Не питати про ауру без болю
settings-button-ask_effect-on = Питати про дію ліків
settings-button-ask_effect-off = Не питати про дію ліків
settings-toast-last_day = Хоча б один день має лишитися. Щоб не було жодного, виберіть «Не нагадувати».

zone-question = Котра у вас зараз година? Виберіть або напишіть час чи своє місто.
zone-choice = Яке з цих міст поруч із вами або у вашому часовому поясі? Місто можна й написати.
zone-unknown = За цими словами часового поясу знайти не вдалося. Напишіть час на вашому годиннику, наприклад { $example }, або велике місто поблизу, наприклад Харків.
zone-location_question = Надішліть місцеположення кнопкою внизу. Воно потрібне один раз, щоб визначити часовий пояс, і не зберігатиметься. Можна й написати місто.
zone-location_nowhere = Поруч із цим місцем немає знайомого мені міста. Напишіть час на вашому годиннику, наприклад { $example }, або велике місто з таким самим часом.
zone-location_several = Поруч із цим місцем час різний. Виберіть свій або напишіть місто.
zone-by_location = Місцеположення не збережено. Якщо час не той, виберіть пояс у /settings.
zone-by_city = Решта – у /settings.
zone-left = Нічого не змінилося. Решта – у /settings.
zone-button-location = Надіслати місцеположення
zone-button-leave = Не потрібно
