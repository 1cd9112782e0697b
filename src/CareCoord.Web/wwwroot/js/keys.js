// Single keys for lists and pages. An element says in data-key which key presses it; nothing here knows a page.
// A row of a list is a tr in [data-rows]; data-open inside it is what Enter and o press.
const sequenceTime = 1000;
let prefix = "";
let prefixAt = 0;
let place = null;

const off = () => document.documentElement.dataset.keys === "off";
const visible = element => element.offsetParent !== null || element.getClientRects().length > 0;

function typing(target) {
  return target.isContentEditable
    || target.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])");
}

function rowsOf(list) {
  return [...list.querySelectorAll("tr[tabindex]")].filter(visible);
}

function currentRow() {
  return document.activeElement?.closest("[data-rows] tr[tabindex]") ?? null;
}

function move(step) {
  const row = currentRow();
  const list = row?.closest("[data-rows]") ?? document.querySelector("main [data-rows]");
  const rows = list ? rowsOf(list) : [];
  const next = row ? rows.indexOf(row) + step : 0;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
  return rows.length > 0;
}

function press(scope, selector) {
  const element = [...(scope?.querySelectorAll(selector) ?? [])].find(visible);
  if (!element) {
    return false;
  }

  if (element.matches("input, textarea, select")) {
    element.focus();
    // A search is begun anew, a text is gone on with.
    (element.matches("textarea") ? null : element)?.select?.();
  } else {
    element.click();
  }

  return true;
}

function act(key, target) {
  if (key === "Enter") {
    return target.matches("tr[tabindex]") && press(target, "[data-open]");
  }

  const row = currentRow();
  switch (key) {
    case "j": return move(1);
    case "k": return move(-1);
    case "Escape": return press(document.querySelector("[data-panel]"), "[data-key=Esc]") || press(document, "[data-key=Esc]");
    case "o": return press(row, "[data-open]");
    default: return press(row, `[data-key="${CSS.escape(key)}"]`) || press(document, `[data-key="${CSS.escape(key)}"]:not(tr *)`);
  }
}

document.addEventListener("keydown", event => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !event.isComposing;
  if (!plain || off()) {
    return;
  }

  // Escape lets a field go, so that single keys are heard again. A panel it would close with the next one, and what was typed with it.
  if (event.key === "Escape" && typing(event.target) && !event.target.closest("dialog, [data-panel], .mud-dialog, .mud-popover")) {
    event.target.blur();
    return;
  }

  if (typing(event.target) || event.target.closest("dialog, .mud-dialog, .mud-popover")) {
    return;
  }

  // The space bar already presses what has the focus.
  if (event.key === " " && event.target.closest("button, a, summary, input, [role=button]")) {
    return;
  }

  const pressed = event.key === " " ? "space" : event.key;
  const key = prefix && event.timeStamp - prefixAt < sequenceTime ? `${prefix} ${pressed}` : pressed;
  prefix = event.key === "g" ? "g" : "";
  prefixAt = event.timeStamp;
  if (act(key, event.target)) {
    event.preventDefault();
  }
});

// The place in a list outlives the row: when it is done and gone, the one that follows takes the focus.
document.addEventListener("focusin", () => {
  const row = currentRow();
  place = row && { row, list: row.closest("[data-rows]"), index: rowsOf(row.closest("[data-rows]")).indexOf(row) };
});

new MutationObserver(() => {
  if (place && !place.row.isConnected && document.activeElement === document.body && place.list.isConnected) {
    const rows = rowsOf(place.list);
    rows[Math.min(place.index, rows.length - 1)]?.focus();
  }
}).observe(document.body, { childList: true, subtree: true });

// A panel that opens takes the focus, wherever on the page it stands; when it closes, who opened it has it again.
let panel = null;
let opener = null;

new MutationObserver(() => {
  const now = document.querySelector("[data-panel]");
  if (now === panel) {
    return;
  }

  panel = now;
  if (panel) {
    opener = document.activeElement === document.body ? opener : { element: document.activeElement, ...place };
    panel.focus({ preventScroll: true });
    // Beside its list it stays in sight by itself, and the row should too; on a phone it stands above the list.
    (getComputedStyle(panel).position === "sticky" ? opener?.row : null)?.scrollIntoView({ block: "nearest" });
    const { top } = panel.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) {
      panel.scrollIntoView({ block: "start" });
    }
  } else {
    giveBack();
  }
}).observe(document.body, { childList: true, subtree: true });

function giveBack() {
  const rows = opener?.list?.isConnected ? rowsOf(opener.list) : [];
  const back = opener?.element.isConnected ? opener.element : rows[Math.min(opener?.index, rows.length - 1)];
  back?.focus();
  opener = null;
}

// What was sent and came back with something wrong leads to the first of it: on a phone it may stand far above the button.
new MutationObserver(changes => {
  const form = changes.at(-1).target;
  const wrong = form.querySelector(".wrong :is(input, textarea, select)");
  wrong?.focus();
  (wrong ? null : (form.closest("[data-panel]") ?? form.closest("main"))?.querySelector("[role=alert]"))?.scrollIntoView({ block: "nearest" });
}).observe(document.body, { attributeFilter: ["data-attempt"], subtree: true });

// Blazor would take the way past the places for a way to another page, and leave the focus behind.
document.addEventListener("click", event => {
  if (event.target.closest("a.skip")) {
    event.preventDefault();
    event.stopPropagation();
    document.getElementById("main")?.focus();
  }
}, { capture: true });

// A button leads to a field of the page by name.
document.addEventListener("click", event => {
  document.getElementById(event.target.closest("[data-focuses]")?.dataset.focuses)?.focus();
});

// A button opens a dialog of the page by name.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-opens]");
  document.getElementById(opener?.dataset.opens)?.showModal();
});

// The page's base is "/", so a bare "#main" would lead to the first page: the way past the places is gone here.
document.querySelector("a.skip[href='#main']")?.addEventListener("click", event => {
  event.preventDefault();
  document.getElementById("main")?.focus();
});
