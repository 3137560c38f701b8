// The session and the API. The token is kept in memory only.

/** Why a request was not answered as it was meant. `kind` is one of
 * `offline` (no answer), `later` (try again), `reopen` (the launch is over), `not_agreed`, `conflict`, `missing`, `refused`. */
export class Refusal extends Error {
  constructor(kind, { problem = {}, seconds = null } = {}) {
    super(kind);
    this.kind = kind;
    this.problem = problem ?? {};
    /** After how many seconds it can be tried again, where the API says it. */
    this.seconds = seconds;
  }

  /** Whether the same request may succeed by itself. */
  get isPassing() { return this.kind === "offline" || this.kind === "later"; }
}

const kinds = { 401: "reopen", 403: "later", 404: "missing", 408: "later", 412: "conflict", 429: "later" };
const PATIENCE = 20_000;

export class Diary {
  /** @param initData the launch, signed by Telegram @param opened gets each session that is opened, before anything is sent in it
   * @param ended gets `reopen` or `not_agreed` once no session can be opened */
  constructor(initData, { opened = () => {}, ended = () => {} } = {}) {
    Object.assign(this, { initData, opened, ended });
    this.session = null;
    this.opening = null;
  }

  /** Opens a session, once however often it is asked for at the same time. Returns the person with settings and retention. */
  open() {
    this.opening ??= this.exchange().finally(() => { this.opening = null; });
    return this.opening;
  }

  async exchange() {
    if (this.initData === "") throw new Refusal("reopen");
    const { body } = await request("app/session", { method: "POST", body: { init_data: this.initData } });
    this.session = body;
    this.opened(body);
    return body;
  }

  async call(path, options) {
    try {
      return await this.callInSession(path, options);
    } catch (refusal) {
      if (refusal.kind === "reopen" || refusal.kind === "not_agreed") {
        this.session = null;
        this.ended(refusal.kind);
      }
      throw refusal;
    }
  }

  async callInSession(path, { method = "GET", body, headers = {} } = {}) {
    const session = this.session ?? await this.open();
    const send = ({ token, person }) => request(`v1/people/${encodeURIComponent(person)}${path}`, {
      method, body, headers: { ...headers, Authorization: `Bearer ${token}` },
    });
    try {
      return await send(session);
    } catch (refusal) {
      if (refusal.kind !== "reopen") throw refusal;
      // The token has expired: the launch is good for another one.
      if (this.session === session) this.session = null;
      const renewed = this.session ?? await this.open();
      // Since the person agreed anew this may be something of before, which was forgotten.
      if (renewed.begun_at !== session.begun_at) throw new Refusal("later");
      return send(renewed);
    }
  }

  /** All entries of a period, by their dates. */
  async entries(from, to) {
    const entries = new Map();
    let cursor = "";
    do {
      const { body } = await this.call(`/entries?from=${from}&to=${to}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      for (const entry of body.entries) entries.set(entry.date, entry);
      cursor = body.next_cursor ?? "";
    } while (cursor);
    return entries;
  }

  /** A day with its `etag`, both null where nothing is known of it. */
  async entry(date) {
    try {
      const { body, etag } = await this.call(`/entries/${date}`);
      return { entry: body, etag };
    } catch (refusal) {
      if (refusal.kind !== "missing") throw refusal;
      return { entry: null, etag: null };
    }
  }

  /** Writes a day over the one of the `etag`, or where nothing is known of it. Returns it as it is stored. */
  async write(date, entry, etag) {
    const answer = await this.call(`/entries/${date}`, { method: "PUT", body: entry, headers: expecting(etag) });
    return { entry: answer.body, etag: answer.etag };
  }

  forget(date, etag) { return this.call(`/entries/${date}`, { method: "DELETE", headers: expecting(etag) }); }

  async usual() { return (await this.call("/usual")).body; }

  async statistics(from, to) { return (await this.call(`/statistics?from=${from}&to=${to}`)).body; }

  async settings() {
    const { body, etag } = await this.call("");
    return { settings: body, etag };
  }

  async writeSettings(settings, etag) {
    const answer = await this.call("", { method: "PUT", body: settings, headers: { "If-Match": etag } });
    return { settings: answer.body, etag: answer.etag };
  }

  orderReport(order, key) { return this.call("/reports", { method: "POST", body: order, headers: { "Idempotency-Key": key } }); }
}

const expecting = (etag) => (etag ? { "If-Match": etag } : { "If-None-Match": "*" });

async function request(address, { method, body, headers = {} }) {
  let response;
  let answer;
  // Older WebViews have no AbortSignal.timeout.
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE);
  try {
    response = await fetch(address, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      cache: "no-store",
      credentials: "omit",
      // What is written while the page is closed arrives nevertheless.
      keepalive: method !== "GET",
      signal: controller.signal,
    });
    const text = await response.text();
    answer = text === "" ? {} : JSON.parse(text);
  } catch {
    // An answer that breaks off, or is none of the API's, is no answer.
    throw new Refusal("offline");
  } finally {
    clearTimeout(timer);
  }
  if (response.ok) return { body: answer, etag: response.headers.get("ETag") };
  const seconds = Number(response.headers.get("Retry-After")) || null;
  throw new Refusal(kindOf(response.status, answer), { problem: answer, seconds });
}

function kindOf(status, problem) {
  const type = String(problem?.type);
  if (type.endsWith("/no-person") || type.endsWith("/not-agreed")) return "not_agreed";
  // The diary itself is not busy.
  if (type.endsWith("/too-many-orders")) return "refused";
  return kinds[status] ?? (status >= 500 ? "later" : "refused");
}
