"""What sealed minutes say, kept in plain words beside the file."""


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('meetings', '0018_links'),
    ]

    operations = [
        migrations.AddField(
            model_name='sealedminutes',
            name='words',
            field=models.JSONField(default=dict),
        ),
    ]
