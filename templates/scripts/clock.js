// Reckons from `clocks.json` who answers, and whom to call after them; what each part means says its schema.
// Moments are milliseconds since 1970, days are numbers since 1970-01-01, and null is what isn't known.
// A page loads it as a classic script, and finds it under `responde`.
(() => {
  "use strict";

  const SECOND = 1000, MINUTE = 60 * SECOND, QUARTER = 15 * MINUTE, DAY = 24 * 60 * MINUTE;

  const dayOf = (iso) => Date.parse(`${iso}T00:00Z`) / DAY;
  const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  const weekday = (day) => (((day + 3) % 7) + 7) % 7; // from Monday; 1970-01-01 was a Thursday

  // What clocks show in a time zone; "shown" are the milliseconds that they would show in UTC.
  class Zone {
    constructor(name) {
      const figure = "numeric", parts = { year: figure, month: figure, day: figure, hour: figure, minute: figure };
      this.format = new Intl.DateTimeFormat("en-US", { timeZone: name, hourCycle: "h23", ...parts });
      this.offsets = new Map(); // nowhere do clocks change but at a quarter of an hour
    }
    offset(at) {
      const quarter = Math.floor(at / QUARTER);
      if (!this.offsets.has(quarter)) {
        const parts = this.format.formatToParts(quarter * QUARTER).map(({ type, value }) => [type, Number(value)]);
        const { year, month, day, hour, minute } = Object.fromEntries(parts);
        this.offsets.set(quarter, Date.UTC(year, month - 1, day, hour, minute) - quarter * QUARTER);
      }
      return this.offsets.get(quarter);
    }
    shown(at) { return at + this.offset(at); }
    day(at) { return Math.floor(this.shown(at) / DAY); }
    // Of a time that comes twice the first, or the later; one that is skipped is counted on from before, or from after.
    moment(shown, later = false) {
      const before = shown - this.offset(shown - DAY), after = shown - this.offset(shown + DAY);
      const [wanted, other] = later ? [after, before] : [before, after];
      return this.shown(wanted) === shown || this.shown(other) !== shown ? wanted : other;
    }
    lastOf(day) { return this.moment((day + 1) * DAY - SECOND, true); }
  }

  class Calendar {
    constructor({ timezone, weekend, cutoff, holidays }, first, last) {
      this.zone = new Zone(timezone);
      this.off = new Set(holidays.map(dayOf));
      Object.assign(this, { weekend, first, last });
      this.cutoff = cutoff ? Date.parse(`1970-01-01T${cutoff}Z`) + MINUTE : DAY; // the minute itself is not too late
    }
    knows(day) { return this.first <= day && day <= this.last; }
    works(day) { return this.knows(day) && !this.weekend.includes(weekday(day)) && !this.off.has(day); }
    // The business day that is so many of them later, whatever the day is itself.
    businessDay(day, ahead) {
      for (; ahead > 0; ahead -= this.works(day)) if (!this.knows(day) || !this.knows(++day)) return null;
      return day;
    }
    receivedOn(at) {
      const shown = this.zone.shown(at), day = Math.floor(shown / DAY);
      return shown - day * DAY < this.cutoff && this.works(day) ? day : this.businessDay(day, 1);
    }
    // The stretches of whole business days from a moment on.
    *stretches(at) {
      for (let day = this.zone.day(at); this.knows(day); day++)
        if (this.works(day)) yield [this.zone.moment(day * DAY), this.zone.moment((day + 1) * DAY)];
    }
  }

  class Openings {
    constructor({ timezone, weeks, days }, first, last) {
      this.zone = new Zone(timezone);
      Object.assign(this, { weeks: weeks.map(({ from, week }) => [dayOf(from), week]).reverse(), days, first, last });
      this.made = new Map();
    }
    spans(day) { return this.days[isoOf(day)] ?? this.weeks.find(([from]) => from <= day)[1][weekday(day)]; }
    of(day) {
      const moment = (minute) => this.zone.moment(day * DAY + minute * MINUTE);
      if (!this.made.has(day))
        this.made.set(day, this.spans(day).map((span) => span.map(moment)).filter(([opens, closes]) => opens < closes));
      return this.made.get(day);
    }
    knows(at) { const day = this.zone.day(at); return this.first <= day && day <= this.last; }
    // From yesterday, since a night shift may last into today.
    *stretches(at) {
      let day = this.knows(at) ? Math.max(this.first, this.zone.day(at) - 1) : Infinity;
      for (; day <= this.last; day++) yield* this.of(day);
    }
    next(at) {
      for (const [opens, closes] of this.stretches(at)) if (at < closes) return Math.max(opens, at);
      return null;
    }
    openAt(at) { return this.knows(at) ? this.next(at) === at : null; }
    until(at) {
      let end = at;
      for (const [opens, closes] of this.openAt(at) ? this.stretches(at) : []) {
        if (opens > end) break;
        end = Math.max(end, closes);
      }
      return end > at && this.knows(end) ? end : null;
    }
  }

  const monthsLater = (day, months) => {
    const date = new Date(day * DAY), month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
    const last = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / DAY;
    return Math.min(last - new Date(last * DAY).getUTCDate() + date.getUTCDate(), last);
  };

  class Clocks {
    constructor(data) {
      const ends = [dayOf(data.first), dayOf(data.last)];
      this.data = data;
      this.calendars = data.calendars.map((one) => new Calendar(one, ...ends));
      this.hours = data.hours.map((one) => new Openings(one, ...ends));
    }

    plan(group, name, channel = "") { return this.data.plans[this.data[group][name][channel]]; }
    openings(person) { return this.hours[this.data.people[person].hours] ?? null; } // null: not stated

    // When a time is over that begins at a moment; its business days come after `first`.
    ends(term, begun, calendar, first = calendar.zone.day(begun)) {
      if (!term?.unit || begun === null) return null;
      if (term.in !== undefined) return this.passed(term, begun, calendar);
      if (term.unit === "second") return begun + term.n * SECOND;
      const day = calendar.zone.day(begun);
      const last = {
        "calendar day": () => day + term.n,
        "business day": () => first === null ? null : calendar.businessDay(Math.max(day, first), term.n),
        month: () => monthsLater(day, term.n),
      }[term.unit]();
      return last === null ? null : calendar.zone.lastOf(last);
    }

    // When so many seconds have passed of opening hours, or of business days.
    passed({ n, in: within }, begun, calendar) {
      let left = n * SECOND, reached = begun;
      for (const [opens, closes] of (within === "business days" ? calendar : this.hours[within]).stretches(begun)) {
        const start = Math.max(opens, reached);
        if (start >= closes) continue;
        if (left <= closes - start) return start + left;
        [left, reached] = [left - (closes - start), closes];
      }
      return null;
    }

    // Whom to call from when, for a case that comes at a moment; what happened since may move it.
    rungs(plan, received, happened = {}) {
      const calendar = this.calendars[plan.calendar], first = calendar.receivedOn(received);
      return this.climb(plan, calendar, received, first, (term) => this.since(term, calendar, received, first, happened));
    }

    // When so much time has passed since receipt, or since what it counts from.
    since(term, calendar, received, first, happened) {
      const at = happened[term?.counts_from];
      if (at !== undefined) return this.ends(term, at, calendar);
      if (term?.doubt) return null;
      const begins = (term?.before ?? []).reduce((end, one) => this.ends(one, end, calendar, first), received);
      return this.ends(term, begins, calendar, first);
    }

    // Each rung with its call: of several people the one who answers first.
    climb(plan, calendar, received, first, since) {
      let at = received;
      const rungs = plan.rungs.map((chairs, place) => ({ chairs, rung: place + 1 }));
      return rungs.filter(({ chairs }) => chairs.length).map(({ chairs, rung }, place) => {
        const there = chairs.map((chair) => {
          const reached = chair.after ? since(chair.after) : at, openings = this.openings(chair.person);
          return { chair, reached, from: openings && reached !== null ? openings.next(reached) : reached };
        });
        const { chair, reached, from } = earliest(there);
        at = this.ends(chair.replies, place ? from : received, calendar, place ? undefined : first);
        return { rung, person: chair.person, reached, call_from: from, replies_by: at };
      });
    }

    // Who answers at a moment, else who does next: rung by rung those who take the case, then who stands in for them.
    attend(plan, at) {
      const turns = this.turns(plan).map((turn) => ({ ...turn, openings: this.openings(turn.person) }));
      const states = turns.map(({ openings }) => openings?.openAt(at) ?? null);
      const open = states.includes(true) ? true : states.length && !states.includes(null) ? false : null;
      const known = turns.map((turn) => ({ turn, from: turn.openings?.next(at) ?? null }));
      const { turn, from } = known.some(({ from }) => from !== null) ? earliest(known) : { turn: turns[0], from: null };
      return {
        rung: turn?.rung ?? null,
        person: turn?.person ?? null,
        stands_in_for: turn?.stands_in_for ?? null,
        open,
        answers_from: from,
        until: from === null ? null : turn.openings.until(from),
      };
    }

    turns(plan) {
      return plan.rungs.flatMap((chairs, place) => {
        const rung = place + 1, people = chairs.map(({ person }) => person);
        const away = people.filter((person) => this.data.people[person].stand_in);
        return [
          ...people.map((person) => ({ rung, person, stands_in_for: null })),
          ...away.map((person) => ({ rung, person: this.data.people[person].stand_in, stands_in_for: person })),
        ];
      });
    }
  }

  const earliest = (all) => all.reduce((best, one) => ((one.from ?? Infinity) < (best.from ?? Infinity) ? one : best));

  globalThis.responde = { ...globalThis.responde, Clocks, DAY, Zone, isoOf };
})();
