// The modal on top of a person's stack. The dialog element keeps focus inside and gives it back.

import { drawBlocks } from "./blocks.js";
import { el, replaceKeepingFocus } from "./dom.js";

const dialog = document.getElementById("modal");
let drawn = "";
let draft = { view: null, values: {} }; // what is typed and not yet sent

// actions: {fill(view, values), submit(view), close(view), press(view, block, element, value)}
export function showModal(modals, surface, actions) {
  const top = modals.at(-1);
  const mark = top ? JSON.stringify([top.view.id, top.view.hash, top.errors]) : "";
  if (mark === drawn) return;
  drawn = mark;
  if (!top) {
    dialog.close();
    dialog.replaceChildren();
    return;
  }
  draw(top, modals.length, surface, actions);
}

function draw(top, depth, surface, actions) {
  const { view, errors } = top;
  if (draft.view !== view.id) draft = { view: view.id, values: {} };
  const change = (block, element, value) => {
    (draft.values[block.block_id] ??= {})[element.action_id] = value;
    if (block.type !== "input" || block.dispatch_action) press(block, element, value);
  };
  const press = async (block, element, value) => {
    await actions.fill(view, draft.values);
    await actions.press(view, block, element, value);
  };
  const send = async (event) => {
    event.preventDefault();
    busy(form, true);
    await actions.fill(view, draft.values);
    await actions.submit(view);
    busy(form, false);
  };
  const close = () => actions.close(view);
  const whole = errors[""];
  const form = el("form", { novalidate: "", onsubmit: send },
    el("header", { class: "modal-head" },
      el("h2", { id: "modal-title" }, view.title.text),
      el("button", { type: "button", class: "plain", "aria-label": "Close", onclick: close }, "✕")),
    el("div", { class: "modal-body" },
      whole ? el("p", { class: "error whole", role: "alert" }, whole) : null,
      drawBlocks(view.blocks, { ...surface, prefix: view.id, values: merged(top.values, draft.values), errors, change, press })),
    el("footer", { class: "modal-foot" },
      el("button", { type: "button", onclick: close }, view.close?.text ?? (depth > 1 ? "Back" : view.submit ? "Cancel" : "Close")),
      view.submit ? el("button", { type: "submit", class: "primary" }, view.submit.text) : null));
  place(view, form, errors);
  dialog.oncancel = (event) => { event.preventDefault(); close(); };
}

function merged(known, typed) {
  const blocks = Object.keys({ ...known, ...typed });
  return Object.fromEntries(blocks.map((id) => [id, { ...known[id], ...typed[id] }]));
}

function place(view, form, errors) {
  const before = dialog.firstElementChild;
  const same = dialog.dataset.view === view.id;
  const scrolled = dialog.querySelector(".modal-body")?.scrollTop ?? 0;
  if (before && same) replaceKeepingFocus(before, form);
  else dialog.replaceChildren(form);
  dialog.dataset.view = view.id;
  if (!dialog.open) dialog.showModal();
  if (same) dialog.querySelector(".modal-body").scrollTop = scrolled;
  const first = Object.keys(errors).length
    ? form.querySelector('[aria-invalid="true"], .block:has(.error) input')
    : same ? null : form.querySelector(".modal-body input, .modal-body select, .modal-body textarea");
  first?.focus();
}

function busy(form, on) {
  form.setAttribute("aria-busy", String(on));
  for (const button of form.querySelectorAll(".modal-foot button")) button.disabled = on;
}

export function ask(confirm) {
  const box = document.getElementById("confirm");
  return new Promise((resolve) => {
    const answer = (value) => { box.close(); resolve(value); };
    box.oncancel = () => resolve(false);
    box.replaceChildren(el("div", {},
      el("header", { class: "modal-head" }, el("h2", { id: "confirm-title" }, confirm.title.text)),
      el("div", { class: "modal-body" }, el("p", {}, confirm.text.text)),
      el("footer", { class: "modal-foot" },
        el("button", { type: "button", onclick: () => answer(false) }, confirm.deny?.text ?? "Cancel"),
        el("button", { type: "button", class: confirm.style ?? "primary", onclick: () => answer(true) },
          confirm.confirm?.text ?? "Yes"))));
    box.showModal();
  });
}
