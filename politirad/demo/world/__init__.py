"""The demo world: a fictional district full of life, and a country with invented figures."""

from datetime import date

from django.db import transaction

from politirad.demo.world.agreements import make_agreements
from politirad.demo.world.archive import make_archives
from politirad.demo.world.clock import Clock
from politirad.demo.world.conclusions import lift_conclusions
from politirad.demo.world.deputies import make_deputies
from politirad.demo.world.directory import make_directory
from politirad.demo.world.evaluations import make_evaluations
from politirad.demo.world.exceptions import make_exceptions
from politirad.demo.world.forums import let_the_chair_go_round, make_forums
from politirad.demo.world.joint_plans import make_joint_plans
from politirad.demo.world.knowledge import make_knowledge
from politirad.demo.world.meetings import make_meetings
from politirad.demo.world.nation import make_nation
from politirad.demo.world.old_papers import make_old_papers
from politirad.demo.world.people import give_offices, make_people
from politirad.demo.world.places import DISTRICT_CODE, make_places
from politirad.demo.world.presence import make_presence
from politirad.demo.world.proposals import make_proposals
from politirad.demo.world.roles_to_try import make_roles_to_try
from politirad.demo.world.served import serve_commitments
from politirad.demo.world.slt import make_networks
from politirad.demo.world.starts import make_starts
from politirad.demo.world.thematic import make_mandates
from politirad.demo.world.year import make_years
from politirad.tenancy.models import PoliceDistrict


def world_exists() -> bool:
    """Whether the demo world has been made."""
    return PoliceDistrict.objects.filter(code=DISTRICT_CODE).exists()


@transaction.atomic
def make_world(today: date) -> None:
    """Make the whole world around `today`; it sends no mail.

    Approved minutes are sealed as PDF afterwards, by the job that seals all approved minutes.
    """
    clock = Clock(today)
    places = make_places(today.year)
    people = make_people()
    give_offices(people, places, clock)
    forums = make_forums(places, people, clock)
    make_meetings(forums, people, make_joint_plans(forums, clock), clock)
    make_mandates(forums, people, clock)
    lift_conclusions(forums, clock)
    make_archives(forums)
    make_knowledge(forums, people, clock)
    let_the_chair_go_round(forums, people, clock)
    make_proposals(forums, people, clock)
    make_deputies(clock)
    make_years(forums, clock)
    make_agreements(places, people, clock)
    serve_commitments()
    make_old_papers(forums, people, clock)
    make_exceptions(places, people, clock)
    make_starts(places, people, clock)
    make_presence(places, people, clock)
    make_directory(places, people, clock)
    make_networks(forums, places, people, clock)
    make_evaluations(forums, people, clock)
    make_nation(clock, people["p-distrikt"])
    make_roles_to_try(people)
