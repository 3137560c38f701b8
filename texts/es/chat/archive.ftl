### La copia que la persona conserva: un archivo con los días, que el propio diario olvida.

command-archive = sus días en un archivo para guardar

archive-title = Copia
archive-about =
    Pasado un tiempo, el diario olvida los días. La copia es un archivo que usted conserva: el primer día de cada mes llega aquí, sin sonido, con todos los días que aún se guardan.

    Envíeme más adelante esos archivos, uno o varios, y haré con ellos un informe de hasta 24 meses o recuperaré un día borrado.
archive-unsealed = Contraseña: no; quien tenga el archivo puede leerlo.
archive-sealed = Contraseña: sí; solo se abre con la suya.

archive-button-send = Enviar ahora
archive-button-seal = Proteger con contraseña
archive-button-reseal = Otra contraseña
archive-button-unseal = Sin contraseña
archive-button-back = Copia
archive-waiting = Preparando la copia…

archive-new_passphrase =
    Escriba una contraseña, mejor de varias palabras; no debe empezar por «/». Borraré su mensaje en cuanto lo lea y no guardaré la contraseña en ningún sitio: si se pierde, nadie podrá abrir las copias, y yo tampoco.
archive-sealing = Protegiendo…
archive-now_sealed = A partir de ahora las copias llegan protegidas. Guarde bien la contraseña: no se almacena en ningún sitio. Pruébela una vez: pida una copia y envíemela de vuelta. Las copias que ya tiene quedan como estaban.
archive-not_sealed = No se han podido proteger las copias; llegarán como hasta ahora. Inténtelo de nuevo, por favor: /archive.

## Una copia enviada de vuelta

archive-found_sealed = Esta es una copia protegida de su diario. Con ella, con los demás archivos que haya enviado en las últimas 24 horas y con lo que guarda el diario, puedo hacer un informe, o bien recuperar los días que falten. Para eso necesito su contraseña.
archive-button-restore = Recuperar días
archive-passphrase = Escriba la contraseña de esta copia. Borraré su mensaje en cuanto lo lea.
archive-wrong_passphrase = La copia no se abre con esta contraseña. Nada ha cambiado. Para probar otra, toque de nuevo un botón. Las copias antiguas se abren con la contraseña que tenían entonces.
