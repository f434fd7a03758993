// Counts down the time that is kept, leads the keyboard from step to step, and makes the calendar one stop of it.
// Without it the page says until when, and every deed still works.
"use strict";

const SOON = 120;
const ends = new WeakMap();

function secondsLeft(kept) {
  if (!ends.has(kept)) ends.set(kept, Date.now() + Number(kept.dataset.left) * 1000);
  return Math.max(0, Math.ceil((ends.get(kept) - Date.now()) / 1000));
}

function showLeft(kept) {
  const left = secondsLeft(kept);
  const clock = kept.querySelector("[data-clock]");
  clock.hidden = left === 0;
  clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
  if (left === 0) showOver(kept);
  return left;
}

// Where the last press is, what can be done comes in the place of the clock.
function showOver(kept) {
  kept.querySelector("[data-says]").textContent = kept.dataset.over;
  const lapsed = kept.closest(".confirm")?.querySelector("[data-lapsed]");
  if (!lapsed) return;
  lapsed.hidden = false;
  kept.hidden = true;
}

// Said aloud twice only: at two minutes, and at the end.
function say(status, left) {
  const words = left === 0 ? status.dataset.over : left <= SOON ? status.dataset.soon : "";
  if (status.textContent !== words) status.textContent = words;
}

function countDown() {
  const lefts = Array.from(document.querySelectorAll("[data-left]"), showLeft);
  const status = document.querySelector("[data-soon]");
  if (status && lefts.length > 0) say(status, lefts[0]);
}

countDown();
setInterval(countDown, 1000);

// Where the address leads: what is to be read first, the heading of the step, or what is to be pressed next. What has the focus already keeps it.
function leadOn() {
  if (document.activeElement !== document.body) return;
  const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!place) return;
  const heading = place.querySelector("[autofocus]") ?? place.querySelector("h2, h3") ?? place;
  if (heading.tabIndex < 0) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

// The tab key stops at one day; the arrows go from day to day.
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function stopAt(stop) {
  for (const day of document.querySelectorAll(".month a.day")) day.tabIndex = day === stop ? 0 : -1;
}

function nextDay(day, step) {
  const cells = Array.from(day.closest("tbody").querySelectorAll("td"));
  for (let place = cells.indexOf(day.closest("td")) + step; cells[place]; place += step) {
    const found = cells[place].querySelector("a.day");
    if (found) return found;
  }
  return day;
}

document.addEventListener("keydown", event => {
  const day = event.target.closest(".month a.day");
  const step = STEPS[event.key];
  if (!day || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const to = nextDay(day, step);
  stopAt(to);
  to.focus();
});

function arrive() {
  const stop = document.querySelector(".month a.day[aria-current]") ?? document.querySelector(".month a.day");
  if (stop) stopAt(stop);
  leadOn();
}

// A page that answers a press has an address of its own: who loads it anew, or comes back to it, presses nothing.
function settle() {
  const address = document.getElementById("main").dataset.address;
  if (address) history.replaceState(history.state, "", address + location.hash);
}

settle();
arrive();
window.addEventListener("load", () => setTimeout(leadOn)); // the browser goes to the place first, and lets the focus go
document.addEventListener("htmx:afterSettle", arrive);
document.addEventListener("htmx:historyRestore", arrive);
