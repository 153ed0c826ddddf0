"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const table = document.querySelector("table.decisions");
  if (!table) return;

  const search = byId("search");
  const choices = ["agreement", "year", "finding"].map((name) => byId(`by-${name}`));
  const [agreement, year, finding] = choices;
  const decisions = Array.from(table.tBodies, (body, place) => ({
    body,
    place,
    facts: body.dataset,
    details: body.querySelector("details"),
    findings: new Set(body.dataset.findings.split(" ")),
    // Made when it is first searched: a long report opens faster without it.
    words: null,
  }));
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const counted = (count) => `${count} ${count === 1 ? "decision" : "decisions"}`;

  const fits = (decision, wanted) => {
    const { facts, findings } = decision;
    if (agreement.value && facts.word !== agreement.value) return false;
    if (year.value && facts.year !== year.value) return false;
    if (finding.value && !findings.has(finding.value)) return false;
    if (wanted.length === 0) return true;
    decision.words ??= plain(decision.body.textContent);
    return wanted.every((word) => decision.words.includes(word));
  };

  const filter = () => {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const decision of decisions) {
      const fit = fits(decision, wanted);
      if (decision.body.hidden === fit) decision.body.hidden = !fit;
      shown += fit ? 1 : 0;
    }
    byId("none").hidden = shown > 0;
    byId("shown").textContent =
      shown === decisions.length ? counted(shown) : `${shown} of ${counted(decisions.length)}`;
  };

  const reset = () => {
    search.value = "";
    for (const choice of choices) choice.value = "";
    filter();
    search.focus();
  };

  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const sort = (button) => {
    const head = button.closest("th");
    const descending = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const key = button.dataset.key;
    const sign = descending ? -1 : 1;
    const sorted = decisions.toSorted(
      (one, other) => sign * order.compare(one.facts[key], other.facts[key]) || one.place - other.place,
    );
    table.append(...sorted.map((decision) => decision.body));
  };

  const openAll = byId("open-all");
  const setAll = (open) => {
    for (const { body, details } of decisions) if (!body.hidden) details.open = open;
    openAll.setAttribute("aria-pressed", String(open));
    openAll.textContent = open ? "Close all" : "Open all";
  };

  search.addEventListener("input", filter);
  for (const choice of choices) choice.addEventListener("change", filter);
  byId("reset").addEventListener("click", reset);
  byId("reset-none").addEventListener("click", reset);
  openAll.addEventListener("click", () => setAll(openAll.getAttribute("aria-pressed") !== "true"));
  for (const button of table.querySelectorAll("button.sort")) {
    button.disabled = false;
    button.addEventListener("click", () => sort(button));
  }
  table.classList.add("live");
  // A click anywhere on a line opens its decision, but not one that selects text or follows a link.
  table.addEventListener("click", (event) => {
    const row = event.target.closest("tr.row");
    if (!row || event.target.closest("a") || String(getSelection())) return;
    const details = row.parentElement.querySelector("details");
    details.open = !details.open;
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search && search.value) {
      event.preventDefault();
      search.value = "";
      filter();
    }
  });

  // On paper every decision that is shown is open, as it was before on the screen.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = decisions.filter(({ body, details }) => !body.hidden && !details.open);
    for (const { details } of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const { details } of closed) details.open = false;
    closed = [];
  });

  const openTarget = () => {
    const target = byId(location.hash.slice(1));
    const decision = decisions.find(({ body }) => body === target);
    if (decision) decision.details.open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();

  byId("controls").hidden = false;
  // A browser that goes back to the page fills the fields again.
  filter();
})();
