// Messages as elements. Texts only ever become text nodes, so nothing that anybody writes is taken for HTML.

import { word } from "/words.js";

/** Makes an element: `make("b", { className: "x" }, "text", child)`. */
export function make(tag, properties = {}, ...children) {
  const { data = {}, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, data);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The hours and minutes of a moment, in UTC like the clock at the top. */
export const clockTime = (moment) => new Date(moment).toISOString().slice(11, 16);

/** What a message says, in one line. */
export function summary(message) {
  const content = message.content;
  const text = content.kind === "text" ? content.text : content.caption?.text;
  if (text) return text.replaceAll(/\s+/g, " ");
  if (content.kind === "web_app_data") return appNotice(content);
  const name = { document: word("document"), photo: word("photo"), location: word("place"), pinned: word("pinned") }[content.kind];
  return content.kind === "document" ? content.file.name : name;
}

/** A message with its keyboard. `chat` has what a tap needs: `tap`, `command`, `reply`, `edit`, `scrollTo`, `isWaiting`, `find`, `botName`. */
export function messageElement(message, chat) {
  if (message.content.kind === "pinned") return pinNotice(message, chat);
  if (message.content.kind === "web_app_data") return serviceNotice(message, appNotice(message.content));
  const keys = message.markup?.inline_keyboard;
  const item = make("li", {
    className: `message${message.author === "person" ? " mine" : ""}${keys ? " with-keys" : ""}`,
    data: { testid: "message", messageId: message.id, author: message.author },
    oncontextmenu: (event) => answers(event, message, chat),
  });
  item.append(bubble(message, chat));
  if (keys) item.append(inlineKeyboard(message, keys, chat));
  return item;
}

/** A long press or a right click answers a message of the bot's and edits a text of one's own, unless something is meant
 * that the browser's own menu does. */
function answers(event, message, chat) {
  if (!getSelection().isCollapsed || event.target.closest("a, img")) return;
  event.preventDefault();
  if (message.author === "person" && message.content.kind === "text") chat.edit(message);
  else chat.reply(message);
}

function pinNotice(message, chat) {
  const pinned = chat.find(message.content.message_id);
  const text = pinned ? `«${shortened(summary(pinned), 40)}»` : word("deleted");
  return serviceNotice(message, `${chat.botName} ${word("pinned_it")} ${text}`);
}

const serviceNotice = (message, text) => make("li", { className: "chip", data: { testid: "service", messageId: message.id } }, text);

const appNotice = (content) => `${word("sent_by_app")} «${content.button_text}»`;

/** Whether a message only tells what was done. */
export const isService = (message) => ["pinned", "web_app_data"].includes(message.content.kind);

const shortened = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function bubble(message, chat) {
  const content = message.content;
  const box = make("div", { className: "bubble" });
  const answered = message.reply_to && chat.find(message.reply_to);
  if (answered) {
    box.append(make("button", { className: "quote", onclick: () => chat.scrollTo(answered.id) }, shortened(summary(answered), 80)));
  }
  if (content.kind === "document") box.append(documentRow(content.file));
  if (content.kind === "photo") box.append(photo(content.file));
  if (content.kind === "location") box.append(make("div", { className: "place" }, `📍 ${content.latitude.toFixed(4)}, ${content.longitude.toFixed(4)}`));
  const words = content.kind === "text" ? content : content.caption;
  const marks = meta(message);
  if (words?.text) {
    const text = make("div", { className: "text", dir: "auto", data: { testid: "message-text" } }, ...formatted(words.text, words.entities ?? [], chat));
    text.style.setProperty("--meta", `${44 + (message.silent ? 20 : 0)}px`);
    box.append(text, marks);
  } else {
    marks.classList.add("alone");
    box.append(marks);
  }
  return box;
}

function meta(message) {
  return make("span", { className: "meta" },
    message.silent ? make("span", { title: word("silent"), role: "img", ariaLabel: word("silent"), data: { testid: "silent" } }, "🔕") : null,
    make("time", { dateTime: message.sent_at }, clockTime(message.sent_at)));
}

function documentRow(file) {
  const address = `/stand-in/files/${encodeURIComponent(file.id)}`;
  const kind = file.name.includes(".") ? file.name.split(".").pop().slice(0, 4) : "…";
  return make("div", { className: "document" },
    make("a", { className: "open", href: address, target: "_blank", rel: "noopener", data: { testid: "document" } },
      make("span", { className: "kind", ariaHidden: "true" }, kind),
      make("span", {}, make("span", { className: "name" }, file.name), make("span", { className: "size" }, fileSize(file.size)))),
    make("a", { className: "save", href: `${address}?download=true`, download: file.name, ariaLabel: word("save"), title: word("save"), data: { testid: "download" } }, "⤓"));
}

function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function photo(file) {
  const [width, height] = file.dimensions;
  return make("img", { className: "photo", src: `/stand-in/files/${encodeURIComponent(file.id)}`, alt: file.name, width, height });
}

function inlineKeyboard(message, rows, chat) {
  const key = (button) => {
    const isWaiting = button.callback_data !== undefined && chat.isWaiting(message.id, button.callback_data);
    return make("button", {
      className: `key${isWaiting ? " waiting" : ""}${button.web_app ? " app" : ""}`,
      ariaBusy: String(isWaiting),
      onclick: () => chat.tap(message, button),
      data: { testid: "inline-button", data: button.callback_data ?? "" },
    }, button.text, button.url ? make("span", { className: "corner", ariaHidden: "true" }, "↗") : null);
  };
  return make("div", { className: "keys", role: "group" }, ...rows.map((row) => make("div", { className: "row" }, ...row.map(key))));
}

/** The text between two places as nodes; entities are in order, the outer before the inner, with offsets as JavaScript counts. */
function formatted(text, entities, chat, start = 0, end = text.length) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    if (from > at) nodes.push(text.slice(at, from));
    const inner = entities.slice(index + 1).filter((other) => other.offset < to);
    nodes.push(wrapped(entity, formatted(text, inner, chat, from, to), text.slice(from, to), chat));
    at = to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const tags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

function wrapped(entity, nodes, source, chat) {
  if (tags[entity.type]) return make(tags[entity.type], {}, ...nodes);
  if (entity.type === "bot_command") return make("button", { className: "command", onclick: () => chat.command(source) }, ...nodes);
  if (entity.type === "spoiler") {
    return make("span", { className: "spoiler", onclick: (event) => event.currentTarget.classList.add("seen") }, make("span", {}, ...nodes));
  }
  const address = { text_link: entity.url, url: source }[entity.type];
  if (address && isWebAddress(address)) return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...nodes);
  return make("span", {}, ...nodes);
}

/** Whether an address may be opened; `javascript:` and the like may not. */
export function isWebAddress(address) {
  return URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
}
