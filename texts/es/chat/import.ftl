### Un archivo de otro diario: qué contiene y qué se hace con él.

import-reading = Leyendo su archivo…
import-storing = Importando los días…
import-undoing = Quitando los días importados…

import-found = { $days ->
    [one] { $days } día
   *[other] { $days } días
} ({ $source })
import-new = Nuevos: { $count }.
import-filled = Ya rellenados: { $count }.
import-too_old = Más antiguos de lo que guarda el diario: { $count }.
import-in_future = Aún por llegar: { $count }.
import-passed_over = Filas sobre lo que el diario no guarda: { $count }.
import-faults = { $count ->
    [one] No se entendió { $count } fila
   *[other] No se entendieron { $count } filas
} (línea { $lines }).
import-nothing_new = No contiene nada nuevo.

import-button-new = Importar días nuevos: { $count }
import-button-replace = Importar todo; reemplaza: { $count }
import-button-faults = Qué no se entendió
import-button-report = Hacer un informe
import-button-leave = No importar
import-button-undo = Deshacer la importación

import-date_order = En este archivo no se puede saber cuál es el día y cuál el mes. ¿Qué fecha es { $written }?
import-fault = Línea { $line }: { $why }
import-fault-date = no se entendió la fecha
import-fault-headache = no dice si hubo dolor de cabeza
import-fault-malformed = tal como está escrito no es un día de este diario
import-fault-repeated = del mismo día ya se dijo antes otra cosa

import-stored = Importado: { $count ->
    [one] { $count } día
   *[other] { $count } días
}. Durante un día se puede deshacer.
import-replaced = En lugar de días ya rellenados: { $count }.
import-left_alone = Modificados por usted entretanto, se dejan como están: { $count }.
import-undone = Importación deshecha.
import-deleted = Días quitados: { $count }.
import-restored = Días que vuelven a estar como antes: { $count }.
import-not_undone = Modificados por usted desde entonces, se dejan como están: { $count }.
import-left = De acuerdo, no se ha importado nada.

import-report_question = ¿En qué formato? El informe se hará con este archivo, con los demás que haya enviado en las últimas 24 horas y con lo que guarda el diario: 24 meses como máximo.
import-reported = Informe enviado: { $period }. Días que incluye: { $days }, de archivos: { $files }.
import-reported_without = Archivos que no incluye porque no se pudieron leer o abrir, o porque eran demasiados: { $count }. Una copia protegida pide su contraseña en su propia tarjeta.
import-report_of_nothing = No contiene ningún día con el que hacer un informe: un informe abarca los últimos 24 meses.
import-reported_stored_nothing = No se ha guardado nada de esto.

import-unrecognised = No puedo leer este archivo. Conozco las exportaciones de este diario (JSON, CSV, XLSX) y de Migraine Buddy, Migrebot, Cluster Headache Tracker, Bearable, Headi, MigraLog, Apple Health y algunos otros.
import-empty = Este archivo está vacío.
import-too_long = Este archivo contiene más de lo que cabe en un diario: no se ha leído.
import-picture = Esto es una imagen, no una exportación de un diario.
import-pdf = Esto es un PDF, que solo pueden leer las personas. Exporte allí el diario como tabla (CSV o XLSX) y envíemela.
import-old_workbook = Este libro se guardó con un Excel antiguo o con contraseña. Guárdelo como .xlsx sin contraseña y envíelo de nuevo.
import-damaged = Este archivo está dañado o solo ha llegado una parte. Envíelo de nuevo, por favor.
import-too_large = Este archivo es demasiado grande: se pueden leer hasta { $megabytes } MB. Quizá quepa un periodo más corto.
import-too_many = Por el momento no se pueden leer más archivos. Puede enviarlo de nuevo después del { $until }.
import-gone = Este archivo ya no se puede descargar. Envíelo de nuevo, por favor.
import-over = Ya no se puede hacer nada con este archivo: se descartó o se envió hace más de un día. Los días sueltos se pueden borrar en /calendar.
import-failed = No se ha podido leer el archivo: el bot tiene un fallo. No se ha perdido nada; envíelo de nuevo más tarde, por favor.
