// A courtesy on every page: what stands there says the same without it.
(() => {
  "use strict"

  document.documentElement.classList.replace("no-js", "js")

  // What helps most is kept for when there is no connection; nowhere else than on a host, nor where data are dear.
  const { src, dataset } = document.currentScript
  if ("keeps" in dataset && /^http/.test(src) && isSecureContext && !navigator.connection?.saveData) {
    addEventListener("load", () => navigator.serviceWorker?.register(new URL("../sw.js", src)).catch(() => {}))
  }

  function stale() {
    const now = new Date()
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-")
    for (const notice of document.querySelectorAll("[data-review-by]")) notice.hidden = today <= notice.dataset.reviewBy
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", stale)
  else stale()
})()
