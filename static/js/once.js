// One press, one submission: a form that is on its way is not sent again.
const RELEASE_AFTER = 15000;

const hold = (form, button) => {
  form.dataset.sending = "";
  button?.setAttribute("aria-busy", "true");
};

const release = (form) => {
  delete form.dataset.sending;
  for (const button of form.querySelectorAll('[aria-busy="true"]')) button.removeAttribute("aria-busy");
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || form.hasAttribute("data-appearance")) return;
  if ("sending" in form.dataset) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  hold(form, event.submitter);
  // A download or a lost connection leaves the page standing; let the reader try again.
  setTimeout(() => release(form), RELEASE_AFTER);
}, true);

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt?.closest?.("form");
  if (form) release(form);
});

// Back from the browser's own cache: the buttons must work again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
