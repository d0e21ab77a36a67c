"""Moving about with the Tab key, as those do who use no mouse, and watching that focus can be seen."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

# Whether the element with focus has a ring, lies in the window, and is not covered by a bar.
_SEEN = """() => {
    const at = document.activeElement;
    // The skip link is there only while it has focus.
    if (!at || at === document.body || at.matches(".ds-skip-link")) return "";
    const name = (at.getAttribute("aria-label") || at.textContent || at.name || at.tagName).trim();
    // The ring of a tick box stands around its field.
    const ringed = [at, at.closest("ds-field")].filter(Boolean).map((each) => getComputedStyle(each))
        .some((look) => look.boxShadow !== "none" || look.outlineStyle !== "none");
    if (!ringed) return `no ring: ${name}`;
    const { left, top, bottom, width, height } = at.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return `out of sight: ${name}`;
    const own = (each) => each && (at.contains(each) || each.contains(at) || at.labels?.[0]?.contains(each));
    const spots = [[.5, .5], [.1, .2], [.9, .8]];
    const onTop = spots.map(([x, y]) => document.elementFromPoint(left + width * x, top + height * y));
    return onTop.some(own) ? "" : `covered: ${name}`;
}"""
_MOST_STOPS = 150


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has focus; each stop on the way must be seen."""
    hidden: list[str] = []
    for _stop in range(_MOST_STOPS):
        page.keyboard.press("Tab")
        trouble: Any = page.evaluate(_SEEN)
        if trouble:
            hidden.append(trouble)
        if target.evaluate("(it) => it === document.activeElement"):
            assert hidden == [], hidden
            return
    msg = f"Tab never comes to {target}"
    raise AssertionError(msg)


def settled(page: Page) -> None:
    """Wait until a piece of the page that was swapped has taken focus: a moment later than it is seen."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def choose(page: Page, beginning: str) -> None:
    """Pick an option of the list that has focus by its first letters, of those all keyboards have."""
    page.keyboard.type(beginning)


def replace(page: Page, text: str) -> None:
    """Type over what stands in the field that has focus."""
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
