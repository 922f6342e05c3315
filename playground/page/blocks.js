// Block Kit as elements. A surface is whatever holds blocks:
// {prefix, values, options, errors, reader, people, places, fill(ids, value), press(ids, value, keeps),
// suggest(ids, text)}; a press `keeps` its value when it is a field's.

import { ask } from "./ask.js";
import { external, offered, person, place, select, several, ticks } from "./choices.js";
import { el, replaceKeepingFocus } from "./dom.js";
import { date, moment, notHere, text, time } from "./fields.js";
import { markdown } from "./markdown.js";
import { menu } from "./menu.js";
import { link, textOf } from "./mrkdwn.js";
import { richText, table } from "./rich.js";

export function drawBlocks(blocks, surface) {
  return blocks.map((block) => el("div", { class: `block ${block.type}` }, (BLOCKS[block.type] ?? unknown)(block, surface)));
}

const BLOCKS = {
  section, actions, input, image,
  header: (block, { reader }) => el("h3", {}, textOf(block.text, reader)),
  divider: () => el("hr"),
  context: (block, { reader }) => block.elements.map((each) =>
    each.type === "image" ? picture(each) : el("p", {}, textOf(each, reader))),
  rich_text: (block, { reader }) => richText(block, reader),
  markdown: (block) => markdown(block.text),
  table: (block, { reader }) => el("div", { class: "table" }, table(block, reader)),
};

const ELEMENTS = {
  button, overflow, image: picture,
  plain_text_input: text, number_input: text, email_text_input: text, url_text_input: text, rich_text_input: text,
  static_select: select, multi_static_select: several, checkboxes: ticks, radio_buttons: ticks,
  external_select: external, multi_external_select: external,
  users_select: person, multi_users_select: person,
  conversations_select: place, multi_conversations_select: place, channels_select: place, multi_channels_select: place,
  datepicker: date, timepicker: time, datetimepicker: moment, file_input: notHere,
};
const GROUPED = ["checkboxes", "radio_buttons", "multi_static_select", "file_input"];

function section(block, surface) {
  const words = block.text ? el("div", { class: "words" }, textOf(block.text, surface.reader)) : null;
  const fields = block.fields ? el("div", { class: "fields" }, block.fields.map((field) =>
    el("div", { class: "words" }, textOf(field, surface.reader)))) : null;
  const accessory = block.accessory ? element(block, block.accessory, surface) : null;
  return [el("div", { class: "section-text" }, words, fields), accessory];
}

function actions(block, surface) {
  return block.elements.map((each) => element(block, each, surface));
}

function image(block) {
  return el("figure", {}, picture(block), block.title ? el("figcaption", {}, block.title.text) : null);
}

// A picture from elsewhere is not fetched: nobody out there learns who reads here.
function picture({ image_url: address = "", alt_text: words }) {
  const own = URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin;
  if (own) return el("img", { src: address, alt: words });
  return el("span", { class: "picture" }, el("span", { class: "faint" }, "Picture: "), address ? link(address, words || address) : words);
}

function unknown(block) {
  const words = block.title?.text ?? block.alt_text ?? "";
  return el("p", { class: "note" }, `This page does not show “${block.type}” blocks${words ? `: ${words}` : "."}`);
}

function input(block, surface) {
  const id = `${surface.prefix}-${block.block_id}`;
  const error = surface.errors?.[block.block_id];
  const grouped = GROUPED.includes(block.element.type);
  const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(" ");
  const label = [textOf(block.label, surface.reader), block.optional ? el("span", { class: "faint" }, " (optional)") : null];
  return [
    grouped ? el("p", { class: "label", id: `${id}-label` }, label) : el("label", { class: "label", for: id }, label),
    element(block, block.element, surface, {
      id, name: block.label.text, labelledBy: grouped ? `${id}-label` : undefined, label: undefined,
      describedBy: described || undefined, invalid: Boolean(error), required: !block.optional,
    }),
    block.hint ? el("p", { class: "hint", id: `${id}-hint` }, textOf(block.hint, surface.reader)) : null,
    error ? el("p", { class: "error", id: `${id}-error` }, error) : null,
  ];
}

function element(block, object, surface, more = {}) {
  const draw = ELEMENTS[object.type];
  if (!draw) return unknown(object);
  const ids = { block_id: block.block_id, action_id: object.action_id };
  const name = object.placeholder?.text ?? block.text?.text ?? "Choose";
  const fill = (value) => surface.fill(ids, value);
  const keeps = !["button", "overflow"].includes(object.type);
  const press = async (value) => {
    if (!object.confirm || (await ask(object.confirm, surface.reader))) return surface.press(ids, value, keeps);
    if (drawn instanceof Element) replaceKeepingFocus(drawn, element(block, object, surface, more));
    return false;
  };
  const tells = block.type !== "input" || Boolean(block.dispatch_action);
  const drawn = draw(object, {
    name, label: name, surface, tells, fill, press, change: tells ? press : fill,
    suggest: async (words) => (await surface.suggest(ids, words)).map(offered),
    key: `${surface.prefix}/${block.block_id}/${object.action_id}`,
    value: surface.values?.[block.block_id]?.[object.action_id],
    ...more,
  });
  return drawn;
}

function button(object, field) {
  const given = { class: `block-button ${object.style ?? ""}`, "data-field": field.key, "aria-label": object.accessibility_label };
  const press = () => field.press(object.value ?? null);
  const words = textOf(object.text, field.surface.reader);
  if (!object.url) return el("button", { type: "button", ...given, onclick: press }, words);
  const drawn = link(object.url, words[0]);
  if (!(drawn instanceof Element)) return el("span", { class: "note" }, drawn);
  drawn.className = given.class;
  drawn.dataset.field = field.key;
  drawn.addEventListener("click", press);
  return drawn;
}

function overflow(object, field) {
  return menu({ label: "More actions", face: "⋯", field: field.key }, object.options.map((option) => ({
    label: option.text.text, about: option.description?.text, onpick: () => field.press(option.value),
  })));
}
