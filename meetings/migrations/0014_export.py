"""Which kind of file a pack is: the papers as one PDF, or the whole meeting as a ZIP."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("meetings", "0013_promises")]

    operations = [
        migrations.AddField(
            model_name="meetingpack",
            name="kind",
            field=models.CharField(
                choices=[("papers", "Sakspapirer"), ("export", "Hele møtet")], default="papers", max_length=6
            ),
        ),
    ]
