### Las páginas de un enlace: la del botón, que no dice nada de salud porque las vistas previas de los chats la muestran,
### y la de un enlace que no abre nada.

links-report = Informe
links-open = Abrir el informe
links-gone-title = El informe no se abre
links-gone = Este enlace no existe: ha caducado, se ha anulado o la dirección no está bien escrita. Quien lleva el diario puede crear uno nuevo.
links-unavailable = El informe no se ha podido abrir en este momento. Inténtelo de nuevo, por favor, dentro de un minuto.
links-too-large = Este informe es demasiado grande para abrirlo aquí. Quien lleva el diario puede crear un enlace a un periodo más corto o enviar el informe en PDF.
