// Fetches what fills in the receipt where this window holds one; without it the page holds for anybody.
(() => {
  "use strict"

  const form = document.querySelector("template[data-responde-receipt]")

  function isSent() {
    try {
      return Boolean(sessionStorage.responde)
    } catch {
      return false // the browser keeps nothing
    }
  }

  if (!form || !isSent()) return
  const script = document.createElement("script")
  script.src = form.dataset.later
  document.body.append(script)
})()
