### Файл іншого щоденника: що в ньому є і що з ним буде.

import-reading = Читаю файл…
import-storing = Переношу дні…
import-undoing = Прибираю перенесені дні…

import-found = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
} ({ $source })
import-new = Нових: { $count }.
import-filled = Уже заповнені: { $count }.
import-too_old = Давніші, ніж зберігає щоденник: { $count }.
import-in_future = Ще не настали: { $count }.
import-passed_over = Рядків про те, чого щоденник не зберігає: { $count }.
import-faults = Незрозумілих рядків: { $count } (номер { $lines }).
import-nothing_new = Нового в ньому немає.

import-button-new = Перенести нові дні: { $count }
import-button-replace = Перенести все, замінивши: { $count }
import-button-faults = Що незрозуміло
import-button-report = Звіт за файлом
import-button-leave = Не переносити
import-button-undo = Скасувати все перенесення

import-date_order = У цьому файлі не відрізнити дня від місяця. Який день { $written }?
import-fault = Рядок { $line }: { $why }
import-fault-date = дата незрозуміла
import-fault-headache = не сказано, чи був головний біль
import-fault-malformed = це не день щоденника в тому вигляді, як його там записано
import-fault-repeated = про цей день уже сказано, і інакше

import-stored = Перенесено { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[other] { $count } днів
}. Протягом доби перенесення можна скасувати.
import-replaced = Із них замість заповнених: { $count }.
import-left_alone = Змінені вами тим часом і лишені як є: { $count }.
import-undone = Перенесення скасовано.
import-deleted = Прибрано днів: { $count }.
import-restored = Знову як раніше: { $count }.
import-not_undone = Змінені вами після перенесення і лишені як є: { $count }.
import-left = Добре, нічого не перенесено.

import-report_question = У якому вигляді? Звіт буде за цим файлом, за іншими, надісланими за добу, і за тим, що зберігає щоденник: щонайбільше за 24 місяці.
import-reported = Звіт надіслано: { $period }. Днів у ньому: { $days }, файлів: { $files }.
import-reported_without = Файлів, яких у ньому немає, бо їх не вдалося прочитати чи відкрити або їх забагато: { $count }. Закритий архів запитає пароль на своїй картці.
import-report_of_nothing = Тут немає днів, за якими можна скласти звіт: він охоплює 24 місяці.
import-reported_stored_nothing = Нічого з цього не збережено.

import-unrecognised = Цей файл прочитати не вдається. Підійдуть вивантаження цього щоденника (JSON, CSV, XLSX), Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health і деяких інших.
import-empty = Цей файл порожній.
import-too_long = У цьому файлі більше, ніж уміщує щоденник: його не прочитано.
import-picture = Це зображення, а не вивантаження щоденника.
import-pdf = Це PDF: його читають лише люди. Вивантажте там щоденник таблицею (CSV або XLSX) і надішліть її.
import-old_workbook = Цю книгу збережено старим Excel або з паролем. Збережіть її як .xlsx без пароля й надішліть ще раз.
import-damaged = Файл пошкоджено або він прийшов не повністю. Надішліть його ще раз.
import-too_large = Файл завеликий: прочитати можна до { $megabytes } МБ. Можливо, підійде вивантаження за коротший період.
import-too_many = Зараз більше файлів прочитати не можна. Надішліть його знову після { $until }.
import-gone = Цей файл більше не отримати. Надішліть його ще раз.
import-over = Із цим файлом уже нічого не зробити: його вирішено не переносити або надіслано понад добу тому. Окремі дні можна видалити в /calendar.
import-failed = Прочитати файл не вдалося: у боті несправність. Нічого не втрачено; надішліть його пізніше ще раз.
