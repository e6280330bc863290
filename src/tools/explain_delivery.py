"""Shows how PostgreSQL really ran the statements behind each sort and filter of /api/v1/articles, and behind expensive requests.

Needs a server on a database filled by fill_delivery.sql (and analysed), and plans in the database's log. As superuser:

  ALTER ROLE dateline_delivery SET session_preload_libraries = 'auto_explain';
  ALTER ROLE dateline_delivery SET auto_explain.log_min_duration = 0;
  ALTER ROLE dateline_delivery SET auto_explain.log_analyze = on;
  ALTER ROLE dateline_delivery SET auto_explain.log_buffers = on;
  ALTER ROLE dateline_delivery SET auto_explain.log_timing = off;
  ALTER ROLE dateline_delivery SET auto_explain.log_format = 'json';
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'dateline_delivery';

  python3 explain_delivery.py http://localhost:8080 data/postgres/log/postgresql-Tue.log > plans.tsv

Each request is sent three times, so that all it reads is in memory, and the last plan counts. A row gives: the filter, the
sort, which page (first; top: the first, come to from the second; deep: after the 10,000th item, as far as there are so many;
back: the one before that), and of all statements of the request together, those that look up slugs and paths too:
milliseconds, rows read from tables and indexes, rows sorted, pages of 8 kB touched, and the way the rows were found,
statement by statement. For expensive requests, the filter is the URL.
"""
import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

SORTS = ["-publishedAt", "publishedAt", "-updatedAt", "updatedAt", "headline", "-headline"]
FILTERS = [
    "", "section=s1", "section=s1&descendants=false", "section=s1/s9/s25", "tag=t1", "tag=t150", "tag=t499", "tag=t500",
    "tag=no-such-tag", "tag=t1,t150", "tag.all=t1,t150", "tag.not=t1", "author=a7", "type=live", "language=de",
    "type=live,opinion&language=en", "publishedAfter=2024-01-01T00:00:00Z", "publishedBefore=2023-06-01T00:00:00Z",
    "updatedAfter=2024-01-01T00:00:00Z", "section=s1&tag=t1", "section=s1&tag=t150", "section=s1&tag=t499",
    "section=s1&tag=t500", "section=s1&tag.not=t1", "section=s1&author=a7", "section=s1&language=de", "tag=t1&language=de",
    "tag=t499&language=de", "author=a7&tag=t499", "author=a7&type=live", "section=s1&tag=t1&author=a7&type=live&language=en",
    "media=00000004-0000-7000-8000-000000000001", "section=s1&type=live&publishedAfter=2025-11-07T00:00:00Z",
    "language=en&type=live&publishedAfter=2025-11-07T00:00:00Z", "language=en&type=live",
]
WORDS = ["q=rare1", "q=w50", "q=w400", "q=w50%20w400", "q=w50%20rare1", "q=no-such-word", "q=w50&section=s1",
         "q=rare1&section=s1", "q=w400&tag=t1", "q=w50&language=de", "q=w400&type=live", "q=rare1&type=article"]
FACETS = "facets=section,tag,author,type,language"
EXPENSIVE = [
    "articles", "articles?count=exact", "articles?" + FACETS, "articles?section=s1&tag=t1&count=exact&" + FACETS,
    "articles?author=a1&section=s2&tag=t1&type=opinion&count=exact", "articles?tag.not=t1&count=exact",
    "articles?q=w1%20w2&count=exact&" + FACETS, "articles?q=w1%20w2&sort=-relevance",
    "articles?q=w50%20w51&sort=-relevance&count=exact&" + FACETS, "articles?q=w50&tag=t1&section=s1&count=exact&" + FACETS,
    "articles?q=%22w1%20w2%22", "articles?q=%22w300%20w400%22", "articles?q=w1%20-w1",
    "articles?q=" + "%20".join(f"w{n}" for n in range(50, 62)), "articles?q=w50&highlight=true&limit=50",
    "articles?q=tpo1&fuzzy=true", "articles?page=500", "articles?section=s1&tag=t499&page=500",
    "articles?include=details,body,media,translations,authors,related&limit=20",
    "sections?view=tree&include=featured,articleCount", "tags?sort=-articleCount&count=exact", "redirects?format=netlify",
    "changes?limit=100&include=article", "suggest?q=t", "suggest?q=to", "suggest?q=top1", "suggest?q=tpo1", "suggest?q=tag%2012",
    "suggest?q=sectoin",
]


def get(url):
    """The first read from disk may exceed the time limit of a statement: a 503, until enough is in memory."""
    for last in [False] * 9 + [True]:
        try:
            with urllib.request.urlopen(url) as answer:
                return json.load(answer) if "json" in answer.headers["Content-Type"] else answer.read()
        except urllib.error.HTTPError as e:
            if e.code != 503 or last:
                raise


def plans(log, position):
    """The plans written since the position; waits until the log rests."""
    size = -1
    while True:
        log.seek(position)
        text = log.read()
        if len(text) == size:
            break
        size = len(text)
        time.sleep(0.05)
    found = re.findall(r"duration: ([\d.]+) ms  plan:\n((?:\t.*\n)+)", text)
    all_plans = [(float(duration), json.loads(plan)) for duration, plan in found]
    return [each for each in all_plans if is_of_request(each[1])]


def is_of_request(explained):
    """Not the poll for evictions, nor an estimate, which plans a statement without executing it."""
    return "Actual Rows" in explained["Plan"] and "eviction" not in explained["Query Text"]


def nodes(plan):
    yield plan
    for child in plan.get("Plans", []):
        yield from nodes(child)


def describe(duration, explained):
    plan = explained["Plan"]
    read = sort = 0
    ways = []
    for node in nodes(plan):
        loops = node.get("Actual Loops", 1)
        if "Scan" in node["Node Type"] and "Subquery" not in node["Node Type"]:
            read += loops * (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
                             + node.get("Rows Removed by Index Recheck", 0))
            name = node.get("Index Name") or node.get("Relation Name") or node.get("Function Name", "")
            ways.append(node["Node Type"].replace("Index Only Scan", "index only").replace("Index Scan", "index")
                        + " " + name)
        elif node["Node Type"].endswith("Sort"):
            sort += loops * node["Plans"][0]["Actual Rows"]
            ways.append(node["Node Type"].lower())
    return duration, round(read), round(sort), plan["Shared Hit Blocks"] + plan["Shared Read Blocks"], "; ".join(ways)


def ask(base, log, query):
    return request(log, base + "/api/v1/articles?fields=id&" + query)


def request(log, url):
    for _ in range(3):
        log.seek(0, 2)
        position = log.tell()
        page = get(url)
    described = [describe(*each) for each in plans(log, position)]
    return page, tuple(round(sum(each[i] for each in described), 3) for i in range(4)) + (
        " | ".join(each[4] for each in described),)


def main():
    base, log = sys.argv[1], open(sys.argv[2], encoding="utf-8", errors="replace")
    print("filter", "sort", "page", "ms", "rows read", "rows sorted", "pages", "way", sep="\t")
    for url in EXPENSIVE:
        tell(url, "", "first", request(log, base + "/api/v1/" + url)[1])
    for condition in FILTERS + WORDS:
        for sort in SORTS + (["-relevance"] if condition.startswith("q=") else []):
            query = condition + ("&" if condition else "") + "sort=" + sort
            page, row = ask(base, log, query)
            tell(condition, sort, "first", row)
            if page["page"]["next"]:
                second = ask(base, log, query + at(page["page"]["next"]))[0]
                tell(condition, sort, "top", ask(base, log, query + at(second["page"]["previous"]))[1])
            deep = get(base + f"/api/v1/articles?fields=id&{query}&limit=100&page=100")["page"]["next"]
            if deep:
                page, row = ask(base, log, query + at(deep))
                tell(condition, sort, "deep", row)
                tell(condition, sort, "back", ask(base, log, query + at(page["page"]["previous"]))[1])


def at(cursor):
    return "&cursor=" + urllib.parse.quote(cursor)


def tell(*columns):
    print(*columns[:-1], *columns[-1], sep="\t", flush=True)


if __name__ == "__main__":
    main()
