### The pages under a link: the one with a button, which says no word of health since previews in chats show it,
### and the one of a link that opens nothing.

links-report = Report
links-open = Open the report
links-gone-title = The report does not open
links-gone = There is no such link: it has expired, it was revoked, or the address is not typed right. Whoever keeps the diary can make a new one.
links-unavailable = The report could not be opened just now. Please try again in a minute.
links-too-large = This report is too large to open here. Whoever keeps the diary can make a link to a shorter period, or send the report as PDF.
