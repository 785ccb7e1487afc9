// What is wrong with the page that is open, for readers whom no rule of axe speaks for; each answers a list of faults.
({
  said: (one) => (one.innerText || one.getAttribute("aria-label") || one.name || one.tagName).trim().replace(/\s+/g, " ").slice(0, 60),
  seen: (one) => {
    const box = one.getBoundingClientRect()
    return one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 1 && box.height > 1 &&
      box.right > 0 && !one.closest("[inert], .responde-trap")
  },
  all(selector) {
    return [...document.querySelectorAll(selector)].filter(this.seen)
  },
  colour(value) {
    const brush = (this.brush ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true }))
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = value
    brush.fillRect(0, 0, 1, 1)
    return [...brush.getImageData(0, 0, 1, 1).data]
  },
  light(value) {
    const [red, green, blue] = this.colour(value).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  },
  behind(one) {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (this.colour(backgroundColor)[3] === 255) return backgroundColor
    }
    return "Canvas"
  },
  contrast(one) {
    const [dark, bright] = [getComputedStyle(one).color, this.behind(one)].map((each) => this.light(each)).sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  },

  order() {
    const faults = [], levels = this.all("h1, h2, h3, h4, h5, h6").map((one) => Number(one.tagName[1]))
    if (document.querySelectorAll("h1").length !== 1 && !document.querySelector("h1 ~ h2[lang]")) faults.push("not one h1")
    levels.forEach((level, at) => {
      if (level > (levels[at - 1] ?? 0) + 1) faults.push(`h${levels[at - 1] ?? 0} is followed by h${level}`)
    })
    if (this.all("main").length !== 1) faults.push("not one main")
    return faults
  },
  landmarks() {
    const named = (one) => one.getAttribute("aria-label") ||
      (one.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.innerText ?? "").join(" ").trim()
    const faults = [], known = new Set()
    for (const one of this.all("nav, aside, form[aria-label], [role=region], [role=dialog], [role=search], section[aria-label]")) {
      const name = `${one.tagName} ${one.getAttribute("role") ?? ""} ${named(one)}`
      if (known.has(name)) faults.push(`two are called ${name}`)
      if (one.matches("nav, [role=region], [role=dialog]") && !named(one)) faults.push(`no name: ${one.outerHTML.slice(0, 60)}`)
      known.add(name)
    }
    return faults
  },
  languages() {
    const whole = document.documentElement.lang, faults = whole ? [] : ["no language"]
    for (const link of this.all("a[hreflang]")) {
      if (link.hreflang !== link.lang) faults.push(`${this.said(link)} is not marked as ${link.hreflang}`)
    }
    for (const part of document.querySelectorAll("[lang='']")) faults.push(`${this.said(part)} has an empty language`)
    return faults
  },
  names() {
    const plain = (text) => text.toLocaleLowerCase().replace(/\s+/g, " ").trim()
    return this.all("a[aria-label], button[aria-label], [role=button][aria-label], input[aria-label][type=submit]")
      .filter((one) => !plain(one.getAttribute("aria-label")).includes(plain(one.innerText || one.value || "")))
      .map((one) => `${this.said(one)} is called ${one.getAttribute("aria-label")}`)
  },
  links() {
    // What stands around a link says what it is about (2.4.4).
    const faults = [], around = new Map(), within = (link) => link.closest("p, li, tr, dd, article, section, div[lang]") ?? document.body
    for (const link of this.all(":is(.md-content, main:not(.md-main)) a[href]")) {
      const place = within(link), known = around.get(place) ?? around.set(place, {}).get(place)
      const says = (link.getAttribute("aria-label") || link.innerText).trim().replace(/\s+/g, " ")
      if (!says && !link.querySelector("img[alt]:not([alt=''])")) faults.push(`${link.href} says nothing`)
      else if ((known[says] ??= link.href) !== link.href) faults.push(`“${says}” leads to ${known[says]} and to ${link.href}`)
    }
    return faults
  },
  sequence() {
    const leaves = this.all("main :is(h1, h2, h3, h4, p, li, dt, dd, a, button, summary, label)")
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !one.closest("table"))
    const faults = []
    leaves.forEach((one, at) => {
      const before = leaves[at - 1]
      if (before && !before.contains(one) && one.getBoundingClientRect().bottom <= before.getBoundingClientRect().top) {
        faults.push(`${this.said(one)} stands above ${this.said(before)}`)
      }
    })
    for (const one of document.querySelectorAll("[aria-owns], [aria-flowto], [tabindex]:not([tabindex='0'], [tabindex='-1'])")) {
      faults.push(`${this.said(one)} is read in another place than where it stands`)
    }
    return faults
  },
  targets() {
    const small = (one, least) => {
      const box = (one.matches("[type=radio], [type=checkbox]") ? one.closest("label, .responde-choice") ?? one : one).getBoundingClientRect()
      return box.width < least || box.height < least
    }
    const faults = this.all(".responde-call, button[type=submit], .responde-needs a").filter((one) => small(one, 48))
    const others = this.all("a, button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex='0']")
      .filter((one) => getComputedStyle(one).display !== "inline" && small(one, 24))
    return [...new Set([...faults, ...others])].map((one) => `${this.said(one)} is too small for a finger`)
  },
  motion() {
    const moving = (one) => {
      const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(one)
      return [...animationDuration.split(", "), ...transitionDuration.split(", ")].some((time) => parseFloat(time) > 0) || scrollBehavior === "smooth"
    }
    return [...document.querySelectorAll("*")].filter(moving).map((one) => `${this.said(one)} moves`)
  },
  cut() {
    const faults = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1 ? ["the page is wider than the screen"] : []
    for (const one of this.all("body *")) {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(one)
      if (clipPath !== "none" || position === "fixed" || one.matches("input, select, textarea") || one.closest("svg")) continue
      const hides = (how) => how === "hidden" || how === "clip"
      if (one.innerText?.trim() && ((hides(overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1))) {
        faults.push(`${this.said(one)} is cut`)
      }
    }
    return faults
  },
  spaced() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("*, *::before, *::after { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }")
    document.adoptedStyleSheets = [sheet]
    const faults = this.cut()
    document.adoptedStyleSheets = []
    return faults
  },
  hidden() {
    const can = this.all("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")
    const covered = (one) => {
      one.focus()
      if (document.activeElement !== one) return false
      const boxes = [...one.getClientRects()].filter((box) => box.width > 0)
      return !boxes.some((box) => [[.5, .5], [.1, .2], [.9, .8], [.1, .8], [.9, .2]].some(([across, down]) => {
        const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)] // of what is larger than the screen a part is seen
        const width = Math.min(box.right, innerWidth) - left, height = Math.min(box.bottom, innerHeight) - top
        const found = width > 0 && height > 0 && document.elementFromPoint(left + width * across, top + height * down)
        return found && (one.contains(found) || found.contains(one) || found.closest("label")?.control === one)
      }))
    }
    const faults = [...can, ...can.toReversed()].filter(covered).map((one) => `${this.said(one)} is covered where it has the focus`)
    document.activeElement?.blur()
    return [...new Set(faults)]
  },
  edges() {
    const faults = []
    const line = (style) => ["Top", "Bottom", "Left", "Right"].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none")
    for (const one of this.all("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      const style = getComputedStyle(one), field = one.matches("input, select, textarea, button")
      const under = style.textDecorationLine.includes("underline") || [...one.children].some((each) => getComputedStyle(each).textDecorationLine.includes("underline"))
      const native = one.matches("[type=radio], [type=checkbox], summary")
      if (!native && !line(style) && (field || !(under || one.matches("[aria-current], .responde-brand, .md-nav__link")))) faults.push(`${this.said(one)} has no edge`)
      one.focus({ preventScroll: true })
      const ring = getComputedStyle(one)
      if (document.activeElement === one && one.matches(":focus-visible") && ring.outlineStyle !== "auto" && (ring.outlineStyle === "none" || parseFloat(ring.outlineWidth) < 2)) {
        faults.push(`${this.said(one)} shows no focus`)
      }
    }
    for (const bar of this.all(".responde-bar, meter, progress")) {
      if (!/\d/.test(bar.parentElement.innerText)) faults.push("a bar stands without its number in words")
    }
    document.activeElement?.blur()
    return faults
  },
  faint() {
    const what = ".responde-name, .responde-figure, .responde-figure strong, .responde-phone, time, h1, h2, h3, h4, .responde-call"
    return this.all(what).filter((one) => one.innerText.trim()).map((one) => [one, this.contrast(one)])
      .filter(([, ratio]) => ratio < 7).map(([one, ratio]) => `${this.said(one)} has ${ratio.toFixed(2)}`)
  },
})
