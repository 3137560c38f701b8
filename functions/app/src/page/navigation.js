// The screens and the bar that leads from one to another.

import { button, icon, make } from "./elements.js";
import { ownMainButton, setMainButton } from "./main_button.js";
import { on, showBackButton } from "./telegram.js";
import { word } from "./words.js";

/** Each screen: how it is shown, and the paths of its drawing in the bar. */
const screens = new Map();
const place = document.getElementById("screen");
const bottom = document.getElementById("bottom");
const before = [];
let current = null;

/** Makes a screen known. `show(place, ...details)` fills it and may return what is to be done when it is left. */
export function addScreen(name, show, ...drawing) {
  screens.set(name, { show, drawing });
}

export function open(name, ...details) {
  if (current && current.name !== name) before.push(current);
  if (before.length > 20) before.shift();
  show({ name, details });
}

function back() {
  const last = before.pop();
  if (last) show(last);
}

function show(wanted) {
  const isFirst = current === null;
  current?.leave?.();
  current = wanted;
  setMainButton(null);
  place.replaceChildren();
  showBar();
  showBackButton(before.length > 0);
  current.leave = screens.get(wanted.name).show(place, ...wanted.details);
  place.scrollTop = 0;
  if (!isFirst) place.focus({ preventScroll: true });
}

/** Shows the screen anew, as after a change of the language. */
export function showAgain() {
  if (current) show(current);
}

function showBar() {
  const bar = make("nav", { ariaLabel: word("screens") }, make("ul", {}, ...[...screens].map(item)));
  bottom.replaceChildren(...[ownMainButton(), bar].filter(Boolean));
}

function item([name, { drawing }]) {
  const link = button("", () => open(name), { className: "tab" });
  if (name === current?.name) link.setAttribute("aria-current", "page");
  link.append(icon(...drawing), make("span", {}, word(`tab-${name}`)));
  return make("li", {}, link);
}

on("back_button_pressed", back);
