// A day that another device changed meanwhile: what differs, and the day that the person chooses of both. Pure.

import { isSame, withValue } from "./answers.js";
import { answer, takenOver, withAnswer } from "./questionnaire.js";

/** The questions to which the two have different answers, each with whose answer is likely meant: `mine` or `theirs`. `base` is the
 * entry that this device began with, null where it knew of none. Who did not change an answer did not mean to keep it. */
export function differences(questionnaire, base, mine, theirs) {
  return questionnaire.questions
    .filter((question) => question.kind !== "date" && !isSame(answer(question, mine), answer(question, theirs)))
    .map((question) => ({
      question,
      suggested: isSame(answer(question, base ?? {}), answer(question, mine)) ? "theirs" : "mine",
    }));
}

/** Their entry with my answers to the questions of `chosen`. What the page knows nothing of stays as the other device wrote it. */
export function merged(questionnaire, mine, theirs, chosen) {
  const isMine = (id) => chosen.includes(id);
  const questions = questionnaire.questions.filter(({ id }) => isMine(id));
  const entry = questions.reduce((merging, question) => withAnswer(question, merging, answer(question, mine)), theirs);
  const taken = [...takenOver(theirs).filter((id) => !isMine(id)), ...takenOver(mine).filter(isMine)];
  return withValue(entry, "/provenance/taken_over", taken.length > 0 ? taken : undefined);
}
