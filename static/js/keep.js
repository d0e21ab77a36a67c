// Keeps what is written in a form until it is sent, where nothing is saved on the way: in this tab's
// sessionStorage alone, with a warning before one leaves. The form: data-keep="<what it is>", another once
// it is sent; data-keep-unsent when the page shows what was sent and refused. data-keep-sign is shown when
// something was put back.
(() => {
  const PREFIX = "politirad:draft:";

  const nameOf = (form) => `${PREFIX}${document.body.dataset.reader ?? ""}:${form.dataset.keep}`;
  const isTick = (field) => ["checkbox", "radio"].includes(field.type);
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name
    && !["hidden", "submit", "button", "file"].includes(field.type));
  const written = (form) => fieldsOf(form).map((field) => (isTick(field)
    ? [field.name, field.value, field.checked] : [field.name, field.value]));
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  class Keeper {
    constructor(form) {
      this.form = form;
      this.before = written(form);
      this.unsent = form.hasAttribute("data-keep-unsent");
      form.addEventListener("input", () => this.keep());
      form.addEventListener("change", () => this.keep());
      form.addEventListener("submit", () => { this.leaving = true; });
      // Whoever comes back with the browser's own arrow has not left.
      addEventListener("pageshow", () => { this.leaving = false; });
      this.restore();
    }

    get isDirty() { return !this.leaving && (this.unsent || !same(written(this.form), this.before)); }

    keep() {
      sessionStorage.setItem(nameOf(this.form), JSON.stringify(written(this.form)));
    }

    // What was sent and refused is newer than what was kept.
    restore() {
      const kept = JSON.parse(sessionStorage.getItem(nameOf(this.form)) ?? "null");
      if (!kept || this.unsent) return;
      if (same(kept, this.before)) { sessionStorage.removeItem(nameOf(this.form)); return; }
      for (const field of fieldsOf(this.form)) {
        const found = kept.find(([name, value]) => name === field.name && (!isTick(field) || value === field.value));
        if (found && isTick(field)) [,, field.checked] = found;
        else if (found) [, field.value] = found;
      }
      const sign = this.form.querySelector("[data-keep-sign]");
      if (sign) sign.hidden = false;
    }
  }

  const keepers = [...document.querySelectorAll("form[data-keep]")].map((form) => new Keeper(form));
  addEventListener("beforeunload", (event) => {
    if (keepers.some((keeper) => keeper.isDirty)) event.preventDefault();
  });
})();
