"""A bot of the headache diary for one person at a terminal; README.md tells how to start it.

It knows no question: what is asked, and where the answers go, says `GET /v1/questionnaire`.
"""

import json
import os
import time
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import quote

from journal import Ear, Journal, Json, Problem, fetch, found, place

TYPED = {"date": "YYYY-MM-DD", "time": "HH:MM", "words": "your own words",
         "doses": "name, amount, HH:MM; name, amount, HH:MM"}
DOSE = ("name", "amount", "taken_at")


def pointers(question: Json) -> list[str]:
    """Where an answer may stand in an entry."""
    return [part["pointer"] for part in (question, question["typed"]) if part]


def understood(question: Json, text: str) -> Json:
    """What an answer says, by JSON pointer; nothing if it does not fit the question."""
    several, typed = question["kind"] == "several", question["typed"]
    values = {key: option["value"] for number, option in enumerate(question["options"], 1)
              for key in (str(number), option["label"].casefold())}
    parts = [part.strip() for part in text.split(",")] if several else [text]
    chosen = [values[part.casefold()] for part in parts if part.casefold() in values]
    own: Any = ", ".join(part for part in parts if part.casefold() not in values)
    said: Json = {}
    if chosen:
        said[question["pointer"]] = sum(chosen, []) if several else chosen[0]
    if own and typed:
        if typed["kind"] == "doses":
            own = [dict(zip(DOSE, map(str.strip, dose.split(",")))) for dose in own.split(";")]
        said[typed["pointer"]] = own
    return said


def ask(question: Json, known: Json) -> Json:
    """Asks until there is an answer, by JSON pointer; without one, what is known stays."""
    before = {pointer: value for pointer in pointers(question)
              if (value := found(known, pointer)) is not None}
    print(question["text"])
    for number, option in enumerate(question["options"], 1):
        print(f"  {number} {option['label']}")
    if question["typed"]:
        print("  or", TYPED[question["typed"]["kind"]])
    labels = {json.dumps(option["value"]): option["label"] for option in question["options"]}
    if told := [labels.get(json.dumps(value), value) for value in before.values()]:
        print("  so far:", *(value for value in told if not isinstance(value, dict)))
    while True:
        text = input("? ").strip()
        if text in ("", "skip") and (before or not question["required"]):
            return before
        if answer := understood(question, text):
            return answer
        print("Please choose one of these.")


def following(question: Json, entry: Json) -> str:
    """The id of the next question; nothing after the last."""
    match question["next"]:
        case {"to": name}:
            return name
        case {"branch": branch}:
            value = found(entry, question["pointer"])
            ids = (o["id"] for o in question["options"] if o["value"] == value)
            return branch[next(ids, "no")]
    return ""


def is_wanted(question: Json, known: Json, settings: Json) -> bool:
    """Whether the person is asked it: some questions are optional."""
    setting = question["asked_if"]
    is_answered = found(known, question["pointer"]) is not None
    return not setting or bool(settings[setting]) or is_answered


def interview(form: Json, answers: dict[str, Json], known: Json, settings: Json) -> Json:
    """Asks what has no answer yet. Returns the entry."""
    questions = {question["id"]: question for question in form["questions"]}
    entry, name = {"questionnaire": form["version"]}, form["questions"][0]["id"]
    while question := questions.get(name):
        if name not in answers:
            wanted = is_wanted(question, known, settings)
            answers[name] = ask(question, known) if wanted else {}
        for pointer, value in answers[name].items():
            place(entry, pointer, value)
        name = following(question, entry)
    return entry


class Bot:
    """What one person can do: a method for each command, and what the journal tells."""

    def __init__(self, journal: Journal, person: str) -> None:
        self.journal, self.path = journal, f"/v1/people/{quote(person, '')}"
        commands = (self.fill, self.report, self.remind, self.stats, self.erase, self.help)
        self.commands = {command.__name__: command for command in commands}
        self.forms: dict[str, Json] = {}

    def register(self, language: str, zone: str) -> None:
        """Makes the person, unless they exist."""
        wishes = {"reminder": {"time": "21:30"}, "weekly_report": True}
        if not self.journal.find(self.path, missing="no-person")[0]:
            self.journal.put(self.path, {"language": language, "zone": zone, **wishes}, etag="")

    def period(self) -> Json:
        """The first and the last day that the diary can know of."""
        return self.journal.get(f"{self.path}/statistics")["period"]

    def form(self, language: str) -> Json:
        """The questions, which are asked for once: the journal sends them seldom."""
        if language not in self.forms:
            path = f"/v1/questionnaire?language={language}"
            self.forms[language] = self.journal.get(path)
        return self.forms[language]

    def fill(self, day: str) -> None:
        """[YYYY-MM-DD] - asks about a day; Enter skips a question, or keeps what is known"""
        me = self.journal.get(self.path)
        form = self.form(me["language"])
        date, period = form["questions"][0], self.period()
        while not period["first"] <= day <= period["last"]:
            print("From {first} to {last}, which Enter means.".format(**period))
            day = str(ask(date, {}).get(date["pointer"], period["last"]))
        path = f"{self.path}/entries/{quote(day, '')}"
        known, etag = self.journal.find(path, missing="no-entry")
        answers = {date["id"]: {date["pointer"]: day}}
        while True:
            try:
                self.journal.put(path, interview(form, answers, known, me), etag)
                return print(day, "is stored.")
            except Problem as problem:
                wrong = [q["id"] for q in form["questions"] if problem.is_about(pointers(q))]
                if not wrong:
                    raise
                print(problem)
                answers = {name: said for name, said in answers.items() if name not in wrong}

    def report(self, form: str) -> None:
        """[html, pdf, xlsx, csv, json or fhir] - orders a report, which comes by a call-back"""
        period, key = self.period(), {"Idempotency-Key": str(uuid.uuid4())}
        order = {"from": period["first"], "to": period["last"], "format": form or "html"}
        report, _ = self.journal.call("POST", f"{self.path}/reports", order, key)
        while report["status"] in ("queued", "making"):
            time.sleep(1)
            report = self.journal.get(f"{self.path}/reports/{report['id']}")
        print("The report is", report["status"])

    def remind(self, at: str) -> None:
        """HH:MM - sets when to be asked how the day was"""
        me, etag = self.journal.call("GET", self.path)
        me["reminder"] = {**(me.get("reminder") or {}), "time": at}
        self.journal.put(self.path, me, etag)
        print("You will be asked at", at)

    def stats(self, _: str) -> None:
        """- what the entries amount to"""
        numbers = self.journal.get(f"{self.path}/statistics")
        print("{all} days: {headache} with headache, {unknown} unknown.".format(**numbers["days"]))
        print("Medicine on {taken} of them.".format(**numbers["medicine_days"]))

    def erase(self, _: str) -> None:
        """- forgets everything, for good"""
        if input("Type yes to erase everything: ") == "yes":
            self.journal.call("DELETE", self.path)

    def help(self, _: str = "") -> None:
        """- these lines; quit ends"""
        print(*(f"{name} {command.__doc__}" for name, command in self.commands.items()), sep="\n")

    def hear(self, event: Json) -> None:
        """Does what the journal's call asks for."""
        match event["type"]:
            case "reminder.due":
                told = f"reminder due: how was the day? fill {event['date']}"
            case "report.ready":
                file = Path(f"{event['report']}.{event['format']}")
                file.write_bytes(fetch(event["address"]))
                told = f"report ready: {file}"
            case _:
                told = f"erased: {event['person']}"
        # In one piece, for the commands print too.
        print(f"\n* {told}\n", end="")


def main() -> None:
    """Registers, and does what is typed."""
    env = os.environ
    journal = Journal(env["API_URL"].rstrip("/"), env["CHANNEL"], env["CHANNEL_SECRET"])
    bot = Bot(journal, env.get("PERSON", "console"))
    bot.register(env.get("PERSON_LANGUAGE", "en"), env.get("PERSON_ZONE", "UTC"))
    ear = Ear(env.get("LISTEN", "127.0.0.1:0"), journal, bot.hear)
    ear.subscribe(env.get("CALLBACK_URL", ear.url))
    print("Listening at", ear.url)
    while (line := input("> ").strip()) != "quit":
        name, _, rest = line.partition(" ")
        try:
            bot.commands.get(name, bot.help)(rest.strip())
        except (Problem, OSError) as error:
            print(error)


if __name__ == "__main__":
    try:
        main()
    except (Problem, OSError) as refusal:
        raise SystemExit(f"The journal cannot be used: {refusal}") from None
    except (EOFError, KeyboardInterrupt):
        print()
