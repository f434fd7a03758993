// A form that is long to fill in outlives its session: who is signed out signs in beside it, and presses once more.
// Comes after staff.js; without it the form is lost with the session.
"use strict";

const longForm = () => page.querySelector("form[data-keeps]");
const sure = new WeakSet();

// Takes over the token of who has signed in since; false if nobody is.
async function isSignedIn(form) {
  const answer = await fetch(form.dataset.keeps, { redirect: "manual" });
  if (answer.type === "opaqueredirect") return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[name=_csrf]");
  if (fresh) each("[name=_csrf]", page, (token) => (token.value = fresh.value));
  return true;
}

function showSignedOut(signedOut) {
  const callout = page.getElementById("signed-out");
  callout.hidden = !signedOut;
  if (signedOut) callout.focus();
}

async function ifSignedIn(form, goOn) {
  try {
    const signedIn = await isSignedIn(form);
    showSignedOut(!signedIn);
    if (signedIn) goOn();
  } catch {
    page.getElementById("failed").hidden = false;
    page.getElementById("failed").focus();
  }
}

page.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form !== longForm() || sure.delete(form)) return;
  event.preventDefault();
  ifSignedIn(form, () => {
    sure.add(form);
    form.requestSubmit(event.submitter);
  });
});

page.addEventListener("htmx:beforeOnLoad", (event) => {
  const form = longForm();
  if (!form || event.detail.xhr.status !== 401) return;
  event.preventDefault();
  const asked = event.detail.elt;
  ifSignedIn(form, () => htmx.trigger(asked, asked.matches("select") ? "change" : "click"));
});

page.addEventListener("visibilitychange", () => {
  if (!page.hidden && page.getElementById("signed-out")?.hidden === false) ifSignedIn(longForm(), () => {});
});
