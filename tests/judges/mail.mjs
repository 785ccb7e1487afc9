// Reads messages with postal-mime and takes addresses apart with the platform's URL: JSON in, JSON out.
import { readFileSync } from "node:fs";
import PostalMime from "postal-mime";

const { messages, addresses } = JSON.parse(readFileSync(0, "utf8"));

async function message(encoded) {
  const { headers, to, subject, text } = await PostalMime.parse(Buffer.from(encoded, "base64"));
  const named = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  return { headers: named, to: (to ?? []).map((each) => each.address), subject: subject ?? "", body: text ?? "" };
}

function address(written) {
  const { protocol, host, pathname, search } = new URL(written);
  // Not searchParams, which reads a plus as a blank: RFC 6068 doesn't.
  const pairs = search.slice(1).split("&").map((pair) => pair.split("=").map(decodeURIComponent));
  return { protocol, host, path: decodeURIComponent(pathname), fields: pairs };
}

console.log(JSON.stringify({ messages: await Promise.all(messages.map(message)), addresses: addresses.map(address) }));
