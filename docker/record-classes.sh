#!/usr/bin/env bash
# Records the classes that Dateline loads in a file from which it starts in half the time:
#
#   docker/record-classes.sh target/quarkus-app
#   java -XX:AOTCache=target/quarkus-app/dateline.aot '-Xlog:aot*=error' -jar target/quarkus-app/quarkus-run.jar
#
# With Java 25 the file also contains which methods are used how, so that the first requests are faster. Older versions write
# dateline.jsa, for -XX:SharedArchiveFile. The file is valid for this version of Java, the same garbage collector and heap
# (JAVA_OPTS), and these files at this path; otherwise Java ignores it, or parts of it. The recording needs no configuration: it
# uses an embedded database in a temporary folder, unless QUARKUS_DATASOURCE_JDBC_URL names another one, which must be empty.
set -euo pipefail

app=${1:?the folder of quarkus-run.jar}
port=${QUARKUS_HTTP_PORT:-18080}
rounds=${ROUNDS:-200}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if "$java" -XX:AOTMode=off -version >"$folder/version" 2>&1; then
    archive=$app/dateline.aot
    option=-XX:AOTCacheOutput=$archive
else
    archive=$app/dateline.jsa
    option=-XX:ArchiveClassesAtExit=$archive
fi
rm -f "$archive"

# Without the cache, each request runs the code that computes responses.
# shellcheck disable=SC2086
DATELINE_DATA=$folder/data DATELINE_CACHE_SIZE=0 DATELINE_SAMPLE_LOAD=true QUARKUS_HTTP_HOST=127.0.0.1 \
    QUARKUS_HTTP_PORT=$port "$java" -Xlog:disable $option ${JAVA_OPTS:-} -jar "$app/quarkus-run.jar" >"$folder/log" 2>&1 &
server=$!

get() {
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET %s HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n' "$1" >&3
    IFS= read -r status <&3
    cat <&3 >/dev/null
    exec 3>&-
    [[ $status == *' 200 '* ]]
}

until get /api/v1/articles/by-slug/electric-cranes-oster-quay 2>/dev/null; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.2
done
for ((i = 0; i < rounds; i++)); do
    for path in /articles '/articles?section=region&sort=-updatedAt' '/articles?q=crane&highlight=true' \
        '/articles?include=details,body&limit=5' /articles/by-slug/electric-cranes-oster-quay \
        '/articles/by-slug/electric-cranes-oster-quay?body=blocks' /sections '/tags?limit=5' '/authors?limit=5' \
        '/media?limit=5' '/changes?limit=5'; do
        get "/api/v1$path" || { echo "$path failed: $status" >&2; exit 1; }
    done
done
get /health/ready
get /openapi

kill "$server"
wait "$server" || true
[[ -s $archive ]] || { cat "$folder/log" >&2; exit 1; }
echo "Recorded $archive"
