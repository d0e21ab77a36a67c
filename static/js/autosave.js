// Saves a form while it is written (ux 7.4). The text stays in this tab's sessionStorage until the
// server has it. The form: data-autosave="<address>" data-autosave-key="<what it is>"; the sign and
// the words come from templates/_autosave.html. The server answers {saved_at, version}, or 409
// {theirs: {field: text}, by, at, version}, or 422 {errors: {field: [sentence]}}. With
// data-autosave-leaves the form's own button sends everything there is, and nothing is left to save.
// data-autosave-gone="<sentence>" is what a form says when what it writes to is closed (410, or 404 for
// whoever may no longer know of it): it is not sent again.
(() => {
  const QUIET = 800;
  const RETRIES = [2000, 5000, 15000, 30000];
  const CLASH = 409;
  const INVALID = 422;
  const GONE = [404, 410];
  const PREFIX = "politirad:draft:";
  const forms = new Map();

  const drafts = {
    name: (form) => `${PREFIX}${document.body.dataset.reader ?? ""}:${form.dataset.autosaveKey}`,
    read: (form) => JSON.parse(sessionStorage.getItem(drafts.name(form)) ?? "null"),
    write: (form, draft) => sessionStorage.setItem(drafts.name(form), JSON.stringify(draft)),
    drop: (form) => sessionStorage.removeItem(drafts.name(form)),
  };

  const signIn = () => document.body.dataset.signIn;
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden"
    && !["submit", "button", "file", "checkbox", "radio"].includes(field.type));
  const texts = (form) => Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));
  const ticksOf = (form) => [...form.elements].filter((field) => field.name
    && ["checkbox", "radio"].includes(field.type));
  const ticked = (field) => `${field.name}=${field.value}`;
  const ticks = (form) => ticksOf(form).filter((field) => field.checked).map(ticked);
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  class Writer {
    constructor(form) {
      this.form = form;
      this.version = form.elements.version?.value ?? "";
      this.saved = texts(form);
      this.changes = 0;
      this.attempt = 0;
      this.sending = false;
      this.clash = null;
      this.sign = form.querySelector("[data-autosave-sign]")
        ?? document.querySelector("[data-autosave-sign]");
      this.words = this.sign?.dataset ?? {};
      form.addEventListener("input", () => this.changed());
      form.addEventListener("focusout", () => this.flush());
      form.addEventListener("submit", (event) => this.submitted(event));
      for (const button of form.querySelectorAll("[data-autosave-fallback]")) button.hidden = true;
      this.restore();
    }

    get isDirty() { return !this.leaving && !this.gone && (this.sending || this.changes > 0); }

    submitted(event) {
      if (event.submitter && !event.submitter.hasAttribute("data-autosave-fallback")) {
        if (this.form.hasAttribute("data-autosave-leaves")) this.leave(event);
        return;
      }
      event.preventDefault();
      this.flush();
    }

    // A save on its way would make the version that the button sends an old one.
    leave(event) {
      clearTimeout(this.timer);
      this.leaving = true;
      if (!this.sending) return;
      event.preventDefault();
      this.whenSaved = () => this.form.requestSubmit(event.submitter);
    }

    restore() {
      const draft = drafts.read(this.form);
      if (!draft) { this.catchUp(); return; }
      const chosen = draft.ticks ?? ticks(this.form);
      if (same(draft.texts, this.saved) && same(chosen, ticks(this.form))) { drafts.drop(this.form); return; }
      for (const field of fieldsOf(this.form)) field.value = draft.texts[field.name] ?? field.value;
      for (const field of ticksOf(this.form)) field.checked = chosen.includes(ticked(field));
      this.version = draft.version;
      this.changes += 1;
      this.show("lagrer", this.words.restored);
      this.flush();
    }

    // On a slow machine somebody may write or choose before the script has come to the form.
    catchUp() {
      const typed = (field) => "defaultValue" in field && field.value !== field.defaultValue;
      const turned = (field) => field.checked !== field.defaultChecked;
      if (fieldsOf(this.form).some(typed) || ticksOf(this.form).some(turned)) this.changed();
    }

    changed() {
      if (this.gone) return;
      this.changes += 1;
      this.attempt = 0;
      this.remember();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.flush(), QUIET);
    }

    remember() {
      if (this.form.isConnected) {
        this.body = new URLSearchParams(new FormData(this.form));
        drafts.write(this.form, {
          texts: texts(this.form), ticks: ticks(this.form), version: this.version,
        });
      }
      this.body.set("version", this.version);
    }

    async flush() {
      clearTimeout(this.timer);
      if (this.sending || this.leaving || this.gone || this.changes === 0 || this.clash) return;
      this.remember();
      const sent = this.changes;
      this.sending = true;
      this.show("lagrer", this.words.saving);
      try {
        await this.answered(await this.send(), sent);
      } catch {
        this.later(this.words.failed);
      } finally {
        this.sending = false;
      }
      if (this.leaving) { this.whenSaved?.(); return; }
      if (this.changes > 0 && !this.waiting && !this.clash && !this.stopped) this.flush();
    }

    send() {
      return fetch(this.form.dataset.autosave, {
        method: "POST",
        body: this.body,
        credentials: "same-origin",
        headers: { Accept: "application/json" },
        keepalive: document.visibilityState === "hidden",
      });
    }

    async answered(response, sent) {
      this.stopped = false;
      if (response.redirected && new URL(response.url).pathname === signIn()) {
        this.later(this.words.signedOut);
      } else if (response.status === CLASH) {
        const other = await response.json();
        // The same text twice, as when the last save came through but its answer did not.
        if (this.holds(other.theirs)) this.stored({ saved_at: other.at, version: other.version }, sent);
        else this.clashed(other);
      } else if (response.status === INVALID) {
        this.refused((await response.json()).errors);
      } else if (GONE.includes(response.status) && this.form.dataset.autosaveGone) {
        this.over(this.form.dataset.autosaveGone);
      } else if (response.ok) {
        this.stored(await response.json(), sent);
      } else {
        this.later(this.words.failed);
      }
    }

    holds(theirs) {
      return Object.entries(theirs).every(([name, text]) => this.body.get(name)?.replaceAll("\r\n", "\n") === text);
    }

    stored({ saved_at: savedAt, version }, sent) {
      this.attempt = 0;
      this.version = String(version);
      if (this.form.elements.version) this.form.elements.version.value = this.version;
      this.changes = this.changes === sent ? 0 : 1;
      this.markErrors({});
      if (this.changes === 0) {
        drafts.drop(this.form);
        this.show("lagret", `${this.words.saved} ${savedAt}`);
      }
    }

    later(text) {
      this.show("feilet", text);
      if (this.attempt === 0) this.say(text);
      const wait = RETRIES[Math.min(this.attempt, RETRIES.length - 1)];
      this.attempt += 1;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => { this.waiting = null; this.flush(); }, wait);
    }

    over(text) {
      this.gone = true;
      drafts.drop(this.form);
      this.show("feilet", text);
      this.say(text);
    }

    refused(errors) {
      this.stopped = true;
      this.changes = Math.max(this.changes, 1);
      this.show("feilet", this.words.refused);
      this.markErrors(errors);
    }

    markErrors(errors) {
      for (const field of fieldsOf(this.form)) {
        const id = `${field.id}_autosave_error`;
        const wrong = errors[field.name]?.[0];
        document.getElementById(id)?.remove();
        field.toggleAttribute("aria-invalid", false);
        if (!wrong) continue;
        field.setAttribute("aria-invalid", "true");
        const note = Object.assign(document.createElement("p"), { id, className: "ds-validation-message" });
        note.dataset.field = "validation";
        note.setAttribute("role", "alert");
        note.textContent = wrong;
        field.after(note);
      }
    }

    clashed({ theirs, by, at, version }) {
      const box = document.querySelector("template[data-autosave-clash]").content.firstElementChild.cloneNode(true);
      const own = () => Object.values(texts(this.form)).join("\n\n");
      this.clash = box;
      box.querySelector("[data-who]").textContent = this.words.changed.replace("{by}", by).replace("{at}", at);
      box.querySelector("[data-mine]").textContent = own();
      this.form.addEventListener("input", () => { box.querySelector("[data-mine]").textContent = own(); });
      box.querySelector("[data-theirs]").textContent = Object.values(theirs).join("\n\n");
      box.querySelector("[data-take-theirs]").textContent = this.words.useTheirs.replace("{by}", by);
      const settle = (choose) => () => {
        for (const field of fieldsOf(this.form)) {
          if (field.name in theirs) field.value = choose(field.value, theirs[field.name]);
        }
        this.version = String(version);
        this.clash = null;
        box.remove();
        fieldsOf(this.form)[0]?.focus();
        this.changed();
        this.flush();
      };
      box.querySelector("[data-keep-mine]").addEventListener("click", settle((mine) => mine));
      box.querySelector("[data-take-theirs]").addEventListener("click", settle((mine, other) => other));
      box.querySelector("[data-merge]").addEventListener("click", settle((mine, other) => (
        mine === other ? mine : `${other}\n\n${mine}`)));
      this.show("feilet", this.words.failedClash);
      this.form.append(box);
    }

    show(state, text) {
      if (!this.sign) return;
      this.sign.dataset.tilstand = state;
      this.sign.querySelector("[data-text]").textContent = text ?? "";
    }

    say(text) {
      const status = document.getElementById("status");
      if (status) status.textContent = text;
    }
  }

  const start = (root) => {
    const found = root.matches?.("form[data-autosave]") ? [root] : root.querySelectorAll("form[data-autosave]");
    for (const form of found) if (!forms.has(form)) forms.set(form, new Writer(form));
    for (const [form, writer] of forms) if (!form.isConnected && !writer.isDirty) forms.delete(form);
  };
  const flushAll = () => forms.forEach((writer) => writer.flush());

  start(document);
  document.addEventListener("htmx:load", (event) => start(event.detail.elt));
  document.addEventListener("htmx:beforeRequest", flushAll);
  document.addEventListener("visibilitychange", () => { if (document.hidden) flushAll(); });
  addEventListener("beforeunload", (event) => {
    if ([...forms.values()].some((writer) => writer.isDirty)) event.preventDefault();
  });
})();
