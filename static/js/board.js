// Moves cards between the columns of a board by dragging (ux 5.11); the menu on each card does the same.
// The board: data-board; each column: data-column="<status>", with data-asks when the status asks for words
// first; each card: data-card data-report="<address>" data-status="<status>". Where words are asked for, the
// form comes in the card.
(() => {
  let dragged = null;

  const columnOf = (event) => event.target.closest?.("[data-column]");
  const mark = (column) => {
    document.querySelectorAll("[data-column][data-over]").forEach((each) => each.removeAttribute("data-over"));
    column?.setAttribute("data-over", "");
  };

  const move = (card, column) => {
    const status = column.dataset.column;
    if (status === card.dataset.status) return;
    if (column.hasAttribute("data-asks")) {
      htmx.ajax("GET", `${card.dataset.report}?til=${status}`, { source: card, target: `#${card.id}`, swap: "outerHTML" });
      return;
    }
    htmx.ajax("POST", card.dataset.report, { source: card, target: "#tavle", swap: "outerHTML", values: { status } });
  };

  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.("[data-card]") ?? null;
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
  });
  document.addEventListener("dragover", (event) => {
    const column = dragged && columnOf(event);
    if (!column) return;
    event.preventDefault();
    mark(column);
  });
  document.addEventListener("drop", (event) => {
    const column = dragged && columnOf(event);
    if (!column) return;
    event.preventDefault();
    move(dragged, column);
  });
  document.addEventListener("dragend", () => { mark(null); dragged = null; });
})();
