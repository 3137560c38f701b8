// Elements. Texts only ever become text nodes, so nothing that anybody writes is taken for HTML.

const drawing = document.getElementById("drawing");

/** Makes an element: `make("b", { className: "x" }, "text", child)`. Children that are null, undefined or false are left out. */
export function make(tag, properties = {}, ...children) {
  const { data = {}, attributes = {}, style = {}, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button. It never sends a form. */
export const button = (text, onclick, properties = {}) =>
  make("button", { type: "button", textContent: text, onclick, ...properties });

/** A button that stays pressed. A second tap takes the answer back. */
export const chip = (text, isChosen, onclick, properties = {}) =>
  button(text, onclick, { className: "chip", ariaPressed: String(isChosen), ...properties });

/** A group of controls under a heading that names it. */
export function group(id, title, level, ...children) {
  return make("section", { className: "card", role: "group", attributes: { "aria-labelledby": id } },
    make(`h${level}`, { id }, title), ...children);
}

/** A field under its name. */
export const field = (label, input, properties = {}) =>
  make("label", { className: "field", ...properties }, make("span", {}, label), input);

/** A drawing of 24 by 24 points from the `d` of its paths. */
export function icon(...paths) {
  const drawn = drawing.cloneNode();
  drawn.removeAttribute("id");
  drawn.removeAttribute("hidden");
  for (const d of paths) {
    const path = document.createElementNS(drawing.namespaceURI, "path");
    path.setAttribute("d", d);
    drawn.append(path);
  }
  return drawn;
}

/** A round button with a cross, which takes something away. Its name for listeners is given to it later. */
export function removeButton(remove) {
  const element = button("", remove, { className: "plain round" });
  element.append(icon("M6 6 18 18M18 6 6 18"));
  return element;
}

/** Does something once the person has stopped for a moment, or at its `flush`. */
export function debounced(action, milliseconds) {
  let timer;
  let due = null;
  const flush = () => {
    clearTimeout(timer);
    const act = due;
    due = null;
    act?.();
  };
  const later = (...values) => {
    clearTimeout(timer);
    due = () => action(...values);
    timer = setTimeout(flush, milliseconds);
  };
  return Object.assign(later, { flush });
}
