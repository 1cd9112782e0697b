// What somebody likes on this device: theme, single-letter keys. Kept in cookies, so that the first byte is already right.
const year = 60 * 60 * 24 * 365;

document.addEventListener("change", event => {
  const control = event.target.closest("[data-preference]");
  if (!control) {
    return;
  }

  const name = control.dataset.preference;
  const value = control.type === "checkbox" ? (control.checked ? "on" : "off") : control.value;
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
  document.documentElement.dataset[name] = value;
});
