// Sending the days that were filled: at once, or later where there is no network.

import { isSame, isUnchanged } from "./answers.js";
import { differences } from "./merging.js";
import { toSend } from "./questionnaire.js";
import { changed, hinder, now, state, takeEntry } from "./state.js";
import { questionnaire } from "./words.js";

const PAUSE = 30_000;
const isOver = (obstacle) => obstacle === "reopen" || obstacle === "not_agreed";
/** The last send of each day that is under way. */
const underWay = new Map();
let notBefore = 0;
let isSending = false;

/** Sends the draft of a day. Returns `saved`, `queued` (it is sent later), `conflict`, `refused`, `reopen` or `not_agreed`,
 * with the faults of what was refused. The draft stays until the diary has it. A day is sent once at a time: the next send
 * begins with what the one before it stored. */
export function send(date) {
  const before = underWay.get(date) ?? Promise.resolve();
  const sent = before.then(() => sendNext(date)).finally(() => { if (underWay.get(date) === sent) underWay.delete(date); });
  underWay.set(date, sent);
  return sent;
}

async function sendNext(date) {
  const draft = state.drafts.read(date);
  if (!draft) return { outcome: "saved" };
  if (draft.state === "conflict") return { outcome: "conflict" };
  // Filled by the clock of another zone, it waits until the day is there in the diary's.
  if (date > now().today) {
    changed();
    return { outcome: "queued" };
  }
  const entry = toSend(questionnaire(), draft.entry, state.settings);
  // What it was filled upon is of the last time: it may have been changed or deleted since.
  if (draft.base && !draft.etag) return conflict(date, draft, entry);
  try {
    return stored(date, draft, await state.diary.write(date, entry, draft.etag));
  } catch (refusal) {
    return refusal.kind === "conflict" ? conflict(date, draft, entry) : failed(date, draft, refusal);
  }
}

/** Notes what the diary has now. What was typed meanwhile stays a draft, upon what was stored. */
function stored(date, draft, { entry, etag }) {
  takeEntry(date, entry);
  state.sent.add(date);
  const later = state.drafts.read(date);
  if (later === draft) state.drafts.remove(date);
  else if (later) state.drafts.write(date, { ...later, base: entry, etag });
  state.obstacle = null;
  changed();
  return { outcome: "saved" };
}

function failed(date, draft, refusal) {
  if (refusal.isPassing || isOver(refusal.kind)) {
    if (refusal.seconds) waitFor(refusal.seconds * 1000);
    hinder(refusal.kind);
    changed();
    return { outcome: refusal.isPassing ? "queued" : refusal.kind };
  }
  const faults = refusal.problem.errors ?? [];
  if (state.drafts.read(date) === draft) state.drafts.write(date, { ...draft, state: "refused", faults });
  changed();
  return { outcome: "refused", faults };
}

/** Sends nothing by itself before the diary wants to be asked again. */
function waitFor(milliseconds) {
  notBefore = Date.now() + milliseconds;
  setTimeout(() => {
    notBefore = 0;
    sendQueued();
  }, milliseconds);
}

/** Another device was faster, or may have been. Nothing is to be decided where it says the same, for it was this very request whose answer was lost,
 * and where it says what this device began with, which did not know the `ETag`. A day that was deleted is a conflict, too. */
async function conflict(date, draft, entry) {
  try {
    const theirs = await state.diary.entry(date);
    if (theirs.entry && differences(questionnaire(), draft.base, entry, theirs.entry).length === 0) return stored(date, draft, theirs);
    if (isSameDay(theirs.entry, draft.base)) return stored(date, draft, await state.diary.write(date, entry, theirs.etag));
    takeEntry(date, theirs.entry);
    // What was typed meanwhile is newer than what was sent.
    const latest = state.drafts.read(date) ?? draft;
    state.drafts.write(date, { ...latest, state: "conflict", theirs: theirs.entry, theirEtag: theirs.etag });
    changed();
    return { outcome: "conflict" };
  } catch (refusal) {
    return refusal.kind === "conflict" ? { outcome: "queued" } : failed(date, draft, refusal);
  }
}

/** Whether two entries say the same of the day, whoever wrote them. */
function isSameDay(one, other) {
  if (!one || !other) return isUnchanged(one, other);
  return isSame({ ...one, provenance: null }, { ...other, provenance: null });
}

/** Sends all that waits, until one day finds no network. Nothing is sent before the session has told what may be. */
export async function sendQueued() {
  state.drafts.queueHeld();
  if (isSending || !state.isFresh || Date.now() < notBefore || isOver(state.obstacle)) return;
  isSending = true;
  try {
    for (const date of state.drafts.dates("queued")) {
      const { outcome } = await send(date);
      if (outcome !== "saved" && outcome !== "conflict" && outcome !== "refused") break;
    }
  } finally {
    isSending = false;
  }
}

/** Sends on its own, and tries again: at the start, when the network is back, when the page is looked at again, and every so often. */
export function keepSending() {
  sendQueued();
  addEventListener("online", sendQueued);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sendQueued(); });
  setInterval(sendQueued, PAUSE);
}
