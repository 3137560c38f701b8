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
import struct
import sys

from hypercorn.asyncio import serve
from hypercorn.config import Config
from ministack.app import app
from ministack.core.lambda_runtime import ProvidedWorker

USERS = {os.geteuid(), 0}

# Of sock_diag(7): a question about one socket, and the answer to it.
SOCK_DIAG, SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST, ANY_COOKIE = 4, 20, 1, 0xFFFFFFFF
HEADER = struct.Struct("=IHHII")
QUESTION = struct.Struct("=BBBBI")
ENDS = struct.Struct("!HH16s16s")
ANSWER = struct.Struct("=BBBB48xIIIII")
ESTABLISHED = 1


def is_own(_: socketserver.BaseServer, request: socket.socket, caller: tuple[str, int]) -> bool:
    """Whether the program at the other end of a connection is this user's.

    The kernel is asked for this one: its list of all (/proc/net/tcp) takes milliseconds to read
    for each call of a function, and may pass over a connection while others come and go.
    """
    (source, source_port), (target, target_port) = caller, request.getsockname()
    ends = ENDS.pack(source_port, target_port, socket.inet_aton(source), socket.inet_aton(target))
    question = QUESTION.pack(socket.AF_INET, socket.IPPROTO_TCP, 0, 0, 1 << ESTABLISHED)
    question += ends + struct.pack("=III", 0, ANY_COOKIE, ANY_COOKIE)
    header = HEADER.pack(HEADER.size + len(question), SOCK_DIAG_BY_FAMILY, NLM_F_REQUEST, 0, 0)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_DGRAM, SOCK_DIAG) as kernel:
        kernel.send(header + question)
        answer = kernel.recv(4096)
    if HEADER.unpack_from(answer)[1] != SOCK_DIAG_BY_FAMILY:
        return False
    _, state, _, _, _, _, _, user, inode = ANSWER.unpack_from(answer, HEADER.size)
    return state == ESTABLISHED and user in USERS and inode != 0


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


invoke = ProvidedWorker.invoke


def invoke_alone(worker: ProvidedWorker, *arguments, **named) -> dict:
    """Invokes a function. An instance that does not start fails its own call, as in Lambda: by
    itself the emulator ends every other instance of the function too, with what they work on.
    """
    try:
        return invoke(worker, *arguments, **named)
    except Exception as error:
        kind = getattr(error, "error_type", "") or "Runtime.ExitError"
        fault = {"errorMessage": str(error), "errorType": kind}
        return {"status": "error", "error": str(error), "error_payload": fault, "log": ""}


def main() -> None:
    socketserver.BaseServer.verify_request = is_own
    ProvidedWorker.invoke = invoke_alone
    http.server.BaseHTTPRequestHandler.parse_request = parse_of_programs
    # Headers and body are two writes: without it the second waits 40 ms for the function's
    # acknowledgement of the first, at each invocation.
    socketserver.StreamRequestHandler.disable_nagle_algorithm = True
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
