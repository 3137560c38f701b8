// Answers in words.

import { list } from "./dates.js";
import { answer, firstQuestion, hasHeadache, isAnswered, isChosen, ofKind, typed } from "./questionnaire.js";
import { listed, questionnaire, word } from "./words.js";

/** What an entry answers to a question; "unknown" where it does not. */
export function answerText(question, entry) {
  if (!isAnswered(question, entry)) return word("unknown");
  const value = answer(question, entry);
  const options = question.options.filter((option) => isChosen(question, option, entry)).map(({ label }) => label);
  if (question.kind === "medicines") return value.length > 0 ? list(value.map(doseText)) : list(options);
  const text = typed(question, entry);
  return list([...options, ...(text ? [text] : [])]);
}

function doseText(dose) {
  const effect = listed("effects").find(({ id }) => id === dose.effect)?.label;
  return [dose.name, dose.amount, dose.taken_at, effect && `(${effect})`].filter(Boolean).join(" ");
}

/** The intensity of the day's headache, a number, or undefined. */
export const intensityOf = (entry) => answer(ofKind(questionnaire(), "scale"), entry);

/** Whether acute medicine was taken: true, false, or undefined where nothing is said. */
export function medicineOf(entry) {
  const doses = answer(ofKind(questionnaire(), "medicines"), entry);
  return doses && doses.length > 0;
}

/** A day in one line. */
export function dayText(entry) {
  if (!entry) return word("no_entry");
  const scale = ofKind(questionnaire(), "scale");
  const medicine = ofKind(questionnaire(), "medicines");
  const headache = hasHeadache(questionnaire(), entry);
  return list([
    headache === undefined ? null : headache ? firstQuestion(questionnaire()).label : word("painless"),
    headache && isAnswered(scale, entry) ? `${scale.label} ${answerText(scale, entry)}` : null,
    isAnswered(medicine, entry) ? answerText(medicine, entry) : null,
  ].filter(Boolean));
}
