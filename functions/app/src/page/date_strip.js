// The last days, one tap away, and a calendar of the phone's for the others.

import { dayNumber, daysOf, longDay, plusDays, weekday } from "./dates.js";
import { icon, make } from "./elements.js";
import { open } from "./navigation.js";
import { now, oldestDay } from "./state.js";
import { word } from "./words.js";

const DAYS = 5;
const CALENDAR = ["M5 6h14v13H5z", "M5 10h14M9 3v4M15 3v4"];

/** Today is opened as such, so that the screen follows when the day ends. */
export const openDay = (date) => open("day", ...(date === now().today ? [] : [date]));

export function dateStrip(chosen) {
  const { today } = now();
  const last = [plusDays(chosen, 2) < today ? plusDays(chosen, 2) : today, chosen].sort()[1];
  const days = daysOf(plusDays(last, 1 - DAYS), last).filter((date) => date >= oldestDay());
  return make("nav", { className: "strip", ariaLabel: word("days") },
    ...days.map((date) => item(date, chosen)), another(chosen, today));
}

function item(date, chosen) {
  const element = make("button", { type: "button", className: "strip-day", ariaLabel: longDay(date), onclick: () => openDay(date) },
    make("span", {}, weekday(date)), make("b", {}, dayNumber(date)));
  if (date === chosen) element.setAttribute("aria-current", "date");
  return element;
}

/** The field lies over the drawing, unseen: a tap opens the phone's own calendar. */
function another(chosen, today) {
  const input = make("input", {
    type: "date", min: oldestDay(), max: today, value: chosen, ariaLabel: word("another_day"),
    onclick: () => { try { input.showPicker(); } catch { /* An old browser opens it by itself. */ } },
    onchange: () => { if (input.value >= input.min && input.value <= input.max) openDay(input.value); },
  });
  return make("span", { className: "strip-day other" }, icon(...CALENDAR), input);
}
