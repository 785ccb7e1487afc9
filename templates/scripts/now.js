// Shows who answers now, and whom to call after them; without it the table of days and hours says the same.
(() => {
  "use strict"

  const EVERY = 20000

  const held = document.querySelector("template[data-responde-now]")
  if (!held) return

  const data = JSON.parse(document.querySelector("script[data-responde-clocks]").textContent)
  const clocks = new responde.Clocks(data), blocks = [...document.querySelectorAll("[data-block]")]
  const part = (name, within) => within.querySelector(`[data-part="${name}"]`)
  const kept = (name, id) =>
    [...held.content.querySelectorAll(`[data-${name}]`)].find((one) => one.dataset[name] === id).cloneNode(true)

  // A sentence of the page with its facts, each text or an element.
  function said(name, facts) {
    const made = document.createDocumentFragment()
    for (const piece of kept("word", name).textContent.split(/(\{\w+\})/)) made.append(facts[piece.slice(1, -1)] ?? piece)
    return made
  }

  // A sentence with a moment: of today the hour alone.
  const telling = (zone, timeZone, now) => (name, at, facts = {}) => {
    const today = zone.day(at) === zone.day(now), long = { weekday: "long", day: "numeric", month: "long" }
    const shown = { timeZone, hourCycle: "h23", hour: "numeric", minute: "2-digit", ...(today ? {} : long) }
    const moment = new Intl.DateTimeFormat(held.dataset.locale, shown).format(at)
    return said(today ? `${name}-today` : name, { ...facts, moment })
  }

  function state({ open, answers_from: from, until }, tell) {
    if (open) return until ? tell("until", until) : said("open", {})
    return from === null ? said(open === null ? "unstated" : "far", {}) : tell("again", from)
  }

  // In words what the table says, where no date follows from it.
  function next(block, plan, person, now, tell) {
    const call = clocks.rungs(plan, now).slice(1).find((one) => one.person !== person)
    if (!call) return []
    const who = kept("call", call.person), verb = "dialled" in who.dataset ? "call" : "go"
    if (call.call_from > now) return [tell(`${verb}-by`, call.call_from, { who })]
    if (call.call_from !== null) return [said(verb, { who })]
    return block.querySelector(".responde-roster .responde-next").cloneNode(true).childNodes
  }

  function card(block, now) {
    const plan = data.plans[data.blocks[block.id]], found = clocks.attend(plan, now)
    if (found.person === null) return null
    const { zone } = clocks.calendars[plan.calendar], { timezone } = data.calendars[plan.calendar]
    const tell = telling(zone, timezone, now)
    const made = kept("person", found.person), { stands_in_for: away } = found
    made.classList.toggle("responde-open", found.open === true)
    part("state", made).append(state(found, tell))
    if (away) part("stands", made).append(said("stands", { name: kept("call", away).firstChild.textContent }))
    part("next", made).append(...next(block, plan, found.person, now, tell))
    const elsewhere = zone.offset(now) !== -new Date(now).getTimezoneOffset() * 60000
    if (elsewhere) part("zone", made).append(said("zone", { zone: timezone }))
    return made
  }

  // Drawn again only where something changed, so that nobody loses their place.
  function draw(block) {
    const made = card(block, Date.now()), live = part("live", block)
    if (made && live.firstElementChild?.outerHTML !== made.outerHTML) live.replaceChildren(made)
  }

  function show(begun) {
    const hash = decodeURIComponent(location.hash.slice(1))
    const block = blocks.find((one) => one.id === hash) ?? (begun ? blocks[0] : blocks.find((one) => !one.hidden))
    for (const one of blocks) one.hidden = one !== block
    for (const link of document.querySelectorAll(".responde-needs a")) {
      if (link.hash === `#need-${block.dataset.block}`) link.setAttribute("aria-current", "true")
      else link.removeAttribute("aria-current")
    }
    draw(block)
  }

  for (const table of document.querySelectorAll(".responde-roster")) table.open = false
  show(true)
  addEventListener("hashchange", () => show(false))
  setInterval(() => draw(blocks.find((one) => !one.hidden)), EVERY)
})()
