### The person's own list of medicines. Counts and no advice.

command-medicines = my medicines

medicines-title = Your medicines
medicines-empty = The list is empty. It fills by itself with what you enter, and you can add to it here.
medicines-limit = no more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} a month
# There are words between the name and the number: without them the number would stand to
# the left of a name in Hebrew or Arabic.
medicines-reached = { $name }: on { $days ->
    [one] { $days } day
   *[other] { $days } days
} this month (doctor’s limit: { $limit })
medicines-reached_in = { $name }: on { $days ->
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
medicines-button-not_for_pain = Not for pain
medicines-button-for_pain = For pain after all
medicines-not_for_pain = not for pain
medicines-toast-removed = Removed from the list. The entries stay.

invalid-not_days_of_a_month = A whole number of days from 1 to 31, please, such as 8.

preventives-taken = for prevention
preventives-taken_since = for prevention since { $since }
preventives-stopped_since = for prevention, not taken since { $since }
preventives-step = { $since }: { $intake }
preventives-intake = taken
preventives-no_intake = no longer taken
preventives-add_question = Type the name and the dose of what you take for prevention, such as: Topiramate 25 mg
preventives-one = One at a time, please.
preventives-since_question = Since when have you been taking it like this? Type a date, such as 1.03.2026; it may be years ago. If you don’t remember the day, the first of the month will do.
preventives-dose_question = Type the new dose, such as: 50 mg. The next question is since when.
preventives-stop_question = Which was the first day without it? Type a date, such as 1.03.2026.
preventives-full = For prevention { $most ->
    [one] { $most } medicine fits
   *[other] { $most } medicines fit
} in the list. Remove one that you no longer need.

preventives-button-add = Add one for prevention
preventives-button-mark = For prevention
preventives-button-since = Since when
preventives-button-dose = Another dose
preventives-button-stop = No longer taken
preventives-button-again = Taken again
preventives-button-take_back = Take back: { $day }

invalid-not_after_step = The change before this one was on { $since }; this one has to be later.
invalid-too_many_steps = The list holds { $most } changes of one medicine. Take one back to add another.
