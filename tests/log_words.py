#!/usr/bin/env python3
"""Holds every line that the functions logged in the end-to-end tests against the program's own words.

    log_words.py FOLDER

The tests copy the logs of their functions into FOLDER (`*.log`). In a line, outside of the
fields that hold an id (`report.id`), every word must be one of the program: of the functions'
sources without their tests (of `HeadacheLog` both words, as Serde writes it `headache_log`), of
the libraries' names, or listed here. What the libraries that make the calls say of one that failed
may stand there as they write it, so that their words are not the program's in another line.
So no answer, text or name
of a person can stand there, and no token. A long number could be a person's: it stands in no line.
What is odd is printed; then the exit code is 1.
"""

import functools
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

# Said by Lambda, by AWS or by a library.
OF_OTHERS = """
    cloudwatchmetrics dimensions invoke spans
    https must provided caused
    canceled channelclosed connect sendrequest
    concurrentmodificationexception conflictexception internalexception internalserverexception
    internalserviceerror provisionedthroughputexceededexception throttlingexception toomanyrequestsexception
""".split()

# What calls AWS and Telegram, and tells how a call failed.
CALLERS = re.compile(r"aws-(config|runtime|smithy-.*)|hyper(-.*)?|reqwest")

# What the operating system says of a connection, by way of Rust's standard library.
OF_A_CONNECTION = """
    Broken pipe
    Cannot assign requested address
    Connection refused
    Connection reset by peer
    Connection timed out
    Network is unreachable
    No route to host
    Temporary failure in name resolution
    Transport endpoint is not connected
    failed to lookup address information
""".splitlines()

# The lines of Lambda itself.
OF_LAMBDA = re.compile(r"(START|END|REPORT|INIT_START) RequestId: ")

# A number of as many digits as an account of Telegram has.
A_PERSON_S = re.compile(r"\d{7,}")

COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)

WORD = re.compile(r"[^\W\d_]{4,}")

# A text in a source.
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')

# Where a value is put into a text.
PLACE = re.compile(r"\{[^{}]*\}")

# Where a name of Rust goes from one word to its next.
NEXT_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def words(text):
    return {word.lower() for word in WORD.findall(text)}


def words_of_the_program():
    """The words of the sources, without tests, and of the libraries' names."""
    sources = [
        path
        for folder in ("functions", "crates")
        for path in (ROOT / folder).glob("*/src/**/*.rs")
        if "tests" not in path.relative_to(ROOT).parts and path.name != "tests.rs"
    ]
    known = set(OF_OTHERS) | words((ROOT / "Cargo.lock").read_text())
    for source in sources:
        code = source.read_text().split("#[cfg(test)]\nmod tests {")[0]
        code = COMMENT.sub("", code)
        known |= words(code) | words(NEXT_WORD.sub(" ", TEXT.sub(" ", code)))
    return known


@functools.cache
def phrases_of_callers():
    """What the libraries in `CALLERS` can say, as one pattern: of each text the parts of several words."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version=1", "--offline", "--locked"], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    phrases = {phrase.strip() for phrase in OF_A_CONNECTION}
    for package in json.loads(metadata.stdout)["packages"]:
        if CALLERS.fullmatch(package["name"]):
            for source in (Path(package["manifest_path"]).parent / "src").glob("**/*.rs"):
                for text in TEXT.findall(COMMENT.sub("", source.read_text())):
                    phrases |= {part.strip() for part in PLACE.split(text[1:-1])}
    several_words = (phrase for phrase in phrases if len(words(phrase)) > 1)
    return re.compile("|".join(map(re.escape, sorted(several_words, key=len, reverse=True))))


def said(value, name=""):
    """The texts in a logged value, without ids, times, sizes and the operator's names of channels."""
    if name.endswith((".id", ".length")) or name in ("requestId", "timestamp", "Timestamp", "channel"):
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from said(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from said(inner)
    elif not isinstance(value, float):
        yield str(value)


def faults(line, known):
    """What must not stand in a line.

    >>> line = '{"message": "reading it: operation timeout (all attempts including retries) occurred after 5s"}'
    >>> list(faults(line, words_of_the_program()))
    []
    >>> list(faults('{"message": "Marianne, including 7000000 others"}', words_of_the_program()))
    ['including', 'marianne', '7000000']
    """
    try:
        text = " ".join(said(json.loads(line)))
    except json.JSONDecodeError:
        # A line of Lambda itself, or of a panic.
        text = "" if OF_LAMBDA.match(line) else line
    if words(text) - known:
        text = phrases_of_callers().sub(" ", text)
    yield from sorted(words(text) - known)
    yield from A_PERSON_S.findall(text)


def main(folder):
    known = words_of_the_program()
    count, odd = 0, {}
    for file in sorted(Path(folder).glob("*.log")):
        for line in file.read_text().splitlines():
            function, _, line = line.partition(" ")
            count += 1
            for fault in faults(line.strip(), known):
                odd.setdefault(fault, f"{file.stem}, {function}: {line.strip()}")
    for fault, line in sorted(odd.items()):
        print(f"{fault!r} is no word of the program: {line[:400]}")
    if not count:
        print(f"No log was found in {folder}.")
    if odd or not count:
        sys.exit(1)
    print(f"{count} lines of the functions' logs hold the program's own words only.")


if __name__ == "__main__":
    main(sys.argv[1])
