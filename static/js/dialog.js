// A dialog that is fetched: <dialog data-opens-when-filled> opens when htmx has put something into it.
document.addEventListener("htmx:afterSwap", (event) => {
  const dialog = event.detail.target;
  if (!dialog?.matches?.("dialog[data-opens-when-filled]") || dialog.open || !dialog.firstElementChild) return;
  dialog.showModal();
  dialog.querySelector("[autofocus]")?.focus();
});

// Links inside lead to the thing to mend, often on this very page: get out of the way.
document.addEventListener("click", (event) => {
  if (event.target.closest?.("dialog[data-opens-when-filled] a[href]")) event.target.closest("dialog").close();
});
