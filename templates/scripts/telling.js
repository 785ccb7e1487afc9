// Tells the dates of a case and why each is what it is, in the words that stand in the page beside the clocks.
// What is said is a text, or a list of texts, of pairs of a language and a text, and of elements.
(() => {
  "use strict";

  const { Cases, DAY, Moments, abroad, isoOf, why } = globalThis.responde;
  const PARTS = ["steps", "rungs", "doors", "owed", "yours"];

  const spread = (said) => (Array.isArray(said) ? said : [said]);
  const weekday = (day) => (new Date(day * DAY).getUTCDay() + 6) % 7;
  const joined = (all, joint) => all.flatMap((said, at) => (at ? [joint, ...spread(said)] : spread(said)));
  // What is filled in is never read again, whatever stands in it.
  const fill = (words, facts) => words.split(/\{(\w+)\}/).flatMap((piece, at) => (at % 2 ? spread(facts[piece]) : piece || []));
  const flat = (said) => spread(said)
    .map((piece) => (typeof piece === "string" ? piece : Array.isArray(piece) ? piece[1] : piece.textContent)).join("");

  function element(tag, said, kind = "") {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    for (const piece of spread(said)) {
      const [lang, text] = Array.isArray(piece) ? piece : [];
      made.append(lang ? Object.assign(document.createElement("span"), { lang, textContent: text }) : piece);
    }
    return made;
  }

  class Telling {
    constructor(data, locale, contacts) {
      Object.assign(this, { data, locale, contacts, clocks: new Cases(data) });
    }

    // By what else is asked: what was chosen, and whether another choice may change anything.
    asked(answers) {
      const plans = this.data.cases[answers.request];
      let stride = plans.length, at = 0;
      const found = this.data.asked.map(({ name, options }) => {
        const size = options.length, whole = stride / size, place = Math.max(0, options.indexOf(answers[name] ?? ""));
        const first = (one) => one - (Math.floor(one / whole) % size) * whole;
        [stride, at] = [whole, at + place * whole];
        return { name, matters: plans.some((plan, one) => plan !== plans[first(one)]) };
      });
      return { found, plan: plans[at] };
    }

    plan(answers) {
      const { pieces, parts, plans } = this.data;
      const [calendar, by_day, ...places] = plans[this.asked(answers).plan];
      const whole = (part) => (Array.isArray(part) ? part.map(whole) : pieces[part]);
      return { calendar, by_day, ...Object.fromEntries(PARTS.map((name, at) => [name, whole(parts[name][places[at]])])) };
    }

    case(answers) { return new Case(this, answers); }

    contact(key, value) {
      const found = [...this.contacts.children].find((one) => one.dataset[key] === String(value)).cloneNode(true);
      delete found.dataset[key];
      return found;
    }
    name(person) { return this.contact("person", person).querySelector("a").textContent; }
  }

  // The dates for the moment at which it came; of a whole day, for its first and its last minute.
  class Case {
    constructor(telling, answers) {
      const plan = telling.plan(answers), calendar = telling.clocks.calendars[plan.calendar], { zone } = calendar;
      const { words, calendars, holidays } = telling.data;
      const at = (day, time) => zone.moment(Date.parse(`${day}T${time}Z`));
      const happened = Object.fromEntries(
        Object.entries(answers.happened ?? {}).map(([step, { day, time }]) => [step, at(day, time || "00:00")]));
      const times = answers.time ? [answers.time] : ["00:00", "23:59"];
      this.found = times.map((time) =>
        telling.clocks.deadlines(plan, { received: at(answers.day, time), happened }));
      Object.assign(this, { telling, answers, plan, calendar, words, holidays: holidays[plan.calendar] });
      this.moments = new Moments(telling.locale, calendars[plan.calendar].timezone, words.moment);
    }

    get first() { return this.found[0]; }
    get last() { return this.found[this.found.length - 1]; }
    say(name, facts) { return fill(this.words[name], facts); }

    // A moment in words, or both that it may be; null where it isn't known.
    moment(pick, say = (at) => this.moments.say(at)) {
      const all = this.found.map(pick);
      if (all.includes(null) || all.includes(undefined)) return null;
      const [first, last = first] = all.map(say);
      return first === last ? first : this.say("either", { first, last });
    }
    dated(name, pick, facts = {}) {
      const moment = this.moment(pick);
      return moment === null ? [] : [this.say(name, { ...facts, moment, last: moment })];
    }

    day(day) { return this.moments.days.format(day * DAY); }
    unknown(own, doubt) { return doubt ? [own?.[doubt] ?? this.telling.data.unknown[doubt]] : []; }

    // When it began to count and why then, and which days were left out; as `responde deadline` has it.
    reason(term, begins, end, receipt) {
      const within = term?.in === "business days";
      if (begins === null || end === null || !(within || term?.unit === "business day")) return { skipped: [] };
      const { zone } = this.calendar, arrived = zone.day(begins), skipped = [];
      const counted = receipt && !within ? this.calendar.receivedOn(begins) ?? arrived : arrived;
      const first = Math.max(arrived, counted), last = zone.day(end);
      for (let day = first + 1; day <= last; day++) if (!this.calendar.works(day)) skipped.push(day);
      return first === arrived ? { skipped } : { on: first, arrived, skipped };
    }

    received({ on, arrived }) {
      if (on === undefined) return [];
      const day = this.day(on), name = this.holidays[isoOf(arrived)];
      if (this.calendar.works(arrived)) return [this.say("cutoff", { time: this.cutoff, day })];
      return [name ? this.say("holiday", { name, day }) : this.say("closed", { day })];
    }
    get cutoff() { return this.telling.data.calendars[this.plan.calendar].cutoff.replace(/^0/, ""); }

    left({ skipped }) {
      const weekends = skipped.filter((day) => this.calendar.weekend.includes(weekday(day))).length;
      const named = skipped.filter((day) => !this.calendar.weekend.includes(weekday(day))).map((day) => {
        const name = this.holidays[isoOf(day)];
        return name ? this.say("named", { day: this.day(day), name }) : this.day(day);
      });
      const counted = weekends ? [this.say(weekends === 1 ? "weekend" : "weekends", { n: String(weekends) })] : [];
      const all = [...counted, ...named];
      return all.length ? [this.say("left", { days: joined(all, "; ") })] : [];
    }

    // Why it counts as received later stands at the head, where it does for all.
    why(reason) {
      const { counts_from, received } = this.first;
      const told = counts_from !== null && counts_from !== received && reason.on === this.calendar.zone.day(counts_from);
      return [...(told ? [] : this.received(reason)), ...this.left(reason)];
    }

    head() {
      const counts = this.moment(({ counts_from }) => counts_from, (at) => this.moments.day(at));
      const later = this.found.some(({ counts_from, received }) => counts_from !== received);
      const reasons = this.plan.steps.map((step, at) => this.received(this.stepReason(step, at))).flat();
      const once = reasons.filter((said, at) => reasons.findIndex((one) => flat(one) === flat(said)) === at);
      const whole = this.found.length > 1 ? this.moments.day(this.first.received) : this.moments.say(this.first.received);
      const away = this.moments.isAway(this.first.received), { earlier } = this.telling.data;
      const isEarlier = earlier && isoOf(this.calendar.zone.day(this.first.received)) < earlier.than;
      return [
        this.say("received", { moment: whole }),
        ...(isEarlier ? [earlier.says] : []),
        ...(later && counts !== null ? [this.say("counts", { moment: counts }), ...once] : []),
        ...(this.found.length > 1 ? [this.words.hourless] : []),
        ...(away ? [this.say("zone", { zone: this.moments.timezone })] : []),
      ];
    }

    stepReason(step, at) {
      const { begins, by } = this.first.steps[at], tier = step.tiers[step.tiers.length - 1];
      return this.reason(tier?.term, begins, by, !("counts_from" in step));
    }

    steps() {
      return this.plan.steps.map((step, at) => {
        const { says } = step, { by, begins, doubt } = this.first.steps[at];
        const tiers = by === null ? [] : (says.figures ?? []).flatMap((figure, tier) =>
          this.dated("by", (found) => found.steps[at].tiers[tier])
            .map((moment) => this.say("figure", { moment: [element("strong", moment)], figure })));
        return { title: says.name, dates: tiers, lines: [
          ...(says.starts && begins !== null ? this.dated("begins", (found) => found.steps[at].begins, { event: says.starts }) : []),
          ...this.unknown(says.unknown, doubt),
          ...this.why(this.stepReason(step, at)),
          ...this.dated("put_off", (found) => found.steps[at].extendable),
          ...(says.only_with && this.first.steps[at].extendable !== null ? [this.say("only_with", { what: says.only_with })] : []),
          ...(says.pauses ?? []).map((what) => this.say("pauses", { what })),
        ] };
      });
    }

    rungs() {
      const { data } = this.telling;
      let unknown = [];
      return this.first.rungs.map((call, at) => {
        const chair = this.plan.rungs[call.rung - 1].find(({ person }) => person === call.person), { says, after, replies } = chair;
        const pick = (name) => (found) => found.rungs[at][name];
        if (after && call.reached === null) unknown = this.unknown(says.unknown_after, why(after));
        const there = call.doubt === "calendar" ? this.unknown(null, "calendar") : unknown;
        if (call.replies_by === null && !call.doubt) unknown = this.unknown(says.unknown, why(replies));
        const last = call.rung === data.rungs.length;
        const title = data.rungs[call.rung - 1] || (last ? this.words.director : this.say("rung", { n: String(call.rung) }));
        const waited = this.reason(replies, at ? call.call_from : this.first.received, call.replies_by, !at);
        return { title: [`${call.rung}. `, ...spread(title)], dates: [
          [this.telling.contact("person", call.person)],
          ...this.dated("from", pick("call_from")),
        ], lines: [
          ...call.others.map((other) => this.say("or", { name: [this.telling.contact("person", other)] })),
          ...(call.call_from === null ? there : []),
          ...(call.call_from !== call.reached ? [this.say("moved", { name: this.telling.name(call.person) })] : []),
          ...(data.people[call.person].hours === null ? [this.words.unstated] : []),
          ...this.dated("has", pick("replies_by"), { figure: joined(says.figures ?? [], ", ") }),
          ...this.why(waited),
        ] };
      });
    }

    doors() {
      return this.plan.doors.map(({ says, opens }, at) => {
        const { opens: open, doubt, closes_doubt } = this.first.doors[at], always = open === this.first.received;
        const closing = this.unknown(says.unknown_closes, closes_doubt).map((reason) => this.say("closes", { why: reason }));
        return { title: joined([says.name, says.kind].filter(Boolean), ", "), dates: [
          ...(always ? [this.words.any] : this.dated("after", (found) => found.doors[at].opens)),
          ...this.dated("until", (found) => found.doors[at].closes),
        ], lines: [
          [this.telling.contact("door", says.door)],
          ...this.unknown(says.unknown, doubt),
          ...closing,
          ...(always ? [] : this.why(this.reason(opens, this.first.received, open, true))),
          ...(says.when ?? []).map((what) => this.say("when", { what })),
          ...(says.early_if ?? []).map((what) => this.say("sooner", { what })),
        ] };
      });
    }

    owed() {
      return this.plan.owed.map(({ says }, at) => {
        const pick = (name) => (found) => found.owed[at][name];
        return { title: [...spread(says.name), ": ", ...joined(says.gives ?? [], ", ")], dates: this.dated("owing", pick("since")), lines: [
          says.automatic,
          ...this.dated("paid", pick("paid_by")),
          ...this.dated("late", pick("late_from")),
          ...(says.adds ?? []).map((amount) => this.say("adds", { amount })),
          ...this.dated("claim", pick("claim_by")),
          ...(says.only_if ?? []).map((what) => this.say("only_if", { what })),
          ...(says.but ?? []).map((what) => this.say("except", { what })),
        ] };
      });
    }

    yours() {
      return this.plan.yours.map(({ says, after }, at) => {
        const { by, promised } = this.first.yours[at], asks = by === null && this.telling.events.has(after);
        return { title: says.to, kind: "yours", dates: by === null
          ? this.dated("promised", (found) => found.yours[at].promised)
          : this.dated("until", (found) => found.yours[at].by), lines: [
          says.have,
          ...(asks ? [[element("span", this.say("ask", { event: says.event }), "responde-noprint")]] : []),
          ...(says.otherwise ? [this.say("otherwise", { what: says.otherwise })] : []),
        ].filter(Boolean) };
      });
    }

    // What may have happened on which another date depends.
    get events() {
      const { steps, rungs, doors, yours } = this.plan;
      const terms = [...steps, ...rungs.flat().map(({ after }) => after), ...doors.flatMap(({ opens, closes }) => [opens, closes])];
      return new Set([...terms.map((one) => one?.counts_from), ...yours.map(({ after }) => after)]);
    }

    sections() {
      const told = ["steps", "rungs", "yours", "owed", "doors"].map((name) => ({ name, title: this.words[name], rows: this[name]() }));
      return told.filter(({ rows }) => rows.length);
    }

    // The one date that most want to know.
    summary() {
      const named = (name) => this.plan.steps.findIndex(({ step }) => step === name);
      const at = [named("answer"), named("resolve"), this.plan.steps.length - 1].find((place) => place >= 0) ?? -1;
      if (at < 0) return this.words.none;
      const [part] = this.dated("by", (found) => found.steps[at].by), { says } = this.plan.steps[at];
      return this.say("summary", { whole: says.name, part: part ?? this.unknown(says.unknown, this.first.steps[at].doubt)[0] });
    }

    // Of what we owe the later date, of what is up to the customer the earlier one.
    entries() {
      const { first, last, moments } = this, text = (name, facts) => flat(this.say(name, facts));
      const note = (key, at, name, facts, ahead = 0) =>
        (at === null || at === undefined ? [] : [{ key, ...moments.on(at, ahead), says: text(name, facts), more: "" }]);
      const contact = (person) => {
        const found = this.telling.contact("person", person);
        return ("reserved" in found.dataset ? found.firstChild : abroad(found)).textContent;
      };
      return [
        ...this.plan.steps.flatMap(({ step, says }, at) => note(step, last.steps[at].by, "today", { what: says.name })),
        ...last.rungs.slice(1).flatMap(({ rung, person, call_from: at }) => note(`rung-${rung}`, at, "call", { name: contact(person) })),
        ...this.plan.doors.flatMap(({ says }, at) => [
          ...(last.doors[at].opens > last.received ? note(`door-${at}`, last.doors[at].opens, "open", { name: says.name }, 1) : []),
          ...note(`door-${at}-until`, first.doors[at].closes, "last", { name: says.name }),
        ]),
        ...this.plan.yours.flatMap(({ says }, at) => note(`yours-${at}`, first.yours[at].by, "own", { what: says.to })),
        ...this.plan.owed.flatMap(({ says }, at) => {
          const what = joined(says.gives ?? [], ", ");
          return [
            ...note(`paid-${at}`, last.owed[at].paid_by, "money", { what }),
            ...note(`claim-${at}`, first.owed[at].claim_by, "claiming", { what }),
          ];
        }),
      ];
    }
  }

  Object.assign(globalThis.responde, { Telling, element, fill, flat });
})();
