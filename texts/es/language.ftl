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

## Palabras con las que las hojas de cálculo forman fechas, horas, importes y valores lógicos, en minúsculas: un texto
## hecho solo de ellas se escribe de modo que siga siendo texto. De los días de la semana, los nombres cortos son
## palabras; los largos, comienzos

cell-words = lun, mar, mié, mie, jue, vie, sáb, sab, dom, h, hs, euro, euros, mxn, ars, cop, clp, pen
cell-weekdays = lunes, martes, miérc, mierc, jueves, viernes, sábado, sabado, domingo
cell-truth = verdadero, falso
