// The questionnaire as the API describes it, and what an entry says to each question. Pure.

import { isSame, valueAt, withValue } from "./answers.js";

const TAKEN_OVER = "/provenance/taken_over";
/** The options that say that there was nothing of the kind. */
const NEGATIVE = ["no", "none"];

/** The question that everything begins with: was there a headache? */
export const firstQuestion = (questionnaire) => questionnaire.questions.find((question) => question.required && question.next?.branch);

/** The question of a kind of which there is one, such as `scale` or `medicines`. */
export const ofKind = (questionnaire, kind) => questionnaire.questions.find((question) => question.kind === kind);

/** Whether it is asked about an attack, not about the day. */
export const isOfAttack = ({ pointer }) => pointer.startsWith("/attack/");

/** Where all of an answer stands, words beside options included. */
export const root = ({ kind, pointer }) => (kind === "several" ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer);

/** The further attacks of a day, as if they were one question more. */
export const furtherAttacks = ({ further_attacks: attacks }) => ({ ...attacks, id: "further_attacks", kind: "attacks", options: [] });

/** All that an entry may say of a day, part by part. */
export const comparedParts = (questionnaire) => [...questionnaire.questions.filter(({ kind }) => kind !== "date"), furtherAttacks(questionnaire)];

export const attacksOf = (questionnaire, entry) => answer(furtherAttacks(questionnaire), entry) ?? [];
export const withAttacks = (questionnaire, entry, attacks) =>
  withAnswer(furtherAttacks(questionnaire), entry, attacks.length > 0 ? attacks : undefined);
/** An entry of which a further attack is the only one: the questions find its answers there. */
export const loneAttack = (attack) => ({ attack });

export const answer = (question, entry) => valueAt(entry, root(question));
export const isAnswered = (question, entry) => answer(question, entry) !== undefined;
export const withAnswer = (question, entry, value) => withValue(entry, root(question), value);

/** The questions that are asked where this is what is known. One that has its answer is asked although its setting is off. */
export function way(questionnaire, entry, settings) {
  const asked = [];
  let next = questionnaire.questions[0];
  while (next && !asked.includes(next)) {
    asked.push(next);
    next = following(questionnaire, next, entry);
  }
  return asked.filter((question) => question.kind !== "date" && isAsked(questionnaire, question, entry, settings));
}

function following(questionnaire, question, entry) {
  const { branch, to } = question.next;
  const said = branch && question.options.find((option) => isChosen(question, option, entry))?.id;
  const id = branch ? branch[said] ?? branch.no : to;
  return questionnaire.questions.find((other) => other.id === id);
}

function isAsked(questionnaire, question, entry, settings) {
  if (isAnswered(question, entry)) return true;
  const isWanted = question.asked_if === null || settings[question.asked_if] === true;
  const left = offered(questionnaire, question, entry);
  const isPossible = left.length === question.options.length || left.some(({ id }) => !NEGATIVE.includes(id));
  return isWanted && isPossible;
}

/** The options that the other answers leave possible: a symptom that there was none of bothered nobody. */
export function offered(questionnaire, question, entry) {
  if (question.kind !== "choice") return question.options;
  return question.options.filter((option) => {
    const symptom = questionnaire.questions.find(({ id }) => id === option.id);
    return !symptom?.options.some((other) => NEGATIVE.includes(other.id) && isChosen(symptom, other, entry));
  });
}

export function isChosen(question, option, entry) {
  const value = valueAt(entry, question.pointer);
  if (!Array.isArray(option.value)) return value !== undefined && isSame(value, option.value);
  if (!Array.isArray(value)) return false;
  if (option.value.length > 0) return option.value.every((part) => value.includes(part));
  return value.length === 0 && typed(question, entry) === "";
}

/** The entry after a tap on an option: a second one takes the answer back, so that it is unknown again. */
export function tapped(question, option, entry) {
  const isTakenBack = isChosen(question, option, entry);
  if (question.kind !== "several" || option.value.length === 0) {
    return withValue(withAnswer(question, entry, undefined), question.pointer, isTakenBack ? undefined : option.value);
  }
  const others = (option.excludes ?? []).flatMap((id) => question.options.find((other) => other.id === id)?.value ?? []);
  const gone = isTakenBack ? option.value : others;
  const kept = (valueAt(entry, question.pointer) ?? []).filter((part) => !gone.includes(part));
  const chosen = isTakenBack ? kept : [...kept, ...option.value];
  // An empty list would say that there was nothing of the kind.
  return withValue(entry, question.pointer, chosen.length > 0 ? chosen : undefined);
}

/** What is typed beside or instead of options: words, or a time. */
export function typed(question, entry) {
  const value = question.typed && valueAt(entry, question.typed.pointer);
  return typeof value === "string" ? value : "";
}

/** The entry with other words, or another time, which takes the place of an option. */
export function withTyped(question, entry, text) {
  const isInstead = question.kind !== "several";
  const before = isInstead || valueAt(entry, question.pointer)?.length === 0 ? withAnswer(question, entry, undefined) : entry;
  return withValue(before, question.typed.pointer, text.trim() === "" ? undefined : text);
}

/** The entry as it is sent: without the answers to questions that are not asked, with the words as they are stored. */
export function toSend(questionnaire, entry, settings) {
  const asked = way(questionnaire, entry, settings);
  const first = firstQuestion(questionnaire);
  let sent = entry;
  for (const question of questionnaire.questions) {
    if (question.kind === "date") continue;
    const isLeftOut = !asked.includes(question) || isImpossible(questionnaire, question, sent);
    if (isLeftOut) sent = withAnswer(question, sent, undefined);
    else if (question.typed?.kind === "words") sent = withValue(sent, question.typed.pointer, typed(question, sent).trim() || undefined);
  }
  const isOfHeadache = following(questionnaire, first, entry)?.id === first.next.branch.yes;
  if (!isOfHeadache) sent = withAttacks(questionnaire, sent, []);
  const isStillAnswered = (id) => asked.some((question) => question.id === id && isAnswered(question, sent));
  sent = withTakenOver(sent, takenOver(sent).filter(isStillAnswered));
  return withValue(sent, "/questionnaire", questionnaire.version);
}

/** Whether the answer is an option that is not offered any more. */
const isImpossible = (questionnaire, question, entry) =>
  question.options.some((option) => isChosen(question, option, entry) && !offered(questionnaire, question, entry).includes(option));

/** The first required question without an answer: there is no entry without it. */
export const missing = (questionnaire, entry) =>
  questionnaire.questions.find((question) => question.required && question.kind !== "date" && !isAnswered(question, entry));

/** The "no" of a question. That there is nothing to add to a day is no answer. */
const negative = ({ options }) => options.find(({ id, value }) => NEGATIVE.includes(id) && value !== null);
/** The entry with "no" for an answer. */
const denied = (question, entry) => withValue(entry, question.pointer, negative(question).value);

export const isDenied = (question, entry) => Boolean(negative(question)) && isChosen(question, negative(question), entry);

/** The questions that are asked of everyone, have no answer, and could have a "no". */
export const deniable = (questionnaire, entry, settings) => way(questionnaire, entry, settings).filter((question) =>
  question !== firstQuestion(questionnaire) && question.asked_if === null && !isAnswered(question, entry)
  && negative(question) && !isNamed(questionnaire, question, entry));

/** Whether another answer says that there was such a symptom. */
export const isNamed = ({ questions }, { id }, entry) => questions.some((other) =>
  other.kind === "choice" && other.options.some((option) => option.id === id && isChosen(other, option, entry)));

/** The entry with "no" for an answer to these. */
export const withoutThese = (questions, entry) => questions.reduce((filled, question) => denied(question, filled), entry);

/** A day without a headache and without a medicine. */
export const painless = (questionnaire) => denied(ofKind(questionnaire, "medicines"), denied(firstQuestion(questionnaire), {}));

export const hasHeadache = (questionnaire, entry) => {
  const first = firstQuestion(questionnaire);
  return isAnswered(first, entry) ? following(questionnaire, first, entry).id === first.next.branch.yes : undefined;
};

/** The entry of a day with headache. */
export function ofHeadache(questionnaire, entry) {
  const first = firstQuestion(questionnaire);
  const yes = first.options.find(({ id }) => first.next.branch[id] === first.next.branch.yes);
  return withAnswer(first, entry, yes.value);
}

/** Whether anything is said about an attack that is shown. */
export const saysOfAttack = (questionnaire, entry, settings) =>
  attacksOf(questionnaire, entry).length > 0 || way(questionnaire, entry, settings).some((question) => isOfAttack(question) && isAnswered(question, entry));

// As usual

export const takenOver = (entry) => valueAt(entry, TAKEN_OVER) ?? [];
const withTakenOver = (entry, ids) => withValue(entry, TAKEN_OVER, ids.length > 0 ? ids : undefined);

/** The questions to which "as usual" has an answer and this entry has none. */
export const usualQuestions = (questionnaire, usual, entry) => questionnaire.questions.filter((question) =>
  usual.questions.includes(question.id) && isAnswered(question, usual) && !isAnswered(question, entry));

/** The entry of a headache with what is usual in place of what is unanswered. */
export function asUsual(questionnaire, usual, entry) {
  const begun = ofHeadache(questionnaire, entry);
  const questions = usualQuestions(questionnaire, usual, begun);
  const filled = questions.reduce((filling, question) => withAnswer(question, filling, answer(question, usual)), begun);
  return withTakenOver(filled, [...new Set([...takenOver(entry), ...questions.map(({ id }) => id)])]);
}

/** The entry without what "as usual" filled. */
export function notAsUsual(questionnaire, entry) {
  const taken = questionnaire.questions.filter(({ id }) => takenOver(entry).includes(id));
  return withTakenOver(taken.reduce((rest, question) => withAnswer(question, rest, undefined), entry), []);
}

/** The entry after the person has answered a question, which is then no longer taken over. */
export const answeredBy = (question, entry) => withTakenOver(entry, takenOver(entry).filter((id) => id !== question.id));
