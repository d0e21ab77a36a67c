"""Mail: escaped in HTML, plain in text, in the language of the receiver."""

import pytest
from django.template import Context, engines
from django.template.base import Template
from django.test import override_settings
from django.utils.translation import override

ANSWER = "https://politirad.example/svar/x/?a=1"
BUTTON = f'{{% include "mail/_button.html" with url="{ANSWER}" text="Ja" is_primary=True %}}'


def render(ending: str, block: str, **context: object) -> str:
    source = (
        f'{{% extends "mail/base.{ending}" %}}{{% block {block} %}}{{{{ title }}}}{BUTTON}{{% endblock %}}'
    )
    template = Template(source, engine=engines["django"].engine)  # type: ignore[attr-defined]
    return str(template.render(Context(context)))


def test_html_mail_escapes_what_people_wrote() -> None:
    html = render("html", "heading", title="<b>Ferie & fest</b>", forum={"name": "Gállok & Co"})
    assert "&lt;b&gt;Ferie &amp; fest&lt;/b&gt;" in html
    assert "Gállok &amp; Co" in html
    assert f'href="{ANSWER}"' in html


def test_text_mail_stays_as_people_wrote_it() -> None:
    text = render("txt", "content", title="Ferie & fest", forum={"name": "Gállok & Co"})
    assert text.startswith("Gállok & Co\n\nFerie & fest")


def test_mail_names_its_language() -> None:
    with override("nn"):
        assert '<html lang="nn">' in render("html", "heading")


@pytest.mark.parametrize("is_on", [True, False])
def test_only_a_demo_mail_says_demo(is_on: bool) -> None:
    with override_settings(DEMO=is_on):
        assert ["Demodata." in render("html", "heading"), "Demodata." in render("txt", "content")] == [
            is_on
        ] * 2
