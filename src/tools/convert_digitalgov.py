#!/usr/bin/env python3
"""Turns articles of digital.gov into lines for `dateline import jsonl`, on the standard output."""
import argparse
import gzip
import json
import re
import sys
import urllib.parse

TIME = re.compile(r'^(\d{4}-\d\d-\d\d)(?: (\d\d?):(\d\d:\d\d)(?: ([+-]\d\d):?(\d\d))?)?$')


def slug(text):
    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-')


def time(text, offset):
    """2017-10-11 9:00:00 -0500 as RFC 3339 has it; a day alone begins at midnight, anything else stays as it is."""
    match = TIME.match(text or '')
    if not match:
        return text
    day, hour, rest, hours, minutes = match.groups()
    return '%sT%s:%s%s' % (day, (hour or '00').zfill(2), rest or '00:00', hours + ':' + minutes if hours else offset)


def named(text):
    """A tag or an author: those that are no slug yet become one and keep their words as the name."""
    return {'slug': text} if slug(text) == text else {'slug': slug(text), 'name': text}


def distinct(things):
    return list({thing['slug']: thing for thing in things}.values())


def usage(item, language, base):
    # The underscores come with the backslashes that Markdown wants before them.
    path = urllib.parse.quote(item['url'].replace('\\_', '_'), safe="/:?&=%+,;@!$'()*~#")
    media = {'url': urllib.parse.urljoin(base, path)}
    caption = {'text': item.get('caption'), 'altText': item.get('alt'), 'credit': item.get('credit')}
    if any(caption.values()):
        media['captions'] = [{'language': language, **caption}]
    return {'media': media}


def article(source, given, seen):
    # A monthly call bears one id every month: the time tells them apart, and the first of them keeps the slug.
    published = time(source['published'], given.offset)
    repeated = source['id'] in seen
    seen.add(source['id'])
    return {
        'externalId': 'digitalgov/%s/%s/%s' % (source['section'], published or 'undated', source['id']),
        'status': 'published',
        'language': source['lang'],
        'slug': None if repeated else source['id'],
        'headline': source['title'],
        'summary': source['dek'],
        'body': source['body'],
        'bodyFormat': source['format'],
        'section': source['section'],
        'tags': distinct(named(tag) for tag in source['tags'] if tag),
        'authors': distinct(named(author) for author in source['authors'] if author),
        'media': [usage(item, source['lang'], given.base) for item in source['media']],
        'publishedAt': published,
        'updatedAt': time(source['updated'], given.offset),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('file')
    options.add_argument('--base', default='https://digital.gov/', help='what relative addresses of pictures stand behind')
    options.add_argument('--offset', default='-05:00', help='the offset from UTC of times that come without one')
    given = options.parse_args()
    opened = gzip.open if given.file.endswith('.gz') else open
    seen = set()
    with opened(given.file, 'rt', encoding='utf-8') as lines:
        for line in lines:
            print(json.dumps(article(json.loads(line), given, seen), ensure_ascii=False))


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    main()
