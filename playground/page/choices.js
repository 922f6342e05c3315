// The things to choose from. Each tells `change` the value of an option, an id, or a list of those.

import { el } from "./dom.js";
import { attributes } from "./fields.js";
import { textOf } from "./mrkdwn.js";
import { picker, search } from "./pick.js";

export function select(element, field) {
  const first = element.placeholder?.text ?? "Choose an option";
  const input = el("select", attributes(element, field), el("option", { value: "" }, first));
  for (const group of element.option_groups ?? []) {
    input.append(el("optgroup", { label: group.label.text }, group.options.map(choice)));
  }
  input.append(...(element.options ?? []).map(choice));
  input.value = field.value ?? "";
  input.addEventListener("change", () => field.change(input.value || null));
  return input;
}

function choice(option) {
  const about = option.description ? ` – ${option.description.text}` : "";
  return el("option", { value: option.value }, option.text.text + about);
}

// ---- found by searching: people, places, and what the app suggests ----

export function person(element, field) {
  return found(element, field, search(() => field.surface.people));
}

export function place(element, field) {
  const open = element.type.endsWith("channels_select");
  return found(element, field, search(() => field.surface.places.filter((each) => !open || each.sign === "open")));
}

export function external(element, field) {
  const least = element.min_query_length ?? 3;
  return found(element, field, async (text) => {
    if (text.length < least) throw new Error(`Type at least ${least} ${least === 1 ? "letter" : "letters"}`);
    return field.suggest(text);
  });
}

function found(element, field, find) {
  const several = element.type.startsWith("multi_");
  const held = several ? field.value ?? [] : [field.value ?? []].flat();
  return picker({
    id: field.id, label: field.name, field: field.key, describedBy: field.describedBy, invalid: field.invalid,
    required: field.required, placeholder: element.placeholder?.text, find, several, most: element.max_selected_items,
    chosen: held.map((value) => known(value, field.surface)),
    onpick: (options) => {
      const values = options.map((each) => each.value);
      field.change(several ? values : values[0] ?? null);
    },
  });
}

function known(value, { options, reader }) {
  const option = options?.[value];
  return option ? offered(option) : { value, label: reader.names[value] ?? value };
}

export function offered(option) {
  return { value: option.value, label: option.text.text, about: option.description?.text };
}

// ---- ticked ----

function group(field, ...children) {
  return el("div", {
    role: "group", class: "choices", id: field.id, "aria-labelledby": field.labelledBy,
    "aria-label": field.labelledBy ? undefined : field.name, "aria-describedby": field.describedBy,
  }, ...children);
}

export function ticks(element, field) {
  const single = element.type === "radio_buttons";
  const held = single ? [field.value] : field.value ?? [];
  const box = group(field, element.options.map((option, index) =>
    tick(option, single ? "radio" : "checkbox", field, index, held.includes(option.value))));
  if (single) box.setAttribute("role", "radiogroup");
  box.addEventListener("change", () => {
    const values = chosen(box);
    field.change(single ? values[0] ?? null : values);
  });
  return box;
}

function tick(option, type, field, index, checked) {
  const input = el("input", {
    type, name: field.key, value: option.value, checked, "data-field": `${field.key}/${index}`,
  });
  const { reader } = field.surface;
  const about = option.description
    ? el("span", { class: "faint about" }, textOf(option.description, reader)) : null;
  return el("label", { class: "tick" }, input, el("span", {}, textOf(option.text, reader), about));
}

function labels(box) {
  return [...box.querySelectorAll("input:checked")].map((input) => input.nextSibling.firstChild.textContent);
}

function chosen(box) {
  return [...box.querySelectorAll("input:checked")].map((input) => input.value);
}

export function several(element, field) {
  const held = field.value ?? [];
  const groups = element.option_groups ?? [{ options: element.options }];
  const list = el("div", { class: "several" });
  let index = 0;
  for (const each of groups) {
    if (each.label) list.append(el("p", { class: "group-label" }, each.label.text));
    for (const option of each.options) {
      list.append(tick(option, "checkbox", field, index, held.includes(option.value)));
      index += 1;
    }
  }
  const hidden = index > 8; // in a list that scrolls, what is chosen may be out of sight
  const most = element.max_selected_items;
  const count = el("p", { class: "faint count", "aria-live": "polite" });
  const settle = () => {
    const values = chosen(list);
    const named = hidden ? `: ${labels(list).join("; ")}` : "";
    count.textContent = values.length ? `${values.length} chosen${most ? ` of at most ${most}` : ""}${named}`
      : `${element.placeholder?.text ?? "Choose one or more"}${most ? ` (at most ${most})` : ""}`;
    for (const input of list.querySelectorAll("input")) {
      input.disabled = Boolean(most) && values.length >= most && !input.checked;
    }
    return values;
  };
  list.addEventListener("change", () => field.change(settle()));
  settle();
  return group(field, count, hidden ? narrowing(list, field) : null, list);
}

function narrowing(list, field) {
  return el("input", {
    type: "search", class: "narrow", placeholder: "Search", "aria-label": `Search in ${field.name}`,
    "data-field": `${field.key}/search`,
    oninput: (event) => {
      const wanted = event.target.value.trim().toLowerCase();
      for (const row of list.querySelectorAll(".tick")) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
      }
    },
    onkeydown: (event) => { if (event.key === "Enter") event.preventDefault(); },
  });
}
