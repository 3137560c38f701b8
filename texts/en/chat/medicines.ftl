### The person's own list of medicines. Counts and no advice.

command-medicines = my medicines

medicines-title = Your medicines
medicines-empty = The list is empty. It fills by itself with what you enter, and you can add to it here.
medicines-limit = no more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} a month
medicines-reached = { $name }: { $days ->
    [one] { $days } day
   *[other] { $days } days
} this month (doctor’s limit: { $limit })
medicines-reached_in = { $name }: { $days ->
    [one] { $days } day
   *[other] { $days } days
} in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} (doctor’s limit: { $limit })

medicines-add_question = Type the name and the usual dose, such as: Ibuprofen 400 mg
medicines-name_question = Type the new name. Earlier entries keep the name that they have, and are counted with it.
medicines-limit_question = On how many days of a calendar month may you take it at most, as your doctor said? Type a number, such as 8. When that day is reached, I say so and no more.
medicines-full = The list is full: { $most ->
    [one] { $most } medicine fits
   *[other] { $most } medicines fit
}. Remove one that you no longer need.
medicines-known = This name is on the list already. Type another one.

medicines-button-add = Add a medicine
medicines-button-rename = Rename
medicines-button-remove = Remove
medicines-button-limit = Doctor’s limit of days
medicines-button-other_limit = Other limit
medicines-button-no_limit = No limit
medicines-toast-removed = Removed from the list. The entries stay.

invalid-not_days_of_a_month = A whole number of days from 1 to 31, please, such as 8.
