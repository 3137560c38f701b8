// A day that another device changed meanwhile: both, question by question, and the person chooses.

import { button, chip, group, make } from "./elements.js";
import { differences, merged } from "./merging.js";
import { toSend } from "./questionnaire.js";
import { state } from "./state.js";
import { answerText, dayText } from "./summary.js";
import { questionnaire, word } from "./words.js";

/** Shows where the two differ; `chosen` gets the entry that the person decided for, null where that is none. */
export function chooseBetween(place, { entry, base, theirs }, chosen) {
  const mine = toSend(questionnaire(), entry, state.settings);
  const differing = theirs ? ofQuestions(base, mine, theirs) : [wholeDay(mine)];
  const sides = new Map(differing.map(({ id, suggested }) => [id, suggested]));
  const refreshes = [];
  const sections = differing.map(({ id, label, texts }) => {
    const side = (name) => {
      const element = chip("", false, () => { sides.set(id, name); refresh(); }, { className: "chip side" });
      element.append(make("small", {}, word(name)), make("span", {}, texts[name]));
      refreshes.push(() => { element.ariaPressed = String(sides.get(id) === name); });
      return element;
    };
    return group(`differs-${id}`, label, 2, make("div", { className: "sides" }, side("mine"), side("theirs")));
  });
  const refresh = () => refreshes.forEach((it) => it());
  const all = (name) => button(word(`all_${name}`), () => {
    for (const id of sides.keys()) sides.set(id, name);
    refresh();
  }, { className: "chip wide" });
  const decide = () => {
    const ofMine = [...sides.keys()].filter((id) => sides.get(id) === "mine");
    if (theirs) chosen(merged(questionnaire(), mine, theirs, ofMine));
    else chosen(ofMine.length > 0 ? mine : null);
  };
  refresh();
  place.replaceChildren(...[
    make("p", {}, word("conflict_about")),
    theirs && make("div", { className: "row" }, all("mine"), all("theirs")),
    ...sections,
    button(word("save"), decide, { className: "main" }),
  ].filter(Boolean));
}

const ofQuestions = (base, mine, theirs) => differences(questionnaire(), base, mine, theirs).map(({ question, suggested }) => ({
  id: question.id, label: question.label, suggested, texts: { mine: answerText(question, mine), theirs: answerText(question, theirs) },
}));

/** The day was deleted elsewhere: it is kept as a whole or not at all. */
const wholeDay = (mine) =>
  ({ id: "day", label: word("tab-day"), suggested: "mine", texts: { mine: dayText(mine), theirs: word("no_entry") } });
