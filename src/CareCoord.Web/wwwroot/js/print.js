// Pages without a circuit print, too.
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});
