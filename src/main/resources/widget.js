// The reasons for a visit, each a link to the practice's patient site, in the place of this script.
(() => {
  "use strict";

  const said = "SAID";
  const script = document.currentScript;
  const language = document.documentElement.lang.toLowerCase().startsWith("es") && said.words.es ? "es" : "en";
  const words = said.words[language];
  const at = (path) => new URL(path, script.src).href;

  const made = (name, inside, more = {}) => {
    const element = Object.assign(document.createElement(name), more);
    element.append(...inside);
    return element;
  };

  const reason = (one) =>
    made("a", [made("span", [made("span", [one.name], { lang: one.lang ?? language }), made("small", [one.minutes], { className: "soft" })])], {
      className: "choice",
      href: at(one.link),
    });

  const phone = made("a", [said.phone], { className: "nowrap", href: "tel:" + said.phone.replaceAll(" ", "") });
  const signIn = made("a", [words.signIn.name], { href: at(words.signIn.link) });
  const known = made("p", [words.known + " ", signIn], { className: "small" });
  const inside = words.call ? [made("p", [words.call + " ", phone])] : [...words.reasons.map(reason), known];
  const title = made("h2", [words.title]);
  const card = made("section", [made("div", [title, ...inside], { className: "body stack tight" })], {
    className: "card patient widget",
  });
  card.dataset.accent = said.accent;

  const place = made("div", [], { lang: language, hidden: true });
  // What is measured in rem follows the page around it, which may have made that small.
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (rem < 16) place.style.zoom = 16 / rem;

  // It shows itself once it is dressed, or cannot be.
  const dressed = said.styles.map((path) => {
    const link = made("link", [], { rel: "stylesheet", href: at(path) });
    return [link, new Promise((done) => (link.onload = link.onerror = done))];
  });
  place.attachShadow({ mode: "open" }).append(...dressed.map(([link]) => link), card);
  script.after(place);
  Promise.all(dressed.map(([, done]) => done)).then(() => (place.hidden = false));
})();
