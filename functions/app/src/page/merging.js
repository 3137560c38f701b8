// A day that another device changed meanwhile: what differs, and the day that the person chooses of both. Pure.

import { isSame, withValue } from "./answers.js";
import { answer, comparedParts, isAnswered, isDenied, isNamed, takenOver, withAnswer } from "./questionnaire.js";

/** The parts of the day of which the two say different things, each with whose answer is likely meant: `mine` or `theirs`. `base` is the
 * entry that this device began with, null where it knew of none. Who did not change an answer did not mean to keep it, and who said that
 * there was none did not know of what the other recorded. */
export function differences(questionnaire, base, mine, theirs) {
  return comparedParts(questionnaire)
    .filter((question) => !isSame(answer(question, mine), answer(question, theirs)))
    .map((question) => ({
      question,
      suggested: isLikelyTheirs(questionnaire, question, base ?? {}, mine, theirs) ? "theirs" : "mine",
    }));
}

function isLikelyTheirs(questionnaire, question, base, mine, theirs) {
  const isNewlyDenied = !isAnswered(question, base) && isDenied(question, mine);
  const isSaid = isAnswered(question, theirs) || isNamed(questionnaire, question, theirs);
  return isSame(answer(question, base), answer(question, mine)) || (isNewlyDenied && isSaid);
}

/** Their entry with what mine says of the parts of `chosen`. What the page knows nothing of stays as the other device wrote it. */
export function merged(questionnaire, mine, theirs, chosen) {
  const isMine = (id) => chosen.includes(id);
  const questions = comparedParts(questionnaire).filter(({ id }) => isMine(id));
  const entry = questions.reduce((merging, question) => withAnswer(question, merging, answer(question, mine)), theirs);
  const taken = [...takenOver(theirs).filter((id) => !isMine(id)), ...takenOver(mine).filter(isMine)];
  return withValue(entry, "/provenance/taken_over", taken.length > 0 ? taken : undefined);
}
