### Отчёт по просьбе: за какие дни, в каком виде, на каком языке.

command-load = получить отчёт

load-title = Отчёт
load-days = Дни: { $period }
load-no_days = Дни: таких дней в дневнике нет
load-format = Вид: { $format }
load-language = Язык: { $language }

load-button-week = Эта неделя
load-button-last-week = Прошлая неделя
load-button-28-days = 28 дней
load-button-all = Всё
load-button-dates = Две даты
load-button-html = Страница
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Составить отчёт

load-format-html = страница, открывается в браузере
load-format-pdf = PDF, чтобы распечатать или переслать
load-format-xlsx = таблица Excel
load-format-csv = таблица CSV, строка на день
load-format-json = JSON, для программ
load-format-fhir = FHIR R4, для системы больницы

load-dates_question = С какого дня и по какой? Напишите две даты, например { $example }. Дневник хранит записи с { $oldest }.
load-unclear = Не удалось понять, какой нужен отчёт. Можно выбрать кнопками или написать, например /load pdf 01.11-20.11.
load-no_entries = За эти дни записей нет, составить отчёт не из чего. Можно выбрать другие дни или записать день.

typed-load-week = неделя, эта неделя, эту неделю, week, this week
typed-load-last-week = прошлая неделя, прошлую неделю, last week
typed-load-28-days = 28, 28 дней, 28 days
typed-load-all = всё, за всё время, all, everything

report-waiting = Готовлю отчёт…
report-none = За это время ещё нет записей, составить отчёт пока не из чего.
report-failed = Отчёт составить не удалось. Записи на месте, попробуйте ещё раз.
button-order_again = Попробовать ещё раз
button-order_other = Другой отчёт

order-ready = Готово, файл ниже.
order-failed = Файл сделать не удалось. Записи на месте, попробуйте ещё раз: { $command }.
order-too_many = Сейчас больше файлов сделать нельзя. Записи на месте; заказать ещё можно будет после { $until }.
