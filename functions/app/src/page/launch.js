// What Telegram says at the launch, in the address of the page.

const launch = new URLSearchParams(location.hash.slice(1));

/** Signed by Telegram, for the session; empty in a browser. Nothing else of the page may be trusted. */
export const initData = launch.get("tgWebAppData") ?? "";
/** The colours of the app, empty where there are none. */
export const themeParams = json(launch.get("tgWebAppThemeParams")) ?? {};
/** Whose launch it says it is: good enough for a language, and for finding what this phone holds of them. The diary itself is asked
 * with `initData` alone. */
export const launchedBy = json(new URLSearchParams(initData).get("user")) ?? {};

/** What a text in JSON says; `null` where it is none. */
export function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
