// GitHub's own toolkit writes annotations: what the same finding looks like where GitHub itself writes it.
// node github.mjs ANNOTATIONS.json  takes [{severity, message, title, file, startLine, …}], prints a command each.
import { readFileSync } from "node:fs";
import { error, notice, warning } from "@actions/core";

const say = { error, warning, note: notice };
for (const { severity, message, ...place } of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  say[severity](message, place);
}
