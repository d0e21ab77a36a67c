// Keys that lead somewhere. data-shortcut="k" takes focus on Ctrl/Cmd + K;
// data-shortcut="alt+shift+o" takes focus, or is clicked when it is a button or link.
const combination = (event) => {
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return key;
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) return `alt+shift+${key}`;
  return "";
};

document.addEventListener("keydown", (event) => {
  const pressed = combination(event);
  if (!pressed) return;
  const target = document.querySelector(`[data-shortcut="${CSS.escape(pressed)}"]`);
  if (!target || target.offsetParent === null) return;
  event.preventDefault();
  target.focus();
  if (target.matches("button, a")) target.click();
  else target.select?.();
});
