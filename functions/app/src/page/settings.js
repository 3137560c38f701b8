// The settings. Each change is stored at once.

import { weekdays } from "./dates.js";
import { chip, debounced, field, group, make } from "./elements.js";
import { say } from "./notices.js";
import { changed, state } from "./state.js";
import { showAgain } from "./navigation.js";
import { listed, speak, word } from "./words.js";

const FIRST_TIME = "21:00";
const PAUSE = 700;

export function showSettings(place) {
  const screen = new SettingsScreen(place);
  screen.load();
  // A time that was just chosen is stored before the page goes away.
  const { flush } = screen.storeLater;
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush);
  return () => {
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    flush();
    screen.isLeft = true;
  };
}

class SettingsScreen {
  constructor(place) {
    this.told = make("p", { className: "faint told" });
    this.body = make("div", { className: "stack" }, make("p", { className: "faint" }, word("loading")));
    this.stored = Promise.resolve();
    this.storeLater = debounced((change) => this.store(change), PAUSE);
    place.append(make("h1", {}, word("tab-settings")), this.told, this.body);
  }

  async load() {
    try {
      const { settings, etag } = await state.diary.settings();
      this.take(settings, etag);
      if (!this.isLeft) this.show();
    } catch {
      if (!this.isLeft) this.body.replaceChildren(make("p", { className: "card" }, word("not_loaded")));
    }
  }

  /** Stores a change once those before it are stored. One that depends on what holds then is a function. */
  store(change) {
    this.stored = this.stored.then(() => this.put(typeof change === "function" ? change() : change));
    return this.stored;
  }

  /** Where another device was faster it shows what holds now. */
  async put(change) {
    const language = state.settings.language;
    this.tell("");
    try {
      const wanted = { ...state.settings, ...change };
      const { settings, etag } = await state.diary.writeSettings(wanted, this.etag);
      this.take(settings, etag);
      if (settings.language !== language) {
        await speak(settings.language);
        return showAgain();
      }
      this.tell(word("saved"));
    } catch (refusal) {
      this.tell(word(refusal.kind === "conflict" ? "changed_elsewhere" : "not_done"));
      return refusal.isPassing ? this.show() : this.load();
    }
  }

  take(settings, etag) {
    this.etag = etag;
    // Turned off and on again, it comes at the time and on the days of before.
    this.lastReminder = settings.reminder ?? this.lastReminder;
    apply(settings);
  }

  tell(text) {
    if (this.isLeft) return;
    this.told.textContent = text;
    if (text) say(text);
  }

  show() {
    const { settings } = state;
    // The server calls a language by its name, or by a label as all that can be chosen.
    const languages = listed("languages").map(({ id, name, label }) => [id, name ?? label]);
    const zones = zonesWith(settings.zone).map((zone) => [zone, zone.replaceAll("_", " ")]);
    const switches = listed("switches").map(({ id, label, about }) =>
      toggle(label, about, settings[id] === true, (isOn) => this.store({ [id]: isOn })));
    this.body.replaceChildren(
      group("settings-reminder", word("reminder"), 2, ...this.reminder(settings.reminder)),
      make("section", { className: "card" },
        field(word("language"), select(languages, settings.language, (language) => this.store({ language }))),
        field(word("zone"), select(zones, settings.zone, (zone) => this.store({ zone })))),
      make("section", { className: "card" }, ...switches));
  }

  reminder(reminder) {
    const days = reminder?.days ?? [1, 2, 3, 4, 5, 6, 7];
    const timed = () => (state.settings.reminder ? { reminder: { ...state.settings.reminder, time: time.value } } : {});
    const setTime = () => { if (time.value) this.storeLater(timed); };
    const time = make("input", { type: "time", value: reminder?.time ?? FIRST_TIME, oninput: setTime });
    const chips = weekdays("short").map((name, index) => chip(name, days.includes(index + 1), () => {
      const number = index + 1;
      const chosen = days.includes(number) ? days.filter((day) => day !== number) : [...days, number].sort();
      if (chosen.length === 0) return this.tell(word("last_day"));
      this.store({ reminder: { time: time.value || reminder.time, days: chosen } }).then(() => this.showReminder());
    }, { title: weekdays("long")[index] }));
    const turn = (isOn) => {
      this.storeLater.flush();
      this.store(() => ({ reminder: isOn ? this.lastReminder ?? { time: FIRST_TIME } : null })).then(() => this.showReminder());
    };
    return [
      toggle(word("reminder_on"), null, Boolean(reminder), turn),
      ...(reminder ? [field(word("time"), time), make("div", { className: "chips days" }, ...chips)] : []),
    ];
  }

  /** Shows the reminder anew, with the focus where it was. */
  showReminder() {
    const old = document.getElementById("settings-reminder")?.parentElement;
    if (!old) return;
    const controls = (element) => [...element.querySelectorAll("input, button")];
    const focused = controls(old).indexOf(document.activeElement);
    const section = group("settings-reminder", word("reminder"), 2, ...this.reminder(state.settings.reminder));
    old.replaceWith(section);
    controls(section)[focused]?.focus();
  }

}

function select(options, value, choose) {
  const element = make("select", { onchange: () => choose(element.value) },
    ...options.map(([id, name]) => make("option", { value: id, selected: id === value }, name)));
  return element;
}

function toggle(label, about, isOn, choose) {
  const input = make("input", {
    type: "checkbox", checked: isOn, attributes: { role: "switch" }, onchange: () => choose(input.checked),
  });
  return make("label", { className: "toggle" }, make("span", {}, label, about && make("small", {}, about)), input);
}

function zonesWith(own) {
  const known = Intl.supportedValuesOf?.("timeZone") ?? [];
  return known.includes(own) ? known : [own, ...known];
}

function apply(settings) {
  state.settings = settings;
  state.drafts.session = { ...state.drafts.session, settings };
  changed();
}
