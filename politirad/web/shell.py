"""What the frame around every page shows: the menu, the councils to switch between, the reader."""

from dataclasses import dataclass

from django.utils.functional import Promise

type Words = str | Promise


@dataclass(frozen=True)
class ForumLink:
    """A council in the switcher."""

    name: str
    url: str
    is_current: bool = False


@dataclass(frozen=True)
class MenuItem:
    """One line of the menu; the badge counts what waits, `badge_text` says what it counts."""

    label: Words
    url: str
    icon: str
    is_current: bool = False
    badge: int = 0
    badge_text: Words = ""


@dataclass(frozen=True)
class MenuSection:
    """Lines that belong together; without a title they stand first."""

    title: Words
    items: tuple[MenuItem, ...]


@dataclass(frozen=True)
class Shell:
    """The frame for a signed-in reader. `search_url` is empty until there is a search."""

    user_name: str
    user_initials: str
    party: str
    home_url: str = "/"
    forums: tuple[ForumLink, ...] = ()
    current_forum_name: str = ""
    menu: tuple[MenuSection, ...] = ()
    foot: tuple[MenuItem, ...] = ()
    bottom: tuple[MenuItem, ...] = ()
    waiting_count: int = 0
    search_url: str = ""
    notices_url: str = ""
    notices_count: int = 0
    profile_url: str = ""
