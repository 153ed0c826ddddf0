"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const list = byId("list");
  const search = byId("search");
  const [year, finding, sort] = ["by-year", "by-finding", "sort"].map(byId);
  const chips = Array.from(document.querySelectorAll(".chip"));
  const decisions = Array.from(list.children, (body, place) => ({
    body,
    place,
    facts: body.dataset,
    details: body.querySelector("details"),
    findings: new Set(body.dataset.findings.split(" ")),
    // The first search fills this, so that a long report opens faster.
    words: null,
  }));
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const counted = (count) => `${count} ${count === 1 ? "decision" : "decisions"}`;
  const shownWords = () => chips.filter((chip) => chip.ariaPressed === "true").map((chip) => chip.dataset.show);

  const fits = (decision, words, wanted) => {
    const { facts, findings } = decision;
    if (words.length > 0 && !words.includes(facts.word)) return false;
    if (year.value && facts.year !== year.value) return false;
    if (finding.value && !findings.has(finding.value)) return false;
    if (wanted.length === 0) return true;
    decision.words ??= plain(decision.body.textContent);
    return wanted.every((word) => decision.words.includes(word));
  };

  const filter = () => {
    const words = shownWords();
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const decision of decisions) {
      const fit = fits(decision, words, wanted);
      if (decision.body.hidden === fit) decision.body.hidden = !fit;
      shown += fit ? 1 : 0;
    }
    const all = shown === decisions.length;
    byId("none").hidden = shown > 0 || decisions.length === 0;
    byId("reset").hidden = all;
    byId("shown").textContent = all ? counted(shown) : `${shown} of ${counted(decisions.length)}`;
  };

  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const subject = ({ body }) => body.querySelector(".subject").textContent;
  const orders = {
    "": () => 0,
    newest: (one, other) => collator.compare(other.facts.opened, one.facts.opened),
    oldest: (one, other) => collator.compare(one.facts.opened, other.facts.opened),
    subject: (one, other) => collator.compare(subject(one), subject(other)),
    votes: (one, other) => other.facts.votes - one.facts.votes,
  };
  let sorted = "";
  const order = () => {
    if (sorted === sort.value) return;
    sorted = sort.value;
    const compare = orders[sorted];
    const ordered = decisions.toSorted((one, other) => compare(one, other) || one.place - other.place);
    list.append(...ordered.map((decision) => decision.body));
  };

  // The URL contains the state of the page, so that a link shows the same view.
  const fields = { q: search, year, finding, sort };
  const save = () => {
    const state = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) state.set(name, field.value);
    const words = shownWords();
    if (words.length > 0) state.set("show", words.join(" "));
    const address = String(state);
    if (address || location.hash.includes("=")) history.replaceState(null, "", `#${address}`);
  };
  const load = () => {
    const hash = location.hash.slice(1);
    const target = hash && decisions.find(({ body }) => body.id === hash);
    if (target) {
      target.body.hidden = false;
      target.details.open = true;
      target.body.scrollIntoView();
    }
    if (!hash.includes("=")) return;
    const state = new URLSearchParams(hash);
    for (const [name, field] of Object.entries(fields)) {
      field.value = state.get(name) ?? "";
      // If the field does not offer the value, nothing is selected.
      if (field.selectedIndex === -1) field.value = "";
    }
    const words = (state.get("show") ?? "").split(" ");
    for (const chip of chips) chip.ariaPressed = String(words.includes(chip.dataset.show));
    byId("controls").querySelector(".filters").open = Boolean(year.value || finding.value || sort.value);
    order();
    filter();
  };
  const changed = () => {
    order();
    filter();
    save();
  };
  const reset = () => {
    for (const field of [search, year, finding]) field.value = "";
    for (const chip of chips) chip.ariaPressed = "false";
    changed();
    search.focus();
  };

  const openAll = byId("open-all");
  const setAll = (open) => {
    for (const { body, details } of decisions) if (!body.hidden) details.open = open;
    openAll.ariaPressed = String(open);
    openAll.textContent = open ? "Close all" : "Open all";
  };

  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", changed);
  for (const field of [year, finding, sort]) field.addEventListener("change", changed);
  for (const chip of chips) {
    chip.disabled = false;
    chip.addEventListener("click", () => {
      chip.ariaPressed = String(chip.ariaPressed !== "true");
      changed();
    });
  }
  byId("reset").addEventListener("click", reset);
  byId("reset-none").addEventListener("click", reset);
  openAll.addEventListener("click", () => setAll(openAll.ariaPressed !== "true"));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search && search.value) {
      event.preventDefault();
      search.value = "";
      changed();
    }
  });

  // For printing, every shown decision that needs a check is opened. After printing, it is closed again.
  let closed = [];
  const isQuiet = (body) => body.matches(".agrees, .unannounced");
  addEventListener("beforeprint", () => {
    closed = decisions.filter(({ body, details }) => !body.hidden && !details.open && !isQuiet(body));
    for (const { details } of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const { details } of closed) details.open = false;
    closed = [];
  });

  addEventListener("hashchange", load);
  byId("controls").hidden = false;
  // If the user goes back to the page, the browser fills the fields again.
  order();
  filter();
  load();
})();
