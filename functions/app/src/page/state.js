// What the page knows: the person, their days, and who wants to hear when that changes.

import { isUnchanged } from "./answers.js";
import { clock, plusDays } from "./dates.js";

export const state = {
  diary: null,
  drafts: null,
  settings: {},
  retentionDays: 60,
  /** The entries of all days that are kept, by date; null while they are not known. */
  entries: null,
  /** How often an entry was taken in beside them. */
  taken: 0,
  /** The days that were sent, until that is told. */
  sent: new Set(),
  /** Whether the diary has said them since the page was opened. Until then they are those of the last time. */
  isFresh: false,
  /** The usual attack as part of an entry, with the ids of its `questions`; null where nothing is usual. */
  usual: null,
  /** What stands between the person and the diary: `offline`, `later` (it is busy), `reopen`, `not_agreed`, or null. */
  obstacle: null,
};

const listeners = new Set();

/** Calls back after each change; returns how to stop that. */
export function onChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changed() {
  for (const listener of [...listeners]) listener();
}

/** Notes what stands between the person and the diary. Of somebody who did not agree there are no days. */
export function hinder(obstacle) {
  if (obstacle === "not_agreed") forgetDiary();
  state.obstacle = obstacle;
}

/** Whether the diary cannot be reached now, and may be later. */
export const isOutOfReach = () => state.obstacle === "offline" || state.obstacle === "later";

/** Takes in what the diary says, and keeps it on the phone for the next start. */
export function takeDiary(entries, usual) {
  Object.assign(state, { entries, usual, isFresh: true });
  keepDiary();
}

/** Takes in what the diary says of a day, null where it has no entry. */
export function takeEntry(date, entry) {
  if (isUnchanged(entry, state.entries?.get(date))) return;
  state.taken += 1;
  if (!state.entries) return;
  if (entry) state.entries.set(date, entry);
  else state.entries.delete(date);
  keepDiary();
}

/** Shows what the diary said the last time, or in another window, as far as it still keeps it. */
export function recallDiary() {
  const { entries, usual } = state.drafts.lastSaid ?? {};
  if (!entries) return;
  state.entries = new Map(entries.filter(({ date }) => date >= oldestDay()).map((entry) => [entry.date, entry]));
  state.usual = usual;
}

/** Forgets what the diary said, on the phone too: it is of a diary that is erased. */
export function forgetDiary() {
  Object.assign(state, { entries: null, usual: null, isFresh: false });
  state.drafts.lastSaid = null;
}

const keepDiary = () => { state.drafts.lastSaid = { entries: [...state.entries.values()], usual: state.usual }; };

/** Today and now where the person lives. */
export const now = () => clock(state.settings.zone);
export const oldestDay = () => plusDays(now().today, -state.retentionDays);

/** The entry of a day as the person has it before their eyes: as typed, else as stored; null where nothing is known. */
export const shownEntry = (date) => state.drafts.read(date)?.entry ?? state.entries?.get(date) ?? null;

/** The medicines that were taken before, the latest first, each with the amount of the last time. */
export function knownMedicines(question) {
  const names = new Map();
  const newest = [...(state.entries?.values() ?? [])].sort((one, other) => (one.date < other.date ? 1 : -1));
  for (const entry of newest) {
    for (const { name, amount } of entry[question.pointer.slice(1)] ?? []) {
      const key = name.toLocaleLowerCase();
      if (!names.has(key)) names.set(key, { name, amount });
      else names.get(key).amount ??= amount;
    }
  }
  return [...names.values()];
}
