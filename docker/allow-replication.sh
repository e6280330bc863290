#!/usr/bin/env bash
# The PostgreSQL image runs this once, on an empty volume. Lets a replica in the network of the containers follow this server.
set -euo pipefail

echo "host replication $POSTGRES_USER samenet scram-sha-256" >>"$PGDATA/pg_hba.conf"
