// Keeps the page and its files on the phone, so that it opens without a network. It never keeps what the diary says.

const KEPT = "diary-page-VERSION";
/** How long a slow network may take before the kept page is shown. */
const PATIENCE = 4000;
const page = self.registration.scope;

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));

/** Keeps the page and the files that it names, but the words of other languages. */
async function keepAll() {
  const response = await fetch(page, { cache: "no-cache" });
  const [, json] = /<script type="application\/json" id="files">(.*?)<\/script>/s.exec(await response.clone().text());
  const { all, words } = JSON.parse(json);
  const others = Object.values(words);
  const cache = await caches.open(KEPT);
  await cache.put(page, response);
  await cache.addAll(all.filter((file) => !others.includes(file)).map(absolute));
}

async function forgetOlder() {
  for (const name of await caches.keys()) if (name.startsWith("diary-page-") && name !== KEPT) await caches.delete(name);
}

const absolute = (address) => new URL(address, page).href;
/** The files of the page have their version in their addresses and never change. The worker itself has none. */
const isFile = ({ pathname, origin }) =>
  origin === self.location.origin && pathname.startsWith(`${new URL(page).pathname}/`)
  && /\.(js|css|json)$/.test(pathname) && pathname !== self.location.pathname;

self.addEventListener("message", async ({ data }) => {
  if (!data?.keep) return;
  const address = absolute(data.keep);
  const cache = await caches.open(KEPT);
  if (isFile(new URL(address)) && !await cache.match(address)) await cache.add(address);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = new URL(request.url);
  address.hash = "";
  address.search = "";
  if (request.mode === "navigate" && address.href === page) event.respondWith(pageFromNetwork(request));
  else if (isFile(address)) event.respondWith(fileOnceFetched(request));
});

async function pageFromNetwork(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(page);
  const fetched = fetch(request).then((response) => {
    if (response.ok) cache.put(page, response.clone());
    return response.ok || !kept ? response : kept;
  });
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
