"""The pages behind each line of the menu, where the first part of a page's name does not say it."""

REGISTER_PAGES = frozenset({"agreements:register", "agreements:answers"})
CONTACT_PAGES = frozenset(
    {
        "contacts:add_unit",
        "contacts:assign",
        "contacts:assignment",
        "contacts:change_assignment",
        "contacts:districts",
        "contacts:edit_responsibility",
        "contacts:edit_unit",
        "contacts:end_unit",
        "contacts:imports",
        "contacts:preview",
        "contacts:register",
        "contacts:registers",
        "contacts:responsibilities",
        "contacts:units",
        "contacts:upload",
    }
)
DIRECTORY_PAGES = frozenset({"contacts:directories", "contacts:directory", "contacts:publication"})
EXCEPTION_PAGES = frozenset(
    {"contacts:apply", "contacts:decide", "contacts:exception", "contacts:term_met", "contacts:withdraw"}
)
TASK_PAGES = frozenset(
    {
        "meetings:action_item",
        "meetings:action_items",
        "meetings:edit_action_item",
        "meetings:own_action_items",
        "meetings:promised",
        "meetings:report",
        "meetings:rest_action_item",
        "meetings:withdraw_action_item",
    }
)
YEAR_PAGES = frozenset(
    {
        "councils:overview",
        "councils:year",
        "meetings:add_obligation",
        "meetings:council_plan",
        "meetings:edit_obligation",
        "meetings:plan_meetings",
        "meetings:remove_obligation",
    }
)
MEMBER_PAGES = frozenset(
    {
        "councils:members",
        "forums:add_partner",
        "forums:add_seat",
        "forums:assent",
        "forums:edit_partner",
        "forums:edit_seat",
        "forums:extension",
        "forums:withdraw_assent",
        "meetings:constitution",
        "meetings:end_seat",
    }
)
SETTINGS_PAGES = frozenset({"forums:settings", "forums:edit", "forums:override_chair"})
