### A link for the doctor: the report opens in a browser, without a password.

command-links = a link to the report for the doctor

links-title = Links for the doctor
links-none = There is no link at the moment. With a link your doctor can open the report in any browser, without a password.
links-about = Anyone who has a link can open its report. A revoked link stops working at once.
links-item = { $number }. { $period }, { $language }. Opens until { $end }.
links-full = { $most ->
    [one] No more than { $most } link opens at a time. To make a new one, revoke one of them.
   *[other] No more than { $most } links open at a time. To make a new one, revoke one of them.
}
links-time = { $day }, { $time }
links-button-list = All links
links-button-new = New link
links-button-revoke = Revoke { $number }
links-button-for_doctor = Link for the doctor
links-button-share = Share
links-button-copy = Copy the address
links-toast-revoked = The link no longer works

links-question = Your doctor will see the report as it is now: { $period }. For how many days should the link work, and in which language should the report be?
links-question_fewer = Your doctor will see the report as it is now. No entry can be seen for longer than it is kept, so a link that works longer shows fewer of the past days. The report of all days comes as a file: /load
links-shown = { $days ->
    [one] { $days } day: { $period }
   *[other] { $days } days: { $period }
}
links-choice = For how many days should the link work, and in which language should the report be?
links-too_old = The entries of these days will be deleted before a link to them would end. The report of them comes as a file: /load
links-no_entries = There are no entries in these days, so there is nothing to show a doctor yet.
links-button-make = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
links-waiting = Making the link…
links-caption =
    Report for the doctor: { $period }. Opens in any browser until { $end }, no password needed.

    { $address }

    Anyone who has this address or the picture can see the report. To revoke it: /links
links-caption-discreet =
    Link: { $period }. Opens in any browser until { $end }, no password needed.

    { $address }

    Anyone who has this address or the picture can open it. To revoke it: /links
