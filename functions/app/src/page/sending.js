// Sending the days that were filled: at once, or later where there is no network.

import { differences } from "./merging.js";
import { toSend } from "./questionnaire.js";
import { changed, state } from "./state.js";
import { questionnaire } from "./words.js";

const PAUSE = 30_000;
let notBefore = 0;
let isSending = false;

/** Sends the draft of a day. Returns `saved`, `queued` (it is sent later), `conflict`, `refused`, `reopen` or `not_agreed`,
 * with the faults of what was refused. The draft stays until the diary has it. */
export async function send(date) {
  const draft = state.drafts.read(date);
  const entry = toSend(questionnaire(), draft.entry, state.settings);
  try {
    stored(date, draft, await state.diary.write(date, entry, draft.etag));
    return { outcome: "saved" };
  } catch (refusal) {
    return failed(date, draft, entry, refusal);
  }
}

/** Notes what the diary has now. What was typed meanwhile stays a draft, upon what was stored. */
function stored(date, draft, { entry, etag }) {
  state.entries?.set(date, entry);
  const later = state.drafts.read(date);
  if (later === draft) state.drafts.remove(date);
  else if (later) state.drafts.write(date, { ...later, base: entry, etag });
  state.obstacle = null;
  changed();
}

async function failed(date, draft, entry, refusal) {
  if (refusal.kind === "conflict") return conflict(date, draft, entry);
  if (refusal.isPassing) {
    notBefore = Date.now() + (refusal.seconds ?? 0) * 1000;
    state.obstacle = refusal.kind === "offline" ? "offline" : state.obstacle;
    changed();
    return { outcome: "queued" };
  }
  if (refusal.kind === "reopen" || refusal.kind === "not_agreed") {
    state.obstacle = refusal.kind;
    changed();
    return { outcome: refusal.kind };
  }
  if (state.drafts.read(date) === draft) state.drafts.write(date, { ...draft, state: "typing" });
  return { outcome: "refused", faults: refusal.problem.errors ?? [] };
}

/** Another device was faster. Where it says the same nothing is to be decided: it was this very request whose answer was lost. */
async function conflict(date, draft, entry) {
  try {
    const theirs = await state.diary.entry(date);
    if (theirs.entry && differences(questionnaire(), draft.base, entry, theirs.entry).length === 0) {
      stored(date, draft, theirs);
      return { outcome: "saved" };
    }
    if (!theirs.entry) {
      // The other device deleted the day: what was typed here is all there is.
      const alone = { ...draft, base: null, etag: null };
      state.drafts.write(date, alone);
      stored(date, alone, await state.diary.write(date, entry, null));
      return { outcome: "saved" };
    }
    state.entries?.set(date, theirs.entry);
    state.drafts.write(date, { ...draft, state: "conflict", theirs: theirs.entry, theirEtag: theirs.etag });
    changed();
    return { outcome: "conflict" };
  } catch (refusal) {
    return refusal.kind === "conflict" ? { outcome: "queued" } : failed(date, draft, entry, refusal);
  }
}

/** Sends all that waits, until one day finds no network. */
export async function sendQueued() {
  if (isSending || Date.now() < notBefore || ["reopen", "not_agreed"].includes(state.obstacle)) return;
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

/** Tries again on its own: when the network is back, when the page is looked at again, and every so often. */
export function keepSending() {
  addEventListener("online", sendQueued);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sendQueued(); });
  setInterval(sendQueued, PAUSE);
}
