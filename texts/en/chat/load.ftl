### A report on request: of which days, in which form, in which language.

command-load = get the report

load-title = Report
load-days = Days: { $period }
load-no_days = Days: the diary has none of them
load-format = Form: { $format }
load-language = Language: { $language }

load-button-week = This week
load-button-last-week = Last week
load-button-28-days = 28 days
load-button-all = Everything
load-button-dates = Two dates
load-button-html = Page
load-button-pdf = PDF
load-button-xlsx = Excel
load-button-csv = CSV
load-button-json = JSON
load-button-fhir = FHIR
load-button-make = Make the report

load-format-html = a page, opens in a browser
load-format-pdf = PDF, to print or to pass on
load-format-xlsx = an Excel workbook
load-format-csv = a CSV table, one row a day
load-format-json = JSON, for programs
load-format-fhir = FHIR R4, for a hospital’s system

load-dates_question = From which day to which? Type two dates, such as { $example }. The diary keeps entries from { $oldest } on.
load-unclear = There is no such report. You can choose with the buttons or type, for example /load pdf 01.11-20.11.
load-no_entries = There are no entries in these days, so there is nothing to report on. You can choose other days or record a day.

typed-load-week = week, this week
typed-load-last-week = last week
typed-load-28-days = 28, 28 days
typed-load-all = all, everything

report-waiting = Making the report…
report-none = There are no entries in this time yet, so there is nothing to report on.
report-failed = The report could not be made. Your entries are safe, please try again.
button-order_again = Try again
button-order_other = Another report

order-ready = Done, the file is below.
order-failed = The file could not be made. Your entries are safe, please try again: { $command }.
order-too_many = No more files can be made at the moment. Your entries are safe; you can order more after { $until }.
