### The language itself, and how words that are typed in it are read.

language-name = English

## Letters that are the same to a reader: the one on the left is read as the other

same-letters = ’ '

## Words after an intensity that only name the scale

typed-scale = /10, of 10, из 10
