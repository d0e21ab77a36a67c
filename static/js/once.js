// One press, one submission: a form that is on its way is not sent again.
(() => {
  const RELEASE_AFTER = 15000;
  const BY_HTMX = "[hx-post], [hx-put], [hx-delete]";

  const hold = (form, button) => {
    form.dataset.sending = "";
    button?.setAttribute("aria-busy", "true");
  };

  const release = (form) => {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll('[aria-busy="true"]')) button.removeAttribute("aria-busy");
  };

  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (form.method !== "post") return;
    if ("sending" in form.dataset) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    hold(form, submitter);
    // Another script may take the form over; then nothing is on its way, unless htmx sends it.
    setTimeout(() => {
      if (event.defaultPrevented && !form.matches(BY_HTMX) && !submitter?.matches(BY_HTMX)) release(form);
    });
    // A download or a lost connection leaves the page standing; let the reader try again.
    setTimeout(() => release(form), RELEASE_AFTER);
  }, true);

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt?.closest?.("form");
    if (form) release(form);
  });

  // Back from the browser's own cache: the buttons must work again.
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
})();
