### Собственный список лекарств. Только счёт, без советов.

command-medicines = мои лекарства

medicines-title = Ваши лекарства
medicines-empty = Список пуст. Он пополняется сам из ваших записей, а ещё лекарство можно добавить здесь.
medicines-limit = не больше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
} в месяц
medicines-reached = { $name }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} в этом месяце (предел от врача: { $limit })
medicines-reached_in = { $name }: { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} за { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[other] декабрь
} (предел от врача: { $limit })

medicines-add_question = Напишите название и обычную дозу, например: Ибупрофен 400 мг
medicines-name_question = Напишите новое название. В прежних записях останется старое, но дни с ним тоже будут учтены.
medicines-limit_question = На сколько дней в календарный месяц врач разрешил это лекарство? Напишите число, например 8. Когда столько дней наберётся, я сообщу об этом – и только.
medicines-full = Список полон: в нём помещается { $most ->
    [one] { $most } лекарство
    [few] { $most } лекарства
   *[other] { $most } лекарств
}. Уберите то, что больше не нужно.
medicines-known = Такое название уже есть в списке. Напишите другое.

medicines-button-add = Добавить лекарство
medicines-button-rename = Переименовать
medicines-button-remove = Убрать
medicines-button-limit = Предел дней от врача
medicines-button-other_limit = Другой предел
medicines-button-no_limit = Без предела
medicines-toast-removed = Убрано из списка. Записи остались.

invalid-not_days_of_a_month = Подойдёт целое число дней от 1 до 31, например 8.
