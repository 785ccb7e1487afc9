// Fills in the receipt of a complaint that was sent from this very window; without it the page holds for anybody.
(() => {
  "use strict"

  const DAY = 86400000, LAST_SECOND = DAY - 1000
  const NUMBER = /^[A-Z][A-Z0-9]{0,5}[0-9]{6}[2-9A-HJKMNP-TV-Z]{6}[0-9]{2}$/
  const TAIL = 14, LINE = 75

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
  const filled = (words, facts) => words.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole)

  // What the published clocks say of such a case; null where they can't be read, as from disk.
  async function reckoned({ at, request }) {
    try {
      const answer = await fetch(form.dataset.clocks), clocks = new responde.Cases(await answer.json())
      const plans = clocks.data.cases[request], plan = clocks.data.plans[plans[form.dataset.channel] ?? plans[""]]
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
      this.zone = form.dataset.timezone
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

    day(shown) {
      return new Intl.DateTimeFormat(form.dataset.locale, { dateStyle: "full", timeZone: "UTC" }).format(shown)
    }

    // As people say it: the end of a day is the day alone.
    moment(at) {
      const shown = new responde.Zone(this.zone).shown(at), date = new Date(shown)
      if (shown % DAY === LAST_SECOND) return this.day(shown)
      const time = `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, "0")}`
      return filled(this.words.moment, { day: this.day(shown), time })
    }

    head() {
      const { number, at, said, lang } = this.said, whole = NUMBER.test(number)
      this.part("number").hidden = !number
      this.part("number").querySelector("strong").textContent = whole ? apart(number, 4) : number
      this.part("aloud").hidden = !whole
      this.tell("aloud", "aloud", { number: `${number.slice(0, -TAIL)} ${apart(number.slice(-TAIL), 2)}` })
      this.fill("received", at ? [this.moment(at)] : [])
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
      this.zone = found?.timezone ?? this.zone
      if (found) this.fill("received", this.received(found))
      for (const row of this.card.querySelectorAll("[data-due]")) {
        this.fill(row.dataset.part, this.step(row.dataset.part, found))
      }
      const [first, next] = found?.rungs ?? []
      this.fill("first", this.people(first))
      this.fill("next", this.people(next))
      const { at } = this.said, here = -new Date(at).getTimezoneOffset() * 60000
      this.part("zone").hidden = !at || new responde.Zone(this.zone).offset(at) === here
      this.tell("zone", "zone", { zone: this.zone })
    }

    received({ received, counts_from }) {
      const later = counts_from === null || counts_from === received ? [] : [counts_from]
      const days = later.map((at) => this.day(new responde.Zone(this.zone).shown(at)))
      return [this.moment(received), ...days.map((moment) => filled(this.words.counts, { moment }))]
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
        const moment = filled(this.words.by, { moment: this.moment(at) })
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
        const from = place || call.call_from === null ? null : this.moment(call.call_from)
        line.append(name, from === null ? "" : `, ${filled(this.words.from, { moment: from })}`)
        return [line]
      })
    }

    // The receipt as plain text.
    text(rows = this.card) {
      const told = [...rows.querySelectorAll("dl > div")].filter((row) => !row.closest("[hidden]"))
      const lines = told.map((row) => [...row.children].map((one) => one.textContent.trim()))
      const number = [...this.part("number").children].map((one) => one.textContent)
      return [[this.words.company], ...(this.said.number ? [number] : []), ...lines]
        .map(([label, ...said]) => (said.length ? `${label}: ${said.join("; ")}` : label)).join("\n")
    }

    // What is passed on: nothing of what was said, and no number of a person that is for readers of the page alone.
    message() {
      const short = this.card.cloneNode(true)
      short.querySelector("[data-part=said]").remove()
      for (const one of short.querySelectorAll("[data-reserved]")) one.replaceChildren(one.firstChild)
      return this.text(short)
    }

    keep(found) {
      this.part("whatsapp").rel = "noopener"
      this.part("whatsapp").href = `https://wa.me/?text=${encodeURIComponent(this.message())}`
      const due = ["answer", "resolve"].map((name) => found?.steps.find((one) => one.step === name))
      const step = due.find((one) => one && one.by !== null), link = this.part("calendar")
      link.hidden = !step
      if (!step) return
      link.href = URL.createObjectURL(new Blob([this.calendar(step)], { type: "text/calendar;charset=utf-8" }))
      link.download = `${(this.said.number || "responde").replace(/\W/g, "")}.ics`
    }

    calendar({ step, by }) {
      const shown = new responde.Zone(this.zone).shown(by), whole = shown % DAY === LAST_SECOND
      const label = this.part(step).querySelector("dt").textContent, { number } = this.said
      const what = [this.words.company, number, label].filter(Boolean).join(", ")
      const says = escaped(filled(this.words.today, { what }))
      return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Responde//receipt//EN", "BEGIN:VEVENT",
        `UID:${(number || String(this.said.at)).replace(/\W/g, "")}-${step}@${location.hostname || "responde"}`,
        `DTSTAMP:${stamp(Date.now())}Z`,
        whole ? `DTSTART;VALUE=DATE:${stamp(shown).slice(0, 8)}` : `DTSTART:${stamp(by)}Z`,
        `SUMMARY:${says}`, `DESCRIPTION:${escaped(this.message())}`, "TRANSP:TRANSPARENT",
        "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${says}`, `TRIGGER:${whole ? "PT9H" : "PT0S"}`,
        "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""].map(folded).join("\r\n")
    }

    presses() {
      this.part("print").addEventListener("click", () => print())
      this.part("copy").addEventListener("click", async () => {
        const done = await navigator.clipboard?.writeText(this.text()).then(() => true, () => false)
        this.tell("copied", done ? "copied" : "uncopied", {})
      })
    }
  }

  const stamp = (at) => new Date(at).toISOString().replace(/[-:]|\.\d+Z/g, "")
  const escaped = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n")

  // RFC 5545, section 3.1: no line of more than 75 bytes, none broken within a letter.
  function folded(line) {
    const bytes = (letter) => new TextEncoder().encode(letter).length
    let room = LINE
    return [...line].map((letter) => {
      room -= bytes(letter)
      if (room >= 0) return letter
      room = LINE - 1 - bytes(letter)
      return `\r\n ${letter}`
    }).join("")
  }

  async function show(said) {
    const receipt = new Receipt(said)
    const update = (found) => {
      receipt.dates(found)
      receipt.keep(found)
    }
    receipt.head()
    update(null) // at once, since the clocks may be slow to come
    receipt.presses()
    form.before(receipt.card)
    for (const one of document.querySelectorAll("[data-responde-without]")) one.hidden = true
    const found = said.at ? await reckoned(said) : null
    if (found) update(found)
  }

  const said = form && held()
  if (said) show(said)
})()
