// What staff pages can do beyond plain pages; without it every deed still works.
"use strict";

const page = document;
const each = (selector, root, deed) => root.querySelectorAll(selector).forEach(deed);

// Copy buttons show themselves where copying is possible, and Print where a script can ask for it.
function offerCopying(root) {
  each("[data-print]", root, (button) => (button.hidden = false));
  if (!navigator.clipboard) return;
  each("[data-copy]", root, (button) => (button.hidden = false));
}

page.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  navigator.clipboard.writeText(button.dataset.copy).then(() => {
    const label = button.querySelector("span");
    const usual = (button.dataset.usual ??= label ? label.textContent : button.getAttribute("aria-label"));
    const say = (words) => (label ? (label.textContent = words) : button.setAttribute("aria-label", words));
    say(button.dataset.copied);
    setTimeout(() => say(usual), 4000);
  });
});

page.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print();
});

// Archive and Restore wait for a tick; the box in the head ticks all.
function countTicks() {
  const some = page.querySelector("input[form=bulk]:checked") !== null;
  each("[data-needs-selection]", page, (button) => (button.disabled = !some));
}

page.addEventListener("change", (event) => {
  if (event.target.matches("[data-select-all]"))
    each("input[form=bulk]", page, (box) => (box.checked = event.target.checked));
  countTicks();
});

// The bell: two soft tones, if the user wants to hear it.
const wantsSound = () => localStorage.getItem("deskbell-sound") !== "off";

function showSound() {
  const button = page.getElementById("sound");
  if (!button) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", String(wantsSound()));
  button.querySelector("span").textContent = wantsSound() ? button.dataset.on : button.dataset.off;
}

page.addEventListener("click", (event) => {
  if (!event.target.closest("#sound")) return;
  localStorage.setItem("deskbell-sound", wantsSound() ? "off" : "on");
  showSound();
});

function ring() {
  if (!wantsSound() || !navigator.userActivation?.hasBeenActive) return;
  const audio = new AudioContext();
  [880, 1174.7].forEach((pitch, i) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + i * 0.18;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.9);
  });
}

// News: an open page asks every few seconds, and reads itself anew when something changed; never while a deed is under way.
const EVERY_MS = 2500;
const TRIES_BEFORE_TOLD = 3;
const desk = () => page.getElementById("desk");
const deeds = new Set();
let overtaken = false;
let unheard = 0;

const isNews = (event) => event.detail.requestConfig?.headers["X-News"] !== undefined;

page.addEventListener("htmx:beforeRequest", (event) => {
  if (isNews(event)) return;
  overtaken = true;
  deeds.add(event.detail.xhr);
});

// What is asked for by hand comes first: news that were asked for before it are not shown.
page.addEventListener("htmx:beforeSwap", (event) => {
  if (isNews(event) && overtaken) event.detail.shouldSwap = false;
});

page.addEventListener("htmx:afterRequest", (event) => deeds.delete(event.detail.xhr));

// What was found by name stays until it is left.
const isBusy = () => !desk() || page.hidden || desk().dataset.hold || deeds.size > 0;

async function askForNews() {
  if (isBusy()) return;
  const answer = await fetch("/online-appointments/news?seen=" + encodeURIComponent(desk().dataset.seen), { redirect: "manual" });
  if (answer.type === "opaqueredirect") return location.assign("/sign-in?ended"); // patients are not shown to who is signed out
  if (answer.status !== 200 || isBusy()) return;
  const before = Number(desk().dataset.open);
  const told = page.getElementById("notices");
  const focused = told && told.contains(page.activeElement) ? page.activeElement : null;
  await readNews();
  if (overtaken) return;
  keepTold(told, focused);
  if (Number(desk().dataset.open) > before) {
    ring();
    page.getElementById("arrived").textContent = page.getElementById("arrived").dataset.words;
  }
}

async function readNews() {
  overtaken = false;
  await htmx.ajax("GET", desk().dataset.path, { source: "#desk", target: "#desk", select: "#desk", swap: "outerHTML show:none", headers: { "X-News": "1" } });
}

// What was said of the last deed stays until the next one, with its Undo.
function keepTold(told, focused) {
  const fresh = page.getElementById("notices");
  if (!told || !fresh || fresh.querySelector(".callout:not([hidden]), .toast")) return;
  fresh.replaceWith(told);
  if (focused && page.activeElement === page.body) focused.focus({ preventScroll: true });
}

async function listen() {
  try {
    await askForNews();
    unheard = 0;
  } catch {
    unheard++; // the server restarts or the line is down: asked again at the next round
  }
  const away = page.getElementById("no-connection");
  if (away) away.hidden = unheard < TRIES_BEFORE_TOLD;
  setTimeout(listen, EVERY_MS);
}

// The focus goes into a link panel that opened, and back to its pencil when it closes.
let openPanel = null;

function followPanel() {
  const panel = page.querySelector(".link-panel");
  const now = panel ? panel.id.replace("link-", "") : null;
  if (now === openPanel) return;
  const target = now ? page.getElementById("panel-title") : whereItWas(openPanel);
  openPanel = now;
  if (target) target.focus({ preventScroll: now === null });
}

// The pencil, or what is left of the row: a row that needs nobody any more may have none, and may be gone from Home.
function whereItWas(id) {
  return page.getElementById("pencil-" + id) || page.querySelector("#row-" + id + " .lead a");
}

// Esc closes the panel; in a field that holds something, the field has it first.
page.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !openPanel) return;
  if (event.target.matches("input") && event.target.value) return;
  const pencil = page.getElementById("pencil-" + openPanel);
  if (pencil) pencil.click();
});

// A message that shows on focus or hover goes with Esc, and may come again once it was left.
page.addEventListener("keydown", (event) => {
  if (event.key === "Escape") each(".message:is(:hover, :focus-within)", page, (message) => message.classList.add("away"));
});
["focusout", "mouseout"].forEach((left) =>
  page.addEventListener(left, (event) => {
    const message = event.target.closest(".message");
    if (message && !message.contains(event.relatedTarget)) message.classList.remove("away");
  })
);

function begin(root) {
  offerCopying(root);
  countTicks();
  showSound();
  showAsked();
  followPanel();
}

page.addEventListener("htmx:afterSettle", (event) => {
  begin(page);
  if (!isNews(event)) goToNotice();
});

// A deed that the server refused says so, and a deed that was done is read out.
for (const fault of ["htmx:responseError", "htmx:sendError"])
  page.addEventListener(fault, (event) => {
    const failed = page.getElementById("failed");
    if (!failed || isNews(event)) return;
    failed.hidden = false;
    failed.focus();
  });

function goToNotice() {
  if (page.activeElement !== page.body) return;
  const notice =
    page.querySelector("#desk .callout[role=alert]:not([hidden]), #desk .toast, #desk .callout.ok") ?? page.getElementById("panel-title");
  if (!notice) return;
  notice.tabIndex = -1;
  notice.focus();
}

// Who was refused goes on at the first field that is wrong, and who was sent to a part of the page begins there.
function land() {
  if (page.activeElement !== page.body || page.querySelector("[autofocus]")) return;
  const part = page.getElementById(location.hash.slice(1));
  const target = page.querySelector("main [aria-invalid=true]") ?? part?.querySelector("[data-landing]");
  target?.focus();
}

// Of tabs that do not fit beside one another the open one is in view.
function showTab(tab) {
  const tabs = tab.parentElement;
  tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}

// A choice that filters a list acts when it is made.
page.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

// What is asked for only beside one answer of a choice shows with that answer.
function showAsked() {
  each("[data-for]", page, (field) => (field.hidden = page.getElementById(field.dataset.for)?.value !== field.dataset.answer));
}

page.addEventListener("change", (event) => {
  if (event.target.matches("select")) showAsked();
});

// Who fills in another time means it.
page.addEventListener("input", (event) => {
  const other = event.target.matches("#on, #time") && event.target.form.querySelector("[name=at][value=other]");
  if (other) other.checked = true;
});

// Enter in a field that is looked up by a button beside it presses that button, and not the first one of the form.
page.addEventListener("keydown", (event) => {
  const button = event.key === "Enter" && !event.isComposing && event.target.matches("#find") && page.getElementById("look");
  if (!button) return;
  event.preventDefault();
  button.click();
});

// Who chooses "Somebody new" goes on to that person's fields.
page.addEventListener("change", (event) => {
  const fields = page.getElementById("new-person");
  if (fields && event.target.name === "patient") fields.open = event.target.value === "new";
});
begin(page);
each(".tabs [aria-current]", page, showTab);
land();
if (desk()) setTimeout(listen, EVERY_MS);
