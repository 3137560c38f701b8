#!/usr/bin/env python3
"""What a month costs, from counted calls and list prices.

    cost.py                     the tables of the README: a month, and a day with headache in the chat and in the Mini App
    cost.py strangers [RATE]    the table of the runbook: the worst that strangers without a token can
                                cause, with RATE as ApiCallsPerSecond
    cost.py UPDATES REMINDERS NUDGES WEEKS
                                what a person costs to whom so much happens in a month, as the simulation
                                counts it

Prices of eu-central-1 in US dollars, November 2026, without any free tier. Units, bytes and billed times
of each kind of event are those of `measured.md`, which `make cost` writes; how often each kind comes
is assumed here. Sizes of memory are read, and alarms and queues counted, in template.yaml.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TEMPLATE = (ROOT / "template.yaml").read_text()
MEASURED = (ROOT / "infra/measured.md").read_text()
MILLION = 1_000_000
PEOPLE = (100, 1_000, 100_000)

# Prices.
API_CALL = 1.20 / MILLION
INVOCATION = 0.20 / MILLION
GB_SECOND = 16.67 / MILLION  # arm64: 13.33
READ_UNIT = 0.1525 / MILLION
WRITE_UNIT = 0.7625 / MILLION
SCHEDULE = 1.00 / MILLION
SQS_CALL = 0.40 / MILLION
LOG_GB = 0.63
EGRESS_GB = 0.09
STORED_GB = 0.306 + 0.245  # the table and its backup
ALARM = 0.10
SECRET = 0.40
KB = 1 / 1024**2  # of a GB
LOGGED = 0.4  # kB of a request's lines in the logs
HEADERS = 1  # kB of HTTP and TLS around the bodies of an update

# A person records every day: 20 days a month without a headache (one tap each), 10 with one
# (16 taps each), and some commands, of which every other one changes a setting.
PAINLESS, HEADACHE, TAPS, COMMANDS = 20, 10, 16, 40
UPDATES = PAINLESS + HEADACHE * TAPS + COMMANDS
# The same by kind, as they are called in `measured.md`.
ANSWERS = {
    "painless day": PAINLESS,
    "begin": HEADACHE,
    "tapped answer": HEADACHE * (TAPS - 2),
    "the last tap": HEADACHE,
    "command": COMMANDS / 2,
    "setting changed": COMMANDS / 2,
}
# What one day with a headache takes in the chat, and what it takes in the Mini App, which is opened for it, by the functions
# that serve it. A first start fetches the script and the words too (35 kB), which a phone keeps until the next version.
DAY_IN_CHAT = {"WebhookFunction": {"begin": 1, "tapped answer": TAPS - 2, "the last tap": 1}}
DAY_IN_APP = {
    "AppFunction": {"app: page": 1, "app: worker": 1, "app: session": 1},
    "ApiFunction": {"app: usual": 1, "app: entries": 1, "app: saved day": 1},
}
DAYS = 30
NUDGES = 10  # each survey that was opened sets one
WEEKS = 4.33

# Fixed.
ALARMS = TEMPLATE.count("Type: AWS::CloudWatch::Alarm\n")
QUEUE_MAPPINGS = TEMPLATE.count("Type: SQS\n")
# Lambda looks into a queue with five pollers that wait 20 seconds each, also when idle.
IDLE_POLLS = 5 * 3 * 60 * 24 * DAYS


def run(seconds, gb=0.25):
    """A run of a function."""
    return INVOCATION + seconds * gb * GB_SECOND


def measured():
    """The rows of the table by their first cell, each as its cells by their columns."""
    lines = (line for line in MEASURED.splitlines() if line.startswith("|"))
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    return {row[0]: dict(zip(head, row)) for row in rows}


EVENTS = measured()


def memory(function):
    """The megabytes of a function, by its name in the template."""
    own = re.search(rf"^  {function}:\n(?:(?:   .*)?\n)*?      MemorySize: (\d+)", TEMPLATE, re.MULTILINE)
    return int((own or re.search(r"^    MemorySize: (\d+)", TEMPLATE, re.MULTILINE)).group(1))


def total(column, events):
    """The sum of a column over events, which come so often each."""
    return sum(times * float(EVENTS[event][column]) for event, times in events.items())


def units(events):
    """What the units of these events cost: the reads, and the writes."""
    return total("read units", events) * READ_UNIT, total("write units", events) * WRITE_UNIT


def runs(function, events):
    """What a function costs that is invoked by each of these events."""
    megabytes = memory(function)
    seconds = total(f"{megabytes} MB: ms", events) / 1000
    return sum(events.values()) * INVOCATION + seconds * megabytes / 1024 * GB_SECOND


def requested(function, events):
    """What events cost that API Gateway brings to a function, with their lines in the log and what is sent out."""
    count = sum(events.values())
    sent = (total("bytes out", events) / 1024 + count * HEADERS) * KB * EGRESS_GB
    return count * (API_CALL + LOGGED * KB * LOG_GB) + sent + runs(function, events) + sum(units(events))


def a_day(functions):
    """What a day costs: how many requests it takes, read units, write units, kilobytes of bodies that go out, and dollars."""
    events = {event: times for of_function in functions.values() for event, times in of_function.items()}
    dollars = sum(requested(function, of_function) for function, of_function in functions.items())
    columns = total("read units", events), total("write units", events), total("bytes out", events) / 1024
    return sum(events.values()), *columns, dollars


def queued(function, events):
    """What events cost that a schedule and a queue bring to a function: three calls of SQS each."""
    count = sum(events.values())
    return count * (SCHEDULE + 3 * SQS_CALL) + runs(function, events) + sum(units(events))


def a_person(updates=UPDATES, reminders=DAYS, nudges=NUDGES, weeks=WEEKS):
    """What a person costs in a month in which so much of each happens."""
    answers = {event: times * updates / UPDATES for event, times in ANSWERS.items()}
    reads, writes = units(answers)
    webhook, report = memory("WebhookFunction"), memory("ReportFunction")
    update_ms = total(f"{webhook} MB: ms", answers) / updates
    report_ms = EVENTS["weekly report"][f"{report} MB: ms"]
    read, write = (EVENTS["tapped answer"][column] for column in ("read units", "write units"))
    closed = EVENTS["the last tap"]["write units"]
    kilobytes = total("bytes out", answers) / updates / 1024 + HEADERS
    return {
        f"DynamoDB: write units (a tap {write}, a closed day {closed})": writes,
        f"API Gateway: {updates:.0f} updates": updates * API_CALL,
        f"DynamoDB: read units (a tap {read})": reads,
        f"Lambda: an update ({update_ms:.0f} ms, {webhook} MB)": runs("WebhookFunction", answers),
        "Reminders: Scheduler, SQS, Lambda, DynamoDB": queued(
            "RemindFunction", {"reminder": reminders, "nudge for nothing": nudges}
        ),
        f"Weekly reports: the same ({report_ms} ms, {report} MB)": queued("ReportFunction", {"weekly report": weeks}),
        f"Logs ({LOGGED} kB an update), traffic out ({kilobytes:.1f} kB), storage (40 kB)": updates * LOGGED * KB * LOG_GB
        + updates * kilobytes * KB * EGRESS_GB
        + 40 * KB * STORED_GB,
    }


FIXED = {
    f"fixed: {ALARMS} alarms": ALARMS * ALARM,
    f"fixed: idle polls of {QUEUE_MAPPINGS} queues": QUEUE_MAPPINGS * IDLE_POLLS * SQS_CALL,
    "fixed: one secret": SECRET,
}


# A month of a stranger who asks without a pause, and nothing is refused but what the template's
# throttles refuse (429), for which API Gateway takes no money.
SECONDS = 730 * 3600
# API Gateway counts a request for each 512 kB, and takes bodies of 10 MB.
LARGEST_BODY = 10 * 2**20 / (512 * 2**10)
# A line of the access log and one of a function's, with the 26 bytes that CloudWatch adds (kB).
ACCESS_LINE = 0.16
FUNCTION_LINE = 0.35

# Of each route: the largest answer that it gives to anyone (kB), the seconds of a run, what it reads,
# and the lines that the function logs. Tests of `api`, `page` and `app` hold the sizes against the answers.
ROUTES = {
    "ANY /v1/{proxy+}": (2, 0.03, 1, 1),
    "GET /v1/openapi.json": (180, 0.03, 0, 0),
    "GET /v1/questionnaire": (80, 0.03, 0, 0),
    "GET /docs": (4, 0.005, 0, 0),
    "GET /docs/{file}": (450, 0.02, 0, 0),
    "ANY /r/{token}": (500, 0.2, 1, 0),
    "GET /app": (4, 0.005, 0, 0),
    "GET /app/{file}": (2, 0.005, 0, 0),
    "GET /app/{version}/{file}": (16, 0.01, 0, 0),
    "POST /app/session": (1, 0.005, 0, 1),
}


def rate_of(route, calls_per_second):
    """The throttle of a route: requests a second in the long run."""
    found = re.search(rf"^ +{re.escape(route)}: {{ ThrottlingRateLimit: ([^,]+),", TEMPLATE, re.MULTILINE)
    return calls_per_second if found.group(1) == "!Ref ApiCallsPerSecond" else float(found.group(1))


def strangers(calls_per_second):
    print("| route | a second | requests, runs, reads, logs | traffic out | **$ a month** | with bodies of 10 MB |")
    print("|---|---|---|---|---|---|")
    totals = [0, 0, 0, 0]
    for route, (answer, seconds, reads, lines) in ROUTES.items():
        rate = rate_of(route, calls_per_second)
        calls = rate * SECONDS
        each = API_CALL + run(seconds) + reads * READ_UNIT + (ACCESS_LINE + lines * FUNCTION_LINE) * KB * LOG_GB
        # A body of 10 MB is refused before the function, one of 6 MB keeps it busy.
        body = (LARGEST_BODY - 1) * API_CALL + run(0.5)
        costs = [calls * each, calls * answer * KB * EGRESS_GB]
        costs += [sum(costs), sum(costs) + calls * body]
        totals = [total + cost for total, cost in zip(totals, costs)]
        print(f"| `{route}` | {rate:g} | " + " | ".join(f"{cost:.2f}" for cost in costs) + " |")
    print("| **all** | | " + " | ".join(f"{cost:.2f}" for cost in totals) + " |")
    unknown = 100 * SECONDS * ACCESS_LINE * KB * LOG_GB
    print(f"\nEach 100 requests a second to no route at all, which no throttle holds: {unknown:.0f} for their lines in the access log.")


def row(name, values):
    print(f"| {name} | " + " | ".join(f"{value:,.2f}" for value in values) + " |")


def main():
    print("| $ a month | " + " | ".join(f"{people:,} people" for people in PEOPLE) + " |")
    print("|---|" + "---|" * len(PEOPLE))
    person = a_person()
    for name, cost in person.items():
        row(name, [cost * people for people in PEOPLE])
    for name, cost in FIXED.items():
        row(name, [cost] * len(PEOPLE))
    fixed, of_one = sum(FIXED.values()), sum(person.values())
    totals = [fixed + of_one * people for people in PEOPLE]
    row("**all**", totals)
    each = [total / people for total, people in zip(totals, PEOPLE)]
    print("| a person | " + " | ".join(f"{cost:.4f}" for cost in each) + " |")
    print(f"\n| a day with headache | requests | read units | write units | kB out | $ a month of 1,000 people with {HEADACHE} such days |")
    print("|---|---|---|---|---|---|")
    # A survey that is opened in the chat sets a nudge.
    nudge = queued("RemindFunction", {"nudge for nothing": 1})
    for name, functions, more in (("in the chat", DAY_IN_CHAT, nudge), ("in the Mini App", DAY_IN_APP, 0)):
        *counts, dollars = a_day(functions)
        month = (dollars + more) * HEADACHE * 1000
        print(f"| {name} | " + " | ".join(f"{count:.0f}" for count in counts) + f" | {month:.2f} |")


if __name__ == "__main__":
    match sys.argv[1:]:
        case []:
            main()
        case ["strangers", *rate]:
            default = re.search(r"  ApiCallsPerSecond:.*?\n    Default: (\S+)", TEMPLATE, re.DOTALL).group(1)
            strangers(float(rate[0] if rate else default))
        case counts:
            print(f"{sum(a_person(*map(float, counts)).values()):.5f}")
