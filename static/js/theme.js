// Light, dark or as the device says: changes at once, and the server remembers it for next time.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-appearance]")) return;
  const look = event.submitter?.value;
  if (!look) return;
  event.preventDefault();
  document.documentElement.dataset.colorScheme = look;
  for (const button of document.querySelectorAll('button[name="appearance"]')) {
    if (button.value === look) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const body = new FormData(form);
  body.set("appearance", look);
  fetch(form.action, { method: "POST", body, credentials: "same-origin" }).catch(() => {});
});
