// Fills in the receipt of a complaint that was sent from this very window; without it the page holds for anybody.
(() => {
  "use strict"

  const { Cases, Moments, abroad, copy, filled, inlined, keep } = globalThis.responde
  const NUMBER = /^[A-Z][A-Z0-9]{0,5}[0-9]{6}[2-9A-HJKMNP-TV-Z]{6}[0-9]{2}$/
  const TAIL = 14

  const form = document.querySelector("template[data-responde-receipt]")

  // Whatever lies there is text that somebody typed, and is never read as anything else.
  function held() {
    try {
      const { number, at, lang, request, said } = JSON.parse(sessionStorage.getItem("responde"))
      const pairs = (Array.isArray(said) ? said : []).filter((pair) => Array.isArray(pair) && pair.length > 1)
      const found = { number: text(number), at: Date.parse(at), lang: text(lang), request: text(request) }
      return found.number || found.at ? { ...found, said: pairs.map((pair) => pair.slice(0, 2).map(text)) } : null
    } catch {
      return null // nothing was sent from here, or the browser keeps nothing
    }
  }

  const text = (said) => (typeof said === "string" ? said.replace(/\p{Surrogate}/gu, "") : "")
  const apart = (said, size) => said.match(new RegExp(`.{1,${size}}`, "gu"))?.join(" ") ?? ""

  // What the clocks in the page say of such a case; null of one that they don't know.
  function reckoned({ at, request }) {
    try {
      const clocks = new Cases(inlined()), plan = clocks.data.plans[clocks.data.cases[request]]
      const { timezone } = clocks.data.calendars[plan.calendar]
      return { timezone, ...clocks.deadlines(plan, { received: at }) }
    } catch {
      return null
    }
  }

  class Receipt {
    constructor(said) {
      const content = form.content.cloneNode(true)
      this.said = said
      this.card = content.firstElementChild
      this.words = Object.fromEntries(
        [...content.querySelectorAll("[data-word]")].map((one) => [one.dataset.word, one.textContent]))
      this.moments = new Moments(form.dataset.locale, form.dataset.timezone, this.words.moment)
    }

    part(name) { return this.card.querySelector(`[data-part="${name}"]`) }

    // The lines of a row, each a text or an element; without any there is no row.
    fill(name, lines) {
      const row = this.part(name)
      row.hidden = !lines.length
      for (const old of row.querySelectorAll("dd")) old.remove()
      for (const line of lines) row.appendChild(document.createElement("dd")).append(line)
    }

    tell(name, words, facts) { this.part(name).textContent = filled(this.words[words], facts) }

    head() {
      const { number, at, said, lang } = this.said, whole = NUMBER.test(number)
      this.part("number").hidden = !number
      this.part("number").querySelector("strong").textContent = whole ? apart(number, 4) : number
      this.part("aloud").hidden = !whole
      this.tell("aloud", "aloud", { number: `${number.slice(0, -TAIL)} ${apart(number.slice(-TAIL), 2)}` })
      this.fill("received", at ? [this.moments.say(at)] : [])
      this.part("said").hidden = !said.length
      if (/^[a-z]{2,3}(-\w+)*$/i.test(lang)) this.part("said").querySelector("dl").lang = lang
      for (const [label, answer] of said) this.pair(label, answer)
    }

    pair(label, answer) {
      const row = this.part("said").querySelector("dl").appendChild(document.createElement("div"))
      for (const [name, said] of [["dt", label], ["dd", answer]]) {
        const one = row.appendChild(document.createElement(name))
        one.dir = "auto"
        one.textContent = said
      }
    }

    // In words what the page says of such a case; in dates what the clocks say, where they do.
    dates(found) {
      if (found) this.moments = new Moments(form.dataset.locale, found.timezone, this.words.moment)
      if (found) this.fill("received", this.received(found))
      for (const row of this.card.querySelectorAll("[data-due]")) {
        this.fill(row.dataset.part, this.step(row.dataset.part, found))
      }
      const [first, next] = found?.rungs ?? []
      this.fill("first", this.people(first))
      this.fill("next", this.people(next))
      const { at } = this.said
      this.part("zone").hidden = !at || !this.moments.isAway(at)
      this.tell("zone", "zone", { zone: this.moments.timezone })
    }

    received({ received, counts_from }) {
      const later = counts_from === null || counts_from === received ? [] : [counts_from]
      const days = later.map((at) => this.moments.day(at))
      return [this.moments.say(received), ...days.map((moment) => filled(this.words.counts, { moment }))]
    }

    step(name, found) {
      const figures = [...document.querySelectorAll("[data-case]")]
        .filter(({ dataset }) => dataset.case === this.said.request && dataset.step === name)
        .map((one) => one.textContent)
      const step = found?.steps.find((one) => one.step === name)
      if (!step || step.by === null) return figures
      const each = step.tiers.length === figures.length
      return step.tiers.flatMap((at, place) => {
        if (at === null) return each ? [figures[place]] : []
        const moment = filled(this.words.by, { moment: this.moments.say(at) })
        return [each ? filled(this.words.figure, { moment, figure: figures[place] }) : moment]
      })
    }

    // Who can be called, and from when on; then the others on the same rung.
    people(call) {
      return [call?.person, ...(call?.others ?? [])].flatMap((person, place) => {
        const known = [...document.querySelectorAll("[data-person]")].find((one) => one.dataset.person === person)
        if (!known) return []
        const line = document.createDocumentFragment(), name = known.cloneNode(true)
        delete name.dataset.person
        const from = place || call.call_from === null ? null : this.moments.say(call.call_from)
        line.append(name, from === null ? "" : `, ${filled(this.words.from, { moment: from })}`)
        return [line]
      })
    }

    // The receipt as plain text.
    text(rows = this.card) {
      const told = [...abroad(rows).querySelectorAll("dl > div")].filter((row) => !row.closest("[hidden]"))
      const lines = told.map((row) => [...row.children].map((one) => one.textContent.trim()))
      const number = [...this.part("number").children].map((one) => one.textContent)
      return [[this.words.company], ...(this.said.number ? [number] : []), ...lines]
        .map(([label, ...said]) => (said.length ? `${label}: ${said.join("; ")}` : label)).join("\n")
    }

    // What is passed on: nothing of what was said, and no number of a person that is for readers of the page alone.
    message() {
      const short = this.card.cloneNode(true)
      short.querySelector("[data-part=said]").remove()
      for (const one of short.querySelectorAll("[data-reserved]")) one.replaceWith(one.firstChild)
      return this.text(short)
    }

    keep(found) {
      this.part("whatsapp").rel = "noopener"
      this.part("whatsapp").href = `https://wa.me/?text=${encodeURIComponent(this.message())}`
      const due = ["answer", "resolve"].map((name) => found?.steps.find((one) => one.step === name))
      const step = due.find((one) => one && one.by !== null), { number, at } = this.said
      keep(this.part("calendar"), number || "responde", "receipt", step ? [this.entry(step, number || String(at))] : [])
    }

    entry({ step, by }, name) {
      const label = this.part(step).querySelector("dt").textContent
      const what = [this.words.company, this.said.number, label].filter(Boolean).join(", ")
      const says = filled(this.words.today, { what })
      return { key: `${name.replace(/\W/g, "")}-${step}`, ...this.moments.on(by), says, more: this.message() }
    }

    presses() {
      this.part("print").addEventListener("click", () => print())
      this.part("copy").addEventListener("click", async () => {
        this.tell("copied", await copy(this.text()) ? "copied" : "uncopied", {})
      })
    }
  }

  function show(said) {
    const receipt = new Receipt(said), found = said.at ? reckoned(said) : null
    receipt.head()
    receipt.dates(found)
    receipt.keep(found)
    receipt.presses()
    form.before(receipt.card)
    for (const one of document.querySelectorAll("[data-responde-without]")) one.hidden = true
  }

  const said = form && held()
  if (said) show(said)
})()
