// Puts list items in order by dragging, by keyboard or by buttons (ux 5.6). Without script the plain
// forms do it. The list: data-reorder; each item: data-item="<id>" data-title="<title>", in it a button
// data-handle and a <form method="post" data-move> with buttons name="direction" value="up|down" (and, if
// wanted, a number field `position` with value="to"). The words come from templates/_reorder.html.
// The server gets direction=up|down, or direction=to and position=<1 is first>, and answers with the list.
(() => {
  const RELOADED = "htmx:afterSettle";
  let lifted = null;
  let before = [];

  const words = () => document.querySelector("template[data-reorder-words]");
  const itemsOf = (list) => [...list.querySelectorAll(":scope > [data-item]")];
  const listOf = (item) => item.closest("[data-reorder]");
  const handleOf = (item) => item.querySelector("[data-handle]");
  const placeOf = (item) => itemsOf(listOf(item)).indexOf(item);

  let speaking;
  const say = (name, item) => {
    const place = placeOf(item) + 1;
    const total = itemsOf(listOf(item)).length;
    const text = words().dataset[name].replace("{title}", item.dataset.title)
      .replace("{place}", place).replace("{total}", total);
    clearTimeout(speaking);
    speaking = setTimeout(() => { document.getElementById("status").textContent = text; }, 100);
  };

  const number = (list) => itemsOf(list).forEach((item, index) => {
    const label = item.querySelector("[data-number]");
    if (label) label.textContent = index + 1;
  });

  const restore = (list, order) => { list.append(...order); number(list); };

  const shift = (item, by) => {
    const list = listOf(item);
    const items = itemsOf(list);
    const to = items.indexOf(item) + by;
    if (to < 0) { say("first", item); return; }
    if (to >= items.length) { say("last", item); return; }
    list.insertBefore(item, by < 0 ? items[to] : items[to].nextSibling);
    number(list);
    handleOf(item).focus();
    say("moved", item);
  };

  const store = (item, order, focusOn) => {
    const list = listOf(item);
    const form = item.querySelector("form[data-move]");
    const id = item.dataset.item;
    const refused = () => { restore(list, order); say("refused", item); };
    const settled = () => {
      form.removeEventListener("htmx:responseError", refused);
      form.removeEventListener("htmx:sendError", refused);
      const fresh = document.querySelector(`[data-reorder] > [data-item="${CSS.escape(id)}"]`);
      if (!fresh) return;
      (fresh.querySelector(focusOn) ?? handleOf(fresh)).focus();
    };
    form.addEventListener("htmx:responseError", refused);
    form.addEventListener("htmx:sendError", refused);
    say("saved", item);
    htmx.ajax("POST", form.action, {
      source: form,
      target: list.dataset.reorderTarget || `#${list.id}`,
      swap: "outerHTML",
      values: { direction: "to", position: placeOf(item) + 1 },
    }).then(settled, settled);
  };

  const lower = (item) => {
    lifted = null;
    item.removeAttribute("data-flyttes");
    item.querySelector(":scope > .pr-sak__flyttelinje")?.remove();
    handleOf(item).removeAttribute("aria-pressed");
  };

  const drop = ({ undo = false } = {}) => {
    const item = lifted;
    if (!item) return;
    lower(item);
    if (undo) restore(listOf(item), before);
    handleOf(item).focus();
    if (undo) say("undone", item);
    else if (before.indexOf(item) === placeOf(item)) say("unmoved", item);
    else store(item, before, "[data-handle]");
  };

  const lift = (item) => {
    drop();
    lifted = item;
    before = itemsOf(listOf(item));
    item.setAttribute("data-flyttes", "");
    handleOf(item).setAttribute("aria-pressed", "true");
    item.append(words().content.firstElementChild.cloneNode(true));
    handleOf(item).focus();
    say("lifted", item);
  };

  document.addEventListener("click", (event) => {
    const handle = event.target.closest("[data-reorder] [data-handle]");
    if (handle) {
      const item = handle.closest("[data-item]");
      if (item === lifted) drop(); else lift(item);
      return;
    }
    const step = event.target.closest("[data-step]");
    if (!step || !lifted) return;
    if (step.dataset.step === "done") { drop(); return; }
    shift(lifted, Number(step.dataset.step));
    step.focus();
  });

  document.addEventListener("keydown", (event) => {
    if (!lifted?.contains(event.target)) return;
    const acts = { ArrowUp: () => shift(lifted, -1), ArrowDown: () => shift(lifted, 1), Escape: () => drop({ undo: true }) };
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  });

  // The menu's own forms: the same move without loading the page again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const item = form.matches("[data-reorder] form[data-move]") && form.closest("[data-item]");
    const direction = event.submitter?.value;
    if (!item || !window.htmx || !["up", "down", "to"].includes(direction)) return;
    event.preventDefault();
    form.closest("[popover]")?.hidePopover();
    const order = itemsOf(listOf(item));
    const from = order.indexOf(item);
    const wanted = { up: from - 1, down: from + 1, to: Number(form.elements.position?.value || from + 1) - 1 };
    const to = Math.max(0, Math.min(order.length - 1, wanted[direction]));
    if (to === from) { say(to === 0 ? "first" : "last", item); return; }
    shift(item, to - from);
    store(item, order, "[data-more]");
  });

  const start = (root) => {
    const found = root.matches?.("[data-reorder]") ? [root] : root.querySelectorAll("[data-reorder]");
    for (const list of found) {
      if ("dragging" in list.dataset) continue;
      list.dataset.dragging = "";
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      let order = [];
      Sortable.create(list, {
        handle: "[data-handle]",
        draggable: "[data-item]",
        animation: calm ? 0 : 150,
        onStart: () => { drop({ undo: true }); order = itemsOf(list); },
        onEnd: ({ item, oldDraggableIndex, newDraggableIndex }) => {
          if (oldDraggableIndex === newDraggableIndex) return;
          number(list);
          store(item, order, "[data-handle]");
        },
      });
    }
  };

  start(document);
  document.addEventListener(RELOADED, (event) => start(event.detail.elt.parentElement ?? document));
})();
