// What the page asks of Telegram, and hears from it. Telegram's own script is not loaded.

import { json } from "./launch.js";
import { post } from "./post.js";

const listeners = new Map();

/** Does something whenever Telegram sends an event. */
export function on(type, listener) {
  listeners.set(type, [...(listeners.get(type) ?? []), listener]);
}

function receive(type, data) {
  const event = typeof data === "string" ? json(data) : data;
  for (const listener of listeners.get(type) ?? []) listener(event ?? {});
}

window.addEventListener("message", (event) => {
  if (event.source !== window.parent) return;
  const { eventType, eventData } = json(event.data) ?? {};
  if (eventType) receive(eventType, eventData);
});

// Native apps call one of these.
window.Telegram = { ...window.Telegram, WebView: { receiveEvent: receive } };
window.TelegramGameProxy = { receiveEvent: receive };
window.TelegramGameProxy_receiveEvent = receive;

/** A light touch that the finger feels. */
export function touch(kind) {
  const types = {
    chosen: { type: "selection_change" },
    done: { type: "notification", notification_type: "success" },
    held: { type: "impact", impact_style: "light" },
  };
  post("web_app_trigger_haptic_feedback", types[kind]);
}

export const showBackButton = (isVisible) => post("web_app_setup_back_button", { is_visible: isVisible });
export const askBeforeClosing = (isNeeded) => post("web_app_setup_closing_behavior", { need_confirmation: isNeeded });
export const close = () => post("web_app_close");

/** Keeps the space free that the phone and the app draw over, as variables of the style. */
export function followSafeArea() {
  const follow = (name) => (area) => {
    for (const side of ["top", "bottom", "left", "right"]) {
      if (Number.isFinite(area[side])) document.documentElement.style.setProperty(`--${name}-${side}`, `${area[side]}px`);
    }
  };
  on("safe_area_changed", follow("safe"));
  on("content_safe_area_changed", follow("content"));
  post("web_app_request_safe_area");
  post("web_app_request_content_safe_area");
}
