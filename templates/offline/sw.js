// Keeps what helps most for when there is no connection. As long as there is one, the newest edition is shown.
// The line before this one says what: `edition.version`, `edition.shared` (files that the kept pages load), and by the
// folder of each language, empty for the first, the pages in `edition.pages` and in `edition.lost` the one that is shown
// in place of a page that isn't kept. All paths are relative to the site.
"use strict"

const PATIENCE = 3000 // milliseconds for the network, where there is something kept to show instead
const SLOW = 30000 // for so long after it took longer, what a page loads is not waited for either
const scope = registration.scope
const mine = `responde ${scope} ` // other charters on the same host keep theirs apart
const current = mine + edition.version
let waited = 0

const address = (path) => new URL(path, scope).href
const pause = (time) => new Promise((done) => setTimeout(done, time))

// What somebody typed or was sent along is not part of what is kept.
function key(url) {
  const { origin, pathname } = new URL(url)
  return origin + pathname + (pathname.endsWith("/") ? "index.html" : "")
}

function folder(url) {
  const path = url.slice(scope.length)
  return Object.keys(edition.pages).find((each) => each && path.startsWith(each)) ?? ""
}

// Some hosts show `ladder.html` as `ladder`.
async function kept(url) {
  const cache = await caches.open(current), place = key(url)
  for (const spelling of [place, `${place}.html`, `${place}/index.html`]) {
    const found = await cache.match(spelling, { ignoreVary: true })
    if (found) return found
  }
}

// An answer that came by a detour is refused for a page, unless it is made anew.
async function put(url, answer) {
  const { status, statusText, headers } = answer
  const whole = answer.redirected ? new Response(await answer.blob(), { status, statusText, headers }) : answer
  await (await caches.open(current)).put(key(url), whole)
}

async function newest(request) {
  const answer = await fetch(request), { ok, type, status } = answer
  if (status >= 500) throw new Error(status)
  if (ok && type === "basic") await put(request.url, answer.clone())
  if (status === 404 || status === 410) await (await caches.open(current)).delete(key(request.url))
  return answer
}

async function keep(where) {
  const wanted = [...edition.pages[where], ...edition.shared].map(address)
  await Promise.allSettled(wanted.map(async (url) => {
    if (!(await kept(url))) await newest(new Request(url, { cache: "no-cache" }))
  }))
}

// In the reader's language; where that was never kept, in one that was.
async function lost({ mode, url }) {
  for (const each of mode === "navigate" ? [edition.lost[folder(url)], ...Object.values(edition.lost)] : []) {
    if (each && (await kept(address(each)))) return Response.redirect(address(each))
  }
  return Response.error()
}

async function answer(event) {
  const { request } = event, moving = request.mode === "navigate"
  const fresh = newest(request), old = await kept(request.url)
  event.waitUntil(fresh.then(() => moving && keep(folder(request.url)), () => {}))
  if (!old) return fresh.catch(() => lost(request))
  const late = pause(!moving && Date.now() - waited < SLOW ? 0 : PATIENCE).then(() => {
    if (moving) waited = Date.now()
    return old
  })
  return Promise.race([fresh, late]).catch(() => old)
}

addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request
  if (method === "GET" && url.startsWith(scope) && !headers.has("range")) event.respondWith(answer(event))
})

// In the languages that are open now, or were read in the edition before.
addEventListener("install", (event) => {
  const install = async () => {
    const open = await clients.matchAll({ includeUncontrolled: true, type: "window" })
    const wanted = new Set(open.map(({ url }) => url).filter((url) => url.startsWith(scope)).map(folder))
    for (const each of Object.keys(edition.pages)) {
      if (edition.pages[each].length && (await caches.match(address(edition.pages[each][0])))) wanted.add(each)
    }
    for (const each of wanted) await keep(each)
    await skipWaiting()
  }
  event.waitUntil(install())
})

addEventListener("activate", (event) => {
  const activate = async () => {
    for (const each of await caches.keys()) if (each.startsWith(mine) && each !== current) await caches.delete(each)
    await clients.claim()
  }
  event.waitUntil(activate())
})
