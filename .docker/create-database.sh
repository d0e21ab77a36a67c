#!/bin/sh
# Runs once, on an empty volume: the product's own role owns its database and is no superuser.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APP_PASSWORD" <<'SQL'
CREATE ROLE app LOGIN NOSUPERUSER PASSWORD :'password';
CREATE DATABASE app OWNER app;
SQL
