// A button that copies a field: <button data-copies="id" data-copied="Kopiert" hidden>. Without script it stays hidden.
for (const button of document.querySelectorAll("button[data-copies]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(field.value);
    document.getElementById("status").textContent = button.dataset.copied;
    button.lastChild.textContent = button.dataset.copied;
  });
}
