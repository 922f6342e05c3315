// A box to write in. A line that begins with / gets its command completed. Every place keeps what
// was begun there, and what was not taken comes back.

import { el } from "./dom.js";

let count = 0;

// send(text, key) says whether it was taken; `extra` stands beside the Send button.
export function composer(label, send, extra = null) {
  const id = `composer-${(count += 1)}`;
  const begun = new Map();
  let here = null;
  let commands = [];
  let offered = [];
  let active = -1;
  const list = el("div", { class: "completion", id: `${id}-list`, role: "listbox", "aria-label": "Commands", hidden: true });
  const text = el("textarea", {
    id, rows: 1, role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-haspopup": "listbox",
    "aria-controls": `${id}-list`, "data-field": id,
  });
  const form = el("form", { class: "composer", hidden: true, onsubmit: (event) => { event.preventDefault(); submit(); } },
    list, el("label", { for: id, class: "unseen" }, label), text, extra,
    el("button", { type: "submit", class: "primary" }, "Send"));

  text.addEventListener("input", settle);
  text.addEventListener("blur", hide);
  text.addEventListener("keydown", (event) => {
    if (!list.hidden && keys(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });

  async function submit() {
    const line = text.value.trim();
    const key = here;
    if (!line || !key) return;
    put("");
    text.focus();
    if (await send(line, key)) return;
    const since = key === here ? text.value : begun.get(key) ?? "";
    const both = [line, since].filter(Boolean).join("\n");
    if (key === here) put(both);
    else begun.set(key, both);
  }
  function put(words) {
    text.value = words;
    settle();
  }
  // Be at the place with this key; without one, nobody can write.
  function at(key, placeholder = "", known = []) {
    commands = known;
    text.placeholder = placeholder;
    form.hidden = !key;
    if (key === here) return;
    if (here) begun.set(here, text.value);
    here = key;
    put(begun.get(key) ?? "");
  }

  function keys(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = active < 0 && step < 0 ? offered.length - 1 : (active + step + offered.length) % offered.length;
      draw();
    } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) complete(offered[active]);
    else if (event.key === "Escape") {
      event.stopPropagation();
      hide();
    } else return false;
    event.preventDefault();
    return true;
  }
  function settle() {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`;
    const line = text.value;
    offered = candidates(commands, line).filter((each) => each.label.startsWith(line.trimEnd()));
    const done = offered.some((each) => each.line === line);
    if (!offered.length || done || document.activeElement !== text) { hide(); return; }
    active = line.endsWith(" ") ? -1 : 0;
    draw();
  }
  function draw() {
    list.replaceChildren(...offered.map((each, index) => el("div", {
      id: `${id}-${index}`, role: "option", "aria-selected": String(index === active),
      class: index === active ? "active" : "",
      onmousedown: (event) => { event.preventDefault(); complete(each); },
    }, el("strong", {}, each.label), each.about ? el("span", { class: "faint" }, each.about) : null)));
    list.hidden = false;
    text.ariaExpanded = "true";
    if (active >= 0) {
      text.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else text.removeAttribute("aria-activedescendant");
  }
  function complete(option) {
    text.focus();
    put(option.line);
  }
  function hide() {
    list.hidden = true;
    active = -1;
    text.ariaExpanded = "false";
    text.removeAttribute("aria-activedescendant");
  }
  return { form, at, focus: () => text.focus() };
}

function candidates(commands, line) {
  if (!line.startsWith("/") || line.includes("\n")) return [];
  const [name, rest] = line.split(/ (.*)/s);
  if (rest === undefined) {
    return commands.map((each) => ({ line: `${each.name} `, label: each.name, about: each.description }));
  }
  const verbs = commands.find((each) => each.name === name)?.verbs ?? [];
  return verbs.map((verb) => ({ line: `${name} ${verb}`, label: `${name} ${verb}` }));
}
