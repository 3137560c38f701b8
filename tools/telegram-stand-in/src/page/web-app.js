// A Mini App in a sheet over the chat, and the events by which app and Telegram talk: those of Telegram's web client.
// https://core.telegram.org/bots/webapps

import { isWebAddress, make } from "/message.js";
import { isColor, onThemeChange, readableOn, themeParams } from "/theme.js";
import { word } from "/words.js";

const byId = (id) => document.getElementById(id);
const sheet = byId("web-app");
const stage = byId("web-app-stage");
const leaving = byId("web-app-leave");

/** What the frame may do: what Telegram's web client lets it do. It cannot leave the frame. */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-forms allow-modals allow-storage-access-by-user-activation";

const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };

/** The app that is open, with what it asked for. */
let app = null;

/**
 * Opens an app at an address that has its launch data. `chat` has what the app needs of it: `botName`, `openTelegram`,
 * `closed`, and `sendData` where a button of the reply keyboard opened it.
 */
export function openWebApp(address, chat) {
  byId("web-app-name").textContent = chat.botName;
  const frame = make("iframe", { title: chat.botName, sandbox: SANDBOX, src: address, data: { testid: "web-app-frame" } });
  frame.addEventListener("load", loaded);
  app = { frame, chat, header: {}, background: {}, bottom: {}, main: {}, needsConfirmation: false };
  byId("web-app-back").hidden = true;
  notice("");
  stage.classList.add("loading");
  stage.replaceChildren(frame);
  showMain();
  paint();
  sheet.showModal();
}

/** Whether the page's policy lets it frame an address: that of an app on this machine. */
export function canOpen(address) {
  const { hostname } = new URL(address);
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname.endsWith(".localhost");
}

// What the app says

const heard = {
  iframe_ready: loaded,
  web_app_ready: loaded,
  web_app_expand: tellViewport,
  web_app_close: () => sheet.close(),
  web_app_setup_closing_behavior: ({ need_confirmation }) => { app.needsConfirmation = need_confirmation === true; },
  web_app_setup_back_button: ({ is_visible }) => { byId("web-app-back").hidden = is_visible !== true; },
  web_app_setup_main_button: (main) => { Object.assign(app.main, main); showMain(); },
  web_app_set_header_color: (color) => { app.header = color; paint(); },
  web_app_set_background_color: (color) => { app.background = color; paint(); },
  web_app_set_bottom_bar_color: (color) => { app.bottom = color; paint(); },
  web_app_request_theme: tellTheme,
  web_app_request_viewport: tellViewport,
  web_app_request_safe_area: () => tell("safe_area_changed", NO_INSETS),
  web_app_request_content_safe_area: () => tell("content_safe_area_changed", NO_INSETS),
  web_app_trigger_haptic_feedback: () => { /* There is nothing to feel. */ },
  web_app_open_link: ({ url }) => { if (isWebAddress(String(url))) window.open(url, "_blank", "noopener"); },
  web_app_open_tg_link: ({ path_full }) => openTelegram(String(path_full)),
  web_app_data_send: ({ data }) => sendData(String(data ?? "")),
};

window.addEventListener("message", (event) => {
  // Other windows may post here, too: only the app is heard.
  if (!app || event.source !== app.frame.contentWindow) return;
  const { eventType, eventData } = parsed(event.data);
  const isFilled = typeof eventData === "object" && eventData !== null;
  if (Object.hasOwn(heard, eventType)) heard[eventType](isFilled ? eventData : {});
});

function parsed(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function loaded() {
  stage.classList.remove("loading");
}

/** A link to this bot leads back to its chat; others lead out of the stand-in, which only says so. */
function openTelegram(path) {
  const link = URL.parse(path, "https://t.me");
  if (!link) return;
  if (app.chat.openTelegram(link)) sheet.close();
  else notice(`${word("telegram_opens")} ${link.href}`);
}

async function sendData(data) {
  if (!app.chat.sendData) return;
  const sender = app;
  const error = await sender.chat.sendData(data);
  if (app !== sender) return;
  if (error) notice(error);
  else sheet.close();
}

// What the app is told

/** Nothing secret is told, so it does not matter to what address the app has gone meanwhile. */
function tell(eventType, eventData) {
  app?.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), "*");
}

function tellTheme() {
  tell("theme_changed", { theme_params: themeParams() });
}

function tellViewport() {
  const { clientHeight: height, clientWidth: width } = stage;
  tell("viewport_changed", { height, width, is_state_stable: true, is_expanded: true });
}

new ResizeObserver(() => { if (app) tellViewport(); }).observe(stage);
onThemeChange(() => {
  if (!app) return;
  paint();
  showMain();
  tellTheme();
});

// The sheet

/** Colours what is around the app. It names a colour, or one of the theme, which it follows then. */
function paint() {
  const theme = themeParams();
  const chosen = ({ color, color_key }, usual) => [color, theme[color_key], theme[usual]].find(isColor);
  const header = chosen(app.header, "header_bg_color");
  sheet.style.setProperty("--app-header", header);
  sheet.style.setProperty("--app-header-ink", readableOn(header));
  sheet.style.setProperty("--app-back", chosen(app.background, "bg_color"));
  sheet.style.setProperty("--app-bottom", chosen(app.bottom, "bottom_bar_bg_color"));
}

function showMain() {
  const { text = "", color, text_color, is_visible, is_active, is_progress_visible } = app.main;
  const theme = themeParams();
  const button = byId("web-app-main");
  byId("web-app-bottom").hidden = is_visible !== true || String(text).trim() === "";
  button.textContent = String(text);
  button.disabled = is_active === false;
  button.ariaBusy = String(is_progress_visible === true);
  button.style.setProperty("--app-main", isColor(color) ? color : theme.button_color);
  button.style.setProperty("--app-main-ink", isColor(text_color) ? text_color : theme.button_text_color);
}

function notice(text) {
  byId("web-app-notice").textContent = text;
  byId("web-app-notice").hidden = text === "";
}

function askToClose() {
  if (!app.needsConfirmation) return sheet.close();
  leaving.returnValue = "";
  leaving.showModal();
}

byId("web-app-close").addEventListener("click", askToClose);
byId("web-app-back").addEventListener("click", () => tell("back_button_pressed", {}));
byId("web-app-main").addEventListener("click", () => tell("main_button_pressed", {}));
leaving.addEventListener("close", () => { if (leaving.returnValue === "leave") sheet.close(); });
// A browser does not let a page hold off every `cancel`, so Escape is taken before it becomes one.
sheet.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  askToClose();
});
sheet.addEventListener("cancel", (event) => {
  event.preventDefault();
  askToClose();
});
sheet.addEventListener("close", () => {
  const { chat } = app;
  app = null;
  stage.replaceChildren();
  if (leaving.open) leaving.close();
  chat.closed();
});
