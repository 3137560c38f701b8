### O próprio idioma e como se lê o que se digita nele.

language-name = português

## Letras iguais para quem lê: a da esquerda é lida como a da direita

same-letters = ’ ', á a, â a, ã a, à a, é e, ê e, í i, ó o, ô o, õ o, ú u, ç c

## Palavras depois da intensidade que só dizem a escala

typed-scale = /10, de 10, em 10, of 10

## Números por extenso

typed-number-1 = um, uma
typed-number-2 = dois, duas
typed-number-3 = três, tres
typed-number-4 = quatro
typed-number-5 = cinco
typed-number-6 = seis
typed-number-7 = sete
typed-number-8 = oito
typed-number-9 = nove
typed-number-10 = dez

## Horas em palavras: a hora, e a meia e os quartos que a movem; o artigo antes dela não conta

typed-noon = meio-dia, meio dia, ao meio-dia, ao meio dia
typed-midnight = meia-noite, meia noite, à meia-noite, à meia noite
typed-quarter_past = e quinze, e um quarto
typed-half_past = e meia, e trinta
typed-quarter_to = quinze para as, quinze para a, quinze pras, quinze pra, quinze para o, um quarto para as, um quarto para a, menos quinze, menos um quarto, quinze para
typed-hour_article = as, à, a, umas
typed-hour-11 = onze
typed-hour-12 = doze

## Palavras com que planilhas formam datas, horas, valores e valores lógicos, em minúsculas: um texto feito só delas é
## escrito de modo que continue texto. Dos dias da semana, os nomes curtos são palavras; os longos, começos

cell-words = seg, ter, qua, qui, sex, sáb, sab, dom, r, brl
cell-weekdays = segunda, terça, terca, quarta, quinta, sexta, sábado, sabado, domingo
cell-truth = verdadeiro, falso
