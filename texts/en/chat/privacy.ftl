### What the diary keeps of a person, and their consent to it. A change of what is said here
### needs a new version: crates/journal/src/consent.rs.

command-privacy = what is stored, your rights

privacy-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
privacy-operator_unknown = Not stated
privacy-nothing_stored =
    <b>Before you begin</b>

    This is a headache diary. What you record in it is about your health, so nothing about you is stored until you agree.
privacy-waiting =
    <b>Before you go on</b>

    The earlier bot has become this headache diary. What is recorded in it is about your health. Your reminder and your entries of the last { $days } were brought here and wait for your consent: until then the diary shows none of them and adds nothing. If you say no, all of it is erased at once; if you do not answer, { $days } after it was brought.
privacy-notice =
    <b>Who runs it:</b> { $operator }
    <b>What is stored:</b> your answers about each day, your medicines and settings, under the number of your Telegram account. No name, no phone number.
    <b>Where:</b> with Amazon Web Services, region { $region }. Telegram keeps the chat itself.
    <b>For how long:</b> an entry for { $days }; the settings while you use the diary, and for { $silence } after that.
    <b>Who can read it:</b> you, those to whom you give a report or a link, and those who run the bot, in its storage. Nobody reads entries as they come.
    <b>Your rights:</b> look, correct, take everything along (/export); withdraw your consent and erase everything (/clear), at any time.

    All of it at length: /privacy.
privacy-all =
    <b>What is stored, and your rights</b> (version { $version })

    <b>Who runs it.</b> { $operator }. Those who run it are answerable for what is stored.

    <b>What for.</b> To keep your headache diary, to remind you and to make your reports, with your consent and for nothing else. There is no advertising, and entries of different people are not put together.

    <b>What is stored.</b> The number of your Telegram account; language, time zone and settings; your medicines; for each day your answers and when you gave them; the entry that is open, the last attacks for “as usual”, which reports and links you ordered, and the numbers of some messages in this chat. No name, no phone number. A location that you share is only used to find the time zone. A file of a diary that you send is read and not kept; only by what name Telegram hands it out is kept, for a day. The passphrase of an archive is not kept either, only a key that it alone opens. Words that you send with /feedback go to the Telegram chat of those who run the bot.

    <b>Where.</b> With Amazon Web Services, region { $region }, encrypted. Telegram carries the chat and keeps it on its servers, with all cards and files; it is not end-to-end encrypted. If you use the app that opens from this chat, it keeps a copy of your entries on your phone; what was erased goes from there when the app is next opened with a connection.

    <b>For how long.</b> An entry for { $days } after its day. An open entry that you leave, for a week. Settings and medicines while you use the diary, and for { $silence } after that. What you wrote with /feedback stays in that chat; /clear takes back what you wrote in the last year. Backups hold what was deleted for a week more. Technical records, in which there is no answer, for up to 90 days.

    <b>Who can read it.</b> You, and anyone who looks at your phone. Anyone to whom you give a report, or the address of a link until it ends; /links takes it back. Those who run the bot can reach its storage, and Amazon and Telegram process it for the bot. Nobody reads entries as they come.

    <b>Who writes it.</b> Only this chat and its app. Bots elsewhere that use the same service have people of their own; they neither see nor change your diary. The files of /export say for each day through which channel it was written.

    <b>Your rights.</b> Look at it: /calendar, /load. Take everything along: /export. Correct it: /calendar, /settings, /medicines. Stop messages: /cancel. Withdraw your consent and erase everything: /clear; the diary ends with that, and what was done before stays allowed. You can write to those who run the bot, and complain to a data protection authority.
privacy-agreed = You agreed to this on { $day }.
privacy-changed_since = This text has changed since you agreed to it.
privacy-changed = What this bot says about your data has changed: /privacy. Do you agree to it?
privacy-toast-agreed = Noted, thank you.
privacy-declined =
    All right. Nothing about you is stored.

    If you change your mind: /start.

button-agree = I agree
button-decline = No, thanks
