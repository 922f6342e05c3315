// A button that shows a few more: Enter or a click opens it, arrows go through it, Escape closes it.

import { el } from "./dom.js";

let count = 0;

// entries: [{label, about?, onpick}]
export function menu({ label, face, kind = "", field, disabled }, entries) {
  const id = `menu-${(count += 1)}`;
  const list = el("div", { class: "menu-list", id, role: "menu", "aria-label": label, hidden: true },
    entries.map(({ label: name, about, onpick }) => el("button", {
      type: "button", class: "plain", role: "menuitem", tabIndex: -1,
      onclick: () => { close(true); onpick(); },
    }, el("span", {}, name), about ? el("span", { class: "faint" }, about) : null)));
  const opener = el("button", {
    type: "button", class: `menu-button ${kind}`, "aria-label": label, title: label, "aria-haspopup": "menu",
    "aria-expanded": "false", "aria-controls": id, "data-field": field, disabled,
    onclick: () => (list.hidden ? open() : close(true)),
  }, face);
  const box = el("div", {
    class: "menu",
    onfocusout: (event) => { if (!box.contains(event.relatedTarget)) close(false); },
    onkeydown: keys,
  }, opener, list);

  function open() {
    list.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    list.firstElementChild?.focus();
    list.scrollIntoView({ block: "nearest" });
  }
  function close(returns) {
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (returns) opener.focus();
  }
  function keys(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) open();
    else if (step) {
      const at = [...list.children].indexOf(document.activeElement);
      list.children[(at + step + list.children.length) % list.children.length].focus();
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close(true);
    } else return;
    event.preventDefault();
  }
  return box;
}
