#!/usr/bin/env bash
# Runs record-classes.sh while the image is built, with a database that is discarded with the stage of the build.
set -euo pipefail

export POSTGRES_PASSWORD=recording DATELINE_OWNER_PASSWORD=recording DATELINE_EDITORIAL_PASSWORD=recording \
    DATELINE_DELIVERY_PASSWORD=recording DATELINE_PREVIEW_PASSWORD=recording
docker-entrypoint.sh postgres -c fsync=off >/tmp/postgres.log 2>&1 &
database=$!
# Over TCP, because PostgreSQL listens only on its socket until the database has been created.
until pg_isready -q -h 127.0.0.1 -U dateline -d dateline; do
    kill -0 "$database" 2>/dev/null || { cat /tmp/postgres.log >&2; exit 1; }
    sleep 0.2
done

JAVA_HOME=/opt/java/openjdk JAVA_OPTS="-XX:+UseSerialGC -Xmx192m" \
    QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:5432/dateline QUARKUS_FLYWAY_USERNAME=dateline \
    QUARKUS_FLYWAY_PASSWORD=recording QUARKUS_DATASOURCE_USERNAME=dateline_editorial \
    QUARKUS_DATASOURCE_PASSWORD=recording QUARKUS_DATASOURCE_DELIVERY_USERNAME=dateline_delivery \
    QUARKUS_DATASOURCE_DELIVERY_PASSWORD=recording QUARKUS_DATASOURCE_PREVIEW_USERNAME=dateline_preview \
    QUARKUS_DATASOURCE_PREVIEW_PASSWORD=recording record-classes.sh "$PWD"
kill "$database"
wait "$database"
