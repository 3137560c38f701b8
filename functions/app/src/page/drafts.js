// What is kept on the phone: the days that are being filled, those that wait for the network, and what the next start needs.
// The storage may be missing or full: then all of it is kept until the page is closed.

/**
 * A day that is not sent yet:
 * `entry` as it was typed; `base` and `etag`, the entry that it began with, null where there was none;
 * `state`: `typing`, `queued` (to be sent) or `conflict` (another device was faster).
 */
export class Drafts {
  /** @param storage such as localStorage, or null @param person whose drafts they are */
  constructor(storage, person) {
    this.storage = storage;
    this.prefix = `diary-${person}-`;
    this.memory = new Map();
    this.isKept = storage !== null;
    this.load();
  }

  load() {
    if (!this.storage) return;
    try {
      for (const key of Object.keys(this.storage)) {
        if (key.startsWith(this.prefix)) this.memory.set(key.slice(this.prefix.length), JSON.parse(this.storage.getItem(key)));
      }
    } catch {
      this.isKept = false;
    }
  }

  read(date) { return this.memory.get(date) ?? null; }

  write(date, draft) { this.put(date, draft); }

  remove(date) { this.put(date, null); }

  /** The dates of all drafts, or of those in one state. */
  dates(state) {
    const isDay = (name) => /^\d{4}-\d\d-\d\d$/.test(name);
    return [...this.memory.keys()].filter((name) => isDay(name) && (!state || this.read(name).state === state)).sort();
  }

  /** Forgets the days that the diary no longer keeps. */
  forgetBefore(oldest) {
    for (const date of this.dates()) if (date < oldest) this.remove(date);
  }

  /** What the last session said: language, settings, days that are kept. It holds no answer and no token. */
  get session() { return this.memory.get("session") ?? null; }

  set session(session) { this.put("session", session); }

  put(name, value) {
    if (value === null) this.memory.delete(name);
    else this.memory.set(name, value);
    if (!this.storage) return;
    try {
      if (value === null) this.storage.removeItem(this.prefix + name);
      else this.storage.setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      this.isKept = false;
    }
  }
}

/** The phone's storage, or null where the browser has none for this page. */
export function storageOf(window) {
  try {
    const { localStorage } = window;
    localStorage.setItem("diary-probe", "1");
    localStorage.removeItem("diary-probe");
    return localStorage;
  } catch {
    return null;
  }
}
