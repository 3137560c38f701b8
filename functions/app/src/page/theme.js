// The page and the frame that Telegram draws around it have one theme, also when it changes.

import { colourPage } from "./colours.js";
import { themeParams } from "./launch.js";
import { post } from "./post.js";
import { on } from "./telegram.js";

/** As Telegram said them last. */
let params = themeParams;

export function followTheme() {
  paint();
  on("theme_changed", ({ theme_params: changed }) => { params = changed ?? {}; paint(); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  post("web_app_request_theme");
}

/** The colours of the main button as they are now, for Telegram. */
export function mainColours() {
  const style = getComputedStyle(document.documentElement);
  return { color: style.getPropertyValue("--main").trim(), text_color: style.getPropertyValue("--on-main").trim() };
}

function paint() {
  colourPage(params);
  const back = getComputedStyle(document.documentElement).getPropertyValue("--back").trim();
  for (const type of ["web_app_set_header_color", "web_app_set_background_color", "web_app_set_bottom_bar_color"]) post(type, { color: back });
}
