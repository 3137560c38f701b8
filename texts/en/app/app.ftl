### The page in Telegram where days are filled in and looked at. Without variables: numbers and dates come from the phone.

app-title = Diary
app-screens = Screens
app-tab-day = Day
app-tab-calendar = Calendar
app-tab-numbers = Numbers
app-tab-report = Report
app-tab-settings = Settings
app-loading = Loading…

## A day

app-days = Days
app-another_day = Another day
app-save = Save
app-save_the_rest = Save with “no” to these
app-unanswered = No answer yet:
app-missing = Please answer this question.
app-saved = Saved.
app-kept = Kept on this phone. It will be sent as soon as possible.
app-change = Change
app-close = Close
app-delete = Delete entry
app-deleted = The entry is deleted.
app-undo = Undo
app-as_usual = As usual
app-taken_over = As usual; tap to change
app-painless_day = No headache, no medicine
app-now = Just now
app-time = Time
app-other = Other…
app-own_words = in your own words
app-another_medicine = Another medicine
app-most_medicines = No more medicines can be added to this day.
app-amount = Dose
app-remove = Remove
app-effect = Two hours after the dose
app-unknown = Unknown
app-day_kept = Not saved yet
app-day_waits = Waiting to be sent
app-refused = The entry was not saved. Please check the answers.
app-refused_answer = This answer does not fit. Please change it.

## A day that another device changed meanwhile

app-conflict = Changed on another device
app-conflict_about = This day was changed elsewhere in the meantime. Choose which answers to keep.
app-mine = Here
app-theirs = Elsewhere
app-all_mine = All from here
app-all_theirs = All from elsewhere

## The connection

app-offline = No connection. What you fill in stays on this phone and is sent later.
app-busy = The diary is busy. What you fill in stays on this phone and is sent later.
app-reopen = Please open this page again from the chat. What you filled in stays on this phone.
app-not_agreed = Please send /start to the bot in the chat first.
app-waiting = Waiting to be sent:
app-differing = Changed on another device, please open:
app-not_saved = Not saved, please open:
app-not_loaded = This could not be loaded yet.
app-not_done = That did not work. Please try again later.
app-changed_elsewhere = This was changed elsewhere in the meantime. You now see it as it is.

## The calendar

app-no_entry = No entry
app-painless = No headache
app-signs = Signs
app-sign_headache = Headache, intensity
app-sign_unrated = Headache, intensity not stated
app-sign_medicine = Medicine
app-long_press = Touch and hold a day without an entry to record “no headache, no medicine”.

## The numbers

app-period = Period
app-headache_days = Days with headache
app-medicine_days = Days with acute medicine
app-painless_days = Days without headache
app-unknown_days = Days without an entry
app-of_recorded = days recorded:
app-of_stated = days on which it is stated:
app-median = median
app-severe = Severe pain
app-attacks = Attacks
app-weekdays = Weekdays
app-weekdays_note = headache days of those recorded
app-nothing_rated = No intensity recorded
app-day_by_day = Day by day
app-unknown_note = Nothing is known of a day without an entry; it does not count as painless. Today has not ended and is not counted.

## The report

app-all_days = All days
app-since = Since
app-format = Form
app-order = Send it to the chat
app-ordered = The report is being made. It will come into the chat.
app-to_chat = To the chat
app-too_many_orders = No more files can be made at the moment. Your entries are safe.

## The settings

app-reminder = Reminder
app-reminder_on = Remind me
app-last_day = At least one day has to stay. To have none, turn the reminder off.
app-language = Language
app-zone = Time zone
