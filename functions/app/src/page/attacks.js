// The further attacks of a day. Of each is asked what is asked of every attack, by the controls of its questions.

import { number } from "./dates.js";
import { button, group, make, removeButton } from "./elements.js";
import { attacksOf, furtherAttacks, loneAttack, withAttacks } from "./questionnaire.js";
import { control } from "./questions.js";
import { questionnaire, word } from "./words.js";

/** All of them, and a button for one more. `day` as for the section of a question. */
export function attackSections(day) {
  const all = () => attacksOf(questionnaire(), day.entry);
  const put = (attacks) => day.change(null, withAttacks(questionnaire(), day.entry, attacks));
  const sections = [];
  const add = button(word("add_attack"), () => {
    put([...all(), {}]);
    sections[sections.length - 1].element.focus();
  }, { className: "chip wide" });
  const row = make("div", { className: "row" }, add);
  const remove = (index) => {
    put(all().filter((_, at) => at !== index));
    if (index === sections.length) add.focus();
  };
  return {
    /** What is shown after the questions about the first attack. */
    elements: () => [...sections.map(({ element }) => element), row],
    refresh() {
      const attacks = all();
      add.hidden = !day.entry.attack || attacks.length >= furtherAttacks(questionnaire()).most;
      sections.splice(attacks.length);
      while (sections.length < attacks.length) sections.push(section(sections.length, day, { all, put, remove }));
      for (const { refresh } of sections) refresh();
    },
  };
}

function section(index, day, { all, put, remove }) {
  const { label, questions } = furtherAttacks(questionnaire());
  const attack = {
    get isToday() { return day.isToday; },
    get entry() { return loneAttack(all()[index]); },
    change: (_, { attack: changed = {} }) => put(all().map((other, at) => (at === index ? changed : other))),
  };
  const cross = removeButton(() => remove(index));
  const asked = questionnaire().questions.filter(({ id }) => questions.includes(id));
  const controls = asked.map((question) => ({ question, ...control(question, attack) }));
  const id = (question) => `attack-${index}-${question.id}`;
  const part = ({ question, elements }) => make("div", { role: "group", className: "part", attributes: { "aria-labelledby": id(question) }, data: { part: question.id } },
    make("h3", { id: id(question) }, question.label), ...elements);
  const element = group(`attack-${index}`, label, 2, cross, ...controls.map(part));
  element.tabIndex = -1;
  element.dataset.attack = String(index);
  const title = element.querySelector("h2");
  return {
    element,
    refresh() {
      // The one that the questions above are about is the first.
      title.textContent = all().length > 1 ? `${label} · ${number(index + 2)}` : label;
      cross.ariaLabel = `${word("remove")}: ${title.textContent}`;
      controls.forEach(({ refresh }) => refresh());
    },
  };
}
