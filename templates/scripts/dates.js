// Shows the dates of a case as somebody chooses what it is about; it keeps nothing and sends nothing.
(() => {
  "use strict";

  const { Moments, Telling, abroad, copy, dayOfNumber, element, fill, filled, flat, inlined, keep } = globalThis.responde;
  const form = document.querySelector("form[data-responde-dates]"), { elements } = form, { locale, timezone } = form.dataset;
  const part = (name) => document.querySelector(`[data-dates="${name}"]`), slip = part("slip");
  const data = inlined(), { words } = data, telling = new Telling(data, locale, part("contacts").content);
  const home = new Moments(locale, timezone, words.moment);
  telling.events = new Set([...form.querySelectorAll("[data-event]")].map(({ dataset }) => dataset.event));

  // What is said already isn't said again, so that nobody hears it twice.
  const tell = (where, text) => { if (where && where.textContent !== text) where.textContent = text; };

  const given = (name) => ({ day: elements[`${name}-day`].value, time: elements[`${name}-time`].value });

  function answers() {
    const happened = [...telling.events].map((name) => [name, given(name)]).filter(([, { day }]) => day);
    const chosen = data.asked.map(({ name }) => [name, elements[name].value]);
    const request = elements.request.value;
    return { request, ...Object.fromEntries(chosen), ...given("received"), happened: Object.fromEntries(happened) };
  }

  // Only what changes the dates of such a case is asked, and only the channels that take it can be chosen.
  function ask({ request }) {
    const takes = data.takes[request.split(".")[0]], known = request ? telling.asked({ request }).found : [];
    for (const { name, matters } of known) {
      form.querySelector(`[data-asks="${name}"]`).hidden = !matters;
      if (!matters) elements[name].value = "";
    }
    for (const option of elements.channel.options) {
      option.hidden = option.disabled = Boolean(takes && option.value && !takes.includes(option.value));
      if (option.hidden && option.selected) elements.channel.value = "";
    }
  }

  function follow(events) {
    const fields = [...form.querySelectorAll("[data-event]")];
    for (const field of fields) {
      field.hidden = !events.has(field.dataset.event);
      if (field.hidden) for (const input of field.querySelectorAll("input")) input.value = "";
    }
    part("happened").hidden = fields.every(({ hidden }) => hidden);
  }

  // A number tells its day, but not the hour.
  function number() {
    const typed = elements.number?.value.trim(), now = new Date(home.zone.shown(Date.now())).toISOString().slice(0, 10);
    const day = typed ? dayOfNumber(typed, data.prefix, now) : null;
    if (day) Object.assign(elements["received-day"], { value: day });
    if (day) elements["received-time"].value = "";
    const facts = { company: flat(data.company), day: day && home.days.format(Date.parse(day)) };
    tell(part("number"), typed ? filled(day ? words.right : words.wrong, facts) : "");
  }

  const loud = (said) => (Array.isArray(said) && said.some((one) => one.tagName === "STRONG") ? said : [element("strong", said)]);
  const row = ({ title, kind, dates, lines }) => {
    const made = element("div", [], kind ? `responde-${kind}` : "");
    made.append(element("dt", title), ...dates.map((said) => element("dd", loud(said), "responde-when")), ...lines.map((said) => element("dd", said)));
    return made;
  };

  function section({ title, rows }) {
    const list = element("dl", [], "responde-facts");
    list.append(...rows.map(row));
    return [element("h4", title), list];
  }

  function show(told) {
    const { selectedOptions: [chosen] } = elements.request;
    const what = [chosen.lang ? [chosen.lang, chosen.textContent] : chosen.textContent];
    const head = fill(words.title, { what, company: data.company }), title = flat(head);
    part("card").replaceChildren(element("h3", head), ...told.head().map((said) => element("p", said)), ...told.sections().flatMap(section));
    tell(part("summary"), flat(told.summary()));
    const key = (name) => `${elements.request.value}-${told.first.received}-${name}`;
    keep(part("calendar"), `${elements.request.value} ${told.answers.day}`, "dates",
      told.entries().map((one) => ({ ...one, key: key(one.key), more: title })));
    tell(part("copied"), "");
  }

  function update() {
    ask(answers());
    const said = answers(), missing = said.request ? (said.day ? "" : words.day) : words.choose;
    part("found").hidden = Boolean(missing);
    tell(slip, missing);
    if (missing) return;
    follow(telling.case(said).events);
    const told = telling.case(answers());
    tell(part("zone"), told.moments.isAway(told.first.received) ? filled(words.zone, { zone: told.moments.timezone }) : "");
    show(told);
  }

  // The card as plain text, line under line.
  const text = () => [...abroad(part("card")).querySelectorAll("h3, p, h4, dt, dd")]
    .map((one) => `${one.matches("h4") ? "\n" : one.matches("dd") ? "  " : ""}${one.textContent.trim()}`).join("\n");

  form.addEventListener("input", ({ target }) => {
    if (target.name === "number") number();
    update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
    if (!part("found").hidden) part("card").focus();
  });
  part("print").addEventListener("click", () => print());
  part("copy").addEventListener("click", async () => tell(part("copied"), (await copy(text())) ? words.copied : words.uncopied));
  globalThis.responde.telling = telling;
  number();
  update();
})();
