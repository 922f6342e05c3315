// What stands in the middle: the Home tab or a conversation, and beside it a thread.

import { drawBlocks } from "./blocks.js";
import { el, reconcile } from "./dom.js";
import { drawMessages } from "./messages.js";
import { about } from "./places.js";
import { living, surface } from "./surfaces.js";

const $ = (id) => document.getElementById(id);

// Who writes, where, and in which thread: what a composer keeps its drafts by.
export function keyOf(here, thread = "") {
  return `${here.person.id}/${here.place}/${thread}`;
}

export function drawHome(here, writing) {
  const { screen: { home }, workspace } = here;
  $("place-name").textContent = `${workspace.app.name}: Home`;
  $("place-about").textContent = "Only you see this page.";
  writing.at(null);
  $("messages").dataset.place = ""; // whoever comes back to a conversation reads its end
  reconcile($("home"), [{ key: "home", mark: JSON.stringify(home?.view.hash ?? null), make: () => el("div", { class: "card" }, home
    ? drawBlocks(home.view.blocks, living(here, { surface: home.view.id }, home))
    : el("p", { class: "faint" }, `${workspace.app.name} has nothing to show here yet.`)) }]);
}

export function drawConversation(here, conversation, writing, openThread) {
  const { screen, workspace } = here;
  $("place-name").textContent = conversation.name;
  $("place-about").textContent = aboutPlace(workspace.people, conversation, new Date(screen.now));
  const scroller = $("scroller");
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
  const fresh = $("messages").dataset.place !== conversation.id;
  $("messages").dataset.place = conversation.id;
  draw(here, $("messages"), conversation.messages, conversation, { thread: (message) => openThread(message.ts) });
  const whom = conversation.kind === "im" ? `to ${conversation.name}` : `in ${conversation.name}`;
  const hint = workspace.commands.length ? `Write ${whom}, or / for a command` : `Write ${whom}`;
  writing.at(keyOf(here), hint, workspace.commands);
  if (atEnd || fresh) scroller.scrollTop = scroller.scrollHeight;
}

function aboutPlace(people, conversation, now) {
  const other = people.find((each) => each.id === conversation.with);
  if (other) return about(other, now);
  return conversation.kind === "im" ? `Only you and ${conversation.name} see this.` : conversation.members.join(", ");
}

export function drawThread(here, conversation, talk, replying) {
  $("thread").hidden = !talk;
  document.body.classList.toggle("thread-open", Boolean(talk));
  replying.at(talk ? keyOf(here, here.thread) : null, "Reply");
  if (!talk) return;
  $("thread-about").textContent = conversation.name;
  draw(here, $("thread-messages"), talk.messages, conversation, {});
}

function draw(here, list, messages, conversation, more) {
  const where = (message) => ({ surface: message.ts, conversation: conversation.id });
  drawMessages(list, messages, surface(here).reader, (message) => living(here, where(message), message), {
    shortcuts: here.workspace.shortcuts.filter((each) => each.is_for_messages),
    use: ({ callback_id }, message) => here.act("shortcut", { callback_id, ...where(message) }),
    ...more,
  });
}
