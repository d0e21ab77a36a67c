"""Who gets which answer from the pages of Gjort, lært, lurt; the columns are those of `door_table`."""

# fmt: off
REFLECTIONS: dict[str, str] = {
    #                                   MAY CEO SEC SLT PCO UNI SLM EXT GUE DEP ADM REC REA AUD DAD DRE ANA APP OPE str nob
    "POST evaluation:add_reflection":  "422 422 422 422 422 422 404 403 403 403 403 403 403 403 403 403 403 403 404 404 302",
    "POST evaluation:save_draft":      "422 422 422 422 422 422 404 403 403 403 403 403 403 403 403 403 403 403 404 404 302",
    "POST evaluation:edit_reflection": "403 403 403 422 422 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "POST evaluation:remove_reflection": "403 403 403 302 302 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "POST evaluation:propose_onward":  "302 302 302 302 302 302 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "POST evaluation:make_onward_task": "403 403 403 422 422 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "GET evaluation:make_onward_task": "403 403 403 200 200 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "POST evaluation:share":           "403 403 403 422 422 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "POST evaluation:withdraw_sharing": "403 403 403 302 302 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "GET evaluation:reflections":      "200 200 200 200 200 200 404 403 403 403 403 200 200 200 403 403 403 403 404 404 302",
    "GET evaluation:add_reflection":   "200 200 200 200 200 200 404 403 403 403 403 403 403 403 403 403 403 403 404 404 302",
    "GET evaluation:library":          "200 200 200 200 200 200 200 404 404 404 404 200 200 200 200 200 200 200 404 200 302",
    "GET evaluation:reflection":       "200 200 200 200 200 200 404 404 404 404 404 200 200 200 404 404 404 404 404 404 302",
    "GET evaluation:edit_reflection":  "403 403 403 200 200 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
    "GET evaluation:share":            "403 403 403 200 200 403 404 404 404 404 404 403 403 403 404 404 404 404 404 404 302",
}
# fmt: on
