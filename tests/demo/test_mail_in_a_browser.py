"""A mail of «Sendt e-post» in a real browser: it looks like itself, runs nothing, and its links lead on."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from playwright.sync_api import Page, expect

from politirad.demo.models import SentMail

HTML = """<!doctype html><html><head><title>x</title></head><body>
<p style="color:red">Fin tekst</p><a href="%s/om/personvern/">Les om personvern</a>
<script>document.querySelector("p").textContent = "Stygg tekst"</script></body></html>"""


def test_a_link_in_a_mail_opens_the_page_it_points_to(live_server: Any, page: Page, settings: Any) -> None:
    settings.MAILERS = {"default": {"BACKEND": "politirad.demo.mail.SentMailBackend"}}
    mail = EmailMultiAlternatives("Kommer du?", "Tekst", to=["a@x.example"])
    mail.attach_alternative(HTML % live_server.url, "text/html")
    mail.send()
    page.goto(f"{live_server.url}/demo/epost/{SentMail.objects.get().pk}/")

    shown = page.frame_locator("iframe")
    expect(shown.locator("p")).to_have_css("color", "rgb(255, 0, 0)")
    expect(shown.locator("p")).to_have_text("Fin tekst")
    shown.get_by_role("link", name="Les om personvern").click()
    expect(page).to_have_url(f"{live_server.url}/om/personvern/")
