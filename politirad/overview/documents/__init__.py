"""What looks across the apps and leaves the house on paper."""

from politirad.overview.documents.yearly import figures, year_report_name, year_report_paper

__all__ = ["figures", "year_report_name", "year_report_paper"]
