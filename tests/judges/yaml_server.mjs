// Judges YAML files by a JSON Schema as the YAML language server does in an editor: what would be underlined there.
// node yaml_server.mjs SCHEMA FILE…  prints [{file, line, column, text}], lines and columns counted from 1.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const server = createRequire(new URL("./node_modules/yaml-language-server/package.json", import.meta.url));
const { getLanguageService } = server("./out/server/src/languageservice/yamlLanguageService.js");
const { SettingsState } = server("./out/server/src/yamlSettings.js");
const { TextDocument } = server("vscode-languageserver-textdocument");

const [schema, ...files] = process.argv.slice(2);
const uri = pathToFileURL(schema).href;
const service = getLanguageService({
  schemaRequestService: (asked) => Promise.reject(new Error(`nothing is fetched: ${asked}`)),
  workspaceContext: { resolveRelativePath: (path) => path },
  connection: { onRequest: () => {} },
  yamlSettings: new SettingsState(),
  telemetry: { send: () => {}, sendError: (name, error) => { throw error ?? new Error(name); }, sendTrack: () => {} },
  clientCapabilities: {},
});
service.configure({
  validate: true,
  yamlVersion: "1.2",
  schemas: [{ uri, fileMatch: ["*"], schema: JSON.parse(readFileSync(schema, "utf8")) }],
});

const said = [];
for (const file of files) {
  const document = TextDocument.create(pathToFileURL(file).href, "yaml", 0, readFileSync(file, "utf8"));
  for (const { range, message } of await service.doValidation(document, false)) {
    said.push({ file, line: range.start.line + 1, column: range.start.character + 1, text: message });
  }
}
process.stdout.write(JSON.stringify(said), () => process.exit(0));
