// The clerk's list by keyboard, and word of what is new. All of it can be done without: each key presses what is on the page.
const ROW_HERE = "yi-row--here";
const POLL_MILLIS = 15_000;
// Nobody at the desk: the session may end as it would without us.
const IDLE_MILLIS = 20 * 60_000;
const VIEWS = { t: "todo", m: "mine", w: "waiting", s: "supervised", d: "done" };

export function inbox(page, htmx) {
  const list = page.querySelector("[data-inbox]");
  if (!list) {
    return;
  }
  const rows = [...list.querySelectorAll("[data-row]")];
  const sheet = list.querySelector("[data-keys]");
  let here = -1;
  let lastKey = "";
  let lastMoved = Date.now();

  const row = () => rows[here];
  const press = (element) => element && element.click();
  const inRow = (selector) => row() && press(row().querySelector(selector));
  const onPage = (selector) => press(list.querySelector(selector));

  function go(to) {
    if (rows.length === 0) {
      return;
    }
    row() && row().classList.remove(ROW_HERE);
    here = Math.max(0, Math.min(rows.length - 1, to));
    row().classList.add(ROW_HERE);
    row().querySelector("[data-open]").focus({ preventScroll: true });
    row().scrollIntoView({ block: "nearest" });
  }

  function help(open) {
    sheet.classList.toggle("yi-keys--over", open);
    sheet.open = open;
    (open ? sheet.querySelector("summary") : row() ? row().querySelector("[data-open]") : page.body).focus();
  }

  function escape() {
    if (sheet.open) {
      help(false);
    } else if (document.activeElement.matches("input, select, textarea")) {
      document.activeElement.blur();
    } else {
      list.querySelectorAll("[data-pick]:checked, [data-all]:checked").forEach((box) => (box.checked = false));
    }
  }

  const keys = {
    j: () => go(here + 1),
    k: () => go(here - 1),
    o: () => inRow("[data-open]"),
    c: () => inRow("[data-claim]"),
    r: () => inRow("[data-release]"),
    x: () => inRow("[data-pick]"),
    n: () => onPage("[data-next] button"),
    "/": () => {
      list.querySelector("[data-search]").focus();
      list.querySelector("[data-search]").select();
    },
    "[": () => onPage("[data-previous]"),
    "]": () => onPage("[data-following]"),
    ".": () => onPage("[data-show]"),
    "?": () => help(!sheet.open),
  };

  function typed(event) {
    lastMoved = Date.now();
    if (event.key === "Escape") {
      escape();
      return;
    }
    const writing = event.target.matches("textarea, select, input:not([type=checkbox])");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const act = lastKey === "g" && VIEWS[event.key] ? () => onPage(`[data-view=${VIEWS[event.key]}]`) : keys[event.key];
    lastKey = event.key;
    if (act) {
      event.preventDefault();
      act();
    }
  }

  page.addEventListener("keydown", typed);
  page.addEventListener("pointermove", () => (lastMoved = Date.now()), { passive: true });

  // Where one clicks or tabs to, the keys go on from.
  list.addEventListener("focusin", (event) => {
    const at = rows.indexOf(event.target.closest("[data-row]"));
    if (at >= 0 && at !== here) {
      row() && row().classList.remove(ROW_HERE);
      here = at;
      row().classList.add(ROW_HERE);
    }
  });
  sheet.addEventListener("toggle", () => sheet.open || sheet.classList.remove("yi-keys--over"));
  list.querySelector("[data-keys-open]").addEventListener("click", (event) => {
    event.preventDefault();
    help(true);
  });

  const all = list.querySelector("[data-all]");
  if (all) {
    list.querySelector("[data-all-label]").hidden = false;
    all.addEventListener("change", () => list.querySelectorAll("[data-pick]").forEach((box) => (box.checked = all.checked)));
  }

  setInterval(() => {
    const news = page.getElementById("news");
    if (news && !page.hidden && Date.now() - lastMoved < IDLE_MILLIS) {
      htmx.trigger(news, "news");
    }
  }, POLL_MILLIS);
}
