### The operator's message to everyone, in the operator's chat.

broadcast-help =
    Writes to everyone who keeps a diary in this bot: /broadcast and the text.

    A line that begins with a language ({ $codes }) begins the text for those who read it; text before it is for all others. The message comes without a sound, and never to people who cancelled everything. In discreet mode it is covered until it is tapped.
    First there is a preview. Nothing is sent before you confirm it.
broadcast-empty = There is no text. After each language there has to be one.
broadcast-too_long = The text is too long: { $length } characters, and { $most } fit into a message.
broadcast-refused = Telegram does not take this text, so nothing is prepared.
broadcast-running = The previous message is still being sent. When it is done or stopped, the next one can be written.

broadcast-counting = This is how people will see it. Counting how many get it…
broadcast-ready =
    { $people ->
        [0] Nobody would get it.
        [one] This is how { $people } person will see it. Nothing is sent yet.
       *[other] This is how { $people } people will see it. Nothing is sent yet.
    }
broadcast-left_out = No text for those who read: { $languages }. They get nothing.
button-broadcast_send = Send to { $people }
button-broadcast_discard = Discard
broadcast-discarded = Discarded, nothing was sent.
broadcast-gone = This message is not kept here any more: drafts wait for a day.

broadcast-sending = Being sent: { $written } of { $people }.
button-broadcast_stop = Stop
broadcast-stopping = Stopping…
broadcast-stopped = Stopped. Nobody else gets the message unless it goes on.
button-broadcast_resume = Go on
broadcast-done = Everyone has been written to.
broadcast-counts = Sent: { $sent }. Had blocked the bot: { $blocked }. Failed: { $failed }.
