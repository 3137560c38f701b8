// The page's own words, those of the questionnaire and of the settings, in the person's language.

/** The addresses that the server wrote into the page. */
export const files = JSON.parse(document.getElementById("files").textContent);

let spoken = null;

/** Fetches the words of a language, or of English where there are none of it. Fails without a network, unless they are kept. */
export async function speak(language) {
  const known = knownLanguage(language);
  if (spoken?.language === known) return;
  const response = await fetch(files.words[known]);
  if (!response.ok) throw new Error("no words");
  spoken = await response.json();
  document.documentElement.lang = spoken.language;
  document.title = word("title");
}

export function knownLanguage(tag = "") {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return Object.hasOwn(files.words, primary) ? primary : "en";
}

export const word = (name) => spoken.words[name];
/** A list of `{ id, label }` that the server describes: `switches`, `languages`, `formats`, `effects`. */
export const listed = (name) => spoken[name] ?? [];
export const questionnaire = () => spoken.questionnaire;
