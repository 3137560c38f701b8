### The language itself, and how words that are typed in it are read.

language-name = English

## Letters that are the same to a reader: the one on the left is read as the other

same-letters = ’ '

## Words after an intensity that only name the scale

typed-scale = /10, of 10, из 10

## Numbers in words, as an intensity is typed

typed-number-1 = one
typed-number-2 = two
typed-number-3 = three
typed-number-4 = four
typed-number-5 = five
typed-number-6 = six
typed-number-7 = seven
typed-number-8 = eight
typed-number-9 = nine
typed-number-10 = ten

## Times in words: the hour, and the half and the quarters by which it moves

typed-noon = noon, midday, mid-day, at midday
typed-midnight = midnight
typed-quarter_past = quarter past, a quarter past, quarter after, a quarter after
typed-half_past = half past, half, half after
typed-quarter_to = quarter to, a quarter to, quarter till, quarter of, a quarter of, quarter before
typed-duration = hour, hours
typed-hour-11 = eleven
typed-hour-12 = twelve

## Words of which spreadsheets make dates, times, amounts and truth values, in lower case: a text of these alone is
## written so that it stays one. Of the days of the week short names are words, long ones beginnings

cell-words = mon, tue, wed, thu, fri, sat, sun
cell-weekdays = monday, tuesd, wednes, thurs, friday, saturd, sunday
cell-truth = true, false
