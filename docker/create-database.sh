#!/usr/bin/env bash
# The PostgreSQL image runs this once, on an empty volume. Creates the database, its owner, which only migrates it, the role
# that writes content, and those that can only read public content and previews. Dateline never connects as a superuser.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$DATELINE_OWNER_PASSWORD" \
    -v editorial_password="$DATELINE_EDITORIAL_PASSWORD" \
    -v delivery_password="$DATELINE_DELIVERY_PASSWORD" \
    -v preview_password="$DATELINE_PREVIEW_PASSWORD" <<'SQL'
CREATE ROLE dateline LOGIN PASSWORD :'owner_password';
CREATE ROLE dateline_editorial LOGIN PASSWORD :'editorial_password';
CREATE ROLE dateline_delivery LOGIN PASSWORD :'delivery_password';
ALTER ROLE dateline_delivery SET default_transaction_read_only = on;
CREATE ROLE dateline_preview LOGIN PASSWORD :'preview_password';
ALTER ROLE dateline_preview SET default_transaction_read_only = on;
CREATE DATABASE dateline OWNER dateline ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE dateline FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE dateline TO dateline_editorial;
GRANT CONNECT ON DATABASE dateline TO dateline_delivery, dateline_preview;
SQL
