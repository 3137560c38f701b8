### Собственный список лекарств. Только счёт, без советов.

command-medicines = мои лекарства

medicines-title = Ваши лекарства
medicines-empty = Список пуст. Он пополняется сам из ваших записей, а ещё лекарство можно добавить здесь.
medicines-limit = не больше { $days ->
    [one] { $days } дня
   *[other] { $days } дней
} в месяц
# Между названием и числом стоят слова: после названия на иврите или по-арабски число
# без них оказалось бы слева от него.
medicines-reached = { $name }: в этом месяце { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} (предел от врача: { $limit })
medicines-reached_in = { $name }: за { $month ->
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
} { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
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
medicines-button-not_for_pain = Не от боли
medicines-button-for_pain = Всё-таки от боли
medicines-not_for_pain = не от боли
medicines-toast-removed = Убрано из списка. Записи остались.

invalid-not_days_of_a_month = Подойдёт целое число дней от 1 до 31, например 8.

preventives-taken = для профилактики
preventives-taken_since = для профилактики с { $since }
preventives-stopped_since = для профилактики, не принимается с { $since }
preventives-step = { $since }: { $intake }
preventives-intake = приём
preventives-no_intake = приёма больше нет
preventives-add_question = Напишите название и дозу того, что вы принимаете для профилактики, например: Топирамат 25 мг
preventives-one = Пожалуйста, по одному.
preventives-since_question = С какого дня вы его так принимаете? Напишите дату, например 1.03.2026; она может быть и давней. Если точный день не помните, подойдёт первое число месяца.
preventives-dose_question = Напишите новую дозу, например: 50 мг. С какого дня, спрошу следом.
preventives-stop_question = Какой день был первым без этого лекарства? Напишите дату, например 1.03.2026.
preventives-full = Для профилактики в списке помещается { $most ->
    [one] { $most } лекарство
    [few] { $most } лекарства
   *[other] { $most } лекарств
}. Уберите то, что больше не нужно.

preventives-button-add = Добавить для профилактики
preventives-button-mark = Для профилактики
preventives-button-since = С какого дня
preventives-button-dose = Другая доза
preventives-button-stop = Больше не принимаю
preventives-button-again = Снова принимаю
preventives-button-take_back = Отменить: { $day }

invalid-not_after_step = Прошлое изменение – { $since }; это должно быть позже.
invalid-too_many_steps = В списке помещается { $most } изменений одного лекарства. Отмените одно, чтобы добавить другое.
