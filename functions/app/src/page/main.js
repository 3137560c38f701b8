// The start: what is kept on the phone is shown at once, then the session is opened and the days come.

import { addScreen, open, showAgain } from "./navigation.js";
import { showCalendar } from "./calendar.js";
import { showDay } from "./day.js";
import { Diary, Refusal } from "./diary.js";
import { Drafts, storageOf } from "./drafts.js";
import { make } from "./elements.js";
import { initData, launchedBy } from "./launch.js";
import { followNotices, endUndo } from "./notices.js";
import { showNumbers } from "./numbers.js";
import { post } from "./post.js";
import { showReport } from "./report.js";
import { keepSending, sendQueued } from "./sending.js";
import { showSettings } from "./settings.js";
import { changed, forgetDiary, hinder, isOutOfReach, now, oldestDay, onChange, recallDiary, state, takeDiary } from "./state.js";
import { followSafeArea } from "./telegram.js";
import { followTheme } from "./theme.js";
import { files, knownLanguage, speak, word } from "./words.js";

const SECONDS_BETWEEN = [2, 5, 10, 30];
const FRESH = 60_000;
const LOOK_AGAIN = 30_000;
let loadedAt = 0;
let isOpening = false;
/** The day for which the entries were fetched and the screens are shown. */
let today = null;

followTheme();
followSafeArea();
post("web_app_expand");
// A swipe down scrolls the page; it does not put it away.
post("web_app_setup_swipe_behavior", { allow_vertical_swipe: false });

addScreen("day", showDay, "M5 19h14", "m7 15 8-8 3 3-8 8H7z");
addScreen("calendar", showCalendar, "M5 6h14v13H5z", "M5 10h14M9 3v4M15 3v4");
addScreen("numbers", showNumbers, "M6 19v-6M12 19V6M18 19v-9");
addScreen("report", showReport, "M7 4h7l4 4v12H7z", "M10 12h5M10 16h5");
addScreen("settings", showSettings, "M5 8h8M17 8h2M5 16h2M11 16h8", "M15 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4M9 14a2 2 0 1 0 0 4 2 2 0 0 0 0-4");

state.diary = new Diary(initData, { opened: takeSession, ended });
state.drafts = new Drafts(storageOf(window), launchedBy.id ?? "nobody");
start();

async function start() {
  const { session } = state.drafts;
  const language = session?.settings.language ?? knownLanguage(launchedBy.language_code ?? navigator.language);
  await patiently(() => speak(language));
  if (initData === "") return explain("reopen");
  apply(session ?? { settings: { language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone } });
  if (session) recallDiary();
  keepSending();
  today = now().today;
  followNotices();
  openWanted();
  followToday();
  addEventListener("pagehide", endUndo);
  // What is being typed is taken in before the page goes away.
  document.addEventListener("visibilitychange", () => { if (document.hidden) document.activeElement?.blur?.(); });
  addEventListener("online", connect);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && (state.obstacle || Date.now() - loadedAt > FRESH)) connect(); });
  addEventListener("storage", hearOtherWindow);
  keepPage();
  await connect();
}

/** Opens the place that the button in the chat leads to: `?day=2026-11-29` or `?screen=calendar`; today without one. */
function openWanted() {
  const wanted = new URLSearchParams(location.search);
  const day = wanted.get("day") ?? "";
  const isKept = /^\d{4}-\d\d-\d\d$/.test(day) && day >= oldestDay() && day <= now().today;
  if (wanted.get("screen") === "calendar") open("calendar");
  else open("day", ...(isKept ? [day] : []));
}

/** Notices that the day has ended, as Telegram keeps an app that is put away, or that it is another one in the zone of the settings:
 * the screens follow, and the entries are fetched up to it. */
function followToday() {
  onChange(() => {
    if (now().today === today) return;
    today = now().today;
    connect();
  });
  const look = () => { if (now().today !== today) changed(); };
  document.addEventListener("visibilitychange", look);
  setInterval(() => {
    look();
    if (isOutOfReach()) connect();
  }, LOOK_AGAIN);
}

/** What another window of the page is filling in is seen here, too; what it has sent comes from the diary. */
function hearOtherWindow(event) {
  if (!state.drafts.hear(event)) return;
  if (event.newValue === null) return void connect();
  if (state.entries) recallDiary();
  changed();
}

/** Takes in what a session says, before anything is sent in it. Its settings are the newest. */
function takeSession({ token, expires_at, ...session }) {
  const before = state.drafts.session;
  state.drafts.session = session;
  apply(session);
  state.drafts.forgetBefore(oldestDay());
  // What was written before the person agreed anew belongs to a diary that is erased.
  if (before && before.begun_at !== session.begun_at) {
    state.drafts.forgetWrittenBefore(Date.parse(session.begun_at));
    forgetDiary();
  }
  changed();
}

function ended(kind) {
  if (state.obstacle === kind) return;
  hinder(kind);
  changed();
}

/** Opens the session and fetches the days, again and again while there is no network. */
async function connect() {
  if (isOpening) return;
  isOpening = true;
  try {
    await patiently(async () => {
      if (!state.diary.session) await state.diary.open();
      await load();
      state.obstacle = null;
      changed();
    });
    if (await speak(state.settings.language)) showAgain();
    await sendQueued();
  } catch (refusal) {
    ended(refusal.kind === "not_agreed" ? "not_agreed" : "reopen");
  } finally {
    isOpening = false;
  }
}

async function load() {
  const { session } = state.diary;
  const { taken } = state;
  const [entries, usual] = await Promise.all([
    state.diary.entries(oldestDay(), now().today),
    state.diary.usual().catch(withoutUsual),
  ]);
  // The list may be older than what was stored meanwhile, or of a diary that was erased meanwhile.
  if (state.diary.session?.begun_at !== session.begun_at) throw new Refusal("later");
  if (state.taken !== taken) return load();
  takeDiary(entries, usual ? usual.attack && usual : state.usual);
  loadedAt = Date.now();
}

/** "As usual" is a convenience: the days are shown without it, too. */
function withoutUsual(refusal) {
  if (refusal.kind === "reopen" || refusal.kind === "not_agreed") throw refusal;
  return null;
}

/** Tries until it works or is refused for good. */
async function patiently(action) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await action();
    } catch (refusal) {
      if (refusal.isPassing === false) throw refusal;
      hinder(refusal.kind ?? state.obstacle);
      changed();
      const seconds = refusal.seconds ?? SECONDS_BETWEEN[Math.min(attempt, SECONDS_BETWEEN.length - 1)];
      await pause(seconds);
    }
  }
}

/** Waits for so long, or until the network is back. */
function pause(seconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    addEventListener("online", resolve, { once: true });
  });
}

function apply({ settings, retention_days: days }) {
  state.settings = settings;
  state.retentionDays = days ?? state.retentionDays;
}

function explain(name) {
  document.getElementById("screen").replaceChildren(make("h1", {}, word("title")), make("p", { className: "card" }, word(name)));
}

/** Keeps the page on the phone, so that it opens without a network. */
async function keepPage() {
  try {
    const { serviceWorker } = navigator;
    const keepWords = async () => (await serviceWorker.ready).active.postMessage({ keep: files.words[document.documentElement.lang] });
    // A new worker begins with nothing.
    serviceWorker.addEventListener("controllerchange", keepWords);
    await serviceWorker.register(files.worker, { scope: location.pathname });
    await keepWords();
  } catch {
    // Without it the page needs the network, and works the same.
  }
}
