### Власний список ліків. Лише підрахунок, без порад.

command-medicines = мої ліки

medicines-title = Ваші ліки
medicines-empty = Список порожній. Він поповнюється сам із ваших записів, а ще ліки можна додати тут.
medicines-limit = щонайбільше { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
} на місяць
# Між назвою і числом стоять слова: після назви івритом або арабською число
# без них опинилося б ліворуч від неї.
medicines-reached = { $name }: цього місяця { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
} (ліміт від лікаря: { $limit })
medicines-reached_in = { $name }: за { $month ->
    [1] січень
    [2] лютий
    [3] березень
    [4] квітень
    [5] травень
    [6] червень
    [7] липень
    [8] серпень
    [9] вересень
    [10] жовтень
    [11] листопад
   *[other] грудень
} { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[other] { $days } днів
} (ліміт від лікаря: { $limit })

medicines-add_question = Напишіть назву і звичайну дозу, наприклад: Ібупрофен 400 мг
medicines-name_question = Напишіть нову назву. У попередніх записах лишиться стара, але дні з нею теж буде враховано.
medicines-limit_question = Скільки днів на календарний місяць, за словами лікаря, можна приймати ці ліки? Напишіть число, наприклад 8. Коли стільки днів набереться, я повідомлю про це – і нічого більше.
medicines-full = Список повний: у ньому є місце на { $most ->
    [one] { $most } назву
    [few] { $most } назви
   *[other] { $most } назв
}. Приберіть те, що більше не потрібно.
medicines-known = Така назва вже є в списку. Напишіть іншу.

medicines-button-add = Додати ліки
medicines-button-rename = Перейменувати
medicines-button-remove = Прибрати
medicines-button-limit = Ліміт днів від лікаря
medicines-button-other_limit = Інший ліміт
medicines-button-no_limit = Без ліміту
medicines-button-not_for_pain = Не від болю
medicines-button-for_pain = Усе-таки від болю
medicines-not_for_pain = не від болю
medicines-toast-removed = Прибрано зі списку. Записи лишилися.

invalid-not_days_of_a_month = Підійде ціле число днів від 1 до 31, наприклад 8.

preventives-taken = для профілактики
preventives-taken_since = для профілактики з { $since }
preventives-stopped_since = для профілактики, без прийому з { $since }
preventives-step = { $since }: { $intake }
preventives-intake = прийом
preventives-no_intake = прийому більше немає
preventives-add_question = Напишіть назву і дозу того, що ви приймаєте для профілактики, наприклад: Топірамат 25 мг
preventives-one = Будь ласка, по одній назві.
preventives-since_question = З якого дня ви їх так приймаєте? Напишіть дату, наприклад 1.03.2026; вона може бути й давньою. Якщо точного дня не пам’ятаєте, підійде перше число місяця.
preventives-dose_question = Напишіть нову дозу, наприклад: 50 мг. З якого дня, запитаю потім.
preventives-stop_question = Який день був першим без цих ліків? Напишіть дату, наприклад 1.03.2026.
preventives-full = Для профілактики в списку є місце на { $most ->
    [one] { $most } назву
    [few] { $most } назви
   *[other] { $most } назв
}. Приберіть те, що більше не потрібно.

preventives-button-add = Додати для профілактики
preventives-button-mark = Для профілактики
preventives-button-since = З якого дня
preventives-button-dose = Інша доза
preventives-button-stop = Більше не приймаю
preventives-button-again = Знову приймаю
preventives-button-take_back = Скасувати: { $day }

invalid-not_after_step = Попередня зміна – { $since }; ця має бути пізніше.
invalid-too_many_steps = Для одних ліків у списку вміщується змін: { $most }. Скасуйте одну, щоб додати іншу.
