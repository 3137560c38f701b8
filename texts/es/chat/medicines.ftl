### La lista de medicamentos de la persona. Recuentos y ningún consejo.

command-medicines = mis medicamentos

medicines-title = Sus medicamentos
medicines-empty = La lista está vacía. Se va llenando sola con lo que usted anota, y también puede añadir medicamentos aquí.
medicines-limit = no más de { $days ->
    [one] { $days } día
   *[other] { $days } días
} al mes
# Entre el nombre y el número hay palabras: sin ellas, el número quedaría a la izquierda
# de un nombre en hebreo o en árabe.
medicines-reached = { $name }: este mes, { $days ->
    [one] { $days } día
   *[other] { $days } días
} (límite de su médico: { $limit })
medicines-reached_in = { $name }: en { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[other] diciembre
}, { $days ->
    [one] { $days } día
   *[other] { $days } días
} (límite de su médico: { $limit })

medicines-add_question = Escriba el nombre y la dosis habitual, por ejemplo: Ibuprofeno 400 mg
medicines-name_question = Escriba el nombre nuevo. Los registros anteriores conservan el nombre que tienen y se cuentan con este.
medicines-limit_question = Según su médico, ¿cuántos días de un mes del calendario puede tomarlo como máximo? Escriba un número, por ejemplo 8. Cuando se llegue a ese día, se lo diré y nada más.
medicines-full = La lista está llena: { $most ->
    [one] cabe { $most } medicamento
   *[other] caben { $most } medicamentos
}. Quite alguno que ya no necesite.
medicines-known = Este nombre ya está en la lista. Escriba otro.

medicines-button-add = Añadir medicamento
medicines-button-rename = Renombrar
medicines-button-remove = Quitar
medicines-button-limit = Límite de días del médico
medicines-button-other_limit = Otro límite
medicines-button-no_limit = Sin límite
medicines-button-not_for_pain = No es para dolor
medicines-button-for_pain = Sí es para el dolor
medicines-not_for_pain = no es para el dolor
medicines-toast-removed = Quitado de la lista. Los registros se conservan.

invalid-not_days_of_a_month = Escriba, por favor, un número entero de días del 1 al 31, por ejemplo 8.

preventives-taken = preventivo
preventives-taken_since = preventivo desde el { $since }
preventives-stopped_since = preventivo, ya no se toma desde el { $since }
preventives-step = { $since }: { $intake }
preventives-intake = se toma
preventives-no_intake = ya no se toma
preventives-add_question = Escriba el nombre y la dosis de lo que toma como preventivo, por ejemplo: Topiramato 25 mg
preventives-one = De uno en uno, por favor.
preventives-since_question = ¿Desde cuándo lo toma así? Escriba una fecha, por ejemplo 1/03/2026; puede ser de hace años. Si no recuerda el día, sirve el primero del mes.
preventives-dose_question = Escriba la dosis nueva, por ejemplo: 50 mg. Después le preguntaré desde cuándo.
preventives-stop_question = ¿Cuál fue el primer día sin él? Escriba una fecha, por ejemplo 1/03/2026.
preventives-full = Como preventivos { $most ->
    [one] cabe { $most } medicamento
   *[other] caben { $most } medicamentos
} en la lista. Quite alguno que ya no necesite.

preventives-button-add = Añadir un preventivo
preventives-button-mark = Preventivo
preventives-button-since = Desde cuándo
preventives-button-dose = Otra dosis
preventives-button-stop = Ya no lo tomo
preventives-button-again = Lo retomo
preventives-button-take_back = Deshacer: { $day }

invalid-not_after_step = El cambio anterior fue el { $since }; este tiene que ser posterior.
invalid-too_many_steps = La lista admite { $most } cambios de un mismo medicamento. Deshaga uno para añadir otro.
