// The screen of a day: all questions on one page, kept on the phone at every touch, saved as a whole.

import { isUnchanged } from "./answers.js";
import { attackSections } from "./attacks.js";
import { chooseBetween } from "./conflict.js";
import { dateStrip } from "./date_strip.js";
import { list, namedDay } from "./dates.js";
import { button, make } from "./elements.js";
import { setMainButton } from "./main_button.js";
import { open } from "./navigation.js";
import { offerUndo, say } from "./notices.js";
import { isInTelegram } from "./post.js";
import { asUsual, deniable, firstQuestion, hasHeadache, isAnswered, isOfAttack, missing, notAsUsual, ofHeadache, painless, root, saysOfAttack, takenOver, usualQuestions, way, withAnswer, withoutThese } from "./questionnaire.js";
import { questionSection } from "./questions.js";
import { send } from "./sending.js";
import { changed, isOutOfReach, now, onChange, state, takeEntry } from "./state.js";
import { dayText, draftText } from "./summary.js";
import { askBeforeClosing, close, touch } from "./telegram.js";
import { questionnaire, word } from "./words.js";

const SECONDS_OF_UNDO = 20;

/** Shows a day; without one today, which it follows when the day ends. */
export function showDay(place, date) {
  const screen = new DayScreen(place, date);
  screen.load();
  const stop = onChange(() => screen.reload());
  return () => {
    screen.isLeft = true;
    stop();
  };
}

class DayScreen {
  constructor(place, date) {
    this.today = now().today;
    this.isFollowing = date === undefined;
    this.date = date ?? this.today;
    this.strip = dateStrip(this.date);
    this.title = make("h1", { tabIndex: -1 }, namedDay(this.date, this.today));
    this.state = make("p", { className: "faint" });
    this.body = make("div", { className: "stack" });
    place.append(this.strip, make("div", { className: "title" }, this.title, this.state), this.body);
  }

  /** Shows the draft, or what is stored. An entry that is known to be there is fetched for its `ETag`. */
  async load() {
    const draft = state.drafts.read(this.date);
    if (draft) return this.fill(draft);
    const known = state.entries?.get(this.date) ?? null;
    if (!state.diary.session || (state.entries && !known)) return this.fill({ entry: known ?? {}, base: known, etag: null });
    const isShown = this.isUnproven && !this.isOver;
    this.isUnproven = false;
    if (!isShown) this.body.replaceChildren(make("p", { className: "faint" }, word("loading")));
    try {
      const { entry, etag } = await state.diary.entry(this.date);
      takeEntry(this.date, entry);
      if (isShown) this.prove(entry, etag);
      else this.fillStored(entry, etag);
    } catch {
      // The day is filled upon what is known of it; what differs from that is shown when it is sent.
      if (isShown) this.isUnproven = true;
      else this.fillStored(state.entries?.get(this.date) ?? null, null);
    }
  }

  /** Takes in the `ETag` of the entry that is shown; what was begun upon another one is compared when it is sent. */
  prove(entry, etag) {
    if (this.isLeft || this.isOver) return;
    const draft = state.drafts.read(this.date);
    if (!isUnchanged(entry, this.base)) return draft ? undefined : this.fillStored(entry, etag);
    this.etag = etag;
    if (draft?.etag === null) state.drafts.write(this.date, { ...draft, etag });
    this.refresh();
  }

  /** Shows what is stored, or what another window began meanwhile. */
  fillStored(entry, etag) {
    if (!this.isLeft) this.fill(state.drafts.read(this.date) ?? { entry: entry ?? {}, base: entry, etag });
  }

  /** Takes in what the diary has meanwhile, and what another window fills in: where there is no draft nothing typed can be lost. */
  reload() {
    if (this.today !== now().today && this.follow()) return;
    const draft = state.drafts.read(this.date);
    if (this.isWaiting && draft?.state !== "queued") return this.tellHowItWent(draft);
    if (!this.entry || this.isBusy || this.isOver) return;
    const isUnknown = !state.entries && state.obstacle !== "not_agreed";
    const stored = isUnknown ? this.base : state.entries?.get(this.date);
    if (draft) Object.assign(this, { entry: draft.entry, base: draft.base, etag: draft.etag, isImplied: draft.isImplied });
    else if (!isUnchanged(stored, this.base) || !isUnchanged(this.entry, this.base) || (this.isUnproven && state.diary.session)) return this.load();
    this.refresh();
  }

  /** Goes on to today where the day has ended and nothing was begun. A form that was begun stays, under the name that it has by now.
   * Returns whether it went on. */
  follow() {
    this.today = now().today;
    const isBegun = this.isBusy || state.drafts.read(this.date) || this.body.querySelector("input:focus, textarea:focus");
    if (this.isFollowing && !isBegun) {
      open("day");
      return true;
    }
    const strip = dateStrip(this.date);
    this.strip.replaceWith(strip);
    this.strip = strip;
    this.title.textContent = namedDay(this.date, this.today);
    return false;
  }

  fill({ entry, base, etag, isImplied = false, state: stateOfDraft, faults }) {
    // The base is what the diary said before, and may not be what it has now.
    this.isUnproven = Boolean(base && !etag);
    Object.assign(this, { entry, base, etag, faults: [], isOver: false, isBusy: false, isWaiting: false, isImplied, unanswered: null });
    Object.assign(this, { sections: new Map(), attacks: null, painlessButton: null });
    if (stateOfDraft === "conflict") return this.choose();
    this.list = make("div", { className: "stack" });
    this.above = make("div", { className: "row" });
    this.rest = restOf(() => this.saveWithoutTheRest());
    this.below = make("div", { className: "row" });
    this.body.replaceChildren(this.list, this.rest.element, this.below);
    this.refresh();
    if (stateOfDraft === "refused") this.showFaults(faults);
  }

  /** Takes the entry with another answer to a question. */
  change(question, entry) {
    this.entry = this.withImplied(question, entry);
    this.faults = this.faults.filter((fault) => fault !== question);
    const before = state.drafts.read(this.date);
    if (isUnchanged(this.entry, this.base)) state.drafts.remove(this.date);
    else this.keep("typing");
    askBeforeClosing(!state.drafts.isKept);
    this.refresh();
    // It does not wait any more until it is saved again.
    if (before && before.state !== "typing") changed();
  }

  /** Keeps the entry on the phone, as a draft in this state. */
  keep(stateOfDraft) {
    const { entry, base, etag, isImplied } = this;
    state.drafts.write(this.date, { entry, base, etag, isImplied, state: stateOfDraft });
  }

  /** The entry with what its new answer implies: who says how an attack was has had a headache, until they have taken all of that back. */
  withImplied(question, entry) {
    const first = firstQuestion(questionnaire());
    const isSaid = isAnswered(first, entry);
    if (question === first) {
      this.isImplied = false;
    } else if (!isSaid && question && isOfAttack(question) && isAnswered(question, entry)) {
      this.isImplied = true;
      return ofHeadache(questionnaire(), entry);
    } else if (isSaid && !isAnswered(first, this.entry)) {
      this.isImplied = true;
    }
    const isTakenBack = this.isImplied && hasHeadache(questionnaire(), entry) && !saysOfAttack(questionnaire(), entry, state.settings);
    return isTakenBack ? withAnswer(first, entry, undefined) : entry;
  }

  refresh() {
    this.isToday = this.date === now().today;
    const first = firstQuestion(questionnaire());
    const asked = this.asked(first);
    if (this.unanswered && isAnswered(this.unanswered, this.entry)) this.unanswered = null;
    const elements = asked.map((question) => {
      if (!this.sections.has(question)) this.sections.set(question, questionSection(question, this));
      const section = this.sections.get(question);
      section.refresh(this.faults, this.unanswered);
      return section.element;
    });
    this.attacks ??= attackSections(this);
    this.attacks.refresh();
    const ofFirstAttack = asked.map(isOfAttack).lastIndexOf(true) + 1;
    if (ofFirstAttack > 0) elements.splice(ofFirstAttack, 0, ...this.attacks.elements());
    keepInPlace(this.list, elements);
    this.showShortcuts(this.sections.get(first).element);
    this.showRest();
    this.showState();
    const isChanged = !isUnchanged(this.entry, this.base);
    setMainButton({ text: word("save"), isActive: isChanged, isBusy: this.isBusy, act: () => this.save() });
  }

  /** The questions that are shown. Of a day of which nothing is said these are those of a headache, once it is known which the person
   * wants and what is above them, so that none moves away under the finger. */
  asked(first) {
    if (isAnswered(first, this.entry)) return way(questionnaire(), this.entry, state.settings);
    const isAsFarAsItGets = state.entries || isOutOfReach();
    return isAsFarAsItGets ? way(questionnaire(), ofHeadache(questionnaire(), this.entry), state.settings) : [first];
  }

  showState() {
    const draft = state.drafts.read(this.date);
    this.state.textContent = draft ? draftText(draft) : this.base ? dayText(this.base) : "";
  }

  /** Offers "as usual" in the first question, and "no headache, no medicine" for a day that has no entry as far as is known. */
  showShortcuts(first) {
    const { usual } = state;
    const isTaken = takenOver(this.entry).length > 0;
    const canBeUsual = usual && hasHeadache(questionnaire(), this.entry) !== false
      && (isTaken || usualQuestions(questionnaire(), usual, this.entry).length > 0);
    const isBlank = isUnchanged(this.entry, null) && state.entries && !state.entries.has(this.date);
    if (isBlank) this.painlessButton ??= button(word("painless_day"), () => this.savePainless(), { className: "chip wide" });
    // Its place is kept while the day is filled, so that nothing moves away under the finger.
    this.painlessButton?.classList.toggle("kept-free", !isBlank);
    keepInPlace(this.above, [
      canBeUsual && (this.usualButton ??= button(word("as_usual"), () => this.takeOver(), { className: "chip wide" })),
      this.painlessButton,
    ].filter(Boolean));
    if (this.usualButton) this.usualButton.ariaPressed = String(isTaken);
    if (this.above.parentElement !== first) first.append(this.above);
  }

  /** Offers to save a new day with "no" to all that has no answer, and to delete one that is stored. */
  showRest() {
    const isNew = !this.base && !state.entries?.has(this.date);
    const isOffered = isNew && !this.isBusy && !missing(questionnaire(), this.entry);
    this.rest.refresh(isOffered ? deniable(questionnaire(), this.entry, state.settings) : []);
    const canBeDeleted = this.etag && !state.drafts.read(this.date);
    this.deleteButton ??= button(word("delete"), () => this.delete(), { className: "plain danger" });
    keepInPlace(this.below, canBeDeleted ? [this.deleteButton] : []);
  }

  takeOver() {
    touch("chosen");
    const isTaken = takenOver(this.entry).length > 0;
    this.change(null, isTaken ? notAsUsual(questionnaire(), this.entry) : asUsual(questionnaire(), state.usual, this.entry));
  }

  savePainless() {
    this.change(null, painless(questionnaire()));
    this.save();
  }

  saveWithoutTheRest() {
    // What is being typed is an answer.
    document.activeElement?.blur?.();
    this.change(null, withoutThese(deniable(questionnaire(), this.entry, state.settings), this.entry));
    this.save();
  }

  async save() {
    document.activeElement?.blur?.();
    this.unanswered = missing(questionnaire(), this.entry);
    if (this.unanswered) return this.point(this.unanswered, `${this.unanswered.text} ${word("missing")}`);
    this.keep("queued");
    state.sent.delete(this.date);
    this.isBusy = true;
    this.refresh();
    const { outcome, faults = [] } = await send(this.date);
    this.isBusy = false;
    askBeforeClosing(!state.drafts.isKept && state.drafts.dates().length > 0);
    if (this.isLeft) return;
    if (outcome === "conflict") return this.choose();
    if (outcome === "refused") return this.showFaults(faults);
    // The person went on meanwhile.
    if (outcome === "saved" && state.drafts.read(this.date)) return this.reload();
    touch("done");
    this.isWaiting = outcome !== "saved";
    this.confirm(this.isWaiting ? word("kept") : word("saved"));
  }

  /** What waited for the network waits no more. */
  tellHowItWent(draft) {
    this.isWaiting = false;
    if (draft) return this.fill(draft);
    // A day that the diary does not keep any more, or of one that was erased, was not sent.
    if (state.sent.has(this.date)) this.confirm(word("saved"));
    else this.load();
  }

  showFaults(faults) {
    const pointers = faults.map(({ pointer = "" }) => decodeURIComponent(pointer.replace(/^#/, "")));
    const isOf = (question, pointer) => pointer === root(question) || pointer.startsWith(`${root(question)}/`);
    this.faults = questionnaire().questions.filter((question) => pointers.some((pointer) => isOf(question, pointer)));
    this.point(this.faults[0], word("refused"));
  }

  /** Shows whose answer is wrong or missing, and says so. */
  point(question, text) {
    this.refresh();
    say(text);
    (this.sections.get(question)?.element ?? this.title).scrollIntoView({ block: "center" });
  }

  choose() {
    const draft = state.drafts.read(this.date);
    setMainButton(null);
    this.isOver = true;
    this.state.textContent = word("conflict");
    chooseBetween(this.body, draft, (entry) => {
      if (!entry) {
        state.drafts.remove(this.date);
        this.fill({ entry: {}, base: null, etag: null });
        return changed();
      }
      this.fill({ entry, base: draft.theirs, etag: draft.theirEtag });
      this.save();
    });
  }

  /** The day in one line, and nothing else to do. */
  confirm(text) {
    this.isOver = true;
    setMainButton(null);
    this.state.textContent = "";
    const entry = state.entries?.get(this.date) ?? this.entry;
    this.body.replaceChildren(make("section", { className: "card calm" },
      make("h2", {}, text), make("p", {}, dayText(state.drafts.read(this.date)?.entry ?? entry))),
    make("div", { className: "row" },
      button(word("change"), () => this.load(), { className: "chip wide" }),
      button(word("tab-calendar"), () => open("calendar"), { className: "chip wide" }),
      isInTelegram && button(word("close"), close, { className: "chip wide" })));
    say(`${text} ${dayText(entry)}`);
    this.title.focus();
  }

  async delete() {
    const { date, base } = this;
    try {
      await state.diary.forget(date, this.etag);
    } catch (refusal) {
      // Somebody changed it meanwhile, or there is no network: the day is shown as it is.
      this.state.textContent = word(refusal.kind === "conflict" ? "changed_elsewhere" : "not_done");
      return say(this.state.textContent);
    }
    state.drafts.remove(date);
    takeEntry(date, null);
    changed();
    if (!this.isLeft) this.fill({ entry: {}, base: null, etag: null });
    offerUndo(word("deleted"), SECONDS_OF_UNDO, {
      taken: async () => {
        // What was filled in since is newer.
        if (state.drafts.read(date) || state.entries?.has(date)) return;
        state.drafts.write(date, { entry: base, base: null, etag: null, state: "queued" });
        await send(date);
        if (!this.isLeft) this.load();
      },
    });
  }
}

/** The questions that have no answer, and a button that saves with "no" to them. */
function restOf(save) {
  const names = make("span");
  const saving = button(word("save_the_rest"), save, { className: "chip wide", attributes: { "aria-describedby": "rest" } });
  // The field that is typed in keeps the focus until the tap has arrived: what it gives up moves the page.
  saving.addEventListener("mousedown", (event) => event.preventDefault());
  const element = make("div", { className: "card", hidden: true },
    make("p", { className: "faint", id: "rest" }, `${word("unanswered")} `, names), make("div", { className: "row" }, saving));
  return {
    element,
    refresh(questions) {
      element.hidden = questions.length === 0;
      names.textContent = list(questions.map(({ label }) => label));
    },
  };
}

/** Puts elements into a place, touching only what is not where it belongs: focus and what is being typed stay. */
function keepInPlace(place, elements) {
  elements.forEach((element, index) => {
    if (place.children[index] !== element) place.insertBefore(element, place.children[index] ?? null);
  });
  while (place.children.length > elements.length) place.lastElementChild.remove();
}
