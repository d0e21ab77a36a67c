"""The compose file names what exists, nothing runs as root, and production refuses what is unsafe."""

import importlib
import itertools
import re
import runpy
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from celery import Celery
from django.core.exceptions import ImproperlyConfigured
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if service.get("image") == "politirad"}
SETTINGS = ROOT / "politirad" / "settings.py"
SAFE = {
    "POLITIRAD_MODE": "production",
    "POLITIRAD_DEMO": "0",
    "SECRET_KEY": "a1b2c3d4e5" * 6,
    "ALLOWED_HOSTS": "politirad.example",
    "DATABASE_URL": "postgres://app@database/app",
}


def _words(service: dict[str, Any]) -> list[str]:
    return [word for part in service["command"] for word in shlex.split(part)]


def test_compose_names_every_part_of_the_product() -> None:
    assert set(SERVICES) == {"prepare", "web", "worker", "beat", "database", "queue", "proxy"}


def test_web_serves_an_application_that_exists() -> None:
    module, name = OURS["web"]["command"][1].split(":")

    assert callable(getattr(importlib.import_module(module), name))


@pytest.mark.parametrize("service", ["worker", "beat"])
def test_celery_service_starts_an_application_that_exists(service: str) -> None:
    program, app, verb, *_ = OURS[service]["command"]

    assert (program, verb) == ("celery", service)
    assert isinstance(importlib.import_module(app.removeprefix("--app=")).app, Celery)


def test_prepare_runs_commands_that_exist() -> None:
    words = _words(OURS["prepare"])
    commands = [after for word, after in itertools.pairwise(words) if word == "manage.py"]

    assert commands == ["migrate", "load_norway"]
    assert set(commands) - set(get_commands()) == set()


def test_everything_that_stays_up_has_a_health_check() -> None:
    without = {name for name, service in SERVICES.items() if not service.get("healthcheck", {}).get("test")}

    assert without == {"prepare"}


def test_nothing_runs_as_root() -> None:
    for service in SERVICES.values():
        if "build" in service:
            build = service["build"]
            dockerfile = build.get("dockerfile", "Dockerfile") if isinstance(build, dict) else "Dockerfile"
            user = re.findall(r"^USER (\S+)$", (ROOT / dockerfile).read_text(), re.MULTILINE)[-1]
        else:
            user = service["user"]
        assert user not in {"root", "0"}


def test_references_inside_the_file_hold() -> None:
    for service in SERVICES.values():
        assert set(service.get("depends_on", {})) - set(SERVICES) == set()
        assert set(service["networks"]) - set(COMPOSE["networks"]) == set()
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            assert source in COMPOSE["volumes"] or (ROOT / source).exists()


def test_variables_are_those_the_settings_read() -> None:
    read = set(re.findall(r'env\.\w+\(\s*"(\w+)"', SETTINGS.read_text()))

    for service in OURS.values():
        assert set(service["environment"]) - read == set()


def test_secrets_come_from_the_environment_and_are_required() -> None:
    text = (ROOT / "docker-compose.yml").read_text()

    for name in ("SECRET_KEY", "DATABASE_PASSWORD", "DATABASE_ADMIN_PASSWORD", "QUEUE_PASSWORD"):
        uses = re.findall(r"\$\{" + name + r"(\W)", text)
        assert uses
        assert set(uses) == {":"}


def _read_settings(monkeypatch: pytest.MonkeyPatch, **changed: str) -> dict[str, Any]:
    for name, value in (SAFE | changed).items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))


def test_production_starts_with_safe_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = _read_settings(monkeypatch)

    assert settings["DEBUG"] is False
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert "politirad.demo" not in settings["INSTALLED_APPS"]


WEAK_SECRET = "SECRET_KEY mangler eller er for svak. Sett minst 50 tilfeldige tegn."
NO_HOSTS = "ALLOWED_HOSTS mangler. Skriv vertsnavnene løsningen skal svare på, med komma mellom."
DEMO = "POLITIRAD_DEMO er på. Demo lar hvem som helst logge inn og kan ikke brukes i produksjon."


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("POLITIRAD_DEMO", "1", DEMO),
        ("SECRET_KEY", "", WEAK_SECRET),
        ("SECRET_KEY", "short", WEAK_SECRET),
        ("SECRET_KEY", "change-me-" * 6, WEAK_SECRET),
        ("ALLOWED_HOSTS", "", NO_HOSTS),
        ("ALLOWED_HOSTS", "*", NO_HOSTS),
    ],
)
def test_production_refuses(monkeypatch: pytest.MonkeyPatch, name: str, value: str, message: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refusal:
        _read_settings(monkeypatch, **{name: value})

    assert str(refusal.value) == message


def test_unset_mode_is_production(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLITIRAD_MODE", raising=False)
    monkeypatch.setenv("SECRET_KEY", "")
    monkeypatch.delenv("POLITIRAD_DEMO", raising=False)

    with pytest.raises(ImproperlyConfigured) as refusal:
        runpy.run_path(str(SETTINGS))

    assert str(refusal.value) == WEAK_SECRET
