### Las preguntas del diario. Breves y amables: quien lee puede tener dolor.

question-date = ¿De qué día es este registro?
question-headache = ¿Tuvo dolor de cabeza?
question-onset = ¿Cuándo empezó el dolor?
question-resolution = ¿Cuándo terminó?
question-aura = En la hora anterior al dolor, o mientras duraba, ¿vio destellos, líneas en zigzag o puntos ciegos?
question-aura_length = ¿Cuánto duró eso?
question-location = ¿Dónde le dolía?
question-quality = ¿Cómo era el dolor?
question-activity = ¿El dolor empeoraba al moverse (caminar, subir escaleras), o evitó moverse?
question-intensity = ¿Qué intensidad tuvo el dolor en el peor momento? 1 es apenas perceptible; 10, el peor dolor posible
question-nausea = ¿Tuvo náuseas?
question-vomiting = ¿Vomitó?
question-photophobia = ¿Le molestaba la luz?
question-phonophobia = ¿Le molestaban los ruidos?
question-most_bothersome = Aparte del dolor, ¿qué fue lo que más le molestó?
question-functioning = ¿Cuánto pudo hacer de lo que tenía previsto?
question-triggers = En su opinión, ¿qué pudo desencadenarlo?
question-painless_aura = ¿Vio ese día destellos, líneas en zigzag o puntos ciegos? Si fue así, ¿durante cuánto tiempo?
question-menstruation = ¿Tuvo la menstruación ese día?
question-medicines = ¿Qué analgésicos o medicamentos para el dolor de cabeza tomó ese día, por cualquier dolor?
question-comment = ¿Desea añadir algo sobre este día?

## Lo que se puede escribir en lugar de tocar un botón

hint-date = Puede escribir una fecha, por ejemplo 21/11
hint-onset = Puede escribir una hora, por ejemplo 14:30. La madrugada es de 0 a 6{"\u00A0"}h de ese mismo día
hint-resolution = Puede escribir una hora, por ejemplo 18:00
hint-location = Puede elegir varias opciones o escribirlo con sus palabras
hint-triggers = Puede elegir varias opciones o escribirlo con sus palabras
hint-medicines = Puede escribir el nombre, la dosis y la hora, por ejemplo: Ibuprofeno 400 mg 14:30
hint-comment = Escríbalo en un solo mensaje

## Nombres breves

label-date = Día
label-headache = Dolor de cabeza
label-onset = Inicio
label-resolution = Fin
label-aura = Aura visual
label-aura_length = Duración del aura
label-location = Localización
label-quality = Tipo de dolor
label-activity = Peor al moverse
label-intensity = Intensidad
label-nausea = Náuseas
label-vomiting = Vómitos
label-photophobia = Molesta la luz
label-phonophobia = Molesta el ruido
label-most_bothersome = Lo más molesto
label-functioning = Planes del día
label-triggers = Posibles desencadenantes
label-painless_aura = Aura sin dolor de cabeza
label-menstruation = Menstruación
label-medicines = Medicamentos
label-comment = Comentario
further_attack = Otra crisis

## En el encabezado de una columna, si el nombre es demasiado largo

column-onset = Inicio – fin
column-location = Localización, tipo
column-aura = Aura
column-photophobia = Luz
column-phonophobia = Ruido
column-most_bothersome = Lo más molesto, planes
column-menstruation = Menstr.
column-triggers = Desencadenantes

## El rasgo que cuentan las estadísticas, si el nombre no lo dice

feature-location = Unilateral
feature-quality = Pulsátil

## De lo que no hubo, tras «No hubo:», si no sirve el nombre

absent-activity = empeoramiento al moverse
absent-photophobia = sensibilidad a la luz
absent-phonophobia = sensibilidad al ruido

## Opciones

yes = Sí
no = No
none = Nada
unknown = no se sabe

onset-continued = Desde ayer
onset-on_waking = Al despertar
onset-night = De madrugada
onset-morning = Por la mañana
onset-afternoon = Por la tarde
onset-evening = Por la noche

resolution-ongoing = Aún duele
resolution-slept_off = Pasó al dormir

## La hora del reloj, solo en un botón

onset-now = Ahora mismo
resolution-now = Ahora mismo

aura_length-under_5_minutes = Menos de 5 min
aura_length-from_5_to_60_minutes = 5–60 minutos
aura_length-over_60_minutes = Más de una hora

location-left = Izquierda
location-right = Derecha
location-both = Ambos lados
location-forehead = Frente
location-temple = Sien
location-crown = Coronilla
location-back_of_head = Nuca
location-eye = Ojo
location-neck = Cuello

quality-pulsating = Pulsátil
quality-pressing = Opresivo
quality-both = Ambos
quality-other = De otro tipo

nausea-marked = Intensas
nausea-slight = Leves
nausea-none = No

most_bothersome-nausea = Náuseas
most_bothersome-photophobia = Luz
most_bothersome-phonophobia = Ruido
most_bothersome-none = Nada de esto

functioning-as_usual = Como siempre
functioning-half_or_less = La mitad o menos
functioning-not_at_all = Nada

painless_aura-none = No
painless_aura-under_5_minutes = Menos de 5 min
painless_aura-from_5_to_60_minutes = 5–60 minutos
painless_aura-over_60_minutes = Más de una hora
painless_aura-unknown_length = Sí, no sé cuánto

triggers-stress = Estrés
triggers-too_little_sleep = Dormir poco
triggers-too_much_sleep = Dormir de más
triggers-skipped_meal = Ayuno
triggers-menstruation = Regla
triggers-weather = Clima
triggers-alcohol = Alcohol
triggers-food = Comida
triggers-screen = Pantallas
triggers-smell = Olores
triggers-exertion = Esfuerzo
triggers-travel = Viaje
triggers-none = Nada que yo sepa

medicines-none = Ninguno
comment-none = No, gracias

## Lo que también se entiende, entre comas

typed-yes = s, sí, sip, sí tuve, sí me dolió, tuve, me dolió, claro, claro que sí, por supuesto, +, yes, да, ajá, así es, obvio, hubo, sí hubo, me dolía, sí me dolía, sí vomité, sí me molestaba, sí me molestaban, me molestaba, me molestaban, sí empeoraba, empeoraba
typed-no = n, no, nop, qué va, para nada, no tuve, no me dolió, -, нет, no hubo, no me dolía, nada, no vomité, no me molestaba, no me molestaban, no empeoraba
typed-none = no, nada, ninguno, ninguna, -
typed-medicines-none = no, nada, ninguno, ninguna, -, no tomé, no tomé nada, nada tomé, no tomé ninguno, no tomé ninguna, no he tomado nada, no he tomado ninguno, no he tomado ninguna, no tomé medicamentos, no tomé medicinas, no tomé medicación, no tomé pastillas, no tomé remedios, ningún medicamento, ninguna medicina, ninguna pastilla, ningún remedio, sin medicamento, sin medicamentos, sin medicina, sin medicinas, sin medicación, sin pastillas, sin remedios, no me tomé nada, no tomé ningún medicamento, no tomé ninguna pastilla, sin tomar nada
typed-skip = no sé, no lo sé, ns, nose, ni idea, no recuerdo, no lo recuerdo, no me acuerdo, no estoy seguro, no estoy segura, no sabría decir, no se sabe, se desconoce, ns/nc, no tengo idea, no tengo ni idea
typed-now = ahora, ahora mismo, ahorita, ahorita mismo, recién, recién ahora, justo ahora
typed-today = hoy
typed-yesterday = ayer
typed-day_before_yesterday = anteayer, antes de ayer, antier, antiayer
typed-tomorrow = mañana, manana, pasado mañana, pasado manana
typed-onset-continued = seguía desde ayer, sigue desde ayer, viene de ayer, venía de ayer, continuaba, continúa desde ayer, ya me dolía ayer, desde anoche, me duele desde ayer, me dolía desde ayer
typed-onset-on_waking = al despertarme, al despertarse, al levantarme, cuando me desperté, cuando desperté, me desperté con él, desperté con él, me desperté con dolor, desperté con dolor, amanecí con dolor, al despertarme ya me dolía, amanecí con él, ya al despertar
typed-onset-night = madrugada, en la madrugada, por la madrugada, a la madrugada
typed-onset-morning = mañana, manana, en la mañana, en la manana, a la mañana, a la manana, por la manana, de mañana
typed-onset-afternoon = tarde, en la tarde, a la tarde, de tarde
typed-onset-evening = noche, en la noche, a la noche
typed-resolution-ongoing = aún, todavía, aún no, todavía no, aún me duele, todavía duele, todavía me duele, sigue, sigue doliendo, me sigue doliendo, aún sigue, todavía sigue, no ha terminado, no terminó, no se me ha pasado, no se ha pasado, no se me pasó, no pasó, no se pasó, no ha pasado, aún no pasa, aún no se me pasa, todavía no pasa, sigo con dolor, todavía tengo, aún tengo dolor, sigo igual
typed-resolution-slept_off = al dormir, al dormirme, durmiendo, se pasó al dormir, se pasó durmiendo, se me pasó al dormir, se me pasó durmiendo, pasó durmiendo, me dormí, dormí y se pasó, mientras dormía
typed-location-left = izquierdo, izq, izda, izdo, lado izquierdo, a la izquierda, al lado izquierdo, del lado izquierdo
typed-location-right = derecho, der, dcha, dcho, lado derecho, a la derecha, al lado derecho, del lado derecho
typed-location-both = los dos lados, dos lados, ambos, los dos, a ambos lados, de ambos lados, bilateral, toda la cabeza, toda, en toda la cabeza, por los dos lados, en ambos lados
typed-location-forehead = la frente, en la frente, delante, adelante
typed-location-temple = sienes, la sien, las sienes, en la sien, en las sienes
typed-location-crown = la coronilla, en la coronilla, arriba, mollera, la mollera
typed-location-back_of_head = la nuca, en la nuca, detrás, atrás, detrás de la cabeza, atrás de la cabeza, parte de atrás, parte de atrás de la cabeza, occipital
typed-location-eye = ojos, el ojo, los ojos, en el ojo, en los ojos, detrás del ojo, detrás de los ojos, atrás del ojo, atrás de los ojos
typed-location-neck = el cuello, en el cuello, cervical, cervicales, pescuezo
typed-quality-pulsating = pulsante, palpitante, palpitaba, late, latía, me late, me latía, latidos, martilleo, martilleante, pulsaba, pulsando, latiendo
typed-quality-pressing = opresión, opresiva, presión, me aprieta, aprieta, apretaba, oprime, oprimía, apretado, como una banda, como un casco, me oprime, me apretaba, como presión
typed-quality-both = los dos, las dos, ambas, ambas cosas, las dos cosas, uno y otro, pulsátil y opresivo, opresivo y pulsátil
typed-quality-other = otro, otra, otro tipo, ninguno, ninguno de los dos, ni uno ni otro, punzante, punzadas, pinchazos, piquetes, quemante, ardor, ardiente, quema, sordo, agudo, eléctrico, descargas, calambre, calambres
typed-triggers-too_much_sleep = exceso de sueño, dormí mucho, dormir demasiado, dormí demasiado, dormir mucho, dormí de más
typed-triggers-skipped_meal = hambre, no comer, no comí, sin comer, saltarse una comida, me salté una comida
typed-triggers-exertion = ejercicio, deporte, esfuerzo físico, ejercicio físico, actividad física
typed-triggers-travel = viajes, viajar, un viaje
typed-most_bothersome-photophobia = la luz, luces, las luces, luz fuerte, luz intensa
typed-most_bothersome-phonophobia = ruidos, el ruido, los ruidos, sonido, sonidos, el sonido, los sonidos
typed-nausea-marked = muchas, mucho, mucha, fuertes, bastantes, sí muchas
typed-nausea-slight = pocas, poco, poca, un poco, algo, algunas, ligeras, leve, sí leves
typed-nausea-none = no, ninguna, nada, -

## El dolor dos horas después de una dosis

effect-pain_free = Ya pasó
effect-better = Mejor
effect-same = Igual

## No se entendió la respuesta: qué se espera, con un ejemplo

invalid-unclear_date = No se entendió la fecha. Escriba el día y el mes, por ejemplo 21/11.
invalid-not_a_date = Esa fecha no existe en el calendario. Escriba el día y el mes, por ejemplo 21/11.
invalid-date_in_future = Ese día aún no ha llegado. Indique hoy o un día anterior, por ejemplo «ayer».
invalid-date_too_old = El diario guarda los registros desde el { $oldest }. Elija ese día o uno posterior.
invalid-not_two_dates = Aquí hacen falta dos fechas: el primer día y el último.
invalid-not_a_time = No se entendió la hora. Escriba las horas y los minutos, por ejemplo 14:30.
invalid-another_day = Ya es otro día. Escriba una hora del día de este registro, por ejemplo 14:30.
invalid-not_an_intensity = Escriba, por favor, un número entero del 1 al 10, por ejemplo 6.
invalid-not_an_option = Elija, por favor, una de las opciones de los botones.
invalid-not_one_of = Responda, por favor, { $options }.
quoted = «{ $words }»
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } o { $last }
invalid-nothing_chosen = Todavía no ha elegido nada. Marque al menos una opción o escríbalo con sus palabras.
invalid-passphrase_too_short = Esta contraseña es demasiado corta: debe tener al menos { $least } caracteres.
invalid-too_long = Escríbalo, por favor, más corto: { $most ->
    [one] cabe { $most } carácter
   *[other] caben { $most } caracteres
}.
invalid-too_many_medicines = Son demasiadas tomas: en un día { $most ->
    [one] cabe { $most } toma
   *[other] caben { $most } tomas
}.
invalid-unclear_doses = No se entendió «{ $parts }». Escriba de nuevo los medicamentos, cada uno en su propia línea: nombre, cantidad y hora. Por ejemplo: Ibuprofeno 400 mg 14:30
invalid-empty = No había nada que leer. Escríbalo, por favor, con palabras.
