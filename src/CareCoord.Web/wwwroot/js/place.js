// Whoever comes back to a page finds it where they left it. It is read anew then, and too short at first for the browser's own memory.
const patience = 3000;
const places = new Map();
let returning = null;

// Blazor numbers the pages of a window.
const page = () => history.state?._index ?? 0;

addEventListener("scroll", keep, { passive: true });

addEventListener("popstate", () => {
  stay();
  const [top, until] = [places.get(page()) ?? 0, performance.now() + patience];
  returning = requestAnimationFrame(function goThere() {
    scrollTo({ top, behavior: "instant" });
    returning = performance.now() < until ? requestAnimationFrame(goThere) : null;
  });
});

// Hands go before memory. A click may come before its page has heard that it was scrolled.
for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) {
  addEventListener(kind, () => {
    stay();
    keep();
  }, { capture: true, passive: true });
}

function keep() {
  if (returning === null) {
    places.set(page(), scrollY);
  }
}

function stay() {
  cancelAnimationFrame(returning);
  returning = null;
}
