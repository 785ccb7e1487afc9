// What Material's layout asks for besides `page.js`: a courtesy, since everything on the page says the same without it.
(() => {
  "use strict"

  // What the theme's own script expects to find, from an inline script that we replace.
  const scope = new URL(document.currentScript.dataset.scope || ".", location)
  window.__md_scope = scope
  window.__md_hash = (text) => [...text].reduce((sum, letter) => ((sum << 5) - sum + letter.codePointAt(0)) | 0, 0)
  window.__md_get = (key, store = localStorage, where = scope) => JSON.parse(store.getItem(`${where.pathname}.${key}`))
  window.__md_set = (key, value, store = localStorage, where = scope) => {
    try {
      store.setItem(`${where.pathname}.${key}`, JSON.stringify(value))
    } catch {
      // Private windows may refuse to store; nothing on these pages depends on it.
    }
  }

  // The theme's script serves only the search, and comes when somebody begins to search.
  function later() {
    for (const held of document.querySelectorAll("template[data-responde-later]")) {
      strangers()
      held.remove()
      for (const { src } of held.content.querySelectorAll("script")) {
        if ([...document.scripts].some((running) => running.src === src)) continue
        const script = document.createElement("script")
        script.src = src
        script.async = false // the second rests on the first
        document.body.append(script)
      }
    }
  }

  // It fetches a site map for each of these links. On a copy of the site that lies elsewhere they lead to another host.
  function strangers() {
    for (const link of document.querySelectorAll('link[rel="alternate"][hreflang]')) {
      if (location.protocol === "file:" || new URL(link.href).origin !== location.origin) link.remove()
    }
  }

  // Letters alone must not act as commands: people who dictate, or whose hands shake, would leave the page.
  const typing = "input, textarea, select, [contenteditable]"
  window.addEventListener("keydown", (event) => {
    if (event.key.length > 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof Element) || !event.target.closest(typing)) event.stopImmediatePropagation()
  }, true)

  const behind = { __drawer: ".md-content, .md-sidebar--secondary, .md-footer", __search: ".md-container" }

  function overlaid(toggle) {
    if (!toggle.checked) return false
    const covers = toggle.id === "__drawer" ? "(max-width: 76.234375em)" : "(max-width: 59.984375em)"
    return matchMedia(covers).matches
  }

  function reflect(toggle) {
    for (const button of document.querySelectorAll(`[data-responde-toggle="${toggle.id}"]`)) {
      button.setAttribute("aria-expanded", String(toggle.checked))
    }
    for (const part of document.querySelectorAll(behind[toggle.id])) part.inert = overlaid(toggle)
  }

  function flip(toggle, wanted) {
    if (toggle.id === "__search") later()
    if (toggle.checked !== wanted) toggle.click()
    reflect(toggle)
  }

  function open(toggle) {
    flip(toggle, true)
    const first = toggle.id === "__search" ? "[data-md-component=search-query]" : ".responde-nav button, .responde-nav a"
    document.querySelector(first)?.focus()
  }

  function close(toggle) {
    flip(toggle, false)
    document.querySelector(`[data-responde-toggle="${toggle.id}"]`)?.focus()
  }

  function drawers() {
    for (const id of Object.keys(behind)) {
      const toggle = document.getElementById(id)
      if (!toggle) continue
      toggle.addEventListener("change", () => reflect(toggle))
      for (const button of document.querySelectorAll(`[data-responde-toggle="${id}"]`)) {
        button.addEventListener("click", () => (toggle.checked ? close(toggle) : open(toggle)))
      }
      for (const button of document.querySelectorAll(`[data-responde-close="${id}"]`)) {
        button.addEventListener("click", () => close(toggle))
      }
      window.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && overlaid(toggle)) close(toggle)
      }, true)
      window.addEventListener("resize", () => reflect(toggle))
    }
  }

  function start() {
    const query = document.querySelector("[data-md-component=search-query]")
    query?.addEventListener("focus", later, { once: true })
    // The theme waits for keys, and who dictates or pastes presses none.
    query?.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")))
    drawers()
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
