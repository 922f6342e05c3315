// The modal on top of a person's stack. The dialog element keeps focus inside and gives it back.

import { drawBlocks } from "./blocks.js";
import { el, replaceKeepingFocus } from "./dom.js";

const dialog = document.getElementById("modal");
let drawn = "";
let drafts = new Map(); // what is typed and not yet sent, for each open view

// actions: {fill(view, values), submit(view), close(view, everything), press(view, ids, value), suggest(view, ids, text)}
export function showModal(modals, surface, actions) {
  const top = modals.at(-1);
  const mark = top ? JSON.stringify([top.view.id, top.view.hash, top.errors, modals.length]) : "";
  if (mark === drawn) return;
  drawn = mark;
  const open = new Set(modals.map((each) => each.view.id));
  drafts = new Map([...drafts].filter(([id]) => open.has(id)));
  if (top) draw(top, modals.length, surface, actions);
  else hideModal();
}

export function hideModal() {
  drawn = "";
  dialog.close();
  dialog.replaceChildren();
  delete dialog.dataset.view;
}

function draw(top, depth, surface, actions) {
  const { view, errors } = top;
  const draft = drafts.get(view.id) ?? drafts.set(view.id, {}).get(view.id);
  const fill = (ids, value) => { (draft[ids.block_id] ??= {})[ids.action_id] = value; };
  const press = async (ids, value, keeps) => {
    if (keeps) fill(ids, value);
    await actions.fill(view, draft);
    await actions.press(view, ids, value);
  };
  const suggest = (ids, words) => actions.suggest(view, ids, words);
  const send = async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true") return;
    busy(form, true);
    if (await actions.fill(view, draft)) await actions.submit(view);
    busy(form, false);
  };
  const back = () => actions.close(view, false);
  const whole = errors[""];
  const form = el("form", { novalidate: "", onsubmit: send },
    el("header", { class: "modal-head" },
      depth > 1 ? el("button", { type: "button", class: "plain back", "aria-label": "Back", onclick: back }, "‹") : null,
      el("h2", { id: "modal-title" }, view.title.text),
      el("button", { type: "button", class: "plain", "aria-label": depth > 1 ? "Close all" : "Close", onclick: () => actions.close(view, depth > 1) }, "✕")),
    el("div", { class: "modal-body" },
      whole ? el("p", { class: "error whole", role: "alert" }, whole) : null,
      drawBlocks(view.blocks, { ...surface, prefix: view.id, values: merged(top.values, draft), options: top.options, errors, fill, press, suggest })),
    el("footer", { class: "modal-foot" },
      el("button", { type: "button", onclick: back }, view.close?.text ?? (depth > 1 ? "Back" : view.submit ? "Cancel" : "Close")),
      view.submit ? el("button", { type: "submit", class: "primary" }, view.submit.text) : null));
  place(view, form, errors);
  dialog.oncancel = (event) => { event.preventDefault(); back(); };
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
  const wrong = '[aria-invalid="true"]:not([disabled]), .block:has(.error) :is(input, select, textarea)';
  const first = Object.keys(errors).length ? form.querySelector(wrong)
    : same ? null : form.querySelector("[data-first]") ?? form.querySelector(".modal-body :is(input, select, textarea)");
  if (first) first.focus();
  else if (!same) form.querySelector(".modal-foot button:last-child").focus();
}

function busy(form, on) {
  form.ariaBusy = String(on);
  form.querySelector("[type=submit]").ariaDisabled = String(on); // disabled, it would lose the focus
}
