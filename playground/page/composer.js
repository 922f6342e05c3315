// The box to write in. A line that begins with / gets its command completed.

import { el } from "./dom.js";

const form = document.getElementById("composer");
const text = document.getElementById("text");
const list = document.getElementById("completion");
let commands = [];
let offered = [];
let active = -1;

export function startComposer(send) {
  const submit = async () => {
    const line = text.value.trim();
    if (!line) return;
    text.value = "";
    settle();
    if ((await send(line)) || text.value) return;
    text.value = line; // it was not taken: nothing typed is lost
    settle();
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(); });
  text.addEventListener("input", settle);
  text.addEventListener("blur", hide);
  text.addEventListener("keydown", (event) => {
    if (!list.hidden && keys(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
}

export function setCommands(known, placeholder) {
  commands = known;
  text.placeholder = placeholder;
}

function keys(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    active = (active + step + offered.length) % offered.length;
    draw();
  } else if ((event.key === "Enter" || event.key === "Tab") && active >= 0) complete(offered[active]);
  else if (event.key === "Escape") hide();
  else return false;
  event.preventDefault();
  return true;
}

function candidates(line) {
  if (!line.startsWith("/") || line.includes("\n")) return [];
  const [name, rest] = line.split(/ (.*)/s);
  if (rest === undefined) {
    return commands.map((each) => ({ line: `${each.name} `, label: each.name, about: each.description }));
  }
  const verbs = commands.find((each) => each.name === name)?.verbs ?? [];
  return verbs.map((verb) => ({ line: `${name} ${verb}`, label: `${name} ${verb}` }));
}

function settle() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`;
  const line = text.value;
  offered = candidates(line).filter((each) => each.label.startsWith(line.trimEnd()));
  const done = offered.some((each) => each.line === line);
  if (!offered.length || done) { hide(); return; }
  active = line.endsWith(" ") ? -1 : 0;
  draw();
}

function draw() {
  list.replaceChildren(...offered.map((each, index) => el("div", {
    id: `completion-${index}`, role: "option", "aria-selected": String(index === active),
    class: index === active ? "active" : "",
    onmousedown: (event) => { event.preventDefault(); complete(each); },
  }, el("strong", {}, each.label), each.about ? el("span", { class: "faint" }, each.about) : null)));
  list.hidden = false;
  if (active >= 0) {
    text.setAttribute("aria-activedescendant", `completion-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  } else text.removeAttribute("aria-activedescendant");
}

function complete(option) {
  text.value = option.line;
  text.focus();
  settle();
}

function hide() {
  list.hidden = true;
  active = -1;
  text.removeAttribute("aria-activedescendant");
}
