"""Who gets which answer: one row for each page and method, one column for each role.

200 the page · 302 done, or on to another page · 403 seen but not allowed · 404 not for this reader,
so not even its existence · 409 and 422 allowed, but not in this state or with an empty form.
Pages about a meeting are tried in a council where some roles have a seat and others reach it through
their place alone; `stranger` has full rights in the neighbour council, `nobody` is not signed in.
"""

from politirad.tenancy.permissions import Role

COLUMNS = (
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SECTOR_DIRECTOR,
    Role.SLT_COORDINATOR,
    Role.POLICE_CONTACT,
    Role.UNIT_LEADER,
    Role.EXTENDED_MEMBER,
    Role.GUEST,
    Role.DEPUTY_MAYOR,
    Role.MUNICIPAL_ADMINISTRATOR,
    Role.RECORDS_MANAGER,
    Role.MUNICIPAL_READER,
    Role.AUDITOR,
    Role.DISTRICT_ADMINISTRATOR,
    Role.DISTRICT_READER,
    Role.DIRECTORATE_ANALYST,
    Role.DIRECTORATE_APPROVER,
    Role.SYSTEM_OPERATOR,
    "stranger",
    "nobody",
)

TABLE: dict[str, str] = {}
