// The things to type in. Each tells `change` its plain value: a text, a date, seconds since 1970.
// A field knows {id, key, name, label, describedBy, labelledBy, invalid, required, autofocus,
// value, surface, change, fill, press, presses}.

import { secondsOf, wallOf } from "./days.js";
import { el } from "./dom.js";

export function attributes(element, field) {
  return {
    id: field.id, "data-field": field.key, "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid ? "true" : undefined,
    "aria-required": field.required ? "true" : undefined,
    "aria-label": field.label, placeholder: element.placeholder?.text,
    "data-first": element.focus_on_load ? "true" : undefined,
  };
}

export function text(element, field) {
  const type = { email_text_input: "email", url_text_input: "url" }[element.type] ?? "text";
  const numeric = element.type === "number_input" ? (element.is_decimal_allowed ? "decimal" : "numeric") : undefined;
  const long = element.multiline || element.type === "rich_text_input";
  const given = { ...attributes(element, field), autocomplete: "off" };
  const input = long ? el("textarea", { ...given, rows: 4 }) : el("input", { type, inputmode: numeric, ...given });
  input.value = field.value ?? "";
  const when = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  input.addEventListener("input", () => {
    if (field.tells && when.includes("on_character_entered")) field.press(input.value || null);
    else field.fill(input.value || null);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || long || !field.tells) return;
    event.preventDefault(); // the app is told; the form stays
    if (when.includes("on_enter_pressed")) field.press(input.value || null);
  });
  return element.max_length ? [input, counter(input, element.max_length)] : input;
}

function counter(input, most) {
  const count = el("p", { class: "faint counter" });
  const settle = () => {
    count.textContent = `${input.value.length} of at most ${most} characters`;
    count.classList.toggle("over", input.value.length > most);
  };
  input.addEventListener("input", settle);
  settle();
  return count;
}

export function date(element, field) {
  return native("date", element, field, (value) => value, (value) => value);
}

export function time(element, field) {
  return native("time", element, field, (value) => value, (value) => value);
}

export function moment(element, field) {
  const { zone } = field.surface.reader;
  return native("datetime-local", element, field, (value) => wallOf(value, zone), (value) => secondsOf(value, zone));
}

function native(type, element, field, shown, meant) {
  const input = el("input", { type, ...attributes(element, field) });
  input.value = field.value ? shown(field.value) : "";
  input.addEventListener("change", () => field.change(input.value ? meant(input.value) : null));
  return input;
}

export function notHere(element, field) {
  return el("p", { class: "note", id: field.id, "data-field": field.key }, "Files cannot be added in this playground.");
}
