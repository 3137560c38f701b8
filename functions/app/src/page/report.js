// A report, which comes into the chat as a file, or as a link for a doctor.

import { capital, countOfDays, plusDays, writtenPeriod } from "./dates.js";
import { button, chip, field, group, make } from "./elements.js";
import { setMainButton } from "./main_button.js";
import { showAgain } from "./navigation.js";
import { say } from "./notices.js";
import { isInTelegram } from "./post.js";
import { now, oldestDay, onChange, state } from "./state.js";
import { close, touch } from "./telegram.js";
import { listed, word } from "./words.js";

const FOUR_WEEKS = 28;
/** The form that a link opens. */
const LINKED = "html";

export function showReport(place) {
  const { today } = now();
  const order = { from: plusDays(today, 1 - FOUR_WEEKS), to: today, format: listed("formats")[0].id };
  /** An order keeps its key when it is tried again, so that it is not made twice: the file's by "", a link's by its life. */
  const keys = new Map();
  let isBusy = false;
  let isLeft = false;
  const told = make("p", { className: "told" });
  const period = make("p", { className: "faint" });
  const since = make("input", { type: "date", min: oldestDay(), max: today, oninput: () => choose({ from: since.value }) });
  const periods = [[countOfDays(FOUR_WEEKS), plusDays(today, 1 - FOUR_WEEKS)], [word("all_days"), oldestDay()]]
    .map(([label, from]) => [from, chip(label, false, () => choose({ from }))]);
  const formats = listed("formats").map(({ id, label }) => [id, chip(capital(label), false, () => choose({ format: id }))]);

  const links = listed("links").map(({ id, label }) => button(label, () => send({ ...order, format: LINKED, link: id }), { className: "chip wide" }));

  function choose(change) {
    Object.assign(order, change);
    keys.clear();
    told.replaceChildren();
    refresh();
  }

  function refresh() {
    for (const [from, element] of periods) element.ariaPressed = String(from === order.from);
    for (const [id, element] of formats) element.ariaPressed = String(id === order.format);
    if (document.activeElement !== since) since.value = order.from;
    const isDay = order.from >= oldestDay() && order.from <= today;
    period.textContent = isDay ? writtenPeriod(order.from, order.to) : "";
    for (const element of links) element.disabled = !isDay || isBusy;
    setMainButton({ text: word("order"), isActive: isDay, isBusy, act: () => send(order) });
  }

  async function send(wanted) {
    const of = wanted.link ?? "";
    if (!keys.has(of)) keys.set(of, crypto.randomUUID());
    isBusy = true;
    refresh();
    let text = word("ordered");
    try {
      await state.diary.orderReport(wanted, keys.get(of));
      keys.delete(of);
      touch("done");
    } catch (refusal) {
      text = word(why(refusal.problem));
    }
    isBusy = false;
    if (isLeft) return;
    refresh();
    told.replaceChildren(text);
    if (isInTelegram && !keys.has(of)) told.append(" ", button(word("to_chat"), close, { className: "chip" }));
    say(text);
  }

  place.append(make("h1", {}, word("tab-report")), make("div", { className: "stack" },
    group("report-period", word("period"), 2, chips(periods), field(word("since"), since), period),
    group("report-format", word("format"), 2, chips(formats)),
    group("report-link", word("link"), 2, make("div", { className: "row" }, ...links), make("p", { className: "faint" }, word("link_about"))),
    told));
  refresh();
  // The periods end with today.
  const stop = onChange(() => { if (now().today !== today && !isBusy) showAgain(); });
  return () => { isLeft = true; stop(); };
}

function why({ type = "", errors = [] }) {
  if (type.endsWith("/too-many-orders")) return "too_many_orders";
  return errors.some(({ pointer }) => pointer === "#/from") ? "link_too_old" : "not_done";
}

const chips = (choices) => make("div", { className: "chips" }, ...choices.map(([, element]) => element));
