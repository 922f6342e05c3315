// The left side: who you are, and where you can go.

import { placeOf, timeOf } from "./days.js";
import { avatar, el, icon, reconcile } from "./dom.js";
import { picker, search } from "./pick.js";

export const HOME = "home";

export function standing(person) {
  if (person.deleted) return "Deactivated";
  if (person.stranger) return "From another company";
  if (person.bot) return "Bot";
  return person.restricted ? "Guest" : "";
}

export function about(person, now) {
  const time = person.deleted ? "" : `${timeOf(now, person.tz)} in ${placeOf(person.tz)}`;
  return [standing(person), person.title, time].filter(Boolean).join(" · ");
}

// People as options; `now` is asked each time, because the clock moves.
function options(people, now) {
  return people.map((each) => ({ value: each.id, label: each.name, about: about(each, now()), disabled: each.deleted || each.bot }));
}

export function drawYou(box, me, people, now, become) {
  const others = () => options(people().filter((each) => each.id !== me.id), now);
  box.replaceChildren(
    el("label", { class: "you-label", for: "switch" }, "You are"),
    el("div", { class: "you-card" }, avatar(me.name),
      el("div", {}, el("strong", {}, me.name), el("span", { class: "faint", id: "you-about" }, about(me, now())))),
    picker({ id: "switch", label: "People", placeholder: "Be somebody else", find: search(others), keeps: false,
      onpick: ([chosen]) => chosen && become(chosen.value) }));
}

export function drawWriteTo(box, me, people, now, meet) {
  const others = () => options(people().filter((each) => each.id !== me.id), now);
  box.replaceChildren(
    el("label", { class: "unseen", for: "write-to" }, "Write to somebody"),
    picker({ id: "write-to", label: "People to write to", placeholder: "Write to somebody", find: search(others), keeps: false,
      onpick: ([chosen]) => chosen && meet(chosen.value) }));
}

export function drawPlaces(box, { app, people }, conversations, current, go) {
  const [own, ...others] = conversations;
  const mark = (each) => people.filter((one) => one.id === each.with).map(standing)[0];
  const of = (...kinds) => others.filter((each) => kinds.includes(each.kind))
    .map((each) => ({ ...each, sign: signOf(each), mark: mark(each) }));
  const sections = [
    [app.name, [{ id: HOME, name: "Home", unread: 0, sign: "home" }, { ...own, name: "Messages", sign: "messages" }]],
    ["Channels", of("channel", "group")],
    ["Group messages", of("mpim")],
    ["Direct messages", of("im")],
  ].filter(([, entries]) => entries.length);
  reconcile(box, sections.map(([title, entries]) => ({
    key: title, mark: JSON.stringify([entries, current]), make: () => section(title, entries, current, go),
  })));
}

function signOf(conversation) {
  const crowd = String(Math.max(1, conversation.members.length - 2));
  return { im: "person", mpim: crowd, group: "closed", channel: "open" }[conversation.kind];
}

function section(title, entries, current, go) {
  return el("section", { class: "places" }, el("h2", {}, title), el("ul", {}, entries.map((each) => el("li", {}, el("button", {
    type: "button", class: each.unread ? "place unread" : "place", "data-field": `place/${each.id}`,
    "aria-current": each.id === current ? "page" : undefined, onclick: () => go(each.id),
  },
  el("span", { class: "sign", "aria-hidden": "true" }, /^\d+$/.test(each.sign) ? el("span", { class: "crowd" }, each.sign) : icon(each.sign)),
  el("span", { class: "place-name" }, each.name),
  each.mark ? el("span", { class: "mark" }, each.mark) : null,
  each.unread ? el("span", { class: "badge" }, String(each.unread), el("span", { class: "unseen" }, " unread")) : null)))));
}
