// Chooses rows of a list: one box chooses all that can be chosen on the page, and the button says how many.
// The box for all: in data-choose-all, which is hidden without script; each row's box: data-choose; the
// number: data-chosen-count.
(() => {
  const boxes = () => [...document.querySelectorAll("input[data-choose]")];
  const all = () => document.querySelector("[data-choose-all] input");

  const show = () => {
    const found = boxes();
    const chosen = found.filter((box) => box.checked).length;
    const whole = all();
    if (whole) {
      whole.closest("[data-choose-all]").hidden = found.length === 0;
      whole.checked = found.length > 0 && chosen === found.length;
      whole.indeterminate = chosen > 0 && chosen < found.length;
    }
    document.querySelectorAll("[data-chosen-count]").forEach((each) => { each.textContent = chosen ? ` (${chosen})` : ""; });
  };

  document.addEventListener("change", (event) => {
    if (event.target === all()) boxes().forEach((box) => { box.checked = event.target.checked; });
    if (event.target === all() || event.target.matches?.("input[data-choose]")) show();
  });
  document.addEventListener("htmx:afterSettle", show);
  window.addEventListener("pageshow", show);
  show();
})();
