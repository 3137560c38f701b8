### The questions of the diary. Short and warm: the reader may be in pain.

question-date = Which day is this entry for?
question-headache = Did you have a headache?
question-onset = When did the pain begin?
question-resolution = When did it end?
question-aura = In the hour before the pain, or during it, did you see flashes, zigzags or blind spots?
question-aura_length = How long did that last?
question-location = Where did it hurt?
question-quality = What was the pain like?
question-activity = Did moving about (walking, stairs) make it worse, or did you avoid it?
question-intensity = How strong was the pain at its worst? 1 is barely there, 10 is as bad as can be
question-nausea = Did you feel sick?
question-vomiting = Did you vomit?
question-photophobia = Did light bother you?
question-phonophobia = Did sounds bother you?
question-most_bothersome = Apart from the pain, what bothered you most?
question-functioning = How much of what you had planned could you do?
question-triggers = What may have set it off?
question-painless_aura = Did you see flashes, zigzags or blind spots that day? If so, for how long?
question-menstruation = Did you have your period that day?
question-medicines = Which painkillers or headache medicines did you take that day, for any pain?
question-comment = Is there anything to add about this day?

## What can be typed instead of tapping

hint-date = You can type a date, such as 21.11
hint-onset = You can type a time, such as 14:30. Night is 0 to 6 o’clock of that day
hint-resolution = You can type a time, such as 18:00
hint-location = Choose as many as you like, or use your own words
hint-triggers = Choose as many as you like, or use your own words
hint-medicines = You can type the name, dose and time, such as: Ibuprofen 400 mg 14:30
hint-comment = Write it in one message

## Short names

label-date = Day
label-headache = Headache
label-onset = Onset
label-resolution = End
label-aura = Visual aura
label-aura_length = Length of the aura
label-location = Place
label-quality = Quality
label-activity = Worse with activity
label-intensity = Intensity
label-nausea = Nausea
label-vomiting = Vomiting
label-photophobia = Light bothers
label-phonophobia = Sound bothers
label-most_bothersome = Most bothersome symptom
label-functioning = Day’s plans
label-triggers = Possible triggers
label-painless_aura = Aura without headache
label-menstruation = Menstruation
label-medicines = Medicines
label-comment = Comment
further_attack = Another attack

## In the heading of a column, where the label is too long

column-onset = Onset – end
column-location = Place, quality
column-aura = Aura
column-photophobia = Light
column-phonophobia = Sound
column-most_bothersome = Bothered most, plans
column-menstruation = Menses
column-triggers = Triggers

## Of a feature that the statistics count, where the label does not say it

feature-location = One-sided
feature-quality = Pulsating
feature-photophobia = Bothered by light
feature-phonophobia = Bothered by sound

## Said of what there was not, after “There was no:”, where it is not the label

absent-activity = worsening with activity
absent-photophobia = sensitivity to light
absent-phonophobia = sensitivity to sound

## Options

yes = Yes
no = No
none = None
unknown = unknown

onset-continued = Since yesterday
onset-on_waking = Woke up with it
onset-night = At night
onset-morning = In the morning
onset-afternoon = In the afternoon
onset-evening = In the evening

resolution-ongoing = Still there
resolution-slept_off = Slept it off

## The hour of the clock, on a button only

onset-now = Just now
resolution-now = Just now

aura_length-under_5_minutes = Under 5 minutes
aura_length-from_5_to_60_minutes = 5–60 minutes
aura_length-over_60_minutes = Over an hour

location-left = Left
location-right = Right
location-both = Both sides
location-forehead = Forehead
location-temple = Temple
location-crown = Crown
location-back_of_head = Back of head
location-eye = Eye
location-neck = Neck

quality-pulsating = Pulsating
quality-pressing = Pressing
quality-both = Both
quality-other = Neither

nausea-marked = A lot
nausea-slight = A little
nausea-none = No

most_bothersome-nausea = Nausea
most_bothersome-photophobia = Light
most_bothersome-phonophobia = Sounds
most_bothersome-none = None of these

functioning-as_usual = As usual
functioning-half_or_less = Half or less
functioning-not_at_all = Nothing

painless_aura-none = No
painless_aura-under_5_minutes = Under 5 minutes
painless_aura-from_5_to_60_minutes = 5–60 minutes
painless_aura-over_60_minutes = Over an hour
painless_aura-unknown_length = Yes, not sure how long

triggers-stress = Stress
triggers-too_little_sleep = Too little sleep
triggers-too_much_sleep = Too much sleep
triggers-skipped_meal = Skipped meal
triggers-menstruation = Period
triggers-weather = Weather
triggers-alcohol = Alcohol
triggers-food = Food
triggers-screen = Screen
triggers-smell = Smell
triggers-exertion = Exertion
triggers-travel = Travel
triggers-none = Nothing I know of

medicines-none = No medicine
comment-none = No, thank you

## What else is understood, between commas

typed-yes = y, yes, yep, sure, +, да
typed-no = n, no, nope, not, -, нет
typed-none = no, none, nothing, -
typed-medicines-none = no, none, nothing, -, took nothing, i took nothing, none taken, didn't take any, didn't take anything, no medicine, no medicines, no medication
typed-skip = don't know, i don't know, not sure, i'm not sure, can't remember, don't remember, unknown
typed-now = now, just now
typed-today = today
typed-yesterday = yesterday
typed-day_before_yesterday = day before yesterday, the day before yesterday
typed-tomorrow = tomorrow, day after tomorrow, the day after tomorrow
typed-onset-continued = from yesterday, went on from yesterday, continued, went on, still from yesterday
typed-onset-on_waking = on waking, woke up with it, when i woke up
typed-onset-night = night, at night
typed-onset-morning = morning, in the morning
typed-onset-afternoon = afternoon
typed-onset-evening = evening, in the evening
typed-resolution-ongoing = ongoing, still there, still on, not yet
typed-resolution-slept_off = slept it off, sleep, during sleep
typed-location-left = left, left side
typed-location-right = right, right side
typed-location-both = both, both sides, whole head
typed-location-forehead = forehead, front
typed-location-temple = temple, temples
typed-location-crown = crown, top
typed-location-back_of_head = back of head, back of the head, back
typed-location-eye = eye, eyes, behind the eye
typed-location-neck = neck
typed-quality-pulsating = pulsating, throbbing, pounding
typed-quality-pressing = pressing, pressure, tight, tightening, squeezing
typed-quality-both = both of them, pulsating and pressing, pressing and pulsating
typed-quality-other = other, stabbing, burning, aching, bursting, sharp, shooting, dull
typed-triggers-too_much_sleep = overslept, slept in
typed-triggers-skipped_meal = hunger, no meal
typed-triggers-exertion = exercise, sport
typed-triggers-travel = journey, trip
typed-most_bothersome-photophobia = bright light, lights
typed-most_bothersome-phonophobia = sound, noise, noises
typed-nausea-marked = a lot, marked
typed-nausea-slight = a little, slight, slightly
typed-nausea-none = no, none, not, -

## The pain two hours after a dose

effect-pain_free = Gone
effect-better = Better
effect-same = Same

## The answer was not understood: what is expected, with an example

invalid-unclear_date = I could not read that date. Type the day and the month, such as 21.11.
invalid-not_a_date = The calendar has no such date. Type the day and the month, such as 21.11.
invalid-date_in_future = That day has not come yet. Today or earlier, please, such as “yesterday”.
invalid-date_too_old = The diary keeps entries from { $oldest } on. Choose a day from then on.
invalid-not_two_dates = Two dates, please: the first day and the last.
invalid-not_a_time = I could not read that time. Type hours and minutes, such as 14:30.
invalid-another_day = It is another day by now. Type a time of the day that this entry is for, such as 14:30.
invalid-not_an_intensity = A whole number from 1 to 10, please, such as 6.
invalid-not_an_option = Please choose one of the options on the buttons.
invalid-not_one_of = Please answer { $options }.
quoted = “{ $words }”
labelled = { $label }: { $words }
joined = { $before }; { $after }
either = { $options } or { $last }
invalid-nothing_chosen = Nothing is chosen yet. Mark at least one, or use your own words.
invalid-passphrase_too_short = This passphrase is too short: at least { $least } characters, please.
invalid-too_long = A little shorter, please: { $most ->
    [one] { $most } character fits
   *[other] { $most } characters fit
}.
invalid-too_many_medicines = Those are too many: { $most ->
    [one] { $most } intake fits
   *[other] { $most } intakes fit
} into one day.
invalid-unclear_doses = I could not read “{ $parts }”. Type the medicines again, each on a line of its own: name, amount, time. For example: Ibuprofen 400 mg 14:30
invalid-empty = There was nothing to read in it. Please use words.
