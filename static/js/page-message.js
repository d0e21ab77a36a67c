// What the reader must know when a request made in the background does not come through.
const box = () => document.getElementById("page-message");

document.addEventListener("htmx:sendError", () => {
  const message = box();
  if (message) message.textContent = message.dataset.offline;
});

document.addEventListener("htmx:beforeRequest", () => box()?.replaceChildren());

// A swap that the element itself asked for must not take the message box away.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target?.id === "page-message") event.detail.swapOverride = "innerHTML";
});

// Signed out meanwhile: the answer is the sign-in page, which must not land inside a piece of this one.
document.addEventListener("htmx:beforeSwap", (event) => {
  const signIn = document.body.dataset.signIn;
  const answer = event.detail.xhr.responseURL;
  if (!signIn || !answer || new URL(answer).pathname !== signIn || location.pathname === signIn) return;
  event.detail.shouldSwap = false;
  location.assign(`${signIn}?next=${encodeURIComponent(location.pathname + location.search)}`);
});

// The error the server tells of stands at the top of the page: go there.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id !== "page-message") return;
  event.detail.target.tabIndex = -1;
  event.detail.target.focus();
});
