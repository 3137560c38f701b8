### El mensaje del operador a todas las personas, en el chat del operador.

broadcast-help =
    Escribe a todas las personas que llevan un diario en este bot: /broadcast y el texto.

    Una línea que empieza por un idioma ({ $codes }) da comienzo al texto para quienes leen en él; el texto anterior es para todos los demás. El mensaje llega sin sonido, y nunca a quienes lo cancelaron todo. En el modo discreto queda tapado hasta que se toca.
    Primero hay una vista previa. No se envía nada hasta que lo confirme.
broadcast-empty = No hay texto. Después de cada idioma tiene que haber uno.
broadcast-too_long = El texto es demasiado largo: tiene { $length } caracteres y en un mensaje caben { $most }.
broadcast-refused = Telegram no acepta este texto, así que no se ha preparado nada.
broadcast-running = El mensaje anterior aún se está enviando. Cuando termine o se detenga, podrá escribir el siguiente.

broadcast-counting = Así se verá. Contando cuántas personas lo recibirán…
broadcast-ready =
    { $people ->
        [0] No lo recibiría nadie.
        [one] Así lo verá { $people } persona. Todavía no se ha enviado nada.
       *[other] Así lo verán { $people } personas. Todavía no se ha enviado nada.
    }
broadcast-left_out = Sin texto para quienes leen en: { $languages }. No recibirán nada.
button-broadcast_send = Enviar a { $people }
button-broadcast_discard = Descartar
broadcast-discarded = Descartado; no se ha enviado nada.
broadcast-gone = Este mensaje ya no se guarda aquí: los borradores esperan un día.

broadcast-sending = Enviando: { $written } de { $people }.
button-broadcast_stop = Detener
broadcast-stopping = Deteniendo…
broadcast-stopped = Detenido. Nadie más recibirá el mensaje si no se reanuda.
button-broadcast_resume = Seguir
broadcast-done = Se ha escrito a todas las personas.
broadcast-counts = Enviados: { $sent }. Habían bloqueado el bot: { $blocked }. Fallidos: { $failed }.
