"""Who gets which answer from the register of pilots; the columns are those of `door_table`."""

# fmt: off
PILOTS: dict[str, str] = {
    #                                      MAY CEO SEC SLT PCO UNI SLM EXT GUE DEP ADM REC REA AUD DAD DRE ANA APP OPE str nob
    "POST evaluation:add_pilot":           "403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 422 403 403 403 302",
    "POST evaluation:edit_pilot":          "403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 422 403 403 403 302",
    "POST evaluation:pilot_towns":         "403 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403 302 403 403 403 302",
    "POST evaluation:remove_pilot":        "403 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403 302 403 403 403 302",
    "POST evaluation:add_pilot_source":    "403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 422 403 403 403 302",
    "POST evaluation:edit_pilot_source":   "403 403 403 403 403 403 403 403 403 403 403 403 403 403 422 403 422 403 403 403 302",
    "POST evaluation:remove_pilot_source": "403 403 403 403 403 403 403 403 403 403 403 403 403 403 302 403 302 403 403 403 302",
    "GET evaluation:pilots":               "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 302",
    "GET evaluation:pilots_file":          "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 302",
    "GET evaluation:pilot":                "200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 200 302",
    "GET evaluation:add_pilot":            "403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 200 403 403 403 302",
    "GET evaluation:edit_pilot":           "403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 200 403 403 403 302",
    "GET evaluation:pilot_towns":          "403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 200 403 403 403 302",
    "GET evaluation:add_pilot_source":     "403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 200 403 403 403 302",
    "GET evaluation:edit_pilot_source":    "403 403 403 403 403 403 403 403 403 403 403 403 403 403 200 403 200 403 403 403 302",
}
# fmt: on
