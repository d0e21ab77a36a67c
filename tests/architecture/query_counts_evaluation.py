"""How often the pages of evaluation ask the database, and why some ask more often than the goal."""

COUNTS: dict[str, int] = {
    "evaluation:add_improvement": 7,
    "evaluation:add_reflection": 11,
    "evaluation:answer": 13,
    "evaluation:answer_first": 8,
    "evaluation:answers": 12,
    "evaluation:ask_for_knowledge": 9,
    "evaluation:close": 8,
    "evaluation:edit_reflection": 10,
    "evaluation:figures": 10,
    "evaluation:library": 7,
    "evaluation:make_onward_task": 9,
    "evaluation:make_task": 8,
    "evaluation:of_forum": 10,
    "evaluation:own_questions": 8,
    "evaluation:reflection": 10,
    "evaluation:reflections": 9,
    "evaluation:report": 11,
    "evaluation:revise_agreement": 8,
    "evaluation:send": 10,
    "evaluation:share": 8,
    "evaluation:start": 10,
    "evaluation:wave": 9,
}

ABOVE: dict[str, str] = {
    "evaluation:add_reflection": "what it may be about, what is begun, and what was last sent",
    "evaluation:answer": "the questions, one's own answers, and what is known of the year",
    "evaluation:answers": "how every question was answered, the years before it, and what was written",
    "evaluation:report": "how each question was answered, the years before it, and what is done better",
    "meetings:knowledge_request": "the request, its answer, the items that use it, and where it came from",
}
