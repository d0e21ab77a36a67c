"""How much a politikontakt has, in words."""

from django.utils.translation import gettext, ngettext

from politirad.web.sentences import grouped


def load_words(load: int, limit: int | None, persons: int) -> str:
    """«3 av 3 kommuner, 66 900 innbyggere»; without a figure for any of them, the municipalities alone."""
    if not load:
        return gettext("ingen kommuner")
    words = {"load": load, "limit": limit, "persons": grouped(persons)}
    if limit is None:
        said = ngettext("%(load)s kommune", "%(load)s kommuner", load)
    else:
        said = gettext("%(load)s av %(limit)s kommuner")
    if not persons:
        return said % words
    inhabitants = ngettext("%(persons)s innbygger", "%(persons)s innbyggere", persons)
    return f"{said % words}, {inhabitants % words}"
