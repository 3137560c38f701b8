// What is kept on the phone: the days that are being filled, those that wait for the network, and what the next start shows.
// The storage may be missing or full: then what it does not take is kept until the page is closed.

/** For how many seconds what one touch recorded can be taken back. */
export const SECONDS_HELD = 6;
const LAST_SAID = "last-said";

/**
 * A day that is not sent yet:
 * `entry` as it was typed; `base` and `etag`, the entry that it began with, null where there was none; an `etag` of null beside
 * a `base` is not known;
 * `isImplied`, whether the headache is said by the answers about it alone, and goes with them;
 * `state`: `typing`, `held` (recorded by one touch, which can still be taken back), `queued` (to be sent), `conflict` (another device
 * was faster) or `refused` (with its `faults`);
 * `written`: when, in milliseconds of the phone's clock.
 */
export class Drafts {
  /** @param storage such as localStorage, or null @param person whose drafts they are */
  constructor(storage, person) {
    this.storage = storage;
    this.prefix = `diary-${person}-`;
    this.memory = new Map();
    /** The text of each value as this window knows it in the storage: another one's may be newer. */
    this.texts = new Map();
    this.isKept = storage !== null;
    this.load();
  }

  load() {
    if (!this.storage) return;
    for (const key of Object.keys(this.storage)) if (key.startsWith(this.prefix)) this.take(key, this.storage.getItem(key));
  }

  /** Takes in a text of the storage. One that cannot be read is no draft, and the others are read nevertheless. */
  take(key, text) {
    const name = key.slice(this.prefix.length);
    try {
      const value = JSON.parse(text);
      if (value === null) this.memory.delete(name);
      else this.memory.set(name, value);
      this.texts.set(name, text);
    } catch {
      // Nothing here writes such a text.
    }
  }

  /** Takes in what another window wrote or removed, from its `storage` event. Returns whether that was anything of this person's.
   * What the diary said last may have made room there, and is none the less known here. */
  hear({ key, newValue }) {
    const isOwn = key?.startsWith(this.prefix) ?? false;
    const hasMadeRoom = key === this.prefix + LAST_SAID && newValue === null;
    if (isOwn && !hasMadeRoom) this.take(key, newValue);
    return isOwn && !hasMadeRoom;
  }

  read(date) { return this.memory.get(date) ?? null; }

  /** Keeps a draft. Returns it as `read` does from now on. */
  write(date, draft) {
    const written = { ...draft, written: Date.now() };
    this.put(date, written);
    return written;
  }

  remove(date) { this.put(date, null); }

  /** The dates of all drafts, or of those in one state. */
  dates(state) {
    const isDay = (name) => /^\d{4}-\d\d-\d\d$/.test(name);
    return [...this.memory.keys()].filter((name) => isDay(name) && (!state || this.read(name).state === state)).sort();
  }

  /** Has sent what one touch recorded and cannot be taken back any more, although the page ended meanwhile. It was written then. */
  queueHeld() {
    const isOver = ({ written }) => Date.now() - written >= SECONDS_HELD * 1000;
    for (const date of this.dates("held")) if (isOver(this.read(date))) this.put(date, { ...this.read(date), state: "queued" });
  }

  /** Forgets the days that the diary no longer keeps. */
  forgetBefore(oldest) {
    for (const date of this.dates()) if (date < oldest) this.remove(date);
  }

  /** Forgets what was written before a time, in milliseconds. */
  forgetWrittenBefore(time) {
    for (const date of this.dates()) if (this.read(date).written < time) this.remove(date);
  }

  /** What the diary said last: `entries`, a list, and what is `usual`; null where that is not known. It can be fetched again,
   * so it makes room for what is typed. */
  get lastSaid() { return this.memory.get(LAST_SAID) ?? null; }

  set lastSaid(said) {
    if (said) return this.put(LAST_SAID, said);
    // Whatever another window made of it.
    this.memory.delete(LAST_SAID);
    this.dropLastSaid();
  }

  /** What the last session said: language, settings, days that are kept. It holds no answer and no token. */
  get session() { return this.memory.get("session") ?? null; }

  set session(session) { this.put("session", session); }

  put(name, value) {
    if (value === null) this.memory.delete(name);
    else this.memory.set(name, value);
    if (!this.storage) return;
    try {
      if (value === null) this.drop(name);
      else this.store(name, JSON.stringify(value));
    } catch {
      if (name === LAST_SAID) this.dropLastSaid();
      else this.isKept = false;
    }
  }

  store(name, text) {
    const key = this.prefix + name;
    try {
      this.storage.setItem(key, text);
    } catch (full) {
      if (name === LAST_SAID || !this.dropLastSaid()) throw full;
      this.storage.setItem(key, text);
    }
    this.texts.set(name, text);
  }

  drop(name) {
    const key = this.prefix + name;
    const text = this.storage.getItem(key);
    if (text === null || text === this.texts.get(name)) this.storage.removeItem(key);
    // Another window wrote it meanwhile.
    else this.take(key, text);
  }

  /** Takes what can be fetched again out of a storage that is full, while this window goes on with it. Returns whether it was there. */
  dropLastSaid() {
    if (!this.storage) return false;
    const key = this.prefix + LAST_SAID;
    try {
      const isThere = this.storage.getItem(key) !== null;
      this.storage.removeItem(key);
      return isThere;
    } catch {
      return false;
    }
  }
}

/** The phone's storage, or null where the browser has none for this page. A full one can still be read. */
export function storageOf(window) {
  try {
    const { localStorage } = window;
    localStorage.getItem("diary");
    return localStorage;
  } catch {
    return null;
  }
}
