// A courtesy: the form asks for less, and keeps what is written. What checks it, and makes the number that whoever
// receives it else makes, is `filling.js`, which comes as soon as somebody begins.
(() => {
  "use strict"
  const form = document.querySelector("form.responde-form")
  const PATIENCE = 4000 // milliseconds in which what was pressed is still what somebody just pressed

  const part = (name) => document.querySelector(`[data-form="${name}"]`)
  const fields = [...form.querySelectorAll("[data-question]")]
  const named = (name) => fields.find((field) => field.dataset.question === name)
  const controls = (field) => [...field.querySelectorAll("input, select, textarea")]
  const filled = (text, fact) => text.replace(/{\w+}/, () => fact)

  const isTick = ({ type }) => type === "radio" || type === "checkbox"
  const given = (control) => !control.disabled && (isTick(control) ? control.checked : control.value.trim() !== "")

  const answers = (name) => (named(name) ? controls(named(name)) : []).filter(given).map((control) => control.value)

  function isAsked({ dataset }) {
    const lifting = dataset.lifted?.split(" ") || []
    const conditions = Object.entries(JSON.parse(dataset.when || "{}"))
    const holds = ([name, wanted]) => answers(name).some((answer) => wanted.includes(answer))
    return conditions.every(holds) && !lifting.some((name) => answers(name).length)
  }

  // In the order of the page: what a question depends on stands before it.
  function refresh() {
    for (const field of fields) {
      field.hidden = !isAsked(field)
      for (const control of controls(field)) control.disabled = field.hidden
      const optional = field.querySelector(".responde-optional")
      if (optional) optional.hidden = isPlace(field)
    }
  }

  // Who wants to be answered somewhere has to say where.
  function isPlace(field) {
    const [way] = answers("contact_by")
    return JSON.parse(part("words").dataset.reached)[way] === field.dataset.question
  }

  const place = `responde.kept:${location.pathname}`
  const keepable = () => fields.flatMap(controls).filter((control) => control.type !== "file")

  // Browsers may refuse to store.
  function stored(act) {
    try {
      return act()
    } catch {
      return null
    }
  }

  const kept = () => stored(() => JSON.parse(localStorage[place]))

  function keep() {
    const answered = keepable().filter(given).map(({ name, value }) => [name, value])
    const done = stored(() => (localStorage[place] = JSON.stringify({ at: new Date(), answered })))
    offer(done ? "said" : "failed")
  }

  function offer(said) {
    const found = kept()
    const line = part("kept").querySelector("[data-said]")
    part("kept").hidden = !found
    part("done").textContent = part("done").dataset[said] || ""
    if (!found) return
    const shown = new Date(found.at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" })
    line.textContent = filled(line.dataset.said, shown)
  }

  function resume() {
    const { answered } = kept()
    for (const control of keepable()) {
      const values = answered.filter(([name]) => name === control.name).map(([, value]) => value)
      if (isTick(control)) control.checked = values.includes(control.value)
      else control.value = values[0] ?? ""
    }
    form.dispatchEvent(new Event("change"))
    keepable()[0].focus()
  }

  function forget() {
    stored(() => delete localStorage[place])
    offer("gone")
    keepable()[0].focus()
  }

  // A receipt of before would pass for that of what is sent now.
  function leave(receipt) {
    stored(() => delete sessionStorage.responde)
    if (receipt) stored(() => (sessionStorage.responde = JSON.stringify(receipt)))
    stored(() => delete localStorage[place])
    setTimeout(remember)
  }

  function remember() {
    const sent = stored(() => JSON.parse(sessionStorage.responde))
    const note = part("sent")
    note.hidden = !sent?.number
    if (note.hidden) return
    note.querySelector("strong").textContent = sent.number.match(/.{1,4}/g).join(" ")
    const link = note.querySelector("a")
    link.href = link.dataset.received
  }

  // Browsers fill a form again for who comes back to it, and links may bring a claim; a number is for one complaint.
  function arrive() {
    form.elements.number.value = ""
    refresh()
    offer()
    remember()
    if (keepable().some((control) => !isTick(control) && given(control))) begin()
  }

  const button = form.querySelector("[type=submit]")
  let script = null, isComing = false, isHeld = false

  function begin() {
    if (script) return
    isComing = true
    script = document.createElement("script")
    script.onload = script.onerror = settle
    script.src = form.dataset.later
    document.body.append(script)
  }

  // With it or without it, what was pressed is done now: a form that isn't checked is better than none.
  function settle({ type } = {}) {
    isComing = false
    part("waiting").textContent = ""
    if (isHeld) button.click()
    isHeld = false
    if (type === "error") script = null // the next touch tries again
  }

  // Before it came the browser would check by itself, and nobody would make the number.
  function hold(event) {
    begin()
    if (isComing) {
      event.preventDefault()
      if (!isHeld) setTimeout(settle, PATIENCE)
      isHeld = true
      part("waiting").textContent = part("waiting").dataset.said
    } else if (event.type === "submit" && !form.noValidate) leave()
  }

  const shared = { answers, controls, fields, filled, given, isPlace, isTick, leave, part }
  globalThis.responde = { ...globalThis.responde, form: shared }
  part("keep").hidden = false
  for (const type of ["focusin", "pointerdown", "input"]) form.addEventListener(type, begin)
  for (const type of ["input", "change"]) form.addEventListener(type, refresh)
  button.addEventListener("click", hold)
  form.addEventListener("submit", hold)
  for (const [name, act] of Object.entries({ put: keep, resume, forget })) part(name).addEventListener("click", act)
  window.addEventListener("pageshow", arrive)
  window.addEventListener("pagehide", () => (isHeld = false)) // who left has thought better of it
  arrive()
})()
