// Answers in words.

import { list, number } from "./dates.js";
import { answer, attacksOf, firstQuestion, furtherAttacks, hasHeadache, isAnswered, isChosen, loneAttack, ofKind, typed } from "./questionnaire.js";
import { listed, questionnaire, word } from "./words.js";

/** What an entry answers to a question; "unknown" where it does not. */
export function answerText(question, entry) {
  if (!isAnswered(question, entry)) return word("unknown");
  const value = answer(question, entry);
  const options = question.options.filter((option) => isChosen(question, option, entry)).map(({ label }) => label);
  if (question.kind === "attacks") return value.map(attackText).join("; ");
  if (question.kind === "medicines") return value.length > 0 ? list(value.map(doseText)) : list(options);
  const text = typed(question, entry);
  return list([...options, ...(text ? [text] : [])]);
}

/** When a further attack was, and how strong, as far as that is known. */
function attackText(attack) {
  const { label, questions } = furtherAttacks(questionnaire());
  const entry = loneAttack(attack);
  const said = questionnaire().questions.filter((question) => questions.includes(question.id) && isAnswered(question, entry));
  return said.length > 0 ? list(said.map((question) => `${question.label} ${answerText(question, entry)}`)) : label;
}

function doseText(dose) {
  const effect = listed("effects").find(({ id }) => id === dose.effect)?.label;
  return [dose.name, dose.amount, dose.taken_at, effect && `(${effect})`].filter(Boolean).join(" ");
}

/** The intensity of the day's worst attack, a number, or undefined. */
export function intensityOf(entry) {
  const scale = ofKind(questionnaire(), "scale");
  const attacks = [entry, ...attacksOf(questionnaire(), entry).map(loneAttack)];
  const rated = attacks.map((attack) => answer(scale, attack)).filter((intensity) => intensity !== undefined);
  return rated.length > 0 ? Math.max(...rated) : undefined;
}

/** Whether acute medicine was taken: true, false, or undefined where nothing is said. */
export function medicineOf(entry) {
  const doses = answer(ofKind(questionnaire(), "medicines"), entry);
  return doses && doses.length > 0;
}

/** How a day stands that is not sent yet. */
export const draftText = ({ state }) =>
  ({ queued: word("day_waits"), conflict: word("conflict"), refused: word("refused") }[state] ?? word("day_kept"));

/** A day in one line. */
export function dayText(entry) {
  if (!entry) return word("no_entry");
  const scale = ofKind(questionnaire(), "scale");
  const intensity = intensityOf(entry);
  const medicine = ofKind(questionnaire(), "medicines");
  const headache = hasHeadache(questionnaire(), entry);
  return list([
    headache === undefined ? null : headache ? firstQuestion(questionnaire()).label : word("painless"),
    headache && intensity !== undefined ? `${scale.label} ${number(intensity)}` : null,
    isAnswered(medicine, entry) ? answerText(medicine, entry) : null,
  ].filter(Boolean));
}
