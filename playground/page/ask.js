// Asks before something is done: the confirm dialog of Block Kit.

import { el } from "./dom.js";
import { textOf } from "./mrkdwn.js";

const box = document.getElementById("confirm");

export function ask(confirm, reader) {
  return new Promise((resolve) => {
    const answer = (value) => { box.close(); resolve(value); };
    box.oncancel = (event) => { event.preventDefault(); answer(false); };
    box.replaceChildren(el("div", {},
      el("header", { class: "modal-head" }, el("h2", { id: "confirm-title" }, confirm.title.text)),
      el("div", { class: "modal-body" }, el("div", { class: "words" }, textOf(confirm.text, reader))),
      el("footer", { class: "modal-foot" },
        el("button", { type: "button", onclick: () => answer(false) }, confirm.deny?.text ?? "Cancel"),
        el("button", { type: "button", class: confirm.style ?? "primary", onclick: () => answer(true) },
          confirm.confirm?.text ?? "Yes"))));
    box.showModal();
  });
}
