// The things to fill in and press. Each tells `change` its plain value: a text, a date, a user id,
// the value of an option, or a list of those.

import { el } from "./dom.js";
import { textOf } from "./mrkdwn.js";
import { picker } from "./pick.js";

export const DRAWN = {
  button, overflow,
  plain_text_input: text,
  static_select: select,
  multi_static_select: several,
  users_select: person,
  checkboxes: ticks,
  radio_buttons: ticks,
  datepicker: (element, field) => native("date", element, field),
  timepicker: (element, field) => native("time", element, field),
};

function attributes(element, field) {
  return {
    id: field.id, "data-field": field.key, "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
    "aria-label": field.label, placeholder: element.placeholder?.text,
  };
}

function button(element, field) {
  const look = element.style ?? "";
  return el("button", {
    type: "button", class: `block-button ${look}`, "data-field": field.key,
    "aria-label": element.accessibility_label,
    onclick: () => field.press(element.value),
  }, element.text.text);
}

function overflow(element, field) {
  const menu = el("details", {
    class: "overflow",
    onfocusout: (event) => { if (!menu.contains(event.relatedTarget)) menu.open = false; },
    onkeydown: (event) => { if (event.key === "Escape" && menu.open) { menu.open = false; event.preventDefault(); } },
  },
    el("summary", { "aria-label": "More actions", "data-field": field.key }, "⋯"));
  menu.append(el("div", { class: "overflow-list" }, element.options.map((option) =>
    el("button", {
      type: "button", class: "plain",
      onclick: () => { menu.open = false; field.press(option.value); },
    }, option.text.text))));
  return menu;
}

function text(element, field) {
  const given = { ...attributes(element, field), maxLength: element.max_length ?? 3000 };
  const input = element.multiline ? el("textarea", { ...given, rows: 4 }) : el("input", { type: "text", ...given });
  input.value = field.value ?? "";
  input.addEventListener("input", () => field.change(input.value));
  return input;
}

function native(type, element, field) {
  const input = el("input", { type, ...attributes(element, field) });
  input.value = field.value ?? "";
  input.addEventListener("change", () => field.change(input.value || null));
  return input;
}

function choice(option) {
  return el("option", { value: option.value }, option.text.text);
}

function select(element, field) {
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

function person(element, field) {
  return picker({
    id: field.id, label: field.name, field: field.key, describedBy: field.describedBy,
    placeholder: element.placeholder?.text, options: field.people, chosen: field.value ?? null,
    onpick: field.change,
  });
}

function group(field, ...children) {
  return el("div", {
    role: "group", class: "choices", "aria-labelledby": field.labelledBy,
    "aria-label": field.labelledBy ? undefined : field.name, "aria-describedby": field.describedBy,
  }, ...children);
}

function ticks(element, field) {
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
  const about = option.description
    ? el("span", { class: "faint about" }, textOf(option.description, field.names)) : null;
  return el("label", { class: "tick" }, input, el("span", {}, textOf(option.text, field.names), about));
}

function chosen(box) {
  return [...box.querySelectorAll("input:checked")].map((input) => input.value);
}

function several(element, field) {
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
  const most = element.max_selected_items;
  const count = el("p", { class: "faint count", "aria-live": "polite" });
  const settle = () => {
    const values = chosen(list);
    count.textContent = values.length ? `${values.length} chosen${most ? ` of at most ${most}` : ""}`
      : `${element.placeholder?.text ?? "Choose one or more"}${most ? ` (at most ${most})` : ""}`;
    for (const input of list.querySelectorAll("input")) {
      input.disabled = Boolean(most) && values.length >= most && !input.checked;
    }
    return values;
  };
  list.addEventListener("change", () => field.change(settle()));
  settle();
  return group(field, count, index > 8 ? search(list, field) : null, list);
}

function search(list, field) {
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
