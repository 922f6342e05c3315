// Block Kit as elements. `surface` knows the values, errors and names, and hears of changes:
// {prefix, values, errors, names, people, change(block, element, value), press(block, element, value)}

import { el } from "./dom.js";
import { DRAWN } from "./fields.js";
import { link, textOf } from "./mrkdwn.js";

export function drawBlocks(blocks, surface) {
  return blocks.map((block) => el("div", { class: `block ${block.type}` }, BLOCKS[block.type]?.(block, surface) ?? null));
}

const BLOCKS = { header, section, divider, context, actions, input, image };

function header(block) {
  return el("h3", {}, block.text.text);
}

function divider() {
  return el("hr");
}

function section(block, surface) {
  const words = block.text ? el("p", {}, textOf(block.text, surface.names)) : null;
  const fields = block.fields ? el("div", { class: "fields" }, block.fields.map((field) =>
    el("p", {}, textOf(field, surface.names)))) : null;
  const accessory = block.accessory ? element(block, block.accessory, surface) : null;
  return [el("div", { class: "section-text" }, words, fields), accessory];
}

function context(block, surface) {
  return block.elements.map((each) =>
    each.type === "image" ? picture(each) : el("p", {}, textOf(each, surface.names)));
}

function actions(block, surface) {
  return block.elements.map((each) => element(block, each, surface));
}

function image(block) {
  return el("figure", {}, picture(block), block.title ? el("figcaption", {}, block.title.text) : null);
}

function picture(object) {
  return el("img", { src: object.image_url, alt: object.alt_text });
}

function input(block, surface) {
  const id = `${surface.prefix}-${block.block_id}`;
  const error = surface.errors?.[block.block_id];
  const grouped = ["checkboxes", "radio_buttons", "multi_static_select"].includes(block.element.type);
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const label = [block.label.text, block.optional ? el("span", { class: "faint" }, " (optional)") : null];
  return [
    grouped ? el("p", { class: "label", id: `${id}-label` }, label) : el("label", { class: "label", for: id }, label),
    element(block, block.element, surface, {
      id, name: block.label.text, labelledBy: grouped ? `${id}-label` : undefined, label: undefined,
      describedBy: described || undefined, invalid: Boolean(error), required: !block.optional,
    }),
    block.hint ? el("p", { class: "hint", id: `${id}-hint` }, block.hint.text) : null,
    error ? el("p", { class: "error", id: `${id}-error` }, error) : null,
  ];
}

function element(block, object, surface, more = {}) {
  if (object.type === "image") return picture(object);
  if (object.type === "button" && object.url) return linkButton(block, object, surface);
  const name = object.placeholder?.text ?? block.text?.text ?? "Choose";
  return DRAWN[object.type]?.(object, {
    name, label: name, names: surface.names, people: surface.people,
    key: `${surface.prefix}/${block.block_id}/${object.action_id}`,
    value: surface.values?.[block.block_id]?.[object.action_id],
    change: (value) => surface.change(block, object, value),
    press: (value) => surface.press(block, object, value),
    ...more,
  }) ?? null;
}

function linkButton(block, object, surface) {
  const drawn = link(object.url, object.text.text);
  if (!(drawn instanceof Element)) return drawn;
  drawn.className = `block-button ${object.style ?? ""}`;
  drawn.addEventListener("click", () => surface.press(block, object, object.value));
  return drawn;
}
