// What only who fills in the form needs, and `form.js` fetches: it says what is wrong, makes the number and the receipt.
(() => {
  "use strict"
  const { answers, controls, fields, filled, given, isPlace, isTick, leave, part } = globalThis.responde.form
  const form = document.querySelector("form.responde-form")
  const said = part("words").dataset

  const MISSING = { choice: "choose", choices: "choose", yes_no: "tick", file: "add" }

  function wrong(field) {
    const asked = controls(field)
    const { kind, needed } = field.dataset
    const [first] = asked
    if (first.validity.badInput) return kind === "date" ? "date" : "figure"
    if (first.validity.typeMismatch) return "email"
    if (first.validity.patternMismatch) return "phone"
    if (asked.some(given)) return kind === "file" ? unfit(first) : ""
    if (needed === undefined) return isPlace(field) ? "place" : ""
    return MISSING[kind] || "missing"
  }

  function unfit({ files, dataset }) {
    if (files.length > dataset.files) return "many"
    const sent = [...form.querySelectorAll("[type=file]:enabled")].flatMap((control) => [...control.files])
    const bytes = sent.reduce((sum, file) => sum + file.size, 0)
    return bytes > dataset.megabytes * 1e6 ? "large" : ""
  }

  const problem = (field) => filled(said[wrong(field)], field.dataset.asks)
  const mistakes = () => fields.filter((field) => !field.hidden && wrong(field))

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties)
    made.append(...children)
    return made
  }

  const { title } = document
  const isGroup = (field) => field.tagName === "FIELDSET"

  function describe(field, error = "") {
    const described = isGroup(field) ? field : controls(field)[0]
    const hint = field.querySelector(".responde-hint")?.id || ""
    described.setAttribute("aria-describedby", `${error} ${hint}`.trim())
    if (!isGroup(field)) described.setAttribute("aria-invalid", error !== "")
  }

  function forgive() {
    document.title = title
    for (const old of form.querySelectorAll(".responde-summary, .responde-error")) old.remove()
    for (const field of fields) describe(field)
  }

  // The same words beside the field as in the summary, and tied to it.
  function blame(field) {
    const [first] = controls(field)
    const id = `${first.id}-error`
    describe(field, id)
    const place = field.querySelector(".responde-choice") || first
    place.before(element("p", { className: "responde-error", id }, problem(field)))
  }

  function report(found) {
    const links = found.map((field) => element("a", { href: `#${controls(field)[0].id}` }, problem(field)))
    const list = element("ul", {}, ...links.map((link) => element("li", {}, link)))
    const alert = element("div", { role: "alert" }, element("h2", {}, said.heading), list)
    const summary = element("div", { className: "responde-summary", tabIndex: -1 }, alert)
    form.prepend(summary)
    found.forEach(blame)
    document.title = filled(said.title, title)
    summary.focus()
  }

  const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
  const WRITTEN = /^[A-Z][A-Z0-9]{0,5}\d{6}[2-9A-HJKMNP-TV-Z]{6}\d\d$/
  const TAIL = 14
  const { number } = form.elements
  const { prefix, zone } = number.dataset

  // ISO 7064 MOD 31,30 over the date and the random part.
  function character(body) {
    const doubled = (check) => ((check || 30) * 2) % 31
    const values = [...body].map((char, at) => (at < 6 ? Number(char) : ALPHABET.indexOf(char)))
    return ALPHABET[(31 - doubled(values.reduce((check, value) => (doubled(check) + value) % 30, 15))) % 30]
  }

  // ISO 7064 MOD 97-10 over all that stands before.
  function digits(front) {
    const figures = [...front].map((char) => parseInt(char, 36)).join("")
    return String(98n - (BigInt(`${figures}00`) % 97n)).padStart(2, "0")
  }

  function sealed(head, body) {
    const front = head + body + character(body)
    return front + digits(front)
  }

  // A byte of 240 or more would make some characters likelier than others.
  function drawn() {
    const [byte] = crypto.getRandomValues(new Uint8Array(1))
    return byte < 240 ? ALPHABET[byte % 30] : drawn()
  }

  // This moment in the company's time zone, as in ISO 8601.
  function moment(now) {
    const shown = now.toLocaleString("sv", { timeZone: zone })
    const local = shown.replace(" ", "T")
    const ahead = Math.round((Date.parse(`${local}Z`) - now) / 60000)
    const distance = new Date(Math.abs(ahead) * 60000).toISOString().slice(11, 16)
    return `${local}${ahead < 0 ? "-" : "+"}${distance}`
  }

  function issued(at) {
    const made = sealed(prefix, at.slice(2, 10).replaceAll("-", "") + Array.from("12345", drawn).join(""))
    return WRITTEN.test(made) ? made : ""
  }

  // A letter that stands in no number counts as the character that it looks like.
  const asDigits = (text) => text.replaceAll("O", "0").replace(/[IL]/g, "1")

  const bare = (typed) => typed.normalize("NFKC").toUpperCase().replace(/[^\p{L}\p{N}]/gu, "")

  function isSound(text) {
    const tail = text.slice(-TAIL)
    const typed = text.slice(0, -TAIL)
    const head = asDigits(typed) === asDigits(prefix) ? prefix : typed
    const whole = head + asDigits(tail.slice(0, 6)) + tail.slice(6, 12).replaceAll("U", "V") + asDigits(tail.slice(12))
    return WRITTEN.test(whole) && sealed(head, whole.slice(head.length, -3)) === whole
  }

  // Cases from before may be numbered in another way.
  function hasSlip(typed) {
    const text = bare(typed)
    return asDigits(text).startsWith(asDigits(prefix)) && text.length > TAIL / 2 && !isSound(text)
  }

  function doubt() {
    const slip = part("slip")
    slip.textContent = answers("case_number").some(hasSlip) ? slip.dataset.said : ""
  }

  // What is promised of the number is what happens: without this file whoever receives the form makes it.
  function promise() {
    const isNew = !answers("case_number").length
    const { again, said } = part("numbered").dataset
    part("numbered").textContent = isNew ? said : again
    part("slip").hidden = isNew
  }

  function shown(control) {
    if (control.type === "file") return [...control.files].map(({ name }) => name).join(", ")
    if (control.closest("[data-kind=yes_no]")) return said.yes
    if (isTick(control)) return control.labels[0].textContent.trim()
    return control.type === "select-one" ? control.selectedOptions[0].text : control.value.trim()
  }

  function receipt(at) {
    const answered = fields.map((field) => [field.dataset.asks, controls(field).filter(given).map(shown).join(", ")])
    const [request = ""] = answers("request")
    return {
      number: number.value || answers("case_number").map(bare)[0],
      at,
      lang: form.elements.lang.value,
      request,
      said: answered.filter(([, answer]) => answer),
    }
  }

  function send(event) {
    forgive()
    const found = mistakes()
    if (found.length) {
      event.preventDefault()
      report(found)
      return
    }
    const at = moment(new Date())
    number.value = answers("case_number").length ? "" : number.value || issued(at)
    leave(receipt(at))
  }

  function arrive() {
    promise()
    doubt()
  }

  form.noValidate = true
  form.addEventListener("input", promise)
  form.addEventListener("change", arrive)
  form.addEventListener("submit", send)
  window.addEventListener("pageshow", arrive)
  arrive()
})()
