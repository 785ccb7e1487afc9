// Shows what is asked of a case, and fetches what works out its dates as soon as somebody begins.
(() => {
  "use strict";

  const form = document.querySelector("form[data-responde-dates]"), { elements, dataset } = form;
  const part = (name) => form.querySelector(`[data-dates="${name}"]`), slip = part("slip");
  let script = null;

  // This moment, as clocks show it where the company is.
  const [day, time] = new Date().toLocaleString("sv", { timeZone: dataset.timezone }).split(" ");
  elements["received-day"].value = day;
  elements["received-time"].value = time.slice(0, 5);

  function begin(event) {
    if (event.type === "submit") event.preventDefault();
    if (script) return;
    slip.textContent = slip.dataset.waiting;
    script = document.createElement("script");
    script.onerror = () => {
      slip.textContent = slip.dataset.failed;
      script = null; // the next touch tries again
    };
    script.src = dataset.later;
    document.body.append(script);
  }

  for (const type of ["focusin", "pointerdown", "input", "submit"]) form.addEventListener(type, begin);
  part("fields").hidden = false;
})();
