// The page's own words, those of the questionnaire and of the settings, in the person's language.

/** The addresses that the server wrote into the page. */
export const files = JSON.parse(document.getElementById("files").textContent);

let spoken = null;

/** Goes over to the words of a language, or of English where there are none of it. Returns whether it did: where they cannot be had,
 * the page goes on with those it has. Fails where it has none at all, neither of another language. */
export async function speak(language) {
  const known = knownLanguage(language);
  if (spoken?.language === known) return false;
  const fetched = await fetchFirst(spoken ? [known] : [known, ...Object.keys(files.words)]);
  if (!fetched && !spoken) throw new Error("no words");
  if (!fetched) return false;
  spoken = fetched;
  document.documentElement.lang = spoken.language;
  document.title = word("title");
  return true;
}

/** The first words of these languages that can be had: those of an old version are only where they are kept. */
async function fetchFirst(languages) {
  for (const language of languages) {
    try {
      const response = await fetch(files.words[language]);
      if (response.ok) return await response.json();
    } catch {
      // The next may be kept on the phone.
    }
  }
  return null;
}

export function knownLanguage(tag = "") {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return Object.keys(files.words).includes(primary) ? primary : "en";
}

export const word = (name) => spoken.words[name];
/** A list of `{ id, label }` that the server describes: `switches`, `languages`, `formats`, `effects`. */
export const listed = (name) => spoken[name] ?? [];
export const questionnaire = () => spoken.questionnaire;
