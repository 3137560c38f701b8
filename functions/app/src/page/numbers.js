// The last weeks in numbers. They count what was recorded, and say nothing more.

import { countOfDays, daysOf, longDay, number, plusDays, weekdays, writtenPeriod } from "./dates.js";
import { chip, make } from "./elements.js";
import { hasHeadache, ofKind } from "./questionnaire.js";
import { now, onChange, state } from "./state.js";
import { dayText, intensityOf, medicineOf } from "./summary.js";
import { questionnaire, word } from "./words.js";

const PERIODS = () => [7, 28, state.retentionDays].filter((days, index, all) => all.indexOf(days) === index);
let days = 28;

export function showNumbers(place) {
  const body = make("div", { className: "stack" });
  const choices = PERIODS().map((count) => chip(countOfDays(count), false, () => { days = count; refresh(); }));
  place.append(make("h1", {}, word("tab-numbers")),
    make("div", { className: "chips", role: "group", ariaLabel: word("period") }, ...choices), body);
  let isLeft = false;
  let asked = 0;
  async function refresh() {
    choices.forEach((choice, index) => { choice.ariaPressed = String(PERIODS()[index] === days); });
    // Today has not ended, and no number counts it.
    const to = plusDays(now().today, -1);
    const from = plusDays(to, 1 - days);
    const turn = ++asked;
    try {
      const statistics = await state.diary.statistics(from, to);
      if (!isLeft && turn === asked) body.replaceChildren(...all(statistics, from, to));
    } catch {
      if (!isLeft && turn === asked) body.replaceChildren(make("p", { className: "card" }, word("not_loaded")));
    }
  }
  body.append(make("p", { className: "faint" }, word("loading")));
  refresh();
  const stop = onChange(refresh);
  return () => { isLeft = true; stop(); };
}

function all(statistics, from, to) {
  const { days: counted, intensity } = statistics;
  return [
    make("p", { className: "faint" }, writtenPeriod(from, to)),
    make("dl", { className: "figures" },
      ...ofKnown(statistics).map(([name, count, of, known]) => figure(word(name), count, share(of, known))),
      figure(word("painless_days"), counted.painless),
      figure(word("unknown_days"), counted.unknown)),
    chart(from, to, intensity),
    ...blocks(statistics.blocks),
    ...table(ofKind(questionnaire(), "medicines").label, statistics.medicines.map(({ name, days: count }) => [name, count])),
    ...questionnaire().questions
      .filter(({ id, kind }) => kind === "several" && statistics[id])
      .flatMap((question) => table(question.label, statistics[question.id].named.map((named) =>
        [named.words ?? question.options.find(({ id }) => id === named.id)?.label ?? named.id, named.days]))),
    ...counts(word("weekdays"), recordedOf(counted) === 0 ? [] : statistics.weekdays.map(({ headache, recorded: of }, index) =>
      [weekdays("long")[index], `${number(headache)} / ${number(of)}`]), word("weekdays_note")),
    make("p", { className: "faint" }, word("unknown_note")),
  ];
}

const recordedOf = ({ headache, painless }) => headache + painless;

/** The days with headache and with acute medicine, of a period or of a block, each with of how many days that is known. */
const ofKnown = ({ days, medicine_days: medicine }) => [
  ["headache_days", days.headache, "of_recorded", recordedOf(days)],
  ["medicine_days", medicine.taken, "of_stated", medicine.taken + medicine.none],
];

const share = (of, known) => `${word(of)} ${number(known)}`;

const figure = (name, count, note) => make("div", { className: "card figure" },
  make("dt", {}, name), make("dd", {}, make("b", {}, number(count)), note && make("small", {}, note)));

/** A column a day, as high as the intensity; its numbers are below as a list. */
function chart(from, to, intensity) {
  const scale = ofKind(questionnaire(), "scale");
  const dates = daysOf(from, to);
  const bars = dates.map((date) => {
    const entry = state.entries?.get(date);
    const headache = entry && hasHeadache(questionnaire(), entry);
    const height = headache ? intensityOf(entry) ?? 0 : 0;
    const look = headache ? (height ? "rated" : "unrated") : headache === false ? "painless" : "unknown";
    return make("span", { className: `bar ${look}`, style: { "--height": String(height), "--depth": String(height) } },
      entry && medicineOf(entry) ? make("i", {}) : null);
  });
  const range = intensity && `${number(intensity.least)}–${number(intensity.most)}`;
  const median = intensity?.median != null && `${word("median")} ${number(intensity.median)}`;
  const known = dates.filter((date) => state.entries?.has(date)).reverse();
  return make("section", { className: "card" },
    make("h2", {}, scale.label),
    make("p", {}, [range, median].filter(Boolean).join(", ") || word("nothing_rated")),
    make("div", { className: "chart", ariaHidden: "true", style: { "--days": String(dates.length) } }, ...bars),
    make("p", { className: "faint", ariaHidden: "true" }, `• ${word("sign_medicine")}`),
    known.length > 0 && make("details", {}, make("summary", {}, word("day_by_day")),
      make("ul", { className: "plain-list" }, ...known.map((date) =>
        make("li", {}, make("b", {}, longDay(date)), ` ${dayText(state.entries.get(date))}`)))));
}

/** The blocks of 28 days, the latest first. Of what nothing is stated nothing is counted. */
function blocks(all) {
  const rows = ({ severe_days: severe, rated_days: rated, attacks, ...block }) => [
    ...ofKnown(block),
    ["severe", severe, "of_stated", rated],
    ["attacks", attacks.count, "of_recorded", recordedOf(block.days), number],
  ].filter(([, , , known]) => known > 0)
    .map(([name, count, of, known, written = countOfDays]) => [word(name), written(count), share(of, known)]);
  return [...all].reverse().flatMap((block) =>
    counts(writtenPeriod(block.period.first, block.period.last), rows(block), countOfDays(block.days.all)));
}

const table = (title, rows) => counts(title, rows.map(([name, days]) => [name, countOfDays(days)]));

/** Names, what is counted of each, and of how many, below a title. */
function counts(title, rows, note) {
  if (rows.length === 0) return [];
  return [make("section", { className: "card" }, make("h2", {}, title), note && make("p", { className: "faint" }, note),
    make("ul", { className: "counts" }, ...rows.map(([name, count, of]) =>
      make("li", {}, make("span", {}, name, of && make("small", {}, of)), make("b", {}, count)))))];
}
