#!/usr/bin/env python3
"""Looks for known faults (RustSec) in the dependencies; the exit code is 1 where there is one.

An advisory is accepted for a time by a row in deny.toml, which says why and until when:

    [advisories]
    ignore = [
        { id = "RUSTSEC-2026-0001", reason = "we never parse such a file; until 2026-12-31" },
    ]

One without a last day, or past it, is a fault as well. So is a database that cannot be
fetched: nobody knows then.
"""
import re
import subprocess
import sys
import tomllib
from datetime import date, timedelta

# An advisory is looked at again after a quarter at the latest.
LONGEST = timedelta(days=92)
COMMAND = ["cargo", "deny", "--log-level", "error", "check", "advisories"]


def ended(accepted, today):
    """What is wrong with the rows of `ignore`, a line each.

    >>> of = lambda reason: list(ended([{"id": "A", "reason": reason}], date(2026, 11, 28)))
    >>> of("never called; until 2026-11-28")
    []
    >>> of("never called; until 2026-11-27")
    ['A was accepted until 2026-11-27. Update what it is about, or decide anew.']
    >>> of("never called; until 2027-12-31")
    ['A is accepted until 2027-12-31, which is more than 92 days from now.']
    >>> of("never called") == list(ended(["A"], date(2026, 11, 28)))
    True
    >>> of("never called; until 2026-13-31")
    ['A is accepted without a last day: its reason must end with "until YYYY-MM-DD".']
    """
    for row in accepted:
        name = row.get("id") if isinstance(row, dict) else row
        until = re.search(r"until (\d{4}-\d\d-\d\d)$", row.get("reason", "") if isinstance(row, dict) else "")
        try:
            last = date.fromisoformat(until[1]) if until else None
        except ValueError:
            last = None
        if last is None:
            yield f"{name} is accepted without a last day: its reason must end with \"until YYYY-MM-DD\"."
        elif last < today:
            yield f"{name} was accepted until {last}. Update what it is about, or decide anew."
        elif last > today + LONGEST:
            yield f"{name} is accepted until {last}, which is more than {LONGEST.days} days from now."


def main():
    with open("deny.toml", "rb") as file:
        advisories = tomllib.load(file)["advisories"]
    faults = list(ended(advisories["ignore"], date.today()))
    check = subprocess.run(COMMAND, capture_output=True, text=True)
    sys.stderr.write(check.stdout + check.stderr)
    if "failed to fetch advisory database" in check.stdout + check.stderr:
        faults.append("The advisories could not be fetched from github.com, so nothing was checked. Is the network there?")
    elif check.returncode:
        faults.append("There are known faults in the dependencies; they are above.")
    for fault in faults:
        print(fault)
    if faults:
        sys.exit(1)
    print("No known fault in the dependencies.")


if __name__ == "__main__":
    main()
