"""Who gets which answer from the pages of the questionnaire; the columns are those of `door_table`."""

# fmt: off
QUESTIONNAIRES: dict[str, str] = {
    #                                   MAY CEO SEC SLT PCO UNI SLM EXT GUE DEP ADM REC REA AUD DAD DRE ANA APP OPE str nob
    "GET evaluation:questionnaires":    "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 302",
    "GET evaluation:questionnaire":     "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 302",
    "POST evaluation:begin_draft":      "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 302 404 404 404 302",
    "GET evaluation:publish_questionnaire": "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 200 404 404 404 302",
    "POST evaluation:publish_questionnaire": "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 422 404 404 404 302",
    "GET evaluation:discard_draft":     "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 200 404 404 404 302",
    "POST evaluation:discard_draft":    "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 302 404 404 404 302",
    "GET evaluation:add_question":      "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 200 404 404 404 302",
    "POST evaluation:add_question":     "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 422 404 404 404 302",
    "GET evaluation:edit_question":     "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 200 404 404 404 302",
    "POST evaluation:edit_question":    "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 422 404 404 404 302",
    "POST evaluation:remove_question":  "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 302 404 404 404 302",
    "POST evaluation:move_question":    "404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 302 404 404 404 302",
}
# fmt: on
