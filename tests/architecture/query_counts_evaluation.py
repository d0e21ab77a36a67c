"""How often the pages of evaluation ask the database, and why some ask more often than the goal."""

EVALUATION: dict[str, int] = {
    "evaluation:add_improvement": 7,
    "evaluation:answer": 13,
    "evaluation:answer_first": 8,
    "evaluation:answers": 12,
    "evaluation:close": 8,
    "evaluation:figures": 10,
    "evaluation:make_task": 10,
    "evaluation:of_forum": 10,
    "evaluation:own_questions": 8,
    "evaluation:report": 11,
    "evaluation:send": 10,
    "evaluation:start": 10,
    "evaluation:wave": 9,
}

EVALUATION_ABOVE: dict[str, str] = {
    "evaluation:answer": "the questions, one's own answers, and what is known of the year",
    "evaluation:answers": "how every question was answered, the years before it, and what was written",
    "evaluation:report": "how each question was answered, the years before it, and what is done better",
}
