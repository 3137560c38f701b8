"use strict";

// Swagger UI has dark colours too, but only its own top bar would switch them on.
const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", dress);
dress();

// The description names one address for all bots. The page may be open at another, such
// as that of a local stack, and may send nothing elsewhere.
const here = new URL(".", location.href).href.replace(/\/$/, "");

// Swagger UI fills in the example of every parameter. Those that may be left out stay
// empty, or each first try would be refused for an ETag that never was.
function asShown(given) {
  const description = ofThisDay(given);
  const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
  for (const parameter of operations.flatMap(({ parameters }) => parameters ?? [])) {
    if (!parameter.required) delete parameter.example;
  }
  // An expression of several licences would become a link to a page that is not there.
  delete description.info.license?.identifier;
  return { ...description, servers: [{ url: here }] };
}

// The examples are of one day in November 2026. A diary keeps two months, so here they
// are of today: a first try is then not refused for its date.
function ofThisDay(description) {
  const late = Date.now() - Date.parse("2026-11-23");
  const moved = (day) => new Date(Date.parse(day) + late).toISOString().slice(0, 10);
  return JSON.parse(JSON.stringify(description).replace(/\b2026-\d\d-\d\d\b/g, moved));
}
const wrapActions = { updateJsonSpec: (update) => (description) => update(asShown(description)) };

SwaggerUIBundle({
  dom_id: "#viewer",
  url: "v1/openapi.json",
  plugins: [{ statePlugins: { spec: { wrapActions } } }],
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // A token is a secret: it goes with the page.
  persistAuthorization: false,
});
