// The page's own colours by the names that Telegram gives them, for a Mini App to look like the chat.

const names = {
  bg_color: "--bar", secondary_bg_color: "--field", text_color: "--ink", hint_color: "--faint", link_color: "--accent",
  button_color: "--accent", button_text_color: "--on-accent", header_bg_color: "--bar", accent_text_color: "--accent",
  section_bg_color: "--bar", section_header_text_color: "--accent", section_separator_color: "--line",
  subtitle_text_color: "--faint", destructive_text_color: "--danger", bottom_bar_bg_color: "--bar",
};

/** The colours of the scheme that is shown now, as `#rrggbb`. */
export function themeParams() {
  const style = getComputedStyle(document.documentElement);
  const entries = Object.entries(names).map(([name, variable]) => [name, inSixDigits(style.getPropertyValue(variable).trim())]);
  return Object.fromEntries(entries);
}

/** Tells when the colours have become others. */
export function onThemeChange(listener) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}

/** Whether a colour is written as Telegram writes them. */
export const isColor = (text) => typeof text === "string" && /^#[0-9a-f]{6}$/i.test(text);

/** Black or white, whichever can be read on a colour (WCAG 2.2, relative luminance). */
export function readableOn(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

const inSixDigits = (color) => (color.length === 4 ? color.replace(/[0-9a-f]/gi, "$&$&") : color);
