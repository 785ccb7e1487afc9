// Reads a case number that somebody typed, as `responde number` does: what isn't right to its last digit is none.
(() => {
  "use strict";

  const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ", TAIL = 14, BODY = 11, YEARS = 10;
  const WRITTEN = /^\d{6}[2-9A-HJKMNP-TV-Z]{6}\d\d$/;

  // ISO 7064 MOD 31,30 over the date and the random part.
  function character(body) {
    const doubled = (check) => ((check || 30) * 2) % 31;
    const values = [...body].map((char, at) => (at < 6 ? Number(char) : ALPHABET.indexOf(char)));
    return ALPHABET[(31 - doubled(values.reduce((check, value) => (doubled(check) + value) % 30, 15))) % 30];
  }

  // ISO 7064 MOD 97-10 over all that stands before.
  function digits(front) {
    const figures = [...front].map((char) => parseInt(char, 36)).join("");
    return String(98n - (BigInt(`${figures}00`) % 97n)).padStart(2, "0");
  }

  const bare = (typed) => typed.normalize("NFKC").toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  const asDigits = (text) => text.replaceAll("O", "0").replace(/[IL]/g, "1");

  // A letter that stands in no number counts as the character that it looks like.
  function unmistaken(typed, prefix) {
    const tail = typed.slice(prefix.length), head = typed.slice(0, prefix.length);
    const own = asDigits(head) === asDigits(prefix) ? prefix : head;
    return own + asDigits(tail.slice(0, 6)) + tail.slice(6, -2).replaceAll("U", "V") + asDigits(tail.slice(-2));
  }

  // The last day of these six digits that is not after today, and not ten years ago; null if there is none.
  function dayOf(figures, today) {
    const [year, month, day] = figures.match(/../g), now = Number(today.slice(0, 4));
    const iso = `${now - ((now - Number(year)) % 100 + 100) % 100}-${month}-${day}`;
    const oldest = `${now - YEARS}${today.slice(4)}`, at = new Date(`${iso}T00:00Z`);
    return !Number.isNaN(+at) && at.toISOString().startsWith(iso) && oldest <= iso && iso <= today ? iso : null;
  }

  // The day of a number with this prefix, as in ISO 8601; null of what is none.
  function dayOfNumber(typed, prefix, today) {
    const whole = unmistaken(bare(typed), prefix), tail = whole.slice(prefix.length);
    if (!whole.startsWith(prefix) || tail.length !== TAIL || !WRITTEN.test(tail)) return null;
    if (tail[BODY] !== character(tail.slice(0, BODY)) || tail.slice(-2) !== digits(whole.slice(0, -2))) return null;
    return dayOf(tail.slice(0, 6), today);
  }

  globalThis.responde.dayOfNumber = dayOfNumber;
})();
