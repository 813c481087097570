"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const read = (id) => JSON.parse(byId(id)?.textContent ?? "null");

  /* ---- filters ---- */
  const form = byId("filters");
  const items = read("items");

  const folded = (text) =>
    text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[‘’‚‛]/g, "'").replace(/[“”„‟«»]/g, '"').toLowerCase();

  const startFilters = () => {
    const selects = [...form.querySelectorAll("select")];
    const search = byId("search");
    const status = byId("shown");
    const total = items.filter(([place]) => !place.startsWith("o-")).length;
    const entries = items
      .map(([place, claims]) => ({ element: byId(place), claims, words: null, hidden: false, counts: !place.startsWith("o-") }))
      .filter((entry) => entry.element);
    const groups = [...document.querySelectorAll("section.speaker")].map((element) => ({
      element,
      entries: entries.filter((entry) => element.contains(entry.element)),
    }));

    const fits = (claims, wanted) =>
      claims.some((values) => wanted.every(([at, value]) => values[at].includes(value)));

    const has = (entry, terms) => {
      entry.words ??= folded(entry.element.textContent);
      return terms.every((term) => entry.words.includes(term));
    };

    const apply = () => {
      const wanted = selects
        .map((select, at) => [at, select.value === "" ? null : Number(select.value)])
        .filter(([, value]) => value !== null);
      const terms = folded(search.value).split(/\s+/).filter(Boolean);
      let left = 0;
      for (const entry of entries) {
        const hidden = !((!wanted.length || fits(entry.claims, wanted)) && (!terms.length || has(entry, terms)));
        if (hidden !== entry.hidden) entry.element.hidden = entry.hidden = hidden;
        if (!hidden && entry.counts) left += 1;
      }
      for (const group of groups) group.element.hidden = group.entries.every((entry) => entry.hidden);
      status.textContent =
        wanted.length || terms.length ? `${left.toLocaleString("en")} of ${total.toLocaleString("en")} shown` : "";
    };

    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    form.hidden = false;
    apply();
  };

  /* ---- articles' texts, made when they are looked at ---- */
  const paragraphs = (number) => {
    const { claims, text } = read(`text-${number}`);
    return text.map((pieces) => {
      const paragraph = document.createElement("p");
      paragraph.dir = "auto";
      for (const piece of pieces) {
        if (typeof piece === "string") {
          paragraph.append(piece);
          continue;
        }
        const mark = document.createElement("mark");
        mark.textContent = piece[0];
        mark.className = piece.includes("content") ? "also" : "none";
        mark.roles = new Map();
        for (let at = 1; at < piece.length; at += 2) mark.roles.set(claims[piece[at]], piece[at + 1]);
        paragraph.append(mark);
      }
      return paragraph;
    });
  };

  const reader = byId("reader");
  const startReader = () => {
    const places = read("places");
    const text = byId("reader-text");

    const show = (number, claim, original) => {
      const article = byId(`a-${number}`);
      byId("reader-title").textContent = article.querySelector("h3").textContent;
      byId("reader-about").replaceChildren(
        ...[...article.querySelector(".small").childNodes].map((node) => node.cloneNode(true)),
      );
      const link = byId("reader-about").querySelector("a");
      if (link && original) link.href = original.href;
      text.replaceChildren(...paragraphs(number));
      let first = null;
      for (const mark of text.querySelectorAll("mark")) {
        const role = mark.roles.get(claim);
        if (role) mark.className = role;
        if (role === "content") first ??= mark;
      }
      if (!reader.open) reader.showModal();
      text.scrollTop = 0;
      text.focus({ preventScroll: true });
      first?.scrollIntoView({ block: "center" });
    };

    const follow = (hash) => {
      const claim = hash.startsWith("#p-") ? hash.slice(3) : "";
      if (Object.hasOwn(places, claim)) show(places[claim], claim, null);
    };

    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.inside");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      const { claim, article } = link.dataset;
      if (claim && !Object.hasOwn(places, claim)) return;
      event.preventDefault();
      show(article ?? places[claim], claim ?? "", link.parentElement.querySelector("a.original"));
    });
    byId("reader-close").addEventListener("click", () => reader.close());
    reader.addEventListener("click", (event) => {
      if (event.target === reader) reader.close();
    });
    addEventListener("hashchange", () => follow(location.hash));
    follow(location.hash);

    /* On paper there is no panel: every text stands in its place. */
    addEventListener("beforeprint", () => {
      for (const part of document.querySelectorAll(".legend details")) part.open = true;
      for (const place of document.querySelectorAll("[data-text]")) place.replaceChildren(...paragraphs(place.dataset.text));
    });
    addEventListener("afterprint", () => {
      for (const place of document.querySelectorAll("[data-text]")) place.replaceChildren();
    });
  };

  /* On a phone what can wait is folded. */
  if (matchMedia("(max-width: 40rem)").matches) for (const part of document.querySelectorAll(".folds")) part.open = false;

  if (form && items) startFilters();
  if (reader) startReader();
})();
