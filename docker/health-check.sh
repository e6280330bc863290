#!/usr/bin/env bash
# Checks whether the server in this container is ready. Uses the TCP support of bash, because the image has no HTTP client.
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080}" || exit 1
printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3
read -r status <&3
[[ $status == *' 200 '* ]]
