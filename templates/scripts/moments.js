// What pages do alike with moments: say them, put them into a calendar, copy what was said. Comes after `clock.js`.
(() => {
  "use strict";

  const { DAY, Zone } = globalThis.responde, LAST_SECOND = DAY - 1000, LINE = 75;

  const filled = (words, facts) => words.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);

  // What the page has in it to reckon with; a page that is opened from disk can't fetch.
  const inlined = () => JSON.parse(document.querySelector("script[data-responde-clocks]").textContent);

  // Moments as people say them in a time zone; `words` puts day and time together.
  class Moments {
    constructor(locale, timezone, words) {
      this.zone = new Zone(timezone);
      this.days = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" });
      Object.assign(this, { timezone, words });
    }
    day(at) { return this.days.format(this.zone.shown(at)); }
    isEnd(at) { return this.zone.shown(at) % DAY === LAST_SECOND; }
    // The end of a day is the day alone.
    say(at) {
      if (this.isEnd(at)) return this.day(at);
      const date = new Date(this.zone.shown(at)), minute = String(date.getUTCMinutes()).padStart(2, "0");
      return filled(this.words, { day: this.day(at), time: `${date.getUTCHours()}:${minute}` });
    }
    // Where it stands in a calendar: the whole day at whose end it is, or so many days after that, else the moment.
    on(at, ahead = 0) { return this.isEnd(at) ? { day: this.zone.shown(at) + ahead * DAY } : { at }; }
    // Whether the clocks of whoever reads show something else.
    isAway(at) { return this.zone.offset(at) !== -new Date(at).getTimezoneOffset() * 60000; }
  }

  const stamp = (at) => new Date(at).toISOString().replace(/[-:]|\.\d+Z/g, "");
  const escaped = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
  const bare = (said) => said.replace(/\W/g, "");

  // RFC 5545, section 3.1: no line of more than 75 bytes, none broken within a letter.
  function folded(line) {
    const bytes = (letter) => new TextEncoder().encode(letter).length;
    let room = LINE;
    return [...line].map((letter) => {
      room -= bytes(letter);
      if (room >= 0) return letter;
      room = LINE - 1 - bytes(letter);
      return `\r\n ${letter}`;
    }).join("");
  }

  // An entry on a whole day, with an alarm in the morning, or at a moment.
  const entry = ({ key, day, at, says, more }) => ["BEGIN:VEVENT",
    `UID:${key.split("-").map(bare).join("-")}@${location.hostname || "responde"}`,
    `DTSTAMP:${stamp(Date.now())}Z`,
    day === undefined ? `DTSTART:${stamp(at)}Z` : `DTSTART;VALUE=DATE:${stamp(day).slice(0, 8)}`,
    `SUMMARY:${escaped(says)}`, `DESCRIPTION:${escaped(more)}`, "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(says)}`, `TRIGGER:${day === undefined ? "PT0S" : "PT9H"}`,
    "END:VALARM", "END:VEVENT"];

  const calendar = (product, entries) => ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Responde//${product}//EN`,
    ...entries.flatMap(entry), "END:VCALENDAR", ""].map(folded).join("\r\n");

  // Makes a link of a calendar; without an entry there is none.
  function keep(link, name, product, entries) {
    link.hidden = !entries.length;
    if (link.hidden) return;
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([calendar(product, entries)], { type: "text/calendar;charset=utf-8" }));
    link.download = `${bare(name)}.ics`;
  }

  const copy = async (text) => Boolean(await navigator.clipboard?.writeText(text).then(() => true, () => false));

  // A copy that is passed on: whoever reads it may be anywhere, and its telephone numbers have their prefix.
  function abroad(part) {
    const made = part.cloneNode(true);
    for (const one of [made, ...made.querySelectorAll("*")]) {
      if (one.dataset.abroad !== undefined) one.textContent = one.dataset.abroad;
    }
    return made;
  }

  Object.assign(globalThis.responde, { Moments, abroad, copy, filled, inlined, keep });
})();
