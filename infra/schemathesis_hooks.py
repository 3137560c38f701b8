"""Which made-up requests are left out, because they never reach the API, and how the others
are signed: by the bot for the terminal, each with a token of its own."""

import os
import sys
from pathlib import Path
from unicodedata import category
from urllib.parse import unquote

import schemathesis

sys.path.insert(0, str(Path(__file__).parent.with_name("examples") / "console-bot"))
from journal import Journal  # noqa: E402


@schemathesis.hook
def filter_path_parameters(context, path_parameters):
    """Leaves out control characters in an address: no route of the gateway takes them."""
    text = unquote("".join(map(str, (path_parameters or {}).values())))
    return all(category(letter) != "Cc" for letter in text)


@schemathesis.auth(refresh_interval=None)
class Signature:
    """A new token for each request: one that changes the channel itself is good for one."""

    bot = Journal("", os.environ["CHANNEL"], os.environ["CHANNEL_SECRET"])

    def get(self, case, context):
        asked = case.operation.definition.raw.get("security", [])
        return self.bot.token(for_channel=any("single_use_token" in way for way in asked))

    def set(self, case, data, context):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}
