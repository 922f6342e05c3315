// A searchable list: type to narrow it down, arrows and Enter to choose.

import { el } from "./dom.js";

let count = 0;

// options: [{value, label, about}]; `chosen` is a value or null; calls back with the new value.
export function picker({ id, label, placeholder, options, chosen, describedBy, field, onpick }) {
  const list = `pick-${(count += 1)}`;
  const nameOf = (value) => options.find((option) => option.value === value)?.label ?? "";
  let active = -1;
  let shown = [];

  const input = el("input", {
    type: "text", id, class: "pick-input", role: "combobox", autocomplete: "off",
    placeholder: placeholder ?? "Search by name", value: nameOf(chosen),
    "aria-label": id ? undefined : label, "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": list, "aria-describedby": describedBy, "data-field": field,
  });
  const box = el("ul", { id: list, role: "listbox", class: "pick-list", "aria-label": label });
  box.hidden = true;

  function show(text) {
    const wanted = text.trim().toLowerCase();
    shown = options.filter((each) =>
      `${each.label} ${each.about ?? ""}`.toLowerCase().includes(wanted));
    active = wanted && shown.length ? 0 : -1;
    draw();
  }
  function draw() {
    box.replaceChildren(...shown.map((each, index) => el("li", {
      id: `${list}-${index}`, role: "option", "aria-selected": String(index === active),
      class: index === active ? "active" : "",
      onmousedown: (event) => { event.preventDefault(); pick(each); },
    }, el("span", {}, each.label), each.about ? el("span", { class: "faint" }, each.about) : null)));
    if (!shown.length) box.append(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "faint" }, "Nobody found"));
    box.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", `${list}-${active}`);
      box.children[active].scrollIntoView({ block: "nearest" });
    }
  }
  function hide() {
    box.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function pick(option) {
    chosen = option.value;
    input.value = option.label;
    hide();
    onpick(option.value);
  }

  input.addEventListener("focus", () => { input.select(); show(""); });
  input.addEventListener("click", () => { if (box.hidden) show(""); });
  input.addEventListener("input", () => show(input.value));
  input.addEventListener("blur", () => {
    if (!input.value.trim() && chosen !== null) { chosen = null; onpick(null); }
    input.value = nameOf(chosen);
    hide();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (box.hidden) { show(""); return; }
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = (active + step + shown.length) % (shown.length || 1);
      draw();
    } else if (event.key === "Enter" && !box.hidden && shown[active]) {
      event.preventDefault();
      pick(shown[active]);
    } else if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
  });
  return el("div", { class: "pick" }, input, box);
}
