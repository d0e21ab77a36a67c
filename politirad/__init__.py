"""Politiråd: the system municipalities and police districts run their cooperation on."""

from politirad.celery import app as celery_app

__all__ = ["celery_app"]
