// A searchable list: type to narrow it down, arrows and Enter to choose one, or several.

import { el } from "./dom.js";

let count = 0;
const NOBODY = "Nothing found";

// find(text) gives the options [{value, label, about, disabled}] or promises them; `chosen` is a
// list of such options; onpick hears the new list.
export function picker({ id, label, placeholder, find, chosen = [], several = false, most, describedBy, invalid, required, field, keeps = true, onpick }) {
  const listId = `pick-${(count += 1)}`;
  let held = [...chosen];
  let active = -1;
  let shown = [];
  let asked = 0;

  const words = placeholder ?? "Search by name";
  const input = el("input", {
    type: "text", id, class: "pick-input", role: "combobox", autocomplete: "off", placeholder: words,
    "aria-label": id ? undefined : label, "aria-autocomplete": "list", "aria-expanded": "false",
    "aria-controls": listId, "aria-describedby": describedBy, "data-field": field,
    "aria-invalid": invalid ? "true" : undefined, "aria-required": required ? "true" : undefined,
  });
  const list = el("ul", { id: listId, role: "listbox", class: "pick-list", "aria-label": label, hidden: true });
  const chips = several ? el("ul", { class: "chips", "aria-label": `Chosen for ${label}` }) : null;

  async function show(text) {
    if (input.readOnly) return;
    const turn = (asked += 1);
    const wanted = text.trim();
    try {
      const found = await find(wanted);
      if (turn !== asked || document.activeElement !== input) return;
      draw(found.filter((each) => !several || !held.some((one) => one.value === each.value)), wanted);
    } catch (error) {
      if (turn === asked) draw([], "", error.message);
    }
  }
  function draw(options, wanted, nothing = NOBODY) {
    shown = options;
    active = wanted ? shown.findIndex((each) => !each.disabled) : -1;
    list.replaceChildren(...shown.map(row));
    if (!shown.length) list.append(el("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "faint" }, nothing));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark();
  }
  function row(option, index) {
    return el("li", {
      id: `${listId}-${index}`, role: "option", "aria-selected": "false", "aria-disabled": option.disabled ? "true" : undefined,
      onmousedown: (event) => { event.preventDefault(); pick(option); },
    }, el("span", {}, option.label), option.about ? el("span", { class: "faint" }, option.about) : null);
  }
  function mark() {
    shown.forEach((_, index) => {
      list.children[index].setAttribute("aria-selected", String(index === active));
      list.children[index].classList.toggle("active", index === active);
    });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", `${listId}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }
  function hide() {
    asked += 1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function pick(option) {
    if (option.disabled) return;
    hide();
    tell(several ? [...held, option] : [option]);
  }
  function tell(options) {
    held = keeps ? options : [];
    settle();
    onpick(options);
  }
  function settle() {
    input.value = several ? "" : held[0]?.label ?? "";
    if (!several) return;
    input.readOnly = held.length >= (most ?? Infinity);
    input.placeholder = input.readOnly ? `No more than ${most}` : words;
    chips.replaceChildren(...held.map((option) => el("li", {}, el("button", {
      type: "button", class: "chip", "aria-label": `Take away ${option.label}`,
      onclick: () => { tell(held.filter((one) => one !== option)); input.focus(); },
    }, option.label, el("span", { "aria-hidden": "true" }, "✕")))));
  }

  input.addEventListener("focus", () => { input.select(); show(""); });
  input.addEventListener("click", () => { if (list.hidden) show(""); });
  input.addEventListener("input", () => show(input.value));
  input.addEventListener("blur", () => {
    if (!several && !input.value.trim() && held.length) tell([]);
    settle();
    hide();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) { show(""); return; }
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = active < 0 && step < 0 ? shown.length - 1 : (active + step + shown.length) % (shown.length || 1);
      if (!shown.length) active = -1;
      mark();
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (shown[active]) pick(shown[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      hide();
    } else if (event.key === "Backspace" && several && !input.value && held.length) tell(held.slice(0, -1));
  });
  settle();
  return el("div", { class: "pick" }, chips, input, list);
}

export function search(options) {
  return (text) => {
    const wanted = plain(text);
    return options().filter((each) => plain(`${each.label} ${each.about ?? ""}`).includes(wanted));
  };
}

// Without capitals and accents, so that "joao" finds João.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
