// What blocks need to know, and whom they tell. `here` is one person's visit (see app.js).

import { about } from "./places.js";
import { post } from "./server.js";

const SIGNS = { channel: "open", group: "closed" };

export function surface({ workspace, screen, person }) {
  const names = Object.create(null);
  for (const each of [...workspace.people, workspace.app, ...screen.conversations]) names[each.id] = each.name;
  const now = new Date(screen.now);
  return {
    reader: { names, zone: person.tz, now },
    people: workspace.people.filter((each) => !each.deleted && !each.bot)
      .map((each) => ({ value: each.id, label: each.name, about: about(each, now) })),
    places: screen.conversations.map((each) => ({ value: each.id, label: each.name, sign: SIGNS[each.kind] })),
  };
}

// Blocks in a message or on the Home tab.
export function living(here, where, { values, options }) {
  return {
    ...surface(here), prefix: where.surface, values, options,
    fill: (ids, value) => here.act("fill", { surface: where.surface, values: { [ids.block_id]: { [ids.action_id]: value } } }, false),
    press: (ids, value) => here.act("press", { ...where, ...ids, value }),
    suggest: (ids, text) => suggest(here, where, ids, text),
  };
}

export function modalActions(here) {
  return {
    fill: (view, values) => here.act("fill", { surface: view.id, values }, false),
    submit: (view) => here.act("submit", { view: view.id }),
    close: (view, everything) => here.act("close", { view: view.id, everything }),
    press: (view, ids, value) => here.act("press", { surface: view.id, ...ids, value }),
    suggest: (view, ids, text) => suggest(here, { surface: view.id }, ids, text),
  };
}

async function suggest(here, where, ids, text) {
  return (await post(`as/${here.person.id}/suggest`, { ...where, ...ids, value: text })).options;
}
