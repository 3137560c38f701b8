### The conversation outside the questions.

bot-description = A headache diary. Once a day I ask whether you had a headache, and I make a report for your doctor. Entries are kept for { $days }. What is stored and who reads it: /privacy.
bot-short-description = A headache diary: questions once a day, a report for the doctor each week.
bot-menu_button = Diary

command-start = begin
command-add = record a day
command-alarm = time of the reminder
command-cancel = no more messages
command-help = what I can do
command-back = previous question
command-restart = begin this entry again
command-stop = leave without saving

welcome =
    Hello. This is a headache diary.

    Once a day I ask whether you had a headache. If not, one tap is enough. If so, I ask what doctors ask. On Mondays I send a report that you can show to a neurologist.

    Entries are kept for { $days }. Nobody reads them as they come: in an emergency call your local emergency number.
welcome-when = When shall I remind you?
help = This is what you can do:
help-import = You can also send the file of another diary: I say what is in it, and import it if you want that.
help-emergency = Nobody reads entries as they come. In an emergency call your local emergency number.
help-survey = An entry is open. Tap the buttons or type an answer. You can also use:

reminder-question = At what time shall I remind you? It is { $now } where you are. Choose or type a time, such as 21:30.
reminder-set = Reminder: at { $time }, { $days }. It is { $now } where you are ({ $zone }); if not, /settings is the place to correct it.
reminder = Did you have a headache today?
reminder-before = Is yesterday’s headache over?
nudge = An entry was left open. You can go on from where you were.
cancelled =
    I won’t write any more: no reminders, no weekly reports, no archives. Your entries stay.

    /start brings reports and archives back, /alarm the reminders.
stopped = You left the entry; nothing was saved.
nothing-open = No entry is open at the moment.
unclear = I did not understand that. To record a day, use the button or /add. Everything else is in /help.
after-end = The entry was saved already, without this message. It can be changed in /calendar.
edited-command = An edited command is not carried out. If you need it, send it as a new message.
edited-elsewhere = Editing this message changes nothing. A recorded day can be changed in /calendar, anything else by a new message.
edited-open = The answer to “{ $question }” is as it was. “{ button-back }” leads back to the question.
edited-stored = The entry is as it was. The answer to “{ $question }” can be changed in /calendar.
only-text = I can read text, buttons and files of a diary only.
fault = That did not work: the bot has a fault. Please try again later.
zone-refused = Reminders are not possible in this time zone yet. Please choose another city with the same time: /settings.

button-begin = Record a day
button-fill = Answer
button-yesterday = Yesterday, { $day }
button-today = Today, { $day }
button-back = ‹ Back
button-skip = Don't know
button-done = Done
button-keep = Keep
button-no_comment = No comment

toast-old-button = That button is out of date. Nothing has changed.

card-before = Before: { $answer }
card-chosen = Chosen: { $answer }

doubt-future_onset = { $time } of that day is still to come. Record it like that?
doubt-future_end = { $time } is still to come. Record it like that?
doubt-long = Until { $time } it would be 20 hours or more. Record it like that?
doubt-future_dose = A dose at { $time } is still to come. Record it like that?
doubt-dose_before_onset = Medicine at { $time } is before the pain began. Record it like that?
doubt-after_midnight = { $time } just now is the next day already, and { $time } of this day was almost a day ago. Record it like that?
button-sure = Yes, { $time }
button-guess = No, { $time }

day-saved = Saved.
day-saved_severe = Saved. You can rest now.
day-end_before = { $day }: when did it end?
day-unchanged = The changes were not saved; the entry is as it was.
day-painless = No headache.

reminder-of_day = { $day }: did you have a headache?
reminder-discreet = How was the day? One tap can be enough.
snooze-question = When shall I ask again?
snoozed = I will ask again at { $time }.
snoozed-tomorrow = I will ask again tomorrow at { $time }.
nudge-discreet = Something was left unfinished. You can go on from where you were.
change-day = { $day }. What would you like to change?
day-headache = Headache
day-intensity = { $intensity } of 10
day-from = from { $time }
day-to = to { $time }
day-without = Not present: { $features }
day-deleted = The entry is deleted: { $day }. For a few minutes it can be brought back.
day-unknown = { $day }: no entry.
button-no_headache = No headache, no medicine
button-no_headache-discreet = All well, nothing taken
button-no_menstruation = No pain, medicine or period
button-menstruation = Period, no pain or medicine
button-medicine_only = No headache, but medicine
button-medicine_only-discreet = All well, but something taken
button-headache = Headache
button-headache-discreet = Not well
button-usual_headache = Headache, as usual
button-usual_headache-discreet = Not well, as usual
button-later = Later
button-snooze_1 = In an hour
button-snooze_3 = In three hours
button-snooze_morning = Tomorrow morning
button-continue = Go on
button-as_usual = Yes, as usual
button-change = Change
button-delete = Delete
button-restore = Bring back
button-continued = Went on from yesterday
button-further_attack = Another attack that day
button-remove_attack = Remove attack: { $attack }
button-add_medicine = Add a medicine
button-add_painless_aura = Add a visual aura
button-mark_menstruation = Mark a period day
button-unmark_menstruation = Not a period day
button-no_menstruation_that_day = No period that day
toast-finish-first = Let us finish the open entry first.
toast-too-late = It is too late to bring it back.
