// Counts down the time that is kept; without it the page says until when, and every deed still works.
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
  if (left === 0) kept.querySelector("[data-says]").textContent = kept.dataset.over;
  return left;
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
