// What asks again by itself (hx-trigger="every 5s") rests while nobody sees the page.
document.addEventListener("htmx:beforeRequest", (event) => {
  const asksByItself = event.detail.elt.getAttribute("hx-trigger")?.startsWith("every");
  if (asksByItself && document.hidden) event.preventDefault();
});
