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

## Palavras com que planilhas formam datas, horas, valores e valores lógicos, em minúsculas: um texto feito só delas é
## escrito de modo que continue texto. Dos dias da semana, os nomes curtos são palavras; os longos, começos

cell-words = seg, ter, qua, qui, sex, sáb, sab, dom, r, brl
cell-weekdays = segunda, terça, terca, quarta, quinta, sexta, sábado, sabado, domingo
cell-truth = verdadeiro, falso
