"""Keys that never change, who sends, and what no XML file may hold."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from politirad.archive import rules

NAMESPACE = UUID("1f0c6a52-3c4c-4b7e-9d0b-6a1f5a4d2e11")
OTHER = UUID("8a3f2d6e-55a0-4a53-8c1b-0f6d9b7c3a22")


def test_a_key_is_the_same_each_time_and_another_in_another_archive():
    keys = [rules.external_key(NAMESPACE, "meeting/17/minutes") for _ in range(2)]
    assert keys[0] == keys[1]
    assert rules.external_key(OTHER, "meeting/17/minutes") != keys[0]
    assert rules.external_key(NAMESPACE, "meeting/18/minutes") != keys[0]


@pytest.mark.parametrize(
    ("owner", "secretariat", "sends"),
    [
        ("municipality", "municipality", True),
        ("municipality", "police", False),
        ("police", "police", True),
        ("police", "municipality", False),
        ("municipality", "shared", True),
        ("police", "shared", True),
    ],
)
def test_whoever_keeps_the_secretariat_sends(owner: str, secretariat: str, sends: bool):
    assert rules.is_sender(owner=owner, secretariat=secretariat) is sends


def test_a_class_is_suggested_by_the_kind_of_council():
    assert (rules.suggested_class(is_slt=False), rules.suggested_class(is_slt=True)) == ("X31", "F03")


@given(st.text())
def test_any_text_becomes_text_an_xml_file_can_hold(text: str):
    element = etree.Element("tittel")
    element.text = rules.legal_text(text)
    kept = etree.fromstring(etree.tostring(element)).text or ""
    # A line break of one kind is read as another; nothing else is changed.
    assert kept.replace("\r", "\n") == rules.legal_text(text).replace("\r", "\n")


def test_a_worker_holds_a_transfer_for_longer_than_a_task_may_run():
    assert (timedelta(seconds=300) < rules.LEASE, rules.SWEEP_SIZE > 1) == (True, True)
    assert rules.wait_before_next(1) == timedelta(minutes=1)
    assert (rules.is_spent(7), rules.is_spent(8)) == (False, True)
