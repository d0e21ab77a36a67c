"""How much a politikontakt has, in words."""

from typing import Any

from django.utils.translation import gettext, ngettext

from politirad.web.sentences import grouped


def load_words(person: Any) -> str:
    """«3 av 3 kommuner, 66 900 innbyggere, 95 min reise én vei i alt»; what nobody has said is left out.

    `person` has `load`, `limit`, `population` and `travel`, as `with_load` reads them.
    """
    if not person.load:
        return gettext("ingen kommuner")
    words = {"load": person.load, "limit": person.limit, "persons": grouped(person.population)}
    if person.limit is None:
        said = [ngettext("%(load)s kommune", "%(load)s kommuner", person.load)]
    else:
        said = [gettext("%(load)s av %(limit)s kommuner")]
    if person.population:
        said.append(ngettext("%(persons)s innbygger", "%(persons)s innbyggere", person.population))
    if person.travel:
        words["minutes"] = person.travel
        said.append(gettext("%(minutes)s min reise én vei i alt"))
    return ", ".join(each % words for each in said)
