"""Invented people to try the product as, and the mail it sent them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class DemoPerson(models.Model):
    """A person of the demo world, as «Prøv som …» presents them."""

    class Group(models.TextChoices):
        """The headings of the page, in the order they stand there."""

        MUNICIPALITY = "municipality", _("Kommune")
        POLICE = "police", _("Politi")
        EXTERNAL = "external", _("Eksterne")
        NATIONAL = "national", _("Nasjonalt")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="demo_person")
    role_title = models.CharField(max_length=80)
    municipality_name = models.CharField(max_length=80, blank=True)
    blurb = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()
    group = models.CharField(max_length=12, choices=Group)

    class Meta:
        default_permissions = ()
        ordering = ("position",)

    def __str__(self) -> str:
        return f"{self.user}, {self.role_title}"


class SentMail(models.Model):
    """A mail the demo would have sent."""

    to = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    raw = models.BinaryField()
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        ordering = ("-sent_at", "-pk")

    def __str__(self) -> str:
        return self.subject
