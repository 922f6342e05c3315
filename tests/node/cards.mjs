// Judges Adaptive Cards by what has been published about them: the schema, and the renderer that
// Microsoft ships. Takes a file with the schema and the cards by name, and prints what either
// refuses, by name; a card that both let pass is not mentioned.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import renderer from "./node_modules/adaptivecards/dist/adaptivecards.js";

const require = createRequire(import.meta.url);
const Ajv = require("ajv");
const { schema: { id: _, ...schema }, cards } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const ajv = new Ajv({ strict: false, validateFormats: false, verbose: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
const fits = ajv.compile(schema);

function bySchema(card) {
  if (fits(card)) return [];
  const [deepest] = [...fits.errors].sort((a, b) => b.instancePath.length - a.instancePath.length);
  return [`${deepest.instancePath} ${deepest.message}`];
}

function byRenderer(json) {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const card = new renderer.AdaptiveCard();
  card.parse(json, context);
  const said = [];
  for (let i = 0; i < context.eventCount; i++) said.push(context.getEventAt(i).message);
  return [...said, ...card.validateProperties().validationEvents.map((each) => each.message)];
}

const refused = {};
for (const [name, card] of Object.entries(cards)) {
  const said = { schema: bySchema(card), renderer: byRenderer(card) };
  if (said.schema.length || said.renderer.length) refused[name] = said;
}
console.log(JSON.stringify(refused));
