"""The pages behind each line of the menu, where the first part of a page's name does not say it."""

REGISTER_PAGES = frozenset({"agreements:register", "agreements:answers"})
CONTACT_PAGES = frozenset(
    {
        "contacts:add_onboarding_contact",
        "contacts:add_programme_task",
        "contacts:add_unit",
        "contacts:answer",
        "contacts:assign",
        "contacts:assignment",
        "contacts:change_assignment",
        "contacts:clarify_mandate",
        "contacts:comment",
        "contacts:districts",
        "contacts:edit_programme_task",
        "contacts:edit_responsibility",
        "contacts:edit_unit",
        "contacts:end_absence",
        "contacts:end_holding",
        "contacts:end_unit",
        "contacts:expect",
        "contacts:functions",
        "contacts:give_function",
        "contacts:imports",
        "contacts:mark_absent",
        "contacts:mentor",
        "contacts:preview",
        "contacts:programme",
        "contacts:register",
        "contacts:registers",
        "contacts:remove_programme_task",
        "contacts:responsibilities",
        "contacts:roles",
        "contacts:start",
        "contacts:units",
        "contacts:upload",
    }
)
LIBRARY_PAGES = frozenset({"contacts:add_document", "contacts:library", "contacts:withdraw_document"})
PRESENCE_PAGES = frozenset(
    {
        "contacts:cancel_presence",
        "contacts:edit_presence",
        "contacts:own_presence",
        "contacts:plan_presence",
        "contacts:plan_presence_series",
        "contacts:presence",
        "contacts:record_presence",
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
        "meetings:add_task",
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
        "meetings:edit_mandate",
        "meetings:edit_obligation",
        "meetings:end_mandate",
        "meetings:give_mandate",
        "meetings:mandate",
        "meetings:plan_meetings",
        "meetings:remove_obligation",
        "meetings:thematic_forums",
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
SLT_PAGES = frozenset(
    {
        "slt:add_coordinator",
        "slt:add_group",
        "slt:add_template",
        "slt:answer",
        "slt:change_tasks",
        "slt:close_concern",
        "slt:concern",
        "slt:concerns",
        "slt:create",
        "slt:edit",
        "slt:edit_template",
        "slt:hand_over",
        "slt:network",
        "slt:of_forum",
        "slt:picture",
        "slt:raise_concern",
        "slt:register_other",
        "slt:remove_template",
        "slt:send_up",
        "slt:share_plan",
        "slt:start_plan",
        "slt:take_in_template",
        "slt:tasks",
        "slt:templates",
        "slt:withdraw",
        "slt:write_to_level",
        "slt:year",
    }
)
SETTINGS_PAGES = frozenset({"forums:settings", "forums:edit", "forums:override_chair"})
EVALUATION_PAGES = frozenset(
    {
        "evaluation:add_improvement",
        "evaluation:add_reflection",
        "evaluation:answer",
        "evaluation:ask_for_knowledge",
        "evaluation:answers",
        "evaluation:close",
        "evaluation:edit_reflection",
        "evaluation:make_onward_task",
        "evaluation:make_task",
        "evaluation:of_forum",
        "evaluation:own_questions",
        "evaluation:reflection",
        "evaluation:reflections",
        "evaluation:revise_agreement",
        "evaluation:send",
        "evaluation:share",
        "evaluation:start",
        "evaluation:take_part",
        "evaluation:wave",
    }
)
NATION_PAGES = frozenset(
    {
        "evaluation:add_question",
        "evaluation:discard_draft",
        "evaluation:edit_question",
        "evaluation:of_district",
        "evaluation:publish_questionnaire",
        "evaluation:publish_year",
        "evaluation:questionnaire",
        "evaluation:questionnaires",
    }
)
PILOT_PAGES = frozenset(
    {
        "evaluation:add_pilot",
        "evaluation:add_pilot_source",
        "evaluation:edit_pilot",
        "evaluation:edit_pilot_source",
        "evaluation:pilot",
        "evaluation:pilot_towns",
    }
)
