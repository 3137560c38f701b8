// The questions as controls, by their kind. Each is made once; `refresh` shows what the entry says by then.

import { button, chip, field, group, make } from "./elements.js";
import { medicines } from "./medicines.js";
import { answeredBy, isChosen, offered, takenOver, tapped, typed, withTyped } from "./questionnaire.js";
import { now } from "./state.js";
import { touch } from "./telegram.js";
import { questionnaire, word } from "./words.js";

/** What is tapped or typed for a question: its `elements`, and how they `refresh`. */
export const control = (question, day) => controls[question.kind](question, day);
const controls = { choice, moment, several, scale: choice, medicines, words };

/** The section of a question. `day` says whether it `isToday`, reads the `entry` and takes a `change(question, entry)`. */
export function questionSection(question, day) {
  const id = `question-${question.id}`;
  const { elements, refresh } = control(question, day);
  const usual = make("p", { className: "usual" }, word("taken_over"));
  const fault = make("p", { className: "fault", id: `${id}-fault`, hidden: true });
  const element = group(id, question.text, 2, usual, fault, ...elements);
  Object.assign(element.dataset, { question: question.id, kind: question.kind });
  return {
    element,
    /** `faults` are the questions whose answers were refused, and `unanswered` is the one that is missing. */
    refresh(faults = [], unanswered = null) {
      usual.hidden = !takenOver(day.entry).includes(question.id);
      fault.hidden = !faults.includes(question) && question !== unanswered;
      fault.textContent = word(question === unanswered ? "missing" : "refused_answer");
      if (fault.hidden) element.removeAttribute("aria-describedby");
      else element.setAttribute("aria-describedby", fault.id);
      refresh();
    },
  };
}

/** The chips of the options. */
function chips(question, day) {
  const made = question.options.map((option) => [option, chip(option.label, false, () => {
    touch("chosen");
    day.change(question, answeredBy(question, tapped(question, option, day.entry)));
  }, { className: question.kind === "scale" ? "chip step" : "chip" })]);
  return {
    buttons: made.map(([, button]) => button),
    refresh() {
      const possible = offered(questionnaire(), question, day.entry);
      for (const [option, button] of made) {
        button.hidden = !possible.includes(option);
        button.ariaPressed = String(isChosen(question, option, day.entry));
      }
    },
  };
}

function choice(question, day) {
  const { buttons, refresh } = chips(question, day);
  const kind = question.kind === "scale" ? "scale" : "chips";
  return { elements: [make("div", { className: kind }, ...buttons)], refresh };
}

/** Options, or a time of the clock in their place. */
function moment(question, day) {
  const { buttons, refresh } = chips(question, day);
  const set = (time) => day.change(question, answeredBy(question, withTyped(question, day.entry, time)));
  const input = make("input", { type: "time", oninput: () => set(input.value) });
  const justNow = button(word("now"), () => { touch("chosen"); set(now().time); }, { className: "chip" });
  return {
    elements: [make("div", { className: "chips" }, justNow, ...buttons), field(word("time"), input)],
    refresh() {
      refresh();
      justNow.hidden = !day.isToday;
      showTyped(input, typed(question, day.entry));
    },
  };
}

/** Options of which several can be chosen; one's own words come out when they are asked for. */
function several(question, day) {
  const { buttons, refresh } = chips(question, day);
  const input = make("input", {
    type: "text", maxLength: question.typed.most, autocomplete: "off",
    oninput: () => day.change(question, answeredBy(question, withTyped(question, day.entry, input.value))),
  });
  const own = field(`${question.label}: ${word("own_words")}`, input, { hidden: true });
  const other = chip(word("other"), false, () => {
    own.hidden = !own.hidden;
    other.ariaExpanded = String(!own.hidden);
    if (!own.hidden) input.focus();
  }, { ariaPressed: null });
  return {
    elements: [make("div", { className: "chips" }, ...buttons, other), own],
    refresh() {
      refresh();
      const text = typed(question, day.entry);
      showTyped(input, text);
      if (text) own.hidden = false;
      other.ariaExpanded = String(!own.hidden);
    },
  };
}

function words(question, day) {
  const area = make("textarea", {
    rows: 2, maxLength: question.typed.most, ariaLabel: question.label,
    oninput: () => {
      grow();
      day.change(question, answeredBy(question, withTyped(question, day.entry, area.value)));
    },
  });
  const grow = () => {
    area.style.setProperty("height", "auto");
    area.style.setProperty("height", `${area.scrollHeight + 2}px`);
  };
  return {
    elements: [area],
    refresh() {
      showTyped(area, typed(question, day.entry));
      requestAnimationFrame(grow);
    },
  };
}

/** Shows a value, but never takes from under the fingers what is being typed. */
function showTyped(input, value) {
  if (document.activeElement !== input || value === "") {
    if (input.value.trim() !== value.trim()) input.value = value;
  }
}
