// The colours of the page: Telegram's, made readable where they are not; else the phone's own; at night dark ones.

const READABLE = 4.5;
/** The variables that have a colour of Telegram's. */
const NAMES = {
  back: ["secondary_bg_color", "bg_color"],
  card: ["section_bg_color", "bg_color"],
  ink: ["text_color"],
  faint: ["hint_color", "subtitle_text_color"],
  accent: ["link_color", "accent_text_color"],
  main: ["button_color"],
  "on-main": ["button_text_color"],
  danger: ["destructive_text_color"],
};

/** Gives the page these colours of Telegram's. */
export function colourPage(params) {
  const page = document.documentElement;
  const chosen = {};
  for (const [name, sources] of Object.entries(NAMES)) {
    const colour = sources.map((source) => params[source]).find(isColour);
    if (colour) chosen[name] = colour;
  }
  const isWhole = Boolean(chosen.back && chosen.card && chosen.ink);
  page.dataset.scheme = isWhole ? (lightness(chosen.card) < lightness(chosen.ink) ? "dark" : "light") : schemeOfPhone();
  for (const name of Object.keys(NAMES)) page.style.removeProperty(`--${name}`);
  if (isWhole) for (const [name, colour] of Object.entries(readable(chosen))) page.style.setProperty(`--${name}`, colour);
}

/** Dark at night, whatever the phone says: from 22 to 7 nobody with a headache wants a white page. */
function schemeOfPhone() {
  const hour = new Date().getHours();
  const isNight = hour >= 22 || hour < 7;
  return isNight || matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The colours with those of texts drawn towards the ink until they can be read on both grounds, and the button's away from its text. */
function readable({ back, card, ink, main, "on-main": onMain, ...texts }) {
  const drawn = Object.entries(texts).map(([name, colour]) => [name, drawnTo(ink, colour, [back, card])]);
  const button = main && onMain && { main: drawnTo(farthest(onMain), main, [onMain]), "on-main": onMain };
  return { back, card, ink, ...button, ...Object.fromEntries(drawn) };
}

function drawnTo(ink, colour, grounds) {
  for (let part = 0; part < 1; part += 0.1) {
    const mixed = mix(colour, ink, part);
    if (grounds.every((ground) => contrast(mixed, ground) >= READABLE)) return mixed;
  }
  return ink;
}

const isColour = (text) => /^#[0-9a-f]{6}$/i.test(text);
const parts = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const mix = (one, other, part) =>
  `#${parts(one).map((value, at) => Math.round(value + (parts(other)[at] - value) * part).toString(16).padStart(2, "0")).join("")}`;
const farthest = (ground) => (contrast(ground, "#ffffff") > contrast(ground, "#000000") ? "#ffffff" : "#000000");

/** The relative luminance and the contrast of WCAG 2.2. */
function lightness(colour) {
  const [red, green, blue] = parts(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [darker, lighter] = [lightness(one), lightness(other)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}
