// Events to Telegram, which is around the page: in an app of its own, or in a browser.

import { initData } from "./launch.js";

const proxy = () => window.TelegramWebviewProxy;
const isFramed = window.parent !== window;

/** Whether Telegram is around the page, with a main button and a back button of its own. */
export const isInTelegram = Boolean(proxy() || typeof window.external?.notify === "function" || isFramed && initData);

/** Sends an event to Telegram. No event says anything of the diary but a button's text. */
export function post(type, data = {}) {
  if (proxy()) proxy().postEvent(type, JSON.stringify(data));
  else if (typeof window.external?.notify === "function") window.external.notify(JSON.stringify({ eventType: type, eventData: data }));
  else if (isFramed) window.parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), "*");
}
