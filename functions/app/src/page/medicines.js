// The medicines of a day: the names that the person took before, the doses taken, and a field for another name.

import { button, chip, field, make, removeButton } from "./elements.js";
import { say } from "./notices.js";
import { answer, answeredBy, isChosen, tapped, withAnswer } from "./questionnaire.js";
import { knownMedicines, now, state } from "./state.js";
import { touch } from "./telegram.js";
import { listed, word } from "./words.js";

/** The setting that has the effect of a dose asked about. */
const ASK_EFFECT = "ask_effect";
const LONGEST = 60;

/** A dose as someone types it: the name, then perhaps an amount and a time. */
export function doseOf(text) {
  const [, name, amount, time] = /^\s*(.*?)(?:\s+(\d[\d.,/]*(?:\s*\p{L}{1,10}\.?)?))?(?:\s+([01]?\d|2[0-3])[:.h]([0-5]\d))?\s*$/u.exec(text)
    ?.map((part, index, parts) => (index === 3 && part ? `${part.padStart(2, "0")}:${parts[4]}` : part)) ?? [];
  if (!name) return text.trim() === "" ? null : { name: text.trim() };
  return withoutGaps({ name, amount, taken_at: time });
}

const withoutGaps = (dose) => Object.fromEntries(Object.entries(dose).filter(([, value]) => value));

export function medicines(question, day) {
  const doses = () => answer(question, day.entry) ?? [];
  const change = (entry) => day.change(question, answeredBy(question, entry));
  const set = (list) => change(withAnswer(question, day.entry, list.length > 0 ? list : undefined));
  const isFull = () => doses().length >= question.typed.most;
  const add = (dose) => {
    if (isFull()) return say(full.textContent);
    touch("chosen");
    set([...doses(), dose]);
  };
  const full = make("p", { className: "fault", hidden: true }, word("most_medicines"));

  const known = knownMedicines(question).slice(0, 8);
  const names = known.map((dose) => button(dose.name, () => add(withoutGaps(dose)), { className: "chip add" }));
  const none = question.options.map((option) => [option, chip(option.label, false, () => {
    touch("chosen");
    change(tapped(question, option, day.entry));
  })]);
  const list = make("div", { className: "doses" });
  const input = make("input", { type: "text", maxLength: LONGEST, autocomplete: "off", enterKeyHint: "done", onchange: () => addTyped() });
  const addTyped = () => {
    const dose = doseOf(input.value);
    if (!dose) return;
    // It stays in the field where it finds no room.
    if (!isFull()) input.value = "";
    add(dose);
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    addTyped();
  });
  let rows = [];
  return {
    elements: [
      make("div", { className: "chips" }, ...names, ...none.map(([, button]) => button)),
      list,
      field(word("another_medicine"), input),
      full,
    ],
    refresh() {
      for (const [option, button] of none) button.ariaPressed = String(isChosen(question, option, day.entry));
      full.hidden = !isFull();
      const taken = doses();
      if (rows.length !== taken.length) {
        rows = taken.map((_, index) => doseRow(index, day, { doses, set }));
        list.replaceChildren(...rows.map(({ element }) => element));
      }
      rows.forEach((row, index) => row.refresh(taken[index]));
    },
  };
}

function doseRow(index, day, { doses, set }) {
  const put = (changes) => set(doses().map((dose, at) => (at === index ? withoutGaps({ ...dose, ...changes }) : dose)));
  // The effect belongs to a dose with a time.
  const setTime = (time) => put({ taken_at: time, ...(time ? {} : { effect: undefined }) });
  const name = make("b", { id: `dose-${index}` });
  const amount = make("input", { type: "text", maxLength: LONGEST, autocomplete: "off", oninput: () => put({ amount: amount.value.trim() }) });
  const time = make("input", { type: "time", oninput: () => setTime(time.value) });
  const justNow = button(word("now"), () => { touch("chosen"); setTime(now().time); }, { className: "chip" });
  const remove = removeButton(() => set(doses().filter((_, at) => at !== index)));
  const effects = listed("effects").map(({ id, label }) => [id, chip(label, false, () => {
    touch("chosen");
    put({ effect: doses()[index].effect === id ? undefined : id });
  })]);
  const effect = make("div", { role: "group", className: "chips effect", attributes: { "aria-labelledby": `effect-${index}` } },
    make("p", { id: `effect-${index}` }, word("effect")), ...effects.map(([, button]) => button));
  const element = make("div", { role: "group", attributes: { "aria-labelledby": `dose-${index}` } },
    name, remove,
    field(word("amount"), amount),
    field(word("time"), time),
    justNow,
    effect);
  return {
    element,
    refresh(dose) {
      name.textContent = dose.name;
      remove.ariaLabel = `${word("remove")}: ${dose.name}`;
      if (document.activeElement !== amount) amount.value = dose.amount ?? "";
      justNow.hidden = !day.isToday;
      if (document.activeElement !== time) time.value = dose.taken_at ?? "";
      effect.hidden = !dose.taken_at || !(state.settings[ASK_EFFECT] || dose.effect);
      for (const [id, button] of effects) button.ariaPressed = String(dose.effect === id);
    },
  };
}
