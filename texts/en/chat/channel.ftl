# What changed about the channel of another bot.
channel-changed = Channel { $channel }: { $change }
channel-key_added = a key was added, { $key }.
channel-removal_begun = the key { $key } ends at { $at } UTC, unless that is taken back.
channel-removal_taken_back = the key { $key } stays; its removal was taken back.
channel-key_removed = the key { $key } was removed.
channel-callback_set = the bot is now called back at { $host }.
channel-callback_changed = the call-back was changed; it goes to { $host }, before to { $before }.
channel-callback_deleted = the bot is no longer called back at { $before }.
channel-signed_by = Signed by the key { $key }.
channel-not_by_the_bot = If the bot’s author did not do this, this ends the key:
channel-by_the_operator = Done with “make channel”.
channel-last_of_hour = Further changes of this channel within the hour are only in the log of api.
