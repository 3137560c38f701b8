// The page and the frame that Telegram draws around it have one theme, also when it changes.

import { colourPage } from "./colours.js";
import { themeParams } from "./launch.js";
import { post } from "./post.js";
import { on } from "./telegram.js";

export function followTheme() {
  paint(themeParams);
  on("theme_changed", ({ theme_params: params }) => paint(params ?? {}));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => paint(themeParams));
  post("web_app_request_theme");
}

/** The colours of the main button as they are now, for Telegram. */
export function mainColours() {
  const style = getComputedStyle(document.documentElement);
  return { color: style.getPropertyValue("--main").trim(), text_color: style.getPropertyValue("--on-main").trim() };
}

function paint(params) {
  colourPage(params);
  const back = getComputedStyle(document.documentElement).getPropertyValue("--back").trim();
  for (const type of ["web_app_set_header_color", "web_app_set_background_color", "web_app_set_bottom_bar_color"]) post(type, { color: back });
}
