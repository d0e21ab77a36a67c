# The reverse proxy: fetches and renews the certificate by itself, and does not run as root.
FROM caddy:2-alpine
COPY .docker/Caddyfile /etc/caddy/Caddyfile
RUN adduser -S -D -H -u 10002 proxy && chown -R proxy /data /config
USER proxy
