#!/usr/bin/env python3
"""Turns a generated corpus into lines for `dateline import jsonl`, on the standard output."""
import argparse
import json
import pathlib
import sys
import urllib.parse


def paths(sections):
    """The path of each section by its number: slugs from the root down. A slug begins with that of its parent."""
    known = {section['id']: section for section in sections}

    def path(section):
        if section['parent'] is None:
            return section['slug']
        parent = known[section['parent']]
        return path(parent) + '/' + section['slug'].removeprefix(parent['slug'] + '-')

    return {section['id']: path(section) for section in sections}


def article(source, path, base):
    media = source['media']
    return {
        'externalId': 'bench-%d' % source['id'],
        'status': 'published',
        'slug': source['slug'],
        'headline': source['title'],
        'summary': source['summary'],
        'body': source['body'],
        'section': path[source['section']],
        'tags': [{'slug': slug} for slug in source['tagSlugs']],
        'authors': [{'slug': source['authorSlug']}],
        'media': [{'media': {
            'externalId': 'bench-%d' % media['id'],
            'url': urllib.parse.urljoin(base, media['file']),
            'mimeType': media['mime'],
            'width': media['width'],
            'height': media['height'],
            'credit': media['credit'],
            'captions': [{'language': 'en', 'text': media['caption'], 'altText': media['alt']}],
        }}],
        'publishedAt': source['publishedAt'],
    }


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument('folder', type=pathlib.Path)
    options.add_argument('--base', default='https://pictures.example/', help='what addresses of pictures stand behind')
    given = options.parse_args()

    def write(item):
        print(json.dumps(item, ensure_ascii=False))

    taxonomy = json.loads((given.folder / 'taxonomy.json').read_text(encoding='utf-8'))
    path = paths(taxonomy['sections'])
    for position, section in enumerate(taxonomy['sections']):
        write({'kind': 'section', 'path': path[section['id']], 'name': section['name'], 'position': position})
    for tag in taxonomy['tags']:
        write({'kind': 'tag', 'slug': tag['slug'], 'name': tag['name']})
    for author in taxonomy['authors']:
        write({'kind': 'author', 'slug': author['slug'], 'name': author['name']})
    for corpus in sorted(given.folder.glob('corpus*.jsonl')):
        with corpus.open(encoding='utf-8') as lines:
            for line in lines:
                write(article(json.loads(line), path, given.base))


if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    main()
