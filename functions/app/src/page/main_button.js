// The main button: Telegram's below the page, or one of our own where there is no Telegram.

import { make } from "./elements.js";
import { isInTelegram, post } from "./post.js";
import { on } from "./telegram.js";
import { mainColours } from "./theme.js";

const own = make("button", { type: "button", id: "main-button", hidden: true, onclick: () => act() });
let action = null;
let told = "";

on("main_button_pressed", () => act());

function act() {
  if (action?.isActive && !action.isBusy) action.act();
}

/** Shows the button, or none where there is nothing to do: `{ text, isActive, isBusy, act }`. */
export function setMainButton(wanted) {
  action = wanted && { isActive: true, isBusy: false, ...wanted };
  if (isInTelegram) return tellTelegram();
  own.hidden = !action;
  if (!action) return;
  own.textContent = action.text;
  own.ariaDisabled = String(!action.isActive || action.isBusy);
  own.ariaBusy = String(action.isBusy);
}

/** Says how the button is, where that has changed. */
function tellTelegram() {
  const look = action
    ? { is_visible: true, is_active: action.isActive && !action.isBusy, text: action.text, is_progress_visible: action.isBusy, ...mainColours() }
    : { is_visible: false };
  if (JSON.stringify(look) === told) return;
  told = JSON.stringify(look);
  post("web_app_setup_main_button", look);
}

export const ownMainButton = () => (isInTelegram ? null : own);
