// Says so before a sign-in ends by itself, and lets it go on. Without script the page that asks for the sign-in says why.
const SEEN = "yici-seen";
const EARLY_MILLIS = 120_000;
const MINUTE = 60_000;

export function session(page) {
  const dialog = page.querySelector("dialog[data-session]");
  if (!dialog || !dialog.showModal) return;
  const lasts = Number(dialog.dataset.session) * 1000;
  const early = Math.min(EARLY_MILLIS, lasts / 2);
  const title = dialog.querySelector("h2");
  const text = dialog.querySelector("[data-minutes]");
  const stay = dialog.querySelector("[data-stay]");
  const again = dialog.querySelector("[data-again]");
  let seen = 0;
  let ended = false;

  // Every tab of a browser has the same sign-in: what is done in one keeps it for all.
  function keep() {
    seen = Date.now();
    try {
      localStorage.setItem(SEEN, String(seen));
    } catch (refused) {
      // Each tab then counts for itself, and warns too early at worst.
    }
  }

  window.addEventListener("storage", (event) => {
    if (event.key === SEEN) {
      seen = Math.max(seen, Number(event.newValue) || 0);
    }
  });
  page.addEventListener("htmx:afterRequest", keep);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    ended ? dialog.close() : goOn();
  });
  stay.addEventListener("click", goOn);

  async function goOn() {
    try {
      const answer = await fetch("/session", { redirect: "manual", cache: "no-store" });
      if (answer.status !== 204) return end();
    } catch (offline) {
      return;
    }
    keep();
    dialog.close();
  }

  function end() {
    ended = true;
    title.textContent = title.dataset.ended;
    text.textContent = text.dataset.ended;
    stay.hidden = true;
    again.hidden = false;
    if (!dialog.open) dialog.showModal();
    title.focus();
  }

  function look() {
    const left = seen + lasts - Date.now();
    if (ended) return;
    if (left <= 0) {
      end();
    } else if (left <= early) {
      const words = text.dataset.minutes.replace("%", Math.ceil(left / MINUTE));
      if (text.textContent !== words) text.textContent = words;
      if (!dialog.open) {
        dialog.showModal();
        stay.focus();
      }
    } else if (dialog.open) {
      dialog.close();
    }
  }

  keep();
  setInterval(look, 1000);
}
