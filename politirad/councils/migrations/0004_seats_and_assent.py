from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('councils', '0003_history_of_what_belongs_where'),
    ]

    operations = []
