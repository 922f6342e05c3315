// The page: who you are, where you are, what stands there. It looks again whenever the workspace
// says that something changed.

import { drawClock, startClock } from "./clock.js";
import { composer } from "./composer.js";
import { el, icon } from "./dom.js";
import { menu } from "./menu.js";
import { drawConversation, drawHome, drawThread } from "./middle.js";
import { hideModal, showModal } from "./modal.js";
import { about, drawPlaces, drawWriteTo, drawYou, HOME } from "./places.js";
import { get, listen, post } from "./server.js";
import { modalActions, surface } from "./surfaces.js";

const $ = (id) => document.getElementById(id);
const lightning = el("span");
const writing = composer("Write a message or a command", write, lightning);
const replying = composer("Reply in the thread", write);
// One person's time at the screen: {person, place, wish, thread, workspace, screen, looking, again,
// filled, act}. Everything drawn acts for the visit in which it was drawn; after it, it does nothing.
let visit = null;
let hangUp = () => {};

// ---- looking ----

async function look(here = visit) {
  if (!here) return;
  if (here.looking) { here.again = true; await here.looking; return; }
  here.looking = (async () => {
    try {
      do {
        here.again = false;
        await draw(here);
      } while (here.again && here === visit);
    } catch (error) {
      if (here === visit) toast(error.message);
    }
    here.looking = null;
  })();
  await here.looking;
}

async function draw(here) {
  const { place, thread } = here;
  const path = `as/${here.person.id}`;
  const inside = place && place !== HOME ? `${path}/in/${place}` : null;
  const talking = inside && thread ? `${inside}/thread/${thread}` : null;
  let workspace, screen, conversation, talk;
  try {
    [workspace, screen, conversation, talk] = await Promise.all(
      ["workspace", path, inside, talking].map((each) => each && get(each)));
  } catch (error) {
    if (error.status !== 404 || !place || here !== visit) throw error;
    Object.assign(here, { place: null, thread: null, again: true }); // it is gone: elsewhere then
    return;
  }
  if (here !== visit) return;
  if (place !== here.place || thread !== here.thread) { here.again = true; return; }
  Object.assign(here, { workspace, screen, person: screen.person });
  if (here.person.deleted) { drawNobody(here.person); return; }
  if (!place) {
    const known = [HOME, ...screen.conversations.map((each) => each.id)];
    here.place = known.includes(here.wish) ? here.wish : screen.conversations[0].id;
    here.again = true;
    return;
  }
  drawAll(here, conversation, talk);
  if (conversation?.unread && document.visibilityState === "visible") {
    await post(`${path}/read`, { conversation: place });
  }
}

function drawAll(here, conversation, talk) {
  const { workspace, screen, person } = here;
  const now = new Date(screen.now);
  drawClock(now, person.tz);
  $("you-about").textContent = about(person, now);
  drawPlaces($("places"), workspace, screen.conversations, here.place, (where) => go(here, where));
  const unread = screen.conversations.reduce((sum, each) => sum + each.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${person.name} - ${workspace.team}`;
  $("write-to").hidden = false;
  $("home").hidden = Boolean(conversation);
  $("log").hidden = !conversation;
  if (conversation) drawConversation(here, conversation, writing, (ts) => openThread(here, ts));
  else drawHome(here, writing);
  drawThread(here, conversation, talk, replying);
  showModal(screen.modals, surface(here), modalActions(here));
}

function drawLightning({ shortcuts }) {
  const entries = shortcuts.filter((each) => !each.is_for_messages)
    .map(({ name, callback_id }) => ({ label: name, onpick: () => visit.act("shortcut", { callback_id }) }));
  if (entries.length) lightning.append(menu({ label: "Shortcuts", face: icon("lightning"), kind: "plain" }, entries));
}

// ---- acting ----

// Do something as the person of this visit; never later as somebody else. What is put into fields
// arrives in the order in which it was typed, and before anything is pressed.
async function act(here, what, body, looks = true) {
  if (here !== visit) return false;
  const done = here.filled.then(() => tell(here, what, body));
  if (what === "fill") here.filled = done;
  const taken = await done;
  if (looks) await look(here);
  return taken;
}

async function tell(here, what, body) {
  try {
    const { trouble } = await post(`as/${here.person.id}/${what}`, body);
    if (trouble) toast(trouble);
    return !trouble;
  } catch (error) {
    toast(error.message);
    return false;
  }
}

async function write(text, key) {
  const [person, conversation, thread] = key.split("/");
  if (visit.person.id !== person) return false;
  return visit.act("write", { conversation, text, ...(thread ? { thread_ts: thread } : {}) });
}

let toastTimer;
function toast(sentence) {
  $("toast").textContent = sentence;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $("toast").hidden = true; }, 6000);
}

// ---- going about ----

async function go(here, where) {
  if (here !== visit) return;
  Object.assign(here, { place: where, thread: null });
  location.hash = `${here.person.id}/${where}`;
  openMenu(false);
  if (where === HOME) here.act("home", {}, false);
  await look(here);
  if (where !== HOME && here === visit) writing.focus();
}

async function meet(here, other) {
  try {
    const { conversation } = await post(`as/${here.person.id}/meet`, { people: [other] });
    await go(here, conversation);
  } catch (error) {
    toast(error.message);
  }
}

async function openThread(here, ts) {
  here.thread = ts;
  await look(here);
  replying.focus();
}

function closeThread() {
  const ts = visit.thread;
  visit.thread = null;
  drawThread(visit, null, null, replying);
  const openers = ["replies", "reply"].map((each) => document.querySelector(`[data-field="${ts}/${each}"]`));
  openers.find(Boolean)?.focus();
}

async function become(id, wish, workspace = visit.workspace) {
  const person = workspace.people.find((each) => each.id === id) ?? workspace.people.find((each) => !each.deleted && !each.bot);
  const here = { person, wish, workspace, place: null, thread: null, screen: null, looking: null, again: false, filled: Promise.resolve() };
  here.act = (...what) => act(here, ...what);
  visit = here;
  clearStage();
  const now = () => new Date(here.workspace.now);
  const people = () => here.workspace.people;
  drawYou($("you"), person, people, now, (other) => become(other));
  drawWriteTo($("write-to"), person, people, now, (other) => meet(here, other));
  hangUp();
  hangUp = listen(person.id, () => look(here), connected);
  await look(here);
  if (here !== visit || !here.place) return;
  location.hash = `${person.id}/${here.place}`;
  if (here.place === HOME) here.act("home", {}, false);
  if (document.activeElement === document.body) writing.focus();
}

// What stands there is somebody else's: it goes before anybody can press it as the new person.
function clearStage() {
  for (const id of ["places", "messages", "home", "thread-messages"]) $(id).replaceChildren();
  for (const id of ["thread", "write-to"]) $(id).hidden = true;
  for (const id of ["place-name", "place-about"]) $(id).textContent = "";
  delete $("messages").dataset.place;
  document.body.classList.remove("thread-open");
  writing.at(null);
  replying.at(null);
  hideModal();
}

// Who is deactivated is logged out.
function drawNobody(person) {
  clearStage();
  $("place-name").textContent = person.name;
  $("place-about").textContent = "This account is deactivated. Be somebody else to go on.";
}

function connected(is) {
  const was = $("connection").hidden;
  $("connection").hidden = is;
  if (is && !was) look();
}

function openMenu(open) {
  document.body.classList.toggle("menu-open", open);
  $("nav-toggle").setAttribute("aria-expanded", String(open));
}

async function start() {
  const workspace = await get("workspace");
  $("team").textContent = workspace.team;
  drawLightning(workspace);
  const [person, where] = decodeURIComponent(location.hash.slice(1)).split("/");
  await become(person, where, workspace);
}

$("main").append(writing.form);
$("thread").append(replying.form);
$("nav-toggle").addEventListener("click", () => openMenu(!document.body.classList.contains("menu-open")));
$("thread-close").addEventListener("click", closeThread);
$("thread").addEventListener("keydown", (event) => { if (event.key === "Escape") closeThread(); });
$("sidebar").addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !document.body.classList.contains("menu-open")) return;
  openMenu(false);
  $("nav-toggle").focus();
});
document.addEventListener("visibilitychange", () => look());
startClock(() => look(), toast);
setInterval(() => { if (document.visibilityState === "visible") look(); }, 30_000);
start().catch((error) => toast(error.message));
