// Reckons from `clocks.json` every date of a case; comes after `clock.js`, whose clocks it adds to.
(() => {
  "use strict";

  const { Clocks, DAY, isoOf } = globalThis.responde;
  const why = (term) => (typeof term === "string" ? term : term.doubt ?? "calendar");

  class Cases extends Clocks {
    // Everything that has a date, of a case with this plan; `happened` has the moments of steps that took place.
    deadlines(plan, { received, happened = {}, extended = false }) {
      const calendar = this.calendars[plan.calendar], first = calendar.receivedOn(received);
      const steps = this.steps(plan, calendar, { received, happened, extended, first });
      const dates = Object.fromEntries(steps.map(({ step, by }) => [step, by]));
      const since = (term) => this.since(term, calendar, received, first, happened);
      const later = (term, at) => this.ends(term, at ?? null, calendar);
      return {
        received,
        counts_from: this.countsFrom(plan, calendar, received, first),
        steps,
        rungs: this.rungs(plan, received, happened),
        doors: plan.doors.map(({ opens, closes }) => ({
          opens: since(opens),
          closes: since(closes),
          doubt: since(opens) === null ? why(opens) : null,
          closes_doubt: closes && since(closes) === null ? why(closes) : null,
        })),
        owed: plan.owed.map(({ step, paid_within, late_after, claim_within }) => ({
          step,
          since: dates[step],
          paid_by: later(paid_within, dates[step]),
          late_from: later(late_after, dates[step]),
          claim_by: later(claim_within, dates[step]),
        })),
        yours: plan.yours.map(({ within, after }) => {
          const at = after === "receipt" ? received : happened[after];
          return { by: later(within, at), promised: at === undefined ? later(within, dates[after]) : null };
        }),
      };
    }

    // With who else there is, and why it isn't known from when to call: for somebody's own time, or of somebody below.
    climb(plan, ...course) {
      let doubt = null;
      return super.climb(plan, ...course).map((call) => {
        const chairs = plan.rungs[call.rung - 1], mine = chairs.findIndex((chair) => chair.person === call.person);
        const { after, replies } = chairs[mine], others = chairs.filter((_, place) => place !== mine);
        if (after && call.reached === null) doubt = why(after);
        if (call.reached !== null) doubt = call.call_from === null ? "calendar" : null;
        const told = { ...call, others: others.map(({ person }) => person), doubt };
        if (call.replies_by === null && !doubt) doubt = why(replies);
        return told;
      });
    }

    // With whether they answer day and night, and whose turn comes before, and it isn't stated when they answer.
    attend(plan, at) {
      const found = super.attend(plan, at), turns = this.turns(plan);
      const turn = ({ person, rung, stands_in_for: away }) =>
        person === found.person && rung === found.rung && away === found.stands_in_for;
      const before = found.open && found.answers_from !== null ? turns.slice(0, turns.findIndex(turn)) : turns;
      const unstated = before.filter(({ person }) => !this.openings(person)).map(({ person }) => person);
      const always = found.answers_from !== null && this.always(this.data.people[found.person].hours);
      return { ...found, always, unstated: [...new Set(unstated)] };
    }

    always(hours) {
      const { days, weeks } = this.data.hours[hours];
      const every = [...Object.values(days), ...weeks.flatMap(({ week }) => week)];
      return every.every((spans) => String(spans) === "0,1440");
    }

    countsFrom(plan, calendar, received, first) {
      if (!plan.by_day || first === calendar.zone.day(received)) return received;
      return first === null ? null : calendar.zone.moment(first * DAY);
    }

    // What counts from another step begins when that happened, or else on the last day on which it was promised.
    steps(plan, calendar, { received, happened, extended, first }) {
      const found = new Map(), begins = { receipt: [received, first] };
      for (const step of Object.keys(happened)) begins[step] = [happened[step], calendar.zone.day(happened[step])];
      for (let turn = 0; turn <= plan.steps.length; turn++)
        for (const step of plan.steps) {
          const begun = begins[step.counts_from ?? "receipt"];
          if (found.has(step.step) || (!begun && turn < plan.steps.length)) continue;
          const done = this.step(step, calendar, received, begun, extended);
          found.set(step.step, done);
          if (done.by !== null) begins[step.step] ??= [done.by, first];
        }
      return plan.steps.map(({ step }) => found.get(step));
    }

    step({ step, tiers, doubt, in_force = [], extension }, calendar, received, begun, extended) {
      const none = { step, begins: null, tiers: tiers.map(() => null), by: null, extendable: null };
      if (!begun || !["event", "follows", undefined].includes(doubt)) return { ...none, doubt: doubt ?? "follows" };
      const day = isoOf(calendar.zone.day(received));
      const ended = ({ from = day, until = day }) => day < from || until < day;
      if (in_force.some(ended)) return { ...none, doubt: "not in force" };
      const [begins, first] = begun, put = (end) => (extension ? this.putOff(end, extension, calendar) : null);
      const found = tiers.map(({ term }) => this.ends(term, begins, calendar, first)), end = found[found.length - 1];
      const dates = extended && extension ? found.map(put) : found, by = dates[dates.length - 1];
      const unknown = end === null ? tiers[tiers.length - 1].term : extension?.term;
      const extendable = extended ? null : put(end);
      return { ...none, begins, tiers: dates, by, doubt: by === null ? why(unknown) : null, extendable };
    }

    putOff(end, { term, times }, calendar) {
      for (; times > 0; times--) end = this.ends(term, end, calendar);
      return end;
    }
  }

  Object.assign(globalThis.responde, { Cases, why });
})();
