// One tap for all symptoms that there were none of.

import { chip, make } from "./elements.js";
import { answeredBy, denied, isAnswered, isDenied, symptoms, withAnswer } from "./questionnaire.js";
import { touch } from "./telegram.js";
import { word } from "./words.js";

/** A button that answers the unanswered questions about symptoms with "no"; a second tap takes that back. `day` as for the section of
 * a question. */
export function otherSymptoms(day) {
  let unanswered = [];
  /** What the button has answered. */
  let answered = [];
  const unknown = (question, entry) => withAnswer(question, entry, undefined);
  const put = (questions, answer) =>
    day.change(null, questions.reduce((entry, question) => answeredBy(question, answer(question, entry)), day.entry));
  const none = chip(word("no_other_symptoms"), false, () => {
    touch("chosen");
    const taken = answered;
    answered = taken.length > 0 ? [] : unanswered;
    if (taken.length > 0) put(taken, unknown);
    else put(answered, denied);
  }, { className: "chip wide" });
  const element = make("div", { className: "row" }, none);
  return {
    element,
    /** Returns the question behind which it stands; none where it has nothing to say. */
    refresh(asked) {
      const all = symptoms(asked);
      answered = answered.filter((question) => isDenied(question, day.entry));
      unanswered = all.filter((question) => !isAnswered(question, day.entry));
      none.ariaPressed = String(answered.length > 0);
      return answered.length > 0 || unanswered.length > 1 ? all.at(-1) : undefined;
    },
  };
}
