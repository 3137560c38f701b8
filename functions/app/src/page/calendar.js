// Two months at a glance. A tap opens a day; a long press records one without a headache.

import { openDay } from "./date_strip.js";
import { dayNumber, daysOf, longDay, monthAndYear, plusDays, weekdayOf, weekdays } from "./dates.js";
import { SECONDS_HELD } from "./drafts.js";
import { make } from "./elements.js";
import { offerUndo } from "./notices.js";
import { hasHeadache, painless } from "./questionnaire.js";
import { send } from "./sending.js";
import { changed, now, oldestDay, onChange, shownEntry, state } from "./state.js";
import { dayText, draftText, intensityOf, medicineOf } from "./summary.js";
import { touch } from "./telegram.js";
import { questionnaire, word } from "./words.js";

const LONG_PRESS = 550;
/** The signs of the chat's calendar: an intensity is its number. */
const SIGNS = { painless: "0", unrated: "+", medicine: "•", draft: "…", queued: "↑", conflict: "≠" };

export function showCalendar(place) {
  const months = make("div", { className: "stack" });
  place.append(make("h1", {}, word("tab-calendar")), months, legend());
  const refresh = () => {
    const { today } = now();
    const first = `${today.slice(0, 8)}01`;
    // A day that was filled by the clock of another zone may lie in the next month.
    const next = `${plusDays(first, 31).slice(0, 8)}01`;
    const shown = [`${plusDays(first, -1).slice(0, 8)}01`, first, ...(state.drafts.dates().some((date) => date >= next) ? [next] : [])];
    months.replaceChildren(...shown.map((it) => month(it, today)));
  };
  refresh();
  return onChange(refresh);
}

function month(first, today) {
  const end = plusDays(`${plusDays(first, 31).slice(0, 8)}01`, -1);
  const cells = [...Array(weekdayOf(first)).fill(null), ...daysOf(first, end)];
  const weeks = [];
  while (cells.length > 0) weeks.push(cells.splice(0, 7));
  const cell = (date) => make("td", {}, date && day(date, today));
  return make("table", { className: "month" },
    make("caption", {}, make("h2", {}, monthAndYear(first))),
    make("thead", {}, make("tr", {}, ...weekdays("short").map((name, index) =>
      make("th", { scope: "col", abbr: weekdays("long")[index] }, name)))),
    make("tbody", {}, ...weeks.map((week) => make("tr", {}, ...week.map(cell)))));
}

function day(date, today) {
  if ((date > today && !state.drafts.read(date)) || date < oldestDay()) return make("span", { className: "day away" }, dayNumber(date));
  const { look, signs, text } = lookOf(date);
  const element = make("button", {
    type: "button", className: `day ${look}`, ariaLabel: `${longDay(date)}: ${text}`, data: { date },
    onclick: () => { if (!isHeld) openDay(date); },
  }, make("span", {}, dayNumber(date)), make("b", { ariaHidden: "true" }, signs));
  const intensity = intensityOf(shownEntry(date) ?? {});
  if (look === "headache") element.style.setProperty("--depth", String(intensity ?? 1));
  if (date === today) element.setAttribute("aria-current", "date");
  if (!shownEntry(date) && state.entries) onLongPress(element, () => storePainless(date));
  return element;
}

/** How a day looks: its state by a sign and a depth of colour, and in words. */
function lookOf(date) {
  const entry = shownEntry(date);
  const draft = state.drafts.read(date);
  const headache = entry && hasHeadache(questionnaire(), entry);
  const look = headache ? "headache" : headache === false ? "painless" : "unknown";
  const marks = [
    headache ? String(intensityOf(entry) ?? SIGNS.unrated) : headache === false ? SIGNS.painless : "",
    entry && medicineOf(entry) ? SIGNS.medicine : "",
    draft ? SIGNS[draft.state] ?? SIGNS.draft : "",
  ];
  const text = [entry || state.entries ? dayText(entry) : word("not_loaded"), draft && draftText(draft)].filter(Boolean).join(". ");
  // The signs may stand below each other where letters are large.
  return { look, signs: marks.filter(Boolean).join("\u200b"), text };
}

/** Whether a finger still rests after a long press: the tap that ends there opens nothing. */
let isHeld = false;
for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => setTimeout(() => { isHeld = false; }, 100));

function onLongPress(element, action) {
  let timer;
  element.addEventListener("pointerdown", () => {
    timer = setTimeout(() => { isHeld = true; action(); }, LONG_PRESS);
  });
  for (const type of ["pointerup", "pointerleave", "pointercancel"]) element.addEventListener(type, () => clearTimeout(timer));
  element.addEventListener("contextmenu", (event) => event.preventDefault());
}

/** It is a draft until it can no longer be undone, so that it is not lost with the page. */
function storePainless(date) {
  const draft = state.drafts.write(date, { entry: painless(questionnaire()), base: null, etag: null, state: "held" });
  touch("held");
  changed();
  const isUntouched = () => state.drafts.read(date) === draft;
  offerUndo(`${longDay(date)}: ${word("painless_day")}.`, SECONDS_HELD, {
    taken: () => {
      if (isUntouched()) state.drafts.remove(date);
      changed();
    },
    over: async () => {
      if (!isUntouched()) return;
      state.drafts.write(date, { ...draft, state: "queued" });
      await send(date);
    },
  });
}

function legend() {
  const example = (look, sign) =>
    make("span", { className: `day ${look}`, ariaHidden: "true", style: { "--depth": look === "headache" ? "7" : "1" } }, make("b", {}, sign));
  const row = (look, sign, text) => make("li", {}, example(look, sign), text);
  return make("section", { className: "legend" },
    make("h2", { className: "unseen" }, word("signs")),
    make("ul", {},
      row("headache", "7", word("sign_headache")), row("headache low", SIGNS.unrated, word("sign_unrated")),
      row("painless", SIGNS.painless, word("painless")), row("unknown", "", word("no_entry")),
      row("unknown", SIGNS.medicine, word("sign_medicine")), row("unknown", SIGNS.draft, word("day_kept")),
      row("unknown", SIGNS.queued, word("day_waits"))),
    make("p", { className: "faint" }, word("long_press")));
}
