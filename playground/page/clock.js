// The clock: it shows the moment, moves on, and tells what happened meanwhile.

import { clockOf, dateIn, daysBetween, placeOf } from "./days.js";
import { el } from "./dom.js";
import { get, post } from "./server.js";

const $ = (id) => document.getElementById(id);
let shown = { now: new Date(0), zone: "UTC" };

export function drawClock(now, zone) {
  shown = { now, zone };
  $("clock").textContent = clockOf(now, zone);
  $("clock").dateTime = now.toISOString();
  $("clock-zone").textContent = placeOf(zone);
  const today = dateIn(now, zone);
  $("date").min = today;
  if (!$("date").value || $("date").value < today) $("date").value = today;
}

// moved() is awaited after each move; trouble(sentence) hears what went wrong.
export function startClock(moved, trouble) {
  const move = async (days) => {
    if (!(days > 0)) { trouble("The clock only moves forward."); return; }
    busy(true);
    try {
      const { happened } = await post("clock", { days });
      tell(happened);
      $("moving").textContent = `Now it is ${clockOf(new Date((await get("workspace")).now), shown.zone)}.`;
    } catch (error) {
      $("moving").textContent = "";
      trouble(error.message);
    }
    busy(false);
    $("date").value = "";
    await moved();
  };
  for (const button of document.querySelectorAll("[data-days]")) {
    button.addEventListener("click", () => move(Number(button.dataset.days)));
  }
  $("go-to-date").addEventListener("submit", (event) => {
    event.preventDefault();
    move(daysBetween(dateIn(shown.now, shown.zone), $("date").value));
  });
  $("happened-close").addEventListener("click", dismiss);
  $("happened").addEventListener("keydown", (event) => { if (event.key === "Escape") dismiss(); });
}

let pressed = null;

function busy(on) {
  if (on) pressed = document.activeElement;
  for (const control of document.querySelectorAll(".moves button, .moves input")) control.disabled = on;
  document.body.classList.toggle("is-moving", on);
  if (on) $("moving").textContent = "Moving the clock…";
  else if (document.activeElement === document.body) pressed?.focus();
}

function tell(happened) {
  const lines = happened.length ? happened : ["Nothing."];
  $("happened-list").replaceChildren(...lines.map((line) => el("li", {}, line)));
  $("happened").hidden = false;
}

function dismiss() {
  const inside = $("happened").contains(document.activeElement);
  $("happened").hidden = true;
  if (inside) pressed?.focus();
}
