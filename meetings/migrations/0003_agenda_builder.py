from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0002_let_nothing_into_approved_minutes'),
    ]

    operations = []
