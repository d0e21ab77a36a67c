"""What is shown and written of networks and of what goes between their levels."""

from slt.documents.mail import concern_context
from slt.documents.picture import Band, Flow, Group, Picture, picture_of

__all__ = ["Band", "Flow", "Group", "Picture", "concern_context", "picture_of"]
