// Messages one below the other, with the days between them.

import { drawBlocks } from "./blocks.js";
import { dayOf, momentOf, timeOf } from "./days.js";
import { avatar, el, icon, reconcile } from "./dom.js";
import { menu } from "./menu.js";
import { link, mrkdwn } from "./mrkdwn.js";

const CLOSE = 300; // seconds within which one person's messages stand together

// surface(message) is what its blocks need; `offers` is what else can be done with a message:
// {thread?(message), shortcuts: [{name}], use(shortcut, message)}
export function drawMessages(list, messages, reader, surface, offers) {
  const rows = [];
  let day = "";
  let before = null;
  for (const message of messages) {
    const its = dayOf(momentOf(message.ts), reader.zone, reader.now);
    if (its !== day) rows.push({ key: `day ${its}`, mark: its, make: () => el("li", { class: "day" }, el("span", {}, its)) });
    const follows = its === day && together(before, message);
    day = its;
    before = message;
    const mark = JSON.stringify([{ ...message, values: null, options: null }, reader.zone, follows, Boolean(offers.thread)]);
    rows.push({ key: message.ts, mark, make: () => draw(message, follows, reader, surface(message), offers) });
  }
  const nothing = { key: "empty", mark: "", make: () => el("li", { class: "faint empty" }, "Nothing has been said here yet.") };
  reconcile(list, rows.length ? rows : [nothing]);
}

function together(before, message) {
  return before?.author_id === message.author_id && before.only_you === message.only_you
    && !before.replies && Number(message.ts) - Number(before.ts) < CLOSE;
}

function draw(message, follows, reader, surface, offers) {
  const moment = momentOf(message.ts);
  const body = message.blocks.length ? drawBlocks(message.blocks, surface)
    : el("div", { class: "block section words" }, mrkdwn(message.text, reader));
  return el("li", { class: `message${message.only_you ? " only-you" : ""}${follows ? " follows" : ""}` },
    avatar(message.author),
    el("div", { class: "message-body" },
      message.only_you && !follows ? el("p", { class: "only-you-mark" }, "Only visible to you") : null,
      el("p", { class: "message-head" }, el("strong", {}, message.author),
        message.app ? el("span", { class: "app-badge" }, "APP") : null,
        el("time", { datetime: moment.toISOString() }, timeOf(moment, reader.zone))),
      body, message.files.map(file), message.edited ? el("span", { class: "faint edited" }, "(edited)") : null,
      message.replies && offers.thread ? thread(message, offers) : null),
    message.only_you ? null : tools(message, offers));
}

function file({ title, name, size, url_private: address }) {
  const shown = link(address, title || name);
  if (shown instanceof Element) shown.download = name;
  return el("p", { class: "file" }, shown, el("span", { class: "faint" }, ` ${Math.max(1, Math.round(size / 1024))} KB`));
}

function thread(message, offers) {
  const words = message.replies === 1 ? "1 reply" : `${message.replies} replies`;
  return el("button", { type: "button", class: "plain replies", "data-field": `${message.ts}/replies`, onclick: () => offers.thread(message) }, words);
}

function tools(message, offers) {
  const reply = offers.thread ? el("button", {
    type: "button", class: "plain", "aria-label": "Reply in a thread", title: "Reply in a thread",
    "data-field": `${message.ts}/reply`, onclick: () => offers.thread(message),
  }, icon("reply")) : null;
  const more = offers.shortcuts.length ? menu({
    label: "More with this message", face: icon("more"), kind: "plain", field: `${message.ts}/more`,
  }, offers.shortcuts.map((each) => ({ label: each.name, onpick: () => offers.use(each, message) }))) : null;
  return reply || more ? el("div", { class: "tools" }, reply, more) : null;
}
