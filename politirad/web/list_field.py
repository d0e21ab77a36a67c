"""A form field that takes a list from a file, and reads its rows (G92)."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from politirad.web.fields import AttachmentField
from politirad.web.table_file import CSV, XLSX, Table, read_table
from politirad.web.uploads import refuse_malware, refuse_other_kinds


class ListField(AttachmentField):
    """A CSV or XLSX file of at most `most_rows` rows; `contents` of what it gives is the `Table`.

    Whoever uses it judges what stands in the cells, identity numbers too: they are refused at their row.
    """

    endings = (CSV, XLSX)
    max_mb = 2
    wrong_ending = _("Vi tar imot lister som CSV eller Excel (xlsx). Lagre filen som en av dem.")

    def __init__(self, *, most_rows: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most_rows = most_rows

    def look_into(self, uploaded: Any, ending: str) -> Table:
        """The rows of the file."""
        refuse_malware(uploaded)
        if ending == XLSX:
            refuse_other_kinds(uploaded, ending)
        uploaded.seek(0)
        return read_table(uploaded.read(), ending, most_rows=self.most_rows)
