// What stands in a form of the page, was typed by somebody and not sent. Nobody leaves it behind unasked, and it is kept nowhere but in
// the page itself: nothing about a person may wait in the browser's storage. What is a draft keeps itself.
const typed = new Set();
const sent = new WeakSet();
const inForms = "form[data-attempt] :is(textarea, input:not([type=password], [type=radio], [type=checkbox]))";
const question = "What you have typed here is not saved. Leave it?";

const unsaved = () => [...typed].filter(field => field.isConnected && field.value.trim() && !sent.has(field.form));

// In the words of the page, for somebody who takes it along.
export const unsavedText = () => unsaved().map(field => `${field.labels?.[0]?.innerText.trim() ?? ""}: ${field.value}`).join("\n\n");

export const forget = () => typed.clear();

document.addEventListener("input", event => {
  if (event.target.matches(inForms)) {
    typed.add(event.target);
  }
});

document.addEventListener("submit", event => sent.add(event.target), { capture: true });

// It came back: with something wrong it is as unsaved as before, else it was taken.
new MutationObserver(changes => {
  for (const { target: form } of changes) {
    sent.delete(form);
    if (!form.querySelector(".wrong") && !form.parentElement.querySelector("[role=alert]")) {
      typed.forEach(field => field.form === form && typed.delete(field));
    }
  }
}).observe(document.body, { attributeFilter: ["data-attempt"], subtree: true });

addEventListener("beforeunload", event => {
  if (unsaved().length > 0) {
    event.preventDefault();
  }
});

// Another filter of the same list leaves open what is open.
const elsewhere = address => new URL(address, location.href).pathname !== location.pathname;

document.addEventListener("click", event => {
  const link = event.target.closest("a[href]");
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && link?.target !== "_blank" && link?.origin === location.origin;
  if (plain && elsewhere(link.href) && unsaved().length > 0 && !mayLeave()) {
    event.preventDefault();
    event.stopPropagation();
  }
}, { capture: true });

// Back and forward, where the browser lets a page ask.
globalThis.navigation?.addEventListener("navigate", event => {
  if (event.navigationType === "traverse" && event.cancelable && elsewhere(event.destination.url) && unsaved().length > 0 && !mayLeave()) {
    event.preventDefault();
  }
});

function mayLeave() {
  const leaves = confirm(question);
  if (leaves) {
    forget();
  }

  return leaves;
}
