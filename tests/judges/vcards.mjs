// Reads contact cards with vcard4 and holds each value and parameter to its types of RFC 6350: JSON in, JSON out.
import { readFileSync } from "node:fs";
import * as vcard4 from "vcard4";

const { texts } = JSON.parse(readFileSync(0, "utf8"));

const KINDS = /^(individual|group|org|location|application)$/;
const address = (value) => new vcard4.URIType(value);
const number = ({ VALUE }, value) => (VALUE === "uri" ? address(value) : new vcard4.TextType(value));
const VALUES = {
  IMPP: (_, value) => address(value),
  LANG: (_, value) => new vcard4.LanguageTagType(value),
  RELATED: ({ VALUE }, value) => VALUE === "text" || address(value),
  REV: (_, value) => new vcard4.DateTimeType("timestamp", value),
  SOURCE: (_, value) => address(value),
  TEL: number,
  UID: (_, value) => address(value),
  URL: (_, value) => address(value),
};
const OWNERS = { RELATED: "RelatedProperty", TEL: "TelProperty" };

function hold({ property, parameters, value }) {
  VALUES[property]?.(parameters, value);
  if (property === "KIND" && !KINDS.test(value)) throw new TypeError(`no kind: ${value}`);
  if (property === "TEL" && !/^(uri|text)$/.test(parameters.VALUE ?? "text")) throw new TypeError(parameters.VALUE);
  const types = (parameters.TYPE ?? "").split(",").filter(Boolean).map((one) => new vcard4.ParameterValueType(one));
  if (types.length) new vcard4.TypeParameter(OWNERS[property] ?? "AnyProperty", types);
  if (parameters.PREF) new vcard4.PrefParameter(new vcard4.IntegerType(Number(parameters.PREF)));
  return { name: property, parameters, value };
}

const card = (read) => read.properties.flatMap((name) => read.getProperty(name)).map(hold);

function cards(text) {
  try {
    return { cards: [vcard4.parse(text)].flat().map(card) };
  } catch (error) {
    return { refused: String(error) };
  }
}

console.log(JSON.stringify(texts.map(cards)));
