"""Two texts told apart word by word; the examples are the agreement of the screens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from politirad.web.difference import Change, Piece, change, changed_paragraphs

TEXTS = st.text(alphabet="ab å.,\n", max_size=40)


def _marked(found: Change) -> tuple[str, str]:
    def show(pieces: tuple[Piece, ...]) -> str:
        return "".join(f"[{each.text}]" if each.is_changed else each.text for each in pieces)

    return show(found.before), show(found.after)


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("minst to ganger i året", "minst fire ganger i året", "minst [to|fire] ganger i året"),
        ("rus blant unge", "rus og vold blant unge", "rus[| og vold] blant unge"),
        ("trygt sentrum.", "trygt sentrum", "trygt sentrum[.|]"),
        ("én to tre", "fire fem seks", "[én to tre|fire fem seks]"),
    ],
)
def test_only_the_words_that_differ_are_marked(before: str, after: str, shown: str):
    start, rest = shown.split("[")
    removed, rest = rest.split("|")
    added, end = rest.split("]")
    found = _marked(change(before, after))
    assert found == tuple(f"{start}[{each}]{end}" if each else start + end for each in (removed, added))


def test_a_text_that_is_new_or_gone_is_one_piece():
    assert change("", "Skolen deltar.") == Change((), (Piece("Skolen deltar.", is_changed=True),))
    assert change("Skolen deltar.", "") == Change((Piece("Skolen deltar.", is_changed=True),), ())
    assert change("", "") == Change((), ())


@given(TEXTS, TEXTS)
def test_pieces_add_up_to_the_texts_and_what_is_not_marked_is_the_same(before: str, after: str):
    found = change(before, after)
    assert "".join(each.text for each in found.before) == before
    assert "".join(each.text for each in found.after) == after
    assert [p.text for p in found.before if not p.is_changed] == [
        p.text for p in found.after if not p.is_changed
    ]
    if before == after:
        assert not any(each.is_changed for each in found.after)


def test_paragraphs_stand_beside_what_they_became_and_new_ones_alone():
    before = "Rådet møtes minst to ganger.\n\nOrdføreren leder.\n\nSist."
    after = "Rådet møtes minst fire ganger.\n\nOrdføreren leder.\n\nSkolen deltar.\n\nSist."
    assert changed_paragraphs(before, after) == (
        change("Rådet møtes minst to ganger.", "Rådet møtes minst fire ganger."),
        change("", "Skolen deltar."),
    )
    assert changed_paragraphs(after, after) == ()
    assert changed_paragraphs("", "Ny.") == (change("", "Ny."),)
