// A courtesy on every page: what stands there says the same without it.
(() => {
  "use strict"

  document.documentElement.classList.replace("no-js", "js")

  // What helps most is kept for when there is no connection; nowhere else than on a host, nor where data are dear.
  const { src, dataset } = document.currentScript
  if ("keeps" in dataset && /^http/.test(src) && isSecureContext && !navigator.connection?.saveData) {
    addEventListener("load", () => navigator.serviceWorker?.register(new URL("../sw.js", src)).catch(() => {}))
  }

  const today = new Date().toLocaleDateString("sv") // as 2026-12-01, by the reader's clock
  for (const notice of document.querySelectorAll("[data-review-by]")) notice.hidden = today <= notice.dataset.reviewBy
})()
