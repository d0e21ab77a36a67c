// A calendar beside a typed date: the browser's own, opened by the button that stands ready, hidden, in the page.
(() => {
  const toIso = (typed) => {
    const parts = typed.trim().match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/);
    return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : "";
  };

  const start = (root) => {
    for (const button of root.querySelectorAll("[data-date-picker][hidden]")) {
      const typed = button.parentElement.querySelector("input");
      const calendar = Object.assign(document.createElement("input"), { type: "date", tabIndex: -1 });
      if (!calendar.showPicker) continue;
      calendar.className = "pr-datovelger__kalender";
      calendar.setAttribute("aria-hidden", "true");
      button.after(calendar);
      button.hidden = false;
      button.addEventListener("click", () => {
        calendar.value = toIso(typed.value);
        calendar.showPicker();
      });
      calendar.addEventListener("change", () => {
        if (!calendar.value) return;
        typed.value = calendar.value.split("-").reverse().join(".");
        for (const name of ["input", "change"]) typed.dispatchEvent(new Event(name, { bubbles: true }));
        typed.focus();
      });
    }
  };

  start(document);
  document.addEventListener("htmx:load", (event) => start(event.detail.elt));
})();
