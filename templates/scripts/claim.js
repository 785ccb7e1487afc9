// A link may bring what is claimed, as those of the page on what is owed do: it is filled in, and nothing else is.
(() => {
  "use strict"
  const form = document.querySelector("form.responde-form")
  const BROUGHT = ["request", "facts", "wanted_solution"]
  const isTick = ({ type }) => type === "radio" || type === "checkbox"

  // What is there already stays: a browser fills a form again for who comes back to it.
  const filled = (controls) => controls.some((one) => (isTick(one) ? one.checked : one.value))

  function fill(name, text) {
    const controls = [...form.querySelectorAll(`[name=${name}]`)]
    if (filled(controls)) return
    for (const one of controls) {
      if (isTick(one)) one.checked = one.value === text
      else one.value = one.maxLength > 0 ? text.slice(0, one.maxLength) : text
    }
    form.dispatchEvent(new Event("input"))
  }

  for (const [name, text] of new URLSearchParams(location.search)) {
    if (form && BROUGHT.includes(name)) fill(name, text)
  }
})()
