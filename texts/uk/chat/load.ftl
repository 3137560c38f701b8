### Звіт на прохання: за які дні, у якому вигляді, якою мовою.

command-load = отримати звіт

load-title = Звіт
load-days = Дні: { $period }
load-no_days = Дні: таких днів у щоденнику немає
load-format = Вигляд: { $format }
load-language = Мова: { $language }

load-button-week = Цей тиждень
load-button-last-week = Минулий тиждень
load-button-28-days = 28 днів
load-button-all = Усе
load-button-dates = Дві дати
load-button-html = Сторінка
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Скласти звіт

load-format-html = сторінка, відкривається в браузері
load-format-pdf = PDF, щоб надрукувати або переслати
load-format-xlsx = таблиця Excel
load-format-csv = таблиця CSV, рядок на день
load-format-json = JSON, для програм
load-format-fhir = FHIR R4, для системи лікарні

load-dates_question = З якого дня і по який? Напишіть дві дати, наприклад { $example }. Щоденник зберігає записи з { $oldest }.
load-unclear = Не вдалося зрозуміти, який потрібен звіт. Можна вибрати кнопками або написати, наприклад /load pdf 01.11-20.11.
load-no_entries = За ці дні записів немає, скласти звіт немає з чого. Можна вибрати інші дні або записати день.

typed-load-week = тиждень, цей тиждень, за тиждень, week, this week
typed-load-last-week = минулий тиждень, за минулий тиждень, last week
typed-load-28-days = 28, 28 днів, за 28 днів, 28 days
typed-load-all = все, усе, за весь час, за увесь час, all, everything

report-waiting = Готую звіт…
report-none = За цей час ще немає записів, скласти звіт поки що немає з чого.
report-failed = Скласти звіт не вдалося. Записи на місці, спробуйте ще раз.
button-order_again = Спробувати ще раз
button-order_other = Інший звіт

order-ready = Готово, файл нижче.
order-failed = Зробити файл не вдалося. Записи на місці, спробуйте ще раз: { $command }.
order-too_many = Зараз більше файлів зробити не можна. Записи на місці; замовити ще можна буде після { $until }.
