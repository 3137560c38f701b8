"""The journal's API and its call-backs, as one channel of it sees them.

Written from the API's own description (`GET /v1/openapi.json`) with nothing but Python's
standard library; another bot can take it as it is. Run by itself it prints a token; with the
word `channel` behind it, one that changes the channel itself, once and within a minute.
"""

import base64
import hmac
import json
import os
import socket
import sys
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

Json = dict[str, Any]
EVENTS = ["reminder.due", "report.ready", "person.erased"]
LONGEST_CALL = 65536  # bytes; the journal's own are far below
MOST_CALLS = 16  # at once
CALL_SECONDS = 5  # for which the journal waits
# The journal calls again for 24 hours; what is older is nothing that it says now.
CALLED_WITHIN = timedelta(hours=25)


def sign(secret: str, text: str) -> bytes:
    """HMAC-SHA256, by which the journal knows its bots and they know the journal."""
    return hmac.digest(secret.encode(), text.encode(), "sha256")


def found(entry: Any, pointer: str) -> Any:
    """What stands at a JSON pointer, or None."""
    for name in pointer[1:].split("/"):
        entry = entry.get(name) if isinstance(entry, dict) else None
    return entry


def place(entry: Json, pointer: str, value: object) -> None:
    """Puts a value where a JSON pointer says."""
    *parents, last = pointer[1:].split("/")
    for name in parents:
        entry = entry.setdefault(name, {})
    entry[last] = value


class Problem(Exception):
    """What the API refused (RFC 9457), in words, with its faults by JSON pointer."""

    def __init__(self, status: int, document: Json) -> None:
        self.kind = document.get("type", "").rpartition("/")[2]
        self.faults = {
            error.get("pointer", error.get("parameter", "")).lstrip("#"): error["detail"]
            for error in document.get("errors", [])
        }
        lines = [document.get("title", f"HTTP {status}"), document.get("detail", "")]
        lines += [f"  {where}: {detail}" for where, detail in self.faults.items()]
        super().__init__("\n".join(filter(None, lines)))

    def is_about(self, pointers: list[str]) -> bool:
        """Whether one of these, or what stands within, is at fault."""
        return any(f"{fault}/".startswith(f"{place}/")
                   for fault in self.faults for place in pointers)


@dataclass
class Journal:
    """The API. Every method raises `Problem` for what is refused."""

    url: str
    channel: str
    secret: str

    def get(self, path: str) -> Json:
        """What is there now."""
        return self.call("GET", path)[0]

    def find(self, path: str, missing: str) -> tuple[Json, str]:
        """What is there and its ETag, or nothing where the problem is of the kind `missing`."""
        try:
            return self.call("GET", path)
        except Problem as problem:
            if problem.kind != missing:
                raise
            return {}, ""

    def put(self, path: str, body: Json, etag: str) -> None:
        """Changes the state that has this ETag, or makes what was not there."""
        condition = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        self.call("PUT", path, body, condition)

    def call(self, method: str, path: str, body: Json | None = None,
             headers: dict[str, str] | None = None, attempts: int = 3) -> tuple[Json, str]:
        """The answer and its ETag; calls again where the API asks for patience."""
        try:
            request = self._request(method, path, body, headers or {})
            with urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or "{}"), answer.headers.get("ETag", "")
        except HTTPError as error:
            if attempts == 1 or error.code not in (429, 503):
                is_told = "json" in error.headers.get_content_type()
                raise Problem(error.code, json.load(error) if is_told else {}) from None
            time.sleep(float(error.headers.get("Retry-After", 1)))
        return self.call(method, path, body, headers, attempts - 1)

    def _request(self, method: str, path: str, body: Json | None,
                 headers: dict[str, str]) -> Request:
        for_channel = path.startswith("/v1/channel/") and method != "GET"
        headers = {"Authorization": f"Bearer {self.token(for_channel)}",
                   "Content-Type": "application/json", **headers}
        parts = urlsplit(self.url + path)
        if (parts.hostname or "").endswith(".localhost"):
            # That is this machine (RFC 6761), which not every resolver knows.
            headers["Host"] = parts.netloc
            parts = parts._replace(netloc=f"127.0.0.1:{parts.port or 80}")
        data = None if body is None else json.dumps(body).encode()
        return Request(parts.geturl(), data, headers, method=method)

    def token(self, for_channel: bool = False) -> str:
        """A JWT signed with the channel's shared secret (HS256): for diaries, good for five
        minutes, or for a single change of the channel itself."""
        now = int(time.time())
        claims = {"iss": self.channel, "aud": "headache-diary", "iat": now, "exp": now + 300}
        if for_channel:
            claims |= {"aud": "headache-diary/channel", "exp": now + 60, "jti": str(uuid.uuid4())}
        parts = [{"alg": "HS256", "typ": "JWT"}, claims]
        signed = ".".join(encoded(json.dumps(part).encode()) for part in parts)
        return f"{signed}.{encoded(sign(self.secret, signed))}"


def fetch(address: str) -> bytes:
    """The file at an address that the journal gave. No token goes along."""
    with urlopen(address, timeout=30) as answer:
        return answer.read()


def hang_up(line: socket.socket) -> None:
    """Ends a call, also in the middle of a word."""
    try:
        line.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # It is over already.


def encoded(part: bytes) -> str:
    """Base64url without padding, as JWTs have it."""
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


class Ear(ThreadingHTTPServer):
    """Hears call-backs, each in a thread of its own, and believes only the journal.

    Anyone may call. So there are only so many calls at once and those above are hung up on,
    a call has five seconds in all, and no more is read than the journal would send.
    """

    def __init__(self, listen: str, journal: Journal, hear: Callable[[Json], None]) -> None:
        host, _, port = listen.rpartition(":")
        super().__init__((host, int(port)), Hearing)
        self.url, self.journal, self.hear = f"http://{host}:{self.server_port}/", journal, hear
        # The same after a restart, so that calls which come again then are believed.
        self.secret = sign(journal.secret, "call-backs").hex()
        self.heard: dict[str, datetime] = {}
        self.one_at_a_time = threading.Lock()
        self.places = threading.BoundedSemaphore(MOST_CALLS)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def subscribe(self, address: str) -> None:
        """Asks the journal to call here."""
        wish = {"address": address, "events": EVENTS, "secret": self.secret}
        self.journal.call("PUT", "/v1/channel/callback", wish)

    def process_request(self, request: socket.socket, client_address: Any) -> None:
        """Takes a call if there is a place, and gives it an end."""
        if not self.places.acquire(blocking=False):
            self.shutdown_request(request)
            return
        end = threading.Timer(CALL_SECONDS, hang_up, [request])
        end.daemon = True
        end.start()
        super().process_request(request, client_address)

    def process_request_thread(self, request: socket.socket, client_address: Any) -> None:
        """Gives the place back whatever comes of the call."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Shows a fault of the bot's own, and no caller who hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def tell(self, event: Json) -> None:
        """Does what an event asks, once and after those before it."""
        with self.one_at_a_time:
            if self.is_new(event):
                self.hear(event)

    def event(self, token: str, body: bytes) -> Json | None:
        """What the journal says with this call; nothing if another made it."""
        try:
            call = json.loads(body)
            told = ((token, self.journal.channel), (call["signature"], call["payload"]))
            if not all(self.is_signed(text, signature) for signature, text in told):
                return None
            event = json.loads(call["payload"])
            age = datetime.now(timezone.utc) - datetime.fromisoformat(event["told_at"])
            is_ours = event["channel"] == self.journal.channel and abs(age) < CALLED_WITHIN
            return event if is_ours else None
        except (ValueError, KeyError, TypeError, AttributeError):
            return None  # The journal's own calls are never like this.

    def is_new(self, event: Json) -> bool:
        """Whether the event was not heard yet. Ids are kept for as long as calls may come."""
        now = datetime.now(timezone.utc)
        self.heard = {name: at for name, at in self.heard.items() if now - at < CALLED_WITHIN}
        return self.heard.setdefault(event["id"], now) == now

    def is_signed(self, text: str, signature: str) -> bool:
        """Whether who knows the secret signed this text."""
        return hmac.compare_digest(signature.encode(), sign(self.secret, text).hex().encode())


class Hearing(BaseHTTPRequestHandler):
    """One call."""

    server: Ear

    def do_POST(self) -> None:
        """Answers at once, for the journal waits five seconds, and then does what is asked."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 9
                and int(length) <= LONGEST_CALL):
            self.send_error(413)
            return
        body = self.rfile.read(int(length))
        event = self.server.event(self.headers.get("X-Journal-Token", ""), body)
        self.send_response(403 if event is None else 204)
        self.end_headers()
        if event:
            self.server.tell(event)

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is the person's."""


if __name__ == "__main__":
    asked = Journal("", os.environ["CHANNEL"], os.environ["CHANNEL_SECRET"])
    print(asked.token(for_channel=sys.argv[1:] == ["channel"]))
