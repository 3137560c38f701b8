// A day that another device changed meanwhile: both, question by question, and the person chooses.

import { button, chip, group, make } from "./elements.js";
import { differences, merged } from "./merging.js";
import { toSend } from "./questionnaire.js";
import { state } from "./state.js";
import { answerText } from "./summary.js";
import { questionnaire, word } from "./words.js";

/** Shows where the two differ; `chosen` gets the entry that the person decided for. */
export function chooseBetween(place, { entry, base, theirs }, chosen) {
  const mine = toSend(questionnaire(), entry, state.settings);
  const differing = differences(questionnaire(), base, mine, theirs);
  const sides = new Map(differing.map(({ question, suggested }) => [question.id, suggested]));
  const refreshes = [];
  const sections = differing.map(({ question }) => {
    const side = (name, from) => {
      const element = chip("", false, () => { sides.set(question.id, name); refresh(); }, { className: "chip side" });
      element.append(make("small", {}, word(name)), make("span", {}, answerText(question, from)));
      refreshes.push(() => { element.ariaPressed = String(sides.get(question.id) === name); });
      return element;
    };
    return group(`differs-${question.id}`, question.label, 2, make("div", { className: "sides" }, side("mine", mine), side("theirs", theirs)));
  });
  const refresh = () => refreshes.forEach((it) => it());
  const all = (name) => button(word(`all_${name}`), () => {
    for (const id of sides.keys()) sides.set(id, name);
    refresh();
  }, { className: "chip wide" });
  const decide = () => chosen(merged(questionnaire(), mine, theirs, [...sides].filter(([, name]) => name === "mine").map(([id]) => id)));
  refresh();
  place.replaceChildren(
    make("p", {}, word("conflict_about")),
    make("div", { className: "row" }, all("mine"), all("theirs")),
    ...sections,
    button(word("save"), decide, { className: "main" }),
  );
}
