"""How often the pages of Gjort, lært, lurt ask the database."""

REFLECTIONS: dict[str, int] = {
    "evaluation:add_reflection": 11,
    "evaluation:edit_reflection": 10,
    "evaluation:library": 7,
    "evaluation:reflection": 10,
    "evaluation:reflections": 9,
    "evaluation:share": 8,
}

ABOVE: dict[str, str] = {
    "evaluation:add_reflection": "what it may be about, what is begun, and what was last sent",
}
