### La lengua misma y cómo se entiende lo que se escribe en ella.

language-name = español

## Letras que para quien lee son la misma: la de la izquierda se lee como la otra

same-letters = ’ ', á a, é e, í i, ó o, ú u, ü u

## Palabras que siguen a la intensidad y solo nombran la escala

typed-scale = /10, de 10, sobre 10, of 10, из 10

## Números en palabras, por si se escribe así la intensidad

typed-number-1 = uno, una, un
typed-number-2 = dos
typed-number-3 = tres
typed-number-4 = cuatro
typed-number-5 = cinco
typed-number-6 = seis
typed-number-7 = siete
typed-number-8 = ocho
typed-number-9 = nueve
typed-number-10 = diez

## Horas en palabras: la hora, y la media y los cuartos que la mueven; el artículo delante se pasa por alto

typed-noon = mediodía, al mediodía, a mediodía, del mediodía, hacia el mediodía
typed-midnight = medianoche, a medianoche, a la medianoche, media noche, a media noche, a la media noche
typed-quarter_past = y cuarto, y quince
typed-half_past = y media, y treinta
typed-quarter_to = menos cuarto, menos quince, cuarto para las, cuarto para la, un cuarto para las, un cuarto para la, quince para las, quince para la
typed-hour_article = las, la, a las, a la, eso de las, a eso de las, eso de la, a eso de la
typed-duration = hora, horas
typed-hour-11 = once
typed-hour-12 = doce

## Palabras con las que las hojas de cálculo forman fechas, horas, importes y valores lógicos, en minúsculas: un texto
## hecho solo de ellas se escribe de modo que siga siendo texto. De los días de la semana, los nombres cortos son
## palabras; los largos, comienzos

cell-words = lun, mar, mié, mie, jue, vie, sáb, sab, dom, h, hs, euro, euros, mxn, ars, cop, clp, pen
cell-weekdays = lunes, martes, miérc, mierc, jueves, viernes, sábado, sabado, domingo
cell-truth = verdadero, falso
