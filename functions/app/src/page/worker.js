// Keeps the page and its files on the phone, so that it opens without a network. It never keeps what the diary says.

const KEPT = "diary-page-VERSION";
/** How long a slow network may take before the kept page is shown. */
const PATIENCE = 4000;
const page = self.registration.scope;

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));

/** Keeps the page together with the files that it names, and the words of the languages of which there are some on this phone. */
async function keepAll() {
  const response = await fetch(page, { cache: "no-cache" });
  const [, json] = /<script type="application\/json" id="files">(.*?)<\/script>/s.exec(await response.clone().text());
  const { all, words } = JSON.parse(json);
  const kept = await languagesKept();
  const others = Object.keys(words).filter((language) => !kept.includes(language)).map((language) => words[language]);
  const files = new Set([...all, ...Object.values(words)].filter((file) => !others.includes(file)));
  const cache = await caches.open(KEPT);
  await cache.addAll([...files].map(absolute));
  await cache.put(page, response);
}

async function languagesKept() {
  const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => /words-(\w+)/.exec(url)?.[1]).filter(Boolean);
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (name.startsWith("diary-page-") && name !== KEPT) await caches.delete(name);
}

const absolute = (address) => new URL(address, page).href;
/** The files of the page have their version in their addresses and never change. The worker itself has none. */
const isFile = ({ pathname, origin }) =>
  origin === self.location.origin && pathname.startsWith(`${new URL(page).pathname}/`)
  && /\.(js|json)$/.test(pathname) && pathname !== self.location.pathname;

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keepFile(absolute(event.data.keep)));
});

async function keepFile(address) {
  const cache = await caches.open(KEPT);
  if (isFile(new URL(address)) && !await cache.match(address)) await cache.add(address);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = new URL(request.url);
  address.hash = "";
  address.search = "";
  if (request.mode === "navigate" && address.href === page) event.respondWith(pageFromNetwork(request));
  else if (isFile(address)) event.respondWith(fileOnceFetched(request));
});

/** The page of a newer version is not kept here: its files are not. Its own worker keeps both. */
async function pageFromNetwork(request) {
  const kept = await (await caches.open(KEPT)).match(page);
  const fetched = fetch(request).then((response) => (response.ok || !kept ? response : kept));
  if (!kept) return fetched;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  return Promise.race([fetched, late]).catch(() => kept);
}

async function fileOnceFetched(request) {
  const cache = await caches.open(KEPT);
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}
