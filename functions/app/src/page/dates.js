// Days and times. A day is YYYY-MM-DD by the clock of the person's zone; how one is written says Intl.

const locales = { en: "en-GB", pt: "pt-BR" };
const locale = () => locales[document.documentElement.lang] ?? document.documentElement.lang;
const noon = (date) => new Date(`${date}T12:00:00Z`);
const written = (date, options) => new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" }).format(noon(date));
export const capital = (text) => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);

/** Today and the time there, HH:MM. A zone that this browser does not know is taken for the phone's own. */
export function clock(zone, now = new Date()) {
  const options = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  let parts;
  try {
    parts = new Intl.DateTimeFormat("en", { ...options, timeZone: zone }).formatToParts(now);
  } catch {
    parts = new Intl.DateTimeFormat("en", options).formatToParts(now);
  }
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return { today: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

export function plusDays(date, days) {
  const moved = noon(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The days from one to another, both included. */
export function daysOf(from, to) {
  const days = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date) => (noon(date).getUTCDay() + 6) % 7;

const dayInFull = (date) => written(date, { weekday: "long", day: "numeric", month: "long" });
export const longDay = (date) => capital(dayInFull(date));
/** With "today" or "yesterday" before it. */
export function namedDay(date, today) {
  const ago = [0, 1].find((days) => plusDays(today, -days) === date);
  if (ago === undefined) return longDay(date);
  const name = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(-ago, "day");
  return `${capital(name)}, ${dayInFull(date)}`;
}

export const shortDay = (date) => written(date, { day: "numeric", month: "short" });
export const dayNumber = (date) => String(Number(date.slice(8)));
export const weekday = (date) => capital(written(date, { weekday: "short" }));
export const monthAndYear = (date) => capital(written(date, { month: "long", year: "numeric" }));
export const writtenPeriod = (from, to) =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", timeZone: "UTC" }).formatRange(noon(from), noon(to));

/** The names of the days of the week from Monday on; 2026-11-23 was one. */
export const weekdays = (length) =>
  daysOf("2026-11-23", "2026-11-29").map((date) => capital(written(date, { weekday: length })));

/** Such as "28 days", in the grammar of the language. */
export const countOfDays = (count) => new Intl.NumberFormat(locale(), { style: "unit", unit: "day", unitDisplay: "long" }).format(count);
export const number = (value) => new Intl.NumberFormat(locale()).format(value);
export const list = (parts) => new Intl.ListFormat(locale(), { type: "unit" }).format(parts);
