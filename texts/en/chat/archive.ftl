### The archive that the person keeps: a file of the days, which the diary itself forgets.

command-archive = your days as a file to keep

archive-title = Archive
archive-about =
    The diary forgets a day after a while. The archive is a file for you to keep: on the first of a month it comes here with all days that are kept, without a sound.

    Send me such files later, one or several, and I make a report of up to 24 months from them, or bring back a day that was deleted.
archive-unsealed = Sealed: no, anyone who has the file can read it.
archive-sealed = Sealed: yes, it opens with your passphrase only.

archive-button-send = Send it now
archive-button-seal = Seal with a passphrase
archive-button-reseal = Another passphrase
archive-button-unseal = No longer seal
archive-button-back = Archive
archive-waiting = Making the archive…

archive-new_passphrase =
    Type a passphrase, best several words; it does not begin with “/”. I delete your message once I have read it, and keep the passphrase nowhere: if it is lost, nobody can open the archives, and neither can I.
archive-sealing = Sealing…
archive-now_sealed = From now on archives are sealed. Keep the passphrase well: it is stored nowhere. Try it once: have an archive sent, and send it back to me. Archives that you have already stay as they are.
archive-not_sealed = The archives could not be sealed, and come as before. Please try again: /archive.

## One that was sent back

archive-found_sealed = This is a sealed archive of your diary. I can make a report of it, with the other files that you sent within a day and with what the diary keeps, or bring back its days that are missing. For that I need its passphrase.
archive-button-restore = Bring back days
archive-passphrase = Type the passphrase of this archive. I delete your message once I have read it.
archive-wrong_passphrase = The archive does not open with this passphrase. Nothing has changed. To try another one, tap a button again. Older archives open with the passphrase of their time.
