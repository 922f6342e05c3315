// The page: who you are, where you are, what stands there. It looks again whenever the workspace
// says that something changed.

import { drawBlocks } from "./blocks.js";
import { setCommands, startComposer } from "./composer.js";
import { clockOf, dateIn, dayOf, daysBetween, momentOf, timeOf } from "./days.js";
import { avatar, el, icon, reconcile } from "./dom.js";
import { ask, showModal } from "./modal.js";
import { mrkdwn } from "./mrkdwn.js";
import { picker } from "./pick.js";
import { get, post } from "./server.js";

const $ = (id) => document.getElementById(id);
const HOME = "home";
let workspace;
let me;
let place = HOME;
let screen;
let names = {};
let stream;
let looking = null;

// ---- looking ----

async function look() {
  if (!place) return;
  if (looking) { looking.again = true; return looking.done; }
  const round = { again: false };
  looking = round;
  round.done = (async () => {
    do {
      round.again = false;
      await draw();
    } while (round.again);
    looking = null;
  })().catch((error) => { looking = null; toast(error.message); });
  return round.done;
}

async function draw() {
  const whose = me.id;
  const seen = await get(`as/${whose}`);
  const where = place;
  const conversation = where === HOME ? null : await get(`as/${whose}/in/${where}`);
  if (whose !== me.id || where !== place) {
    looking.again = Boolean(place);
    return;
  }
  screen = seen;
  drawClock();
  drawPlaces();
  drawPlace(conversation);
  showModal(seen.modals, surface(), modalActions);
  if (conversation?.unread && document.visibilityState === "visible") {
    await post(`as/${whose}/read`, { conversation: where });
  }
}

function surface() {
  const people = workspace.people.filter((each) => !each.deleted)
    .map((each) => ({ value: each.id, label: each.name, about: each.title }));
  return { names, people };
}

// ---- the clock ----

function drawClock() {
  const now = new Date(screen.now);
  $("clock").textContent = clockOf(now, me.tz);
  $("clock").dateTime = screen.now;
  $("clock-zone").textContent = me.tz.split("/").at(-1).replaceAll("_", " ");
  const today = dateIn(now, me.tz);
  $("date").min = today;
  if (!$("date").value || $("date").value < today) $("date").value = today;
}

async function move(days) {
  if (!(days > 0)) { toast("The clock only moves forward."); return; }
  const controls = document.querySelectorAll(".moves button, .moves input");
  for (const control of controls) control.disabled = true;
  $("moving").textContent = "Moving the clock…";
  document.body.classList.add("is-moving");
  try {
    const { happened } = await post("clock", { days });
    $("happened-list").replaceChildren(...(happened.length ? happened : ["Nothing."]).map((line) => el("li", {}, line)));
    $("happened").hidden = false;
    $("moving").textContent = `Now it is ${clockOf(new Date((await get("workspace")).now), me.tz)}.`;
  } catch (error) {
    $("moving").textContent = "";
    toast(error.message);
  }
  for (const control of controls) control.disabled = false;
  document.body.classList.remove("is-moving");
  $("date").value = "";
  await look();
}

// ---- the left side ----

function drawYou() {
  const others = workspace.people.filter((each) => !each.deleted)
    .map((each) => ({ value: each.id, label: each.name, get about() { return about(each); } }));
  const local = el("span", { class: "faint", id: "you-time" });
  $("you").replaceChildren(
    el("label", { class: "you-label", for: "switch" }, "You are"),
    el("div", { class: "you-card" }, avatar(me.name),
      el("div", {}, el("strong", {}, me.name), el("span", { class: "faint" }, me.title), local)),
    picker({ id: "switch", label: "People", placeholder: "Be somebody else", options: others, chosen: null, onpick: (id) => id && become(id) }));
}

function about(person) {
  const city = person.tz.split("/").at(-1).replaceAll("_", " ");
  const time = timeOf(new Date(screen?.now ?? workspace.now), person.tz);
  return [person.title, `${time} in ${city}`].filter(Boolean).join(" · ");
}

function drawPlaces() {
  $("you-time").textContent = `${timeOf(new Date(screen.now), me.tz)} local time`;
  const [direct, ...others] = screen.conversations;
  const groups = others.filter((each) => each.kind === "mpim");
  const channels = others.filter((each) => each.kind !== "mpim");
  const sections = [
    [workspace.app.name, [{ id: HOME, name: "Home", unread: 0, sign: "home" }, { ...direct, name: "Messages", sign: "messages" }]],
    ["Channels", channels.map((each) => ({ ...each, sign: each.kind === "group" ? "closed" : "open" }))],
    ["Group messages", groups.map((each) => ({ ...each, sign: String(Math.max(1, each.members.length - 2)) }))],
  ].filter(([, entries]) => entries.length);
  reconcile($("places"), sections.map(([title, entries]) => ({
    key: title, mark: JSON.stringify([entries, place]), make: () => section(title, entries),
  })));
  const unread = screen.conversations.reduce((sum, each) => sum + each.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${me.name} – ${workspace.team}`;
}

function section(title, entries) {
  return el("section", { class: "places" }, el("h2", {}, title), el("ul", {}, entries.map((each) =>
    el("li", {}, el("button", {
      type: "button", class: each.unread ? "place unread" : "place", "data-field": `place/${each.id}`,
      "aria-current": each.id === place ? "page" : undefined, onclick: () => go(each.id),
    }, el("span", { class: "sign", "aria-hidden": "true" }, /^\d+$/.test(each.sign) ? el("span", { class: "crowd" }, each.sign) : icon(each.sign)), el("span", { class: "place-name" }, each.name),
    each.unread ? el("span", { class: "badge" }, String(each.unread), el("span", { class: "unseen" }, " unread")) : null)))));
}

// ---- the middle ----

function drawPlace(conversation) {
  $("home").hidden = Boolean(conversation);
  $("log").hidden = $("composer").hidden = !conversation;
  if (conversation) drawConversation(conversation);
  else drawHome();
}

function drawHome() {
  $("place-name").textContent = `${workspace.app.name}: Home`;
  $("place-about").textContent = "Only you see this page.";
  const home = screen.home;
  const mark = JSON.stringify(home && [me.id, home.view.hash]);
  reconcile($("home"), [{ key: "home", mark, make: () => el("div", { class: "card" }, home
    ? drawBlocks(home.view.blocks, { ...surface(), prefix: home.view.id, values: home.values, ...onSurface({ surface: home.view.id }) })
    : el("p", { class: "faint" }, `${workspace.app.name} has nothing to show here yet.`)) }]);
}

function drawConversation(conversation) {
  const direct = conversation.kind === "im";
  $("place-name").textContent = conversation.name;
  $("place-about").textContent = direct ? `Only you and ${conversation.name} see this.` : conversation.members.join(", ");
  const now = new Date(screen.now);
  const scroller = $("scroller");
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;
  const fresh = $("messages").dataset.place !== `${me.id}/${conversation.id}`;
  $("messages").dataset.place = `${me.id}/${conversation.id}`;
  const rows = [];
  let day = "";
  let before = null;
  for (const message of conversation.messages) {
    const moment = momentOf(message.ts);
    const its = dayOf(moment, me.tz, now);
    if (its !== day) rows.push({ key: `day ${its}`, mark: its, make: () => el("li", { class: "day" }, el("span", {}, its)) });
    const follows = its === day && before?.author_id === message.author_id && before.only_you === message.only_you
      && Number(message.ts) - Number(before.ts) < 300;
    day = its;
    before = message;
    rows.push({ key: message.ts, mark: JSON.stringify([{ ...message, values: null }, me.tz, follows]), make: () => drawMessage(message, conversation, follows) });
  }
  reconcile($("messages"), rows.length ? rows : [{ key: "empty", mark: "", make: () => el("li", { class: "faint empty" }, "Nothing has been said here yet.") }]);
  setCommands(workspace.commands, direct ? `Write to ${conversation.name}, or / for a command` : `Write in ${conversation.name}`);
  if (atEnd || fresh) scroller.scrollTop = scroller.scrollHeight;
}

function drawMessage(message, conversation, follows) {
  const where = { surface: message.ts, conversation: conversation.id };
  const body = message.blocks.length
    ? drawBlocks(message.blocks, { ...surface(), prefix: message.ts, values: message.values, ...onSurface(where) })
    : el("div", { class: "block section" }, el("p", {}, mrkdwn(message.text, names)));
  const time = el("time", { datetime: momentOf(message.ts).toISOString() }, timeOf(momentOf(message.ts), me.tz));
  return el("li", { class: `message${message.only_you ? " only-you" : ""}${follows ? " follows" : ""}` },
    avatar(message.author),
    el("div", { class: "message-body" },
      message.only_you && !follows ? el("p", { class: "only-you-mark" }, "Only visible to you") : null,
      el("p", { class: "message-head" }, el("strong", {}, message.author),
        message.app ? el("span", { class: "app-badge" }, "APP") : null, time),
      body, message.edited ? el("span", { class: "faint edited" }, "(edited)") : null));
}

function onSurface(where) {
  const press = async (block, element, value) => {
    if (element.confirm && !(await ask(element.confirm))) return;
    await act("press", { ...where, block_id: block.block_id, action_id: element.action_id, value });
  };
  const change = (block, element, value) => block.type === "input" && !block.dispatch_action
    ? act("fill", { surface: where.surface, values: { [block.block_id]: { [element.action_id]: value } } })
    : press(block, element, value);
  return { press, change };
}

// ---- acting ----

async function act(what, body) {
  try {
    const { trouble } = await post(`as/${me.id}/${what}`, body);
    if (trouble) toast(trouble);
    return !trouble;
  } catch (error) {
    toast(error.message);
    return false;
  } finally {
    await look();
  }
}

const modalActions = {
  fill: (view, values) => post(`as/${me.id}/fill`, { surface: view.id, values }),
  submit: (view) => act("submit", { view: view.id }),
  close: (view) => act("close", { view: view.id }),
  press: (view, block, element, value) => onSurface({ surface: view.id }).press(block, element, value),
};

let toastTimer;
function toast(sentence) {
  $("toast").textContent = sentence;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $("toast").hidden = true; }, 6000);
}

// ---- going about ----

async function go(where) {
  place = where;
  location.hash = `${me.id}/${where}`;
  closeMenu();
  if (where === HOME) post(`as/${me.id}/home`).catch((error) => toast(error.message));
  await look();
  if (where !== HOME) $("text").focus();
}

async function become(id) {
  clearStage();
  const person = workspace.people.find((each) => each.id === id) ?? workspace.people.find((each) => !each.deleted);
  me = person;
  drawYou();
  stream?.close();
  stream = new EventSource(`/playground/events?as=${encodeURIComponent(me.id)}`);
  stream.onmessage = () => look();
  const seen = await get(`as/${person.id}`);
  if (me !== person) return;
  await go(seen.conversations[0].id);
}

// What stands there is somebody else's: it goes before anybody can press it as the new person.
function clearStage() {
  place = screen = null;
  $("places").replaceChildren();
  $("messages").replaceChildren();
  $("home").replaceChildren();
  $("composer").hidden = true;
}

function closeMenu() {
  document.body.classList.remove("menu-open");
  $("nav-toggle").setAttribute("aria-expanded", "false");
}

async function start() {
  workspace = await get("workspace");
  names = Object.fromEntries([...workspace.people, workspace.app].map((each) => [each.id, each.name]));
  $("team").textContent = workspace.team;
  const [person, where] = decodeURIComponent(location.hash.slice(1)).split("/");
  await become(person);
  if (where === HOME || screen.conversations.some((each) => each.id === where)) await go(where);
}

$("nav-toggle").addEventListener("click", () => {
  const open = document.body.classList.toggle("menu-open");
  $("nav-toggle").setAttribute("aria-expanded", String(open));
});
for (const button of document.querySelectorAll("[data-days]")) {
  button.addEventListener("click", () => move(Number(button.dataset.days)));
}
$("go-to-date").addEventListener("submit", (event) => {
  event.preventDefault();
  move(daysBetween(dateIn(new Date(screen.now), me.tz), $("date").value));
});
$("happened-close").addEventListener("click", () => { $("happened").hidden = true; });
document.addEventListener("visibilitychange", () => { if (me) look(); });
startComposer((text) => act("write", { conversation: place, text }));
setInterval(() => { if (screen && document.visibilityState === "visible") look(); }, 30_000);
start().catch((error) => toast(error.message));
