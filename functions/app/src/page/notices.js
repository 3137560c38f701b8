// What is told beside the screen: the state of the connection, what was done, and how to undo it.

import { button, make } from "./elements.js";
import { list, shortDay } from "./dates.js";
import { onChange, state } from "./state.js";
import { word } from "./words.js";

const place = document.getElementById("notices");
const spoken = document.getElementById("spoken");
const SECONDS_OF_SPEECH = 10;
let silence;
let undo = null;

/** Tells it to those who listen, without moving anything on the screen. */
export function say(text) {
  spoken.textContent = "";
  // The same words are told again only when they come anew.
  requestAnimationFrame(() => { spoken.textContent = text; });
  clearTimeout(silence);
  silence = setTimeout(() => { spoken.textContent = ""; }, SECONDS_OF_SPEECH * 1000);
}

/** Offers to take something back for a while. `over` is called once that is past, or something else is offered. */
export function offerUndo(text, seconds, { taken, over = () => {} }) {
  undo?.end();
  const timer = setTimeout(() => undo?.end(), seconds * 1000);
  const offered = {
    text,
    end: () => { close(); over(); },
    take: () => { close(); taken(); },
  };
  function close() {
    clearTimeout(timer);
    if (undo === offered) undo = null;
    show();
  }
  undo = offered;
  show();
  say(`${text} ${word("undo")}`);
}

/** What can still be undone is carried out now: the page is about to be closed. */
export const endUndo = () => undo?.end();

let shown = "";
function show() {
  const texts = [obstacle(), waiting()].filter(Boolean);
  const source = JSON.stringify([texts, document.documentElement.lang]);
  const isNew = source !== shown;
  shown = source;
  place.replaceChildren(
    ...texts.map((text) => make("p", { className: "notice" }, text)),
    ...(undo ? [offer()] : []),
  );
  if (isNew && texts.length > 0) say(texts.join(" "));
}

const offer = () => make("div", { className: "notice undo" },
  make("span", {}, undo.text), button(word("undo"), undo.take, { className: "plain" }));

function obstacle() {
  return { offline: word("offline"), later: word("busy"), reopen: word("reopen"), not_agreed: word("not_agreed") }[state.obstacle];
}

function waiting() {
  const days = (kind) => state.drafts.dates(kind).map(shortDay);
  const queued = days("queued");
  const differing = days("conflict");
  const refused = days("refused");
  return [
    queued.length > 0 && `${word("waiting")} ${list(queued)}`,
    differing.length > 0 && `${word("differing")} ${list(differing)}`,
    refused.length > 0 && `${word("not_saved")} ${list(refused)}`,
  ].filter(Boolean).join(" ");
}

export function followNotices() {
  onChange(show);
  show();
}
