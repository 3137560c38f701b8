// The chat page: shows one person's chat as the stand-in describes it, and sends what the person does.

import { clockTime, isService, isWebAddress, make, messageElement, summary } from "/message.js";
import { themeParams } from "/theme.js";
import { canOpen, openWebApp } from "/web-app.js";
import { speak, word } from "/words.js";

const byId = (id) => document.getElementById(id);
const faces = ["#b8433f", "#3d7d2b", "#2a6fb0", "#7a5fc7", "#b83f82", "#1f7d80", "#96591a"];
const places = [
  ["Москва", 55.7558, 37.6173], ["Berlin", 52.52, 13.405], ["London", 51.5072, -0.1276], ["New York", 40.7128, -74.006],
  ["Владивосток", 43.1155, 131.8855], ["Kathmandu", 27.7172, 85.324],
];

let view = null;
let person = Number(location.hash.slice(1)) || null;
let limit = 200;
let polling = new AbortController();
let isKeyboardOpen = true;
let openKeyboard = "";
/** The message that is about to be answered. */
let answered;
/** The message that is about to be edited. */
let edited;
/** Taps made on this page whose answer was not shown yet. */
const myTaps = new Set();
/** The elements of the messages, with what they were made from. */
const shown = new Map();

const chat = {
  find: (id) => view.messages.find((message) => message.id === id),
  get botName() { return view.bot.name; },
  isWaiting: (messageId, data) => view.taps.some((tap) => tap.message_id === messageId && tap.data === data && isUnanswered(tap)),
  command: (text) => say(text),
  reply,
  edit,
  scrollTo,
  tap,
};

const isUnanswered = (tap) => !tap.answer && Date.now() - Date.parse(tap.at) < view.tap_lifetime_seconds * 1000;

// Talking to the stand-in

async function post(what, body) {
  const response = await fetch(`/stand-in/people/${person}/${what}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function send(what, body = {}) {
  const answer = await post(what, body);
  if (answer.error) toast(answer.error);
  return answer.error ? null : answer;
}

async function sendFile(file) {
  const response = await fetch(`/stand-in/people/${person}/files/${encodeURIComponent(file.name)}`, { method: "POST", body: file });
  if (!response.ok) toast((await response.json()).error);
}

const say = (text, replyTo) => send("text", { text, reply_to: replyTo });

async function tap(message, button) {
  if (button.web_app) return openApp({ button: "inline", message_id: message.id, label: button.text, url: button.web_app.url });
  if (button.url) {
    if (isWebAddress(button.url)) window.open(button.url, "_blank", "noopener");
    return;
  }
  if (button.copy_text) return copy(button.copy_text.text);
  if (chat.isWaiting(message.id, button.callback_data)) return;
  const tapped = await send("tap", { message_id: message.id, data: button.callback_data });
  if (tapped) {
    myTaps.add(tapped.tap_id);
    showAnswers();
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(word("copied"));
  } catch (error) {
    toast(error.message);
  }
}

/** Opens the Mini App of a button. That of the reply keyboard may send data to the bot. */
async function openApp(button) {
  const launch = await send("web-app", { ...button, theme_params: themeParams() });
  if (!launch || byId("web-app").open) return;
  if (!canOpen(launch.url)) return toast(`${word("app_elsewhere")} ${new URL(launch.url).origin}`);
  const opener = document.activeElement;
  openWebApp(launch.url, {
    botName: view.bot.name,
    sendData: button.button === "keyboard" ? (data) => sendAppData(button.label, data) : null,
    openTelegram,
    closed: () => { if (!opener.isConnected || document.activeElement === document.body) byId("scroll").focus(); },
  });
}

/** Sends what an app has for the bot. Returns what is wrong with it, if anything is. */
async function sendAppData(label, data) {
  const answer = await post("web-app-data", { button_text: label, data });
  return answer.error;
}

/** Follows a link of an app to this bot: its command waits in the field, as Telegram waits for a tap on "Start". */
function openTelegram(link) {
  if (link.origin !== "https://t.me" || link.pathname.slice(1).toLowerCase() !== view.bot.username.toLowerCase()) return false;
  const start = link.searchParams.get("start");
  if (start !== null) {
    byId("text").value = `/start ${start}`.trim();
    typedText();
  }
  return true;
}

/** Asks for the chat again and again; each answer waits for a change. */
async function poll(signal) {
  let after = 0;
  while (!signal.aborted) {
    try {
      const response = await fetch(`/stand-in/people/${person}/chat?after=${after}&limit=${limit}`, { signal });
      if (response.status === 404) return choose(null);
      const next = await response.json();
      if (signal.aborted) return;
      after = next.revision;
      view = next;
      show();
    } catch (error) {
      if (signal.aborted) return;
      byId("bot-status").textContent = word("no_connection");
      after = 0;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

async function choose(id) {
  if (id === null) {
    const people = await (await fetch("/stand-in/people")).json();
    id = people[0]?.id ?? null;
  }
  polling.abort();
  polling = new AbortController();
  person = id;
  view = null;
  limit = 200;
  openKeyboard = "";
  reply(null);
  shown.clear();
  byId("messages").replaceChildren();
  if (id === null) return openPeople(true);
  history.replaceState(null, "", `#${id}`);
  poll(polling.signal);
}

// Showing the chat

function show() {
  const { bot, person: me } = view;
  speak(me.language_code);
  document.title = bot.name;
  byId("bot-name").textContent = bot.name;
  byId("bot-status").textContent = word(me.blocked ? "blocked" : "bot");
  paintFace(byId("people-open"), me);
  byId("people-open").ariaLabel = `${word("people")}: ${me.first_name}`;
  byId("block").textContent = word(me.blocked ? "unblock" : "block");
  byId("text").placeholder = view.keyboard?.input_field_placeholder ?? word("message");
  byId("text").ariaLabel = word("message");
  const isEmpty = view.messages.length === 0;
  byId("empty").hidden = !isEmpty;
  byId("description").textContent = bot.description || word("nothing_yet");
  byId("start").hidden = me.started || me.blocked;
  byId("restart").hidden = !me.blocked;
  byId("composer").hidden = !me.started || me.blocked;
  byId("earlier").hidden = !view.has_earlier;
  byId("menu-button").hidden = view.menu_button.type !== "web_app";
  byId("menu-button").textContent = byId("menu-button").title = view.menu_button.text ?? "";
  byId("messages").dataset.revision = view.revision;
  showPeople();
  showPinned();
  showMessages();
  showKeyboard();
  showCommands();
  showAnswers();
}

function showMessages() {
  const scroll = byId("scroll");
  const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const list = byId("messages");
  const lastShown = Math.max(0, ...shown.keys());
  const items = [];
  let day = "";
  view.messages.forEach((message, index) => {
    const thisDay = message.sent_at.slice(0, 10);
    if (thisDay !== day) items.push(dayChip(thisDay));
    const before = thisDay === day ? view.messages[index - 1] : undefined;
    const after = view.messages[index + 1];
    day = thisDay;
    const element = elementOf(message);
    if (!isService(message)) {
      element.classList.toggle("turn", before !== undefined && before.author !== message.author);
      element.classList.toggle("last", after?.author !== message.author);
    }
    items.push(element);
  });
  for (const id of shown.keys()) if (!chat.find(id)) shown.delete(id);
  replaceChanged(list, items);
  const isMineNew = view.messages.some((message) => message.id > lastShown && message.author === "person");
  if (isAtEnd || isMineNew || lastShown === 0) scroll.scrollTop = scroll.scrollHeight;
  showJump();
}

/** Puts the items into the list, touching only what is not in its place: focus and selection stay. */
function replaceChanged(list, items) {
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  while (list.children.length > items.length) list.lastElementChild.remove();
}

function elementOf(message) {
  const waiting = message.markup?.inline_keyboard?.flat().map((button) => chat.isWaiting(message.id, button.callback_data));
  const pinned = message.content.kind === "pinned" ? chat.find(message.content.message_id) : null;
  const source = JSON.stringify([message, waiting, pinned, document.documentElement.lang]);
  const known = shown.get(message.id);
  if (known?.source === source) return known.element;
  const element = messageElement(message, chat);
  if (known?.element.contains(document.activeElement)) queueMicrotask(() => element.querySelector("button")?.focus({ preventScroll: true }));
  shown.set(message.id, { source, element });
  return element;
}

const dayChips = new Map();
function dayChip(day) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "long", timeZone: "UTC" });
  if (!dayChips.has(day)) dayChips.set(day, make("li", { className: "chip" }));
  const chip = dayChips.get(day);
  chip.textContent = format.format(new Date(day));
  return chip;
}

function showPinned() {
  const last = view.pinned.at(-1);
  byId("pinned").hidden = !last;
  if (!last) return;
  byId("pinned-text").textContent = summary(last);
  byId("pinned").onclick = () => scrollTo(last.id);
}

function showKeyboard() {
  const rows = view.keyboard?.keyboard;
  const source = JSON.stringify(rows ?? null);
  if (source !== openKeyboard) isKeyboardOpen = true;
  const isUsable = Boolean(rows) && view.person.started && !view.person.blocked;
  byId("keyboard-toggle").hidden = !isUsable;
  byId("keyboard-toggle").ariaExpanded = String(isKeyboardOpen);
  const wasHidden = byId("keyboard").hidden;
  byId("keyboard").hidden = !isUsable || !isKeyboardOpen;
  if (rows && source !== openKeyboard) {
    const press = (button) => {
      if (button.web_app) openApp({ button: "keyboard", label: button.text });
      else if (button.request_location) byId("places").showModal();
      else say(button.text);
    };
    const key = (button) => make("button", {
      className: `key${button.web_app ? " app" : ""}`,
      onclick: () => press(button),
      data: { testid: "reply-button" },
    }, button.text);
    byId("keyboard").replaceChildren(...rows.map((row) => make("div", { className: "row" }, ...row.map(key))));
  }
  openKeyboard = source;
  if (wasHidden !== byId("keyboard").hidden) byId("scroll").scrollTop = byId("scroll").scrollHeight;
}

function showCommands() {
  const typed = byId("text").value;
  const isAsked = byId("commands-open").ariaExpanded === "true";
  const wanted = typed.startsWith("/") && !/\s/.test(typed) ? typed.slice(1) : isAsked ? "" : null;
  const commands = wanted === null ? [] : view.commands.filter((command) => command.command.startsWith(wanted));
  byId("commands-open").hidden = view.commands.length === 0;
  byId("commands").hidden = commands.length === 0;
  byId("commands").replaceChildren(...commands.map((command) => make("li", {}, make("button", {
    type: "button",
    onclick: () => { closeCommands(); byId("text").value = ""; typedText(); say(`/${command.command}`); },
    data: { testid: "command" },
  }, make("b", {}, `/${command.command}`), make("span", {}, command.description)))));
}

function closeCommands() {
  byId("commands-open").ariaExpanded = "false";
  byId("commands").hidden = true;
}

/** Shows what the bot answered to the taps made here: a toast, an alert or nothing. */
function showAnswers() {
  for (const tap of view.taps) {
    if (!tap.answer || !myTaps.delete(tap.id)) continue;
    if (tap.answer.url && isWebAddress(tap.answer.url)) window.open(tap.answer.url, "_blank", "noopener");
    if (!tap.answer.text) continue;
    if (!tap.answer.is_alert) toast(tap.answer.text);
    else {
      byId("alert-text").textContent = tap.answer.text;
      byId("alert").showModal();
    }
  }
}

let toastTimer;
function toast(text) {
  byId("toast").textContent = text;
  byId("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { byId("toast").hidden = true; }, 4000);
}

function scrollTo(id) {
  const element = shown.get(id)?.element;
  if (!element) return;
  element.scrollIntoView({ block: "center", behavior: "smooth" });
  element.classList.remove("found");
  requestAnimationFrame(() => element.classList.add("found"));
}

function showJump() {
  const scroll = byId("scroll");
  byId("to-end").hidden = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 200;
}

// People

const seenKey = (id) => `seen-${id}`;

function paintFace(element, someone) {
  element.textContent = [...someone.first_name][0].toUpperCase();
  element.style.setProperty("--face", faces[someone.id % faces.length]);
}

function showPeople() {
  localStorage.setItem(seenKey(person), view.messages.at(-1)?.id ?? 0);
  byId("people-list").replaceChildren(...view.people.map((someone) => {
    const last = someone.last_message;
    const isNew = someone.id !== person && last?.author === "bot" && last.id > Number(localStorage.getItem(seenKey(someone.id)));
    const face = make("span", { className: "face", ariaHidden: "true" });
    paintFace(face, someone);
    const preview = last ? `${last.author === "person" ? word("you") : ""}${summary(last)}` : word("nothing_yet");
    const button = make("button", { className: "person", onclick: () => { choose(someone.id); openPeople(false); }, data: { testid: "person", person: someone.id } },
      face,
      make("span", { className: "who" }, make("b", {}, someone.first_name), make("small", {}, someone.language_code),
        make("span", { className: "preview" }, preview)),
      isNew ? make("span", { className: "new", data: { testid: "new" } }) : last ? make("small", {}, clockTime(last.sent_at)) : null);
    if (someone.id === person) button.ariaCurrent = "true";
    return make("li", {}, button);
  }));
}

function openPeople(isOpen) {
  byId("people").hidden = !isOpen;
  byId("shade").hidden = !isOpen;
  byId("people-open").ariaExpanded = String(isOpen);
}

// What the person does

function typedText() {
  const field = byId("text");
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  byId("send").disabled = field.value.trim() === "";
  if (view) showCommands();
}

/** What is typed next takes the place of the words of this message. */
function edit(message) {
  reply(message);
  edited = message.id;
  byId("reply-kind").textContent = word("edit");
  byId("text").value = message.content.text;
  typedText();
}

/** What is typed next answers this message, or none. */
function reply(message) {
  answered = message?.id;
  edited = undefined;
  byId("reply-kind").textContent = word("reply");
  byId("reply").hidden = !message;
  byId("reply-text").textContent = message ? summary(message) : "";
  if (message) byId("text").focus();
}

byId("reply-cancel").addEventListener("click", () => {
  if (edited) byId("text").value = "";
  reply(null);
  typedText();
});
byId("text").addEventListener("input", typedText);
byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    byId("composer").requestSubmit();
  }
  if (event.key === "Escape") closeCommands();
});
byId("composer").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = byId("text").value;
  if (text.trim() === "") return;
  byId("text").value = "";
  closeCommands();
  typedText();
  const isSent = edited ? await send("edit", { message_id: edited, text }) : await say(text, answered);
  if (isSent) reply(null);
  else {
    byId("text").value = text;
    typedText();
  }
});
byId("start").addEventListener("click", () => say("/start"));
byId("restart").addEventListener("click", async () => {
  if (await send("unblock")) await say("/start");
});
byId("block").addEventListener("click", () => {
  toggleMore(false);
  send(view.person.blocked ? "unblock" : "block");
});
byId("commands-open").addEventListener("click", () => {
  byId("commands-open").ariaExpanded = String(byId("commands").hidden);
  showCommands();
});
byId("menu-button").addEventListener("click", () => openApp({ button: "menu" }));
byId("attach").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", async () => {
  for (const file of byId("file").files) await sendFile(file);
  byId("file").value = "";
});
byId("keyboard-toggle").addEventListener("click", () => {
  isKeyboardOpen = !isKeyboardOpen;
  showKeyboard();
});
byId("to-end").addEventListener("click", () => byId("scroll").scrollTo({ top: byId("scroll").scrollHeight, behavior: "smooth" }));
byId("scroll").addEventListener("scroll", showJump, { passive: true });
byId("earlier").addEventListener("click", () => {
  limit += 200;
  polling.abort();
  polling = new AbortController();
  poll(polling.signal);
});
byId("people-open").addEventListener("click", () => openPeople(byId("people").hidden));
byId("people-close").addEventListener("click", () => openPeople(false));
byId("shade").addEventListener("click", () => openPeople(false));
byId("new-person").addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = JSON.stringify({ first_name: byId("new-name").value, language_code: byId("new-language").value });
  const response = await fetch("/stand-in/people", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  if (!response.ok) return;
  byId("new-name").value = "";
  openPeople(false);
  choose((await response.json()).id);
});

function toggleMore(isOpen) {
  byId("more-menu").hidden = !isOpen;
  byId("more").ariaExpanded = String(isOpen);
}
byId("more").addEventListener("click", (event) => {
  event.stopPropagation();
  toggleMore(byId("more-menu").hidden);
});
document.addEventListener("click", (event) => {
  if (!byId("more-menu").contains(event.target)) toggleMore(false);
  if (!event.target.closest("footer")) closeCommands();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  toggleMore(false);
  openPeople(false);
});

byId("place-list").append(...places.map(([name, latitude, longitude]) => make("button", {
  onclick: () => send("location", { latitude, longitude }),
  data: { testid: "place" },
}, name, make("small", {}, `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`))));

function tick() {
  byId("clock").textContent = `${clockTime(Date.now())} UTC`;
  // A spinning button stops by itself, without word from the stand-in.
  if (view?.taps.some((tap) => !tap.answer)) showMessages();
}
setInterval(tick, 1000);

speak("en");
tick();
choose(person);
