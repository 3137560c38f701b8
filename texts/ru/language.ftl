### The language itself, and how words that are typed in it are read.

language-name = русский

## Letters that are the same to a reader: the one on the left is read as the other

same-letters = ё е, ’ '

## Words that belong to neither a medicine nor its amount, before the time when it was taken

typed-at = в, at

## Words after an intensity that only name the scale

typed-scale = /10, из 10, of 10
