import { copy } from "../House/CopyForRecord.razor.js";
import { forget, unsavedText } from "../../js/typed.js";

const notice = document.getElementById("components-reconnect-modal");
const forgotten = document.getElementById("page-forgotten");
const patience = 3000;
const element = id => document.getElementById(id);

notice.addEventListener("components-reconnect-state-changed", event => {
  switch (event.detail.state) {
    case "show":
      notice.showModal();
      break;
    case "hide":
      notice.close();
      break;
    // The server does not know this page any more, as after its restart: only a new page can go on.
    case "rejected":
    case "resume-failed":
      openAnew();
      break;
  }
});

element("reconnect-now").addEventListener("click", async () => {
  try {
    if (!await Blazor.reconnect()) {
      openAnew();
    }
  } catch {
    openAnew();
  }
});

// Beneath it nothing answers, so Escape does not take it away.
forgotten.addEventListener("cancel", event => event.preventDefault());

// What was typed and is no draft would go with the page: whoever typed it takes it along first.
function openAnew() {
  const text = unsavedText();
  if (!text) {
    reload();
    return;
  }

  element("typed-text").value = text;
  notice.close();
  forgotten.showModal();
}

element("copy-typed").addEventListener("click", async () => {
  element("typed-copied").textContent = await copy(element("typed-text").value) ? "Copied." : "The browser did not allow it. Show it, and copy it by hand.";
});

element("open-anew").addEventListener("click", () => {
  forget();
  reload();
});

// The new page reads what stands; whoever still has something to be kept says it first.
async function reload() {
  const farewells = [];
  dispatchEvent(new CustomEvent("opens-anew", { detail: farewells }));
  await Promise.race([Promise.allSettled(farewells), new Promise(resolve => setTimeout(resolve, patience))]);
  location.reload();
}
