### A file of another diary: what is in it, and what becomes of it.

import-reading = Reading your file…
import-storing = Importing the days…
import-undoing = Taking the imported days out again…

import-found = { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $source })
import-new = New: { $count }.
import-filled = Already filled: { $count }.
import-too_old = Older than the diary keeps: { $count }.
import-in_future = Still to come: { $count }.
import-passed_over = Rows about what the diary does not keep: { $count }.
import-faults = { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
} not understood (line { $lines }).
import-nothing_new = There is nothing new in it.

import-button-new = Import new days: { $count }
import-button-replace = Import all, replacing: { $count }
import-button-faults = What was not understood
import-button-report = Report of it
import-button-leave = Leave it
import-button-undo = Undo the whole import

import-date_order = In this file the day and the month cannot be told apart. Which day is { $written }?
import-fault = Line { $line }: { $why }
import-fault-date = the date was not understood
import-fault-headache = it does not say whether there was a headache
import-fault-malformed = it is no day of this diary as it stands there
import-fault-repeated = the same day was told of before, and otherwise

import-stored = Imported: { $count ->
    [one] { $count } day
   *[other] { $count } days
}. It can be undone for a day.
import-replaced = In place of days that were filled: { $count }.
import-left_alone = Changed by you meanwhile, and left as they are: { $count }.
import-undone = The import is undone.
import-deleted = Days taken out: { $count }.
import-restored = Days that are as they were before: { $count }.
import-not_undone = Changed by you since, and left as they are: { $count }.
import-left = All right, nothing was imported.

import-report_question = In which form? The report is of this file, of the others that you sent within a day, and of what the diary keeps: 24 months at most.
import-reported = The report is sent: { $period }. Days in it: { $days }, from files: { $files }.
import-reported_without = Files that are not in it, since they could not be read or opened, or were too many: { $count }. A sealed one asks for its passphrase on its own card.
import-report_of_nothing = There is no day in it that a report could be made of: one reaches back 24 months.
import-reported_stored_nothing = Nothing of it was stored.

import-unrecognised = I cannot read this file. I know exports of this diary (JSON, CSV, XLSX) and of Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health and some others.
import-empty = This file is empty.
import-too_long = There is more in this file than a diary can hold: it is not read.
import-picture = This is a picture, and no export of a diary.
import-pdf = This is a PDF, which only people can read. Export the diary as a table there (CSV or XLSX), and send that.
import-old_workbook = This workbook was saved by an old Excel, or with a password. Save it as .xlsx without a password, and send it again.
import-damaged = This file is damaged, or only a part of it came. Please send it again.
import-too_large = This file is too large: { $megabytes } MB can be read. A shorter period may fit.
import-too_many = No more files can be read at the moment. You can send it again after { $until }.
import-gone = This file can no longer be fetched. Please send it again.
import-over = Nothing can be done about this file any more: it was left, or sent more than a day ago. Single days can be deleted in /calendar.
import-failed = The file could not be read: the bot has a fault. Nothing was lost; please send it again later.
