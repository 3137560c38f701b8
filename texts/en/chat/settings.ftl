### The settings, and finding the time zone.

command-settings = language, time zone, reminders

settings-title = Settings
settings-language = Language: { $language }
settings-language_question = In which language shall I write?
settings-zone = Time zone: { $zone }, it is { $now } there
settings-reminder = Reminder: at { $time }, { $days }
settings-no_reminder = Reminder: none
settings-every_day = every day
settings-weekly_report-on = Weekly report: on Mondays
settings-weekly_report-off = Weekly report: none
settings-monthly_archive-on = Archive: on the first of a month
settings-monthly_archive-off = Archive: only when you ask, /archive
settings-discreet-on = Discreet mode: on, notifications and file names say nothing about health
settings-discreet-off = Discreet mode: off
settings-questions = { $count ->
    [0] Further questions: none
    [one] Further questions: one
   *[other] Further questions: { $count }
}
settings-questions_about = Questions that some doctors ask as well. Each adds one tap and can be switched off at any time; your answers stay.
settings-ask_functioning-on = Question about the day’s plans: asked with a headache
settings-ask_functioning-off = Question about the day’s plans: not asked
settings-ask_most_bothersome-on = Question about what bothered most: asked with a headache
settings-ask_most_bothersome-off = Question about what bothered most: not asked
settings-ask_menstruation-on = Periods: asked about, and marked in the calendar
settings-ask_menstruation-off = Periods: not asked about
settings-ask_painless_aura-on = Aura without headache: asked about on days without pain
settings-ask_painless_aura-off = Aura without headache: not asked about
settings-ask_effect-on = After a dose: two hours later I ask how the pain is
settings-ask_effect-off = After a dose: no question
settings-days = On which days shall I ask? Tap a day to add it or to take it away.

settings-button-language = Language
settings-button-zone = Time zone
settings-button-reminder = Reminder time
settings-button-days = Reminder days
settings-button-no_reminder = No reminder
settings-button-every_day = Every day
settings-button-weekly_report-on = Send a weekly report
settings-button-weekly_report-off = No weekly report
settings-button-monthly_archive-on = Send an archive each month
settings-button-monthly_archive-off = No monthly archive
settings-button-discreet-on = Turn discreet mode on
settings-button-discreet-off = Turn discreet mode off
settings-button-questions = Further questions
settings-button-ask_functioning-on = Ask about the day’s plans
settings-button-ask_functioning-off = Don’t ask about plans
settings-button-ask_most_bothersome-on = Ask what bothered most
settings-button-ask_most_bothersome-off = Don’t ask what bothered most
settings-button-ask_menstruation-on = Ask about periods
settings-button-ask_menstruation-off = Don’t ask about periods
settings-button-ask_painless_aura-on = Ask about painless aura
settings-button-ask_painless_aura-off = Don’t ask about this aura
settings-button-ask_effect-on = Ask how a dose worked
settings-button-ask_effect-off = Don’t ask how a dose worked
settings-toast-last_day = At least one day has to stay. To have none, choose “No reminder”.

zone-question = What time is it where you are now? Choose it, or type the time or your city.
zone-choice = Which of these is near you, or has your time? You can also type a city.
zone-unknown = I found no time zone for that. Type the time on your clock, such as { $example }, or a large city near you, such as Kazan.
zone-location_question = Send your location with the key below. I use it once, to find the time zone, and do not keep it. You can also type your city.
zone-location_nowhere = I know no city near that place. Type the time on your clock, such as { $example }, or a large city that has your time.
zone-location_several = Around there clocks differ. Choose the one with your time, or type a city.
zone-by_location = I have not kept the location. If the time is not right, choose the zone in /settings.
zone-by_city = Everything else is in /settings.
zone-left = Nothing was changed. Everything else is in /settings.
zone-button-location = Send my location
zone-button-leave = No, leave it
