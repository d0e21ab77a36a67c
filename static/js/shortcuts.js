// Keys that lead somewhere. data-shortcut="k" takes focus on Ctrl/Cmd + K;
// data-shortcut="alt+shift+o" takes focus, or is clicked when it is a button, link or fold-out. Text that
// is marked in another field comes along into an empty one, so that a sentence becomes an action item.
const combination = (event) => {
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return key;
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) return `alt+shift+${key}`;
  return "";
};

const marked = () => {
  const field = document.activeElement;
  if (!field?.matches?.("textarea, input")) return "";
  return field.value.slice(field.selectionStart, field.selectionEnd).replace(/\s+/g, " ").trim();
};

const fill = (field, words) => {
  field.value = field.maxLength > 0 ? words.slice(0, field.maxLength) : words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

document.addEventListener("keydown", (event) => {
  const pressed = combination(event);
  if (!pressed) return;
  const target = document.querySelector(`[data-shortcut="${CSS.escape(pressed)}"]`);
  if (!target || target.offsetParent === null) return;
  event.preventDefault();
  const words = marked();
  target.focus();
  if (target.matches("button, a, summary")) target.click();
  else if (words && !target.value) fill(target, words);
  else target.select?.();
});
