### A file of another diary: what is in it, and what becomes of it.

import-reading = Читаю файл…
import-storing = Переношу дни…
import-undoing = Убираю перенесённые дни…

import-found = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} ({ $source })
import-new = Новых: { $count }.
import-filled = Уже заполнены: { $count }.
import-too_old = Старше, чем хранит дневник: { $count }.
import-in_future = Ещё не наступили: { $count }.
import-passed_over = Строк о том, чего дневник не хранит: { $count }.
import-faults = { $count ->
    [one] Не понята { $count } строка
    [few] Не поняты { $count } строки
   *[other] Не понято { $count } строк
} (номер { $lines }).
import-nothing_new = Нового в нём нет.

import-button-new = Перенести новые дни: { $count }
import-button-replace = Перенести всё, заменив: { $count }
import-button-faults = Что не понято
import-button-report = Отчёт по нему
import-button-leave = Не переносить
import-button-undo = Отменить весь перенос

import-date_order = В этом файле не отличить день от месяца. Какой день { $written }?
import-fault = Строка { $line }: { $why }
import-fault-date = дата не понята
import-fault-headache = не сказано, была ли головная боль
import-fault-malformed = это не день дневника в том виде, как он там записан
import-fault-repeated = об этом дне уже сказано, и иначе

import-stored = { $count ->
    [one] Перенесён { $count } день
    [few] Перенесены { $count } дня
   *[other] Перенесено { $count } дней
}. В течение суток перенос можно отменить.
import-replaced = Из них вместо заполненных: { $count }.
import-left_alone = Изменены вами тем временем и оставлены как есть: { $count }.
import-undone = Перенос отменён.
import-deleted = Убрано дней: { $count }.
import-restored = Снова как прежде: { $count }.
import-not_undone = Изменены вами после переноса и оставлены как есть: { $count }.
import-left = Хорошо, ничего не перенесено.

import-report_question = В каком виде? Отчёт будет по этому файлу, по другим, присланным за сутки, и по тому, что хранит дневник: за 24 месяца самое большее.
import-reported = Отчёт отправлен: { $period }. Дней в нём: { $days }, файлов: { $files }.
import-reported_without = Файлов, которых в нём нет, потому что их не удалось прочитать или открыть или их слишком много: { $count }. Закрытый архив спросит пароль на своей карточке.
import-report_of_nothing = Здесь нет дней, по которым можно собрать отчёт: он охватывает 24 месяца.
import-reported_stored_nothing = Ничего из этого не сохранено.

import-unrecognised = Этот файл прочитать не удаётся. Подойдут выгрузки этого дневника (JSON, CSV, XLSX), Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health и некоторых других.
import-empty = Этот файл пуст.
import-too_long = В этом файле больше, чем вмещает дневник: он не прочитан.
import-picture = Это картинка, а не выгрузка дневника.
import-pdf = Это PDF: его читают только люди. Выгрузите там дневник таблицей (CSV или XLSX) и пришлите её.
import-old_workbook = Эта книга сохранена старым Excel или с паролем. Сохраните её как .xlsx без пароля и пришлите ещё раз.
import-damaged = Файл повреждён или пришёл не целиком. Пришлите его ещё раз.
import-too_large = Файл слишком велик: прочитать можно до { $megabytes } МБ. Возможно, подойдёт выгрузка за меньшее время.
import-too_many = Сейчас больше файлов прочитать нельзя. Пришлите его снова после { $until }.
import-gone = Этот файл больше не получить. Пришлите его ещё раз.
import-over = С этим файлом уже ничего не сделать: он оставлен или прислан больше суток назад. Отдельные дни можно удалить в /calendar.
import-failed = Прочитать файл не удалось: в боте неполадка. Ничего не потеряно; пришлите его позже ещё раз.
