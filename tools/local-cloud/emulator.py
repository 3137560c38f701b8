"""Runs the AWS emulator (ministack) behind a socket in a folder that only its user can open.

By itself it listens on a TCP port, where every user of the machine and every page in a browser
would reach it, and it checks nothing. The port of the local AWS is served by the program that
starts this one, which looks who calls.

The functions fetch their work over TCP all the same, each from a port of its own. There a
connection of another user is refused, and so is what a page sends.

usage: emulator.py SOCKET
"""

import asyncio
import http.server
import os
import resource
import socket
import socketserver
import sys

from hypercorn.asyncio import serve
from hypercorn.config import Config
from ministack.app import app

ESTABLISHED = "01"
USERS = {os.geteuid(), 0}
LOOKS = 3  # The kernel may pass over a connection while others come and go.


def in_hex(address: tuple[str, int]) -> str:
    """An address as /proc/net/tcp writes it."""
    number = int.from_bytes(socket.inet_aton(address[0]), sys.byteorder)
    return f"{number:08X}:{address[1]:04X}"


def is_own(_: socketserver.BaseServer, request: socket.socket, caller: tuple[str, int]) -> bool:
    """Whether the program at the other end of a connection is this user's."""
    ends = [in_hex(caller), in_hex(request.getsockname()), ESTABLISHED]
    for _ in range(LOOKS):
        with open("/proc/net/tcp") as table:
            lines = [line.split() for line in table][1:]
        if any(line[1:4] == ends and int(line[7]) in USERS and line[9] != "0" for line in lines):
            return True
    return False


parse = http.server.BaseHTTPRequestHandler.parse_request


def parse_of_programs(handler: http.server.BaseHTTPRequestHandler) -> bool:
    """Reads a request, and refuses one that a page made."""
    if not parse(handler):
        return False
    host = handler.headers.get("Host", "").rpartition(":")[0]
    if host != "127.0.0.1" or "Origin" in handler.headers or "Sec-Fetch-Site" in handler.headers:
        handler.send_error(403)
        return False
    return True


def main() -> None:
    socketserver.BaseServer.verify_request = is_own
    http.server.BaseHTTPRequestHandler.parse_request = parse_of_programs
    # As ministack's own start does: many functions at once are many open files.
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    os.umask(0o077)
    config = Config()
    config.bind = [f"unix:{sys.argv[1]}"]
    config.umask = 0o077
    asyncio.run(serve(app, config))


if __name__ == "__main__":
    main()
