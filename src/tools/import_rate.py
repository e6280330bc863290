#!/usr/bin/env python3
"""Measures imports against COPY: import_rate.py FILE.jsonl JAR [JAR...] [--rounds N]

Starts a server with an empty embedded database for each jar (quarkus-run.jar) and imports the file once to warm it up. Each
round then, with the jars in turn, so that they have the same conditions:
  import    into empty tables
  copy      the same rows by COPY FROM in one transaction, into the same tables, with all indexes, constraints and triggers
  again     the unchanged file
Prints lines per second and the CPU time of the server and of PostgreSQL, and at the end the medians. Needs psql.
"""
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

TICKS = os.sysconf('SC_CLK_TCK')
# Tables that are not content, and the change feed, which the triggers fill.
OTHER = ('flyway_schema_history', 'api_key', 'job', 'import_job', 'touched_resource', 'change')


def cpu_time(pid, with_children=False):
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rsplit(')', 1)[1].split()
    return sum(map(int, fields[11:15 if with_children else 13])) / TICKS, fields[1]


class Server:
    def __init__(self, jar, port):
        self.name, self.url = jar, f'http://127.0.0.1:{port}'
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='import-rate-'))
        environment = dict(os.environ, DATELINE_DATA=str(self.folder), DATELINE_SAMPLE_LOAD='false',
                           QUARKUS_HTTP_PORT=str(port), QUARKUS_HTTP_HOST='127.0.0.1')
        self.log = open(self.folder / 'server.log', 'w')
        self.process = subprocess.Popen(['java', '-Xmx1g', '-jar', jar], env=environment, stdout=self.log, stderr=self.log)
        while not self.is_ready():
            if self.process.poll() is not None:
                raise SystemExit((self.folder / 'server.log').read_text())
            time.sleep(0.5)
        self.key = (self.folder / 'admin.key').read_text().strip()
        pid_file = (self.folder / 'postgres/postmaster.pid').read_text().split('\n')
        self.postgres = pid_file[0]
        self.environment = dict(os.environ, PGHOST='127.0.0.1', PGPORT=pid_file[3], PGUSER='postgres', PGDATABASE='dateline',
                                PGPASSWORD=(self.folder / 'database-superuser.password').read_text().strip())
        self.dump = None
        # It could analyse the tables while they are empty: then foreign keys are checked by scans of full tables.
        self.sql('ALTER SYSTEM SET autovacuum = off; SELECT pg_reload_conf()')

    def is_ready(self):
        try:
            return urllib.request.urlopen(self.url + '/health/ready', timeout=5).status == 200
        except OSError:
            return False

    def sql(self, script):
        return subprocess.run(['psql', '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1'], input=script, env=self.environment,
                              stdout=subprocess.PIPE, text=True, check=True).stdout

    def cpu(self):
        """Seconds of the server and of PostgreSQL."""
        database = 0
        for pid in filter(str.isdigit, os.listdir('/proc')):
            try:
                own, parent = cpu_time(pid)
                database += cpu_time(pid, True)[0] if pid == self.postgres else own if parent == self.postgres else 0
            except OSError:
                pass
        return cpu_time(self.process.pid)[0], database

    def request(self, path, body=None):
        headers = {'Authorization': 'Bearer ' + self.key, 'Content-Type': 'application/x-ndjson'}
        return json.load(urllib.request.urlopen(urllib.request.Request(self.url + path, body, headers), timeout=600))

    def run_import(self, content):
        job = self.request('/manage/v1/imports?format=jsonl', content)
        while job['finishedAt'] is None:
            time.sleep(0.2)
            job = self.request('/manage/v1/imports/' + job['id'])
        if job['status'] != 'done' or job['rejected']:
            raise SystemExit(f'{self.name}: {job}')
        return seconds(job['finishedAt']) - seconds(job['startedAt'])

    def tables(self):
        """In the order of their foreign keys, with their columns."""
        return [line.split('|') for line in self.sql(f"""
            WITH RECURSIVE content AS (
                SELECT oid FROM pg_class WHERE relkind = 'r' AND relname NOT IN {OTHER}
                    AND relnamespace IN ('editorial'::regnamespace, 'delivery'::regnamespace)
            ), place (id, depth) AS (
                SELECT oid, 0 FROM content
                UNION SELECT k.conrelid, p.depth + 1 FROM place p
                JOIN pg_constraint k ON k.contype = 'f' AND k.confrelid = p.id AND k.conrelid <> k.confrelid
            )
            SELECT c.oid::regclass, (SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute
                WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = '')
            FROM content c JOIN place p ON p.id = c.oid GROUP BY c.oid ORDER BY max(p.depth), 1""").splitlines()]

    def truncate(self):
        # Without triggers, because the audit log does not accept TRUNCATE.
        self.sql('SET session_replication_role = replica; TRUNCATE delivery.change, ' + ', '.join(name for name, _ in self.tables()) + ' CASCADE')

    def copy(self):
        tables = self.tables()
        if self.dump is None:
            self.dump = self.folder / 'dump'
            self.dump.mkdir()
            self.sql('\n'.join(f"\\copy {name} ({columns}) TO '{self.dump / name}'" for name, columns in tables))
        self.truncate()
        started = time.monotonic()
        self.sql('BEGIN;\n' + '\n'.join(f"\\copy {name} ({columns}) FROM '{self.dump / name}'" for name, columns in tables)
                 + '\nCOMMIT;')
        return time.monotonic() - started

    def stop(self):
        self.process.terminate()
        self.process.wait(60)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def seconds(time_text):
    date, _, fraction = time_text.rstrip('Z').partition('.')
    whole = datetime.datetime.fromisoformat(date + '+00:00').timestamp()
    return whole + float('0.' + (fraction or '0'))


def main(file, jars, rounds):
    content = pathlib.Path(file).read_bytes()
    lines = content.count(b'\n')
    rates = {}
    servers = []

    def measure(server, what, action):
        java, database = server.cpu()
        rate = lines / action()
        java_after, database_after = server.cpu()
        rates.setdefault((server.name, what), []).append(rate)
        print(f'{server.name}: {what:7} {rate:7.0f} lines/s, CPU {java_after - java:5.1f} s server, '
              f'{database_after - database:5.1f} s PostgreSQL', flush=True)

    try:
        for number, jar in enumerate(jars):
            servers.append(Server(jar, 18600 + number))
            measure(servers[-1], 'cold', lambda: servers[-1].run_import(content))
        for _ in range(rounds):
            for server in servers:
                server.truncate()
                measure(server, 'import', lambda: server.run_import(content))
                measure(server, 'copy', server.copy)
                measure(server, 'again', lambda: server.run_import(content))
        for jar in jars:
            median = {what: statistics.median(rates[jar, what]) for what in ('import', 'copy', 'again')}
            ratios = [one / other for one, other in zip(rates[jar, 'import'], rates[jar, 'copy'])]
            print(f'{jar}: median of {rounds}: import {median["import"]:.0f}, copy {median["copy"]:.0f}, again '
                  f'{median["again"]:.0f} lines/s; import / copy {statistics.median(ratios):.2f}')
    finally:
        for server in servers:
            server.stop()


if __name__ == '__main__':
    arguments = sys.argv[1:]
    rounds = 3
    if '--rounds' in arguments:
        at = arguments.index('--rounds')
        rounds = int(arguments[at + 1])
        del arguments[at:at + 2]
    if len(arguments) < 2:
        raise SystemExit(__doc__)
    main(arguments[0], arguments[1:], rounds)
