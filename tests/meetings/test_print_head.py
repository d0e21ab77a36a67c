"""What stands at the top of page two of a paper: the same words as on page one, with room between them."""

from datetime import date

from meetings import documents
from meetings.documents.notice_papers import notice_paper
from meetings.models import Meeting, SealedMinutes
from meetings.rules import State
from politirad.tenancy.permissions import Role
from politirad.web.paper import Heading, Paper, Paragraph
from politirad.web.paper_files import PDF, paper_file
from politirad.web.pdf import render_pdf
from tests.papers import texts_of
from tests.world import World

MAIN_PARTIES = SealedMinutes.Edition.MAIN_PARTIES
LONG = "Rådet gikk gjennom saken. " * 400


def _second(pdf: bytes) -> str:
    return texts_of(pdf)[1]


def _head(state: tuple[str, ...]) -> str:
    return " ".join(", ".join(state).split())


def _long(paper: Paper) -> Paper:
    return Paper(**{**paper.__dict__, "blocks": (*paper.blocks, Paragraph(LONG))})


def _summed_up_at_length(meeting: Meeting) -> Meeting:
    meeting.items.update(summary=LONG, description=LONG)
    return meeting


def test_minutes_say_how_far_they_have_come(world: World):
    content = documents.minutes_content(world.meeting(State.APPROVED), MAIN_PARTIES)
    first, second = texts_of(documents.minutes_pdf(content))
    assert "Godkjent referat 24. november 2026" in first
    assert "Godkjent referat, 24. november 2026" in second


def test_minutes_that_are_written_say_that_they_are_a_draft(world: World):
    meeting = _summed_up_at_length(world.meeting(State.WRITING))
    content = documents.minutes_content(meeting, MAIN_PARTIES)
    assert _head(content.state) in _second(documents.minutes_pdf(content))


def test_papers_say_their_state_with_a_comma_between_its_words(world: World):
    meeting = world.meeting(State.CALLED)
    notice = notice_paper(meeting, [], [], sender_line=world.forum.unit.name)
    report = documents.follow_up_paper(
        documents.follow_up(
            world.forum,
            world.users[Role.MAYOR],
            from_on=date(2026, 1, 1),
            until_on=date(2026, 12, 31),
            is_internal=True,
        )
    )
    heads = {paper.title: _head(paper.state) for paper in (notice, report)}
    said = {
        paper.title: [head for head in heads.values() if head in _second(paper_file(_long(paper), PDF))]
        for paper in (notice, report)
    }
    assert said == {title: [head] for title, head in heads.items()}
    assert len(notice.state) == 2


def test_the_notice_that_goes_to_the_archive_says_when_it_was_sent(world: World):
    meeting = _summed_up_at_length(world.meeting(State.CALLED))
    words = {"title": "Innkalling", "forum": world.forum, "meeting": meeting, "items": meeting.items.all()}
    pdf = render_pdf("meetings/pdf/notice.html", words, language="nb")
    assert "Innkalling, 2" in _second(pdf)


def test_marks_of_a_text_are_not_read_as_html():
    paper = Paper("nb", "Tittel", "Rådet", "", (Heading("Del"), Paragraph(LONG)), state=('<b>"A" & B', "C's"))
    assert """<b>"A" & B, C's""" in _second(paper_file(paper, PDF))


def test_a_paper_without_a_state_has_nothing_at_the_top():
    paper = Paper("nb", "Tittel", "Rådet", "", (Heading("Del"), Paragraph(LONG)))
    assert _second(paper_file(paper, PDF)).removeprefix("Rådet gikk ").startswith("gjennom saken.")
