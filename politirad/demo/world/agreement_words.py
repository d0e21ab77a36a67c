"""What the parties of the demo wrote where the template left a place open."""

import re
from collections import defaultdict

from agreements.models import AgreementVersion

_PLACE = re.compile(r"\[([^\[\]\n]+)\]")

# In the order the places come in the text; the last one is used again.
_BOKMAL = {
    "rolle og navn": ("ordføreren", "politistasjonssjefen"),
    "organ og dato": ("kommunestyret før signeringen",),
    "rolle og dato": ("driftsenhetslederen før signeringen",),
    "forventninger": ("å si fra tidlig, å svare innen fristen og å møte forberedt",),
    "roller i kommunen": ("ordføreren, kommunedirektøren og SLT-koordinatoren",),
    "roller i politiet": ("politistasjonssjefen og politikontakten",),
    "rolle": ("ordføreren", "SLT-koordinatoren", "beredskapskoordinatoren", "politikontakten"),
    "part": ("kommunen",),
    "åpne, lukkede eller delvis åpne": ("delvis åpne",),
    "navn på modellen": ("SLT",),
    "satsingsområder": ("trygge uteområder, psykisk helse hos unge og vold i nære relasjoner",),
    "virksomheter": ("næringsforeningen og den videregående skolen",),
    "tjenestested og åpningstid": ("politistasjonen hver hverdag",),
    "ressurser": ("en fast kontaktperson",),
    "dato": ("den første dagen", "den siste dagen i rammene over"),
    "antall": ("to", "14", "10", "24", "12", "tre"),
    "metode": ("spørreskjemaet i Politiråd",),
}
_NYNORSK = {
    "rolle og namn": ("ordføraren", "tenesteeiningsleiaren"),
    "organ og dato": ("kommunestyret før signeringa",),
    "rolle og dato": ("driftseiningsleiaren før signeringa",),
    "forventningar": ("å seie frå tidleg, å svare innan fristen og å møte førebudde",),
    "roller i kommunen": ("ordføraren, kommunedirektøren og SLT-koordinatoren",),
    "roller i politiet": ("tenesteeiningsleiaren og politikontakten",),
    "rolle": ("ordføraren", "SLT-koordinatoren", "beredskapskoordinatoren", "politikontakten"),
    "part": ("kommunen",),
    "opne, lukka eller delvis opne": ("delvis opne",),
    "namnet på modellen": ("SLT",),
    "satsingsområde": ("trygge uteområde, psykisk helse hos unge og vald i nære relasjonar",),
    "verksemder": ("næringsforeininga og den vidaregåande skulen",),
    "tenestestad og opningstid": ("lensmannskontoret kvar kvardag",),
    "ressursar": ("ein fast kontaktperson",),
    "dato": ("den første dagen", "den siste dagen i rammene over"),
    "tal": ("to", "14", "10", "24", "12", "tre"),
    "metode": ("spørjeskjemaet i Politiråd",),
}
_WORDS = {"nb": _BOKMAL, "nn": _NYNORSK}


def fill_places(draft: AgreementVersion) -> None:
    """Write what the template left open, as two parties would who agree."""
    words, used = _WORDS[draft.agreement.language], defaultdict[str, int](int)

    def written(found: re.Match[str]) -> str:
        values = words[found[1]]
        used[found[1]] += 1
        return values[min(used[found[1]], len(values)) - 1]

    for section in draft.sections.all():
        section.text = _PLACE.sub(written, section.text)
        section.save(update_fields=["text"])
