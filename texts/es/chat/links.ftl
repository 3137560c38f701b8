### Un enlace para el médico: el informe se abre en un navegador, sin contraseña.

command-links = un enlace al informe para su médico

links-title = Enlaces para su médico
links-none = Ahora no hay ningún enlace. Con un enlace, su médico puede abrir el informe en cualquier navegador, sin contraseña.
links-about = Quien tenga un enlace puede abrir su informe. Un enlace anulado deja de funcionar de inmediato.
links-item = { $number }. { $period }, { $language }. Se abre hasta el { $end }.
links-full = { $most ->
    [one] Solo puede haber { $most } enlace activo a la vez. Para crear otro, anule el que tiene.
   *[other] Puede haber como máximo { $most } enlaces activos a la vez. Para crear otro, anule uno de ellos.
}
links-time = { $day } a las { $time }
links-button-list = Ver enlaces
links-button-new = Nuevo enlace
links-button-revoke = Anular { $number }
links-button-for_doctor = Enlace para su médico
links-button-share = Compartir
links-button-copy = Copiar la dirección
links-toast-revoked = El enlace ya no funciona

links-question = Su médico verá el informe tal como está ahora: { $period }. ¿Cuántos días debe funcionar el enlace y en qué idioma debe estar el informe?
links-question_fewer = Su médico verá el informe tal como está ahora. Ningún registro puede verse más tiempo del que se guarda, así que un enlace que funciona más días muestra menos días pasados. El informe de todos los días se obtiene como archivo: /load
links-shown = { $days ->
    [one] { $days } día: { $period }
   *[other] { $days } días: { $period }
}
links-choice = ¿Cuántos días debe funcionar el enlace y en qué idioma debe estar el informe?
links-too_old = Los registros de estos días se borrarán antes de que terminara un enlace a ellos. Su informe se obtiene como archivo: /load
links-no_entries = En estos días no hay registros, así que todavía no hay nada que mostrar en la consulta.
links-button-make = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
links-waiting = Creando el enlace…
links-caption =
    Informe para su médico: { $period }. Se abre en cualquier navegador hasta el { $end }, sin contraseña.

    { $address }

    Quien tenga esta dirección o la imagen puede ver el informe. Para anularlo: /links
links-caption-discreet =
    Enlace: { $period }. Se abre en cualquier navegador hasta el { $end }, sin contraseña.

    { $address }

    Quien tenga esta dirección o la imagen puede abrirlo. Para anularlo: /links
