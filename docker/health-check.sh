#!/usr/bin/env bash
# Asks the server in this container whether it is ready. Bash opens the connection itself: the image has no HTTP client.
exec 3<>"/dev/tcp/127.0.0.1/${QUARKUS_HTTP_PORT:-8080}" || exit 1
printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3
read -r status <&3
[[ $status == *' 200 '* ]]
