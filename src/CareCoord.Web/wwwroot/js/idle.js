// The server counts how long nobody used any window of a sign-in. It hears of a key or a touch, and not of every one.
const often = 20000;
let told = 0;

function tell() {
  const now = performance.now();
  const alive = document.querySelector("[data-alive]");
  if (alive && (told === 0 || now - told > often)) {
    told = now;
    alive.click();
  }
}

for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
  document.addEventListener(kind, tell, { capture: true, passive: true });
}

// Beneath the cover the page keeps what was typed; whoever lifts it is in the same field again.
let cover = null;
let left = null;

new MutationObserver(() => {
  const now = document.querySelector("[data-cover]");
  if (now === cover) {
    return;
  }

  cover = now;
  if (cover) {
    left = document.activeElement;
    cover.querySelector("input")?.focus();
  } else {
    left?.focus();
    left = null;
  }
}).observe(document.body, { childList: true, subtree: true });
