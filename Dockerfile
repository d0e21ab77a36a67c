# The image of web, worker and beat. Built in two steps, so that no build tool is in what runs.
FROM python:3.13-slim-bookworm AS build
WORKDIR /app
ENV VIRTUAL_ENV=/venv PATH=/venv/bin:$PATH
RUN pip install --no-cache-dir uv==0.13.9 && uv venv /venv
COPY requirements.lock requirements-node.lock package.json package-lock.json ./
RUN uv pip sync --no-cache --require-hashes requirements.lock
COPY . .
# The mode is for this step alone: production would ask for secrets that no image may hold.
RUN export POLITIRAD_MODE=local DATABASE_URL=postgres://nobody@/none STATIC_ROOT=/app/staticfiles \
        SECRET_KEY=only-while-building \
    && python -m politirad.supervisor.vendor \
    && python -m politirad.supervisor.catalogues \
    && python manage.py collectstatic --no-input \
    && rm -rf node_modules .tools

FROM python:3.13-slim-bookworm
# Pango draws the text of the PDF files.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home politirad \
    && install --directory --owner politirad /data/media /data/beat
WORKDIR /app
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    STATIC_ROOT=/app/staticfiles MEDIA_ROOT=/data/media
COPY --from=build /venv /venv
COPY --from=build /app /app
USER politirad
EXPOSE 8000
CMD ["gunicorn", "politirad.wsgi:application", "--bind", "0.0.0.0:8000"]
