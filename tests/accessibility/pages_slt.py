"""The pages of SLT networks that are held to the accessibility rules, and the routes that are no page."""

from politirad.tenancy.permissions import Role

PAGES: list[tuple[str, Role | None]] = [
    ("slt:add_coordinator", Role.SLT_COORDINATOR),
    ("slt:add_group", Role.SLT_COORDINATOR),
    ("slt:concern", Role.SLT_COORDINATOR),
    ("slt:concern", Role.SLT_MEMBER),
    ("slt:concerns", Role.SLT_MEMBER),
    ("slt:coordinators", None),
    ("slt:coverage", Role.DIRECTORATE_ANALYST),
    ("slt:coverage", Role.MAYOR),
    ("slt:create", Role.SLT_COORDINATOR),
    ("slt:edit", Role.SLT_COORDINATOR),
    ("slt:hand_down", Role.POLICE_CONTACT),
    ("slt:hand_down_conclusion", Role.POLICE_CONTACT),
    ("slt:hand_down_task", Role.POLICE_CONTACT),
    ("slt:hand_over", Role.SLT_COORDINATOR),
    ("slt:network", Role.SLT_COORDINATOR),
    ("slt:write_to_level", Role.SLT_COORDINATOR),
    ("slt:network", Role.MUNICIPAL_ADMINISTRATOR),
    ("slt:picture", Role.SLT_COORDINATOR),
    ("slt:picture", Role.MUNICIPAL_ADMINISTRATOR),
    ("slt:raise_concern", Role.SLT_MEMBER),
    ("slt:register_other", Role.SLT_COORDINATOR),
    ("overview:my_page", Role.SLT_MEMBER),
]

OTHERS: dict[str, str] = {
    "slt:answer": "a form on the page of the matter",
    "slt:close_concern": "a form on the page of the matter",
    "slt:coverage_file": "a file",
    "slt:end_coordinator": "a button",
    "slt:end_group": "a button",
    "slt:of_forum": "leads on to the network, where there is one",
    "slt:picture_pdf": "a file",
    "slt:send_up": "a form on the page of the matter",
    "slt:withdraw": "a form on the page of the matter",
}
