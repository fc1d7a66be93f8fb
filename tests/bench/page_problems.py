#!/usr/bin/env python3
"""Pages by chance in the form "plan-problem/1", for `banxin-cli propose --problem`: broadsheets and tabloids, Chinese and
English, with advertisements, photos, boxes and stories that may wait. The same seed gives the same pages.

    page_problems.py [SEED [COUNT]] > problems.json
"""
import json
import math
import random
import sys

FORMATS = {
    'zh': {
        'broadsheet': dict(cols=7, lines=112, col_w=130.0, gutter=13.0, leading=13.2, body=10.0),
        'wide': dict(cols=8, lines=114, col_w=119.6, gutter=11.0, leading=12.4, body=9.2),
        'berliner': dict(cols=6, lines=104, col_w=140.0, gutter=13.0, leading=13.4, body=10.0),
        'tabloid': dict(cols=5, lines=76, col_w=120.0, gutter=12.0, leading=13.2, body=10.0),
    },
    'en': {
        'broadsheet': dict(cols=6, lines=136, col_w=132.0, gutter=12.0, leading=10.8, body=9.2),
        'tabloid': dict(cols=5, lines=88, col_w=130.0, gutter=12.0, leading=10.8, body=9.2),
    },
}
TEXT = {'zh': dict(gap=1, char_em=1.0, head_em=1.0, fill=0.99, indent=2), 'en': dict(gap=1, char_em=0.46, head_em=0.5, fill=0.97, indent=2)}
SIZES = {'zh': [16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 42, 46, 48, 54, 60]}
SIZES['en'] = SIZES['zh'] + [66, 72]
LIMITS = {'zh': dict(leg_min=4, cpl_min=11, cpl_max=30, cpl_soft=[12, 27]), 'en': dict(leg_min=5, cpl_min=22, cpl_max=62, cpl_soft=[26, 50])}
TARGET = {('zh', False): [46, 36, 30, 24, 20], ('zh', True): [40, 32, 26, 22, 18], ('en', False): [56, 40, 32, 26, 20], ('en', True): [46, 36, 28, 22, 18]}
PRIORITIES = [1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5]


def advertisements(dice, page):
    """None, a foot strip, a corner, two steps, or a nameplate with an ear."""
    cols, lines = page['cols'], page['lines']
    kind = dice.choice(['none', 'none', 'none', 'strip', 'corner', 'steps', 'nameplate'])
    deep = lambda share: int(lines * share)
    if kind == 'strip':
        h = deep(dice.uniform(0.12, 0.3))
        return [dict(id='ad1', kind='ad', x=0, y=lines - h, w=cols, h=h)]
    if kind == 'corner':
        w, h = dice.randint(2, cols // 2), deep(dice.uniform(0.2, 0.4))
        return [dict(id='ad1', kind='ad', x=dice.choice([0, cols - w]), y=lines - h, w=w, h=h)]
    if kind == 'steps':
        h1, h2, w = deep(dice.uniform(0.14, 0.22)), deep(dice.uniform(0.25, 0.35)), 2
        return [dict(id='ad1', kind='ad', x=0, y=lines - h1, w=w, h=h1), dict(id='ad2', kind='ad', x=cols - 2, y=lines - h2, w=2, h=h2)]
    if kind == 'nameplate' and cols > 5:
        return [dict(id='mast', kind='mast', x=0, y=0, w=cols - 3, h=14), dict(id='ear', kind='ad', x=cols - 3, y=0, w=3, h=14)]
    return []


def photo(dice, name, wide):
    return dict(id=name, aspect=dice.choice([1.5, 1.5, 1.333, 1.0, 0.75]), min_cols=2 if wide else 1, max_cols=4 if wide else 3,
                crop=dice.choice([0.08, 0.1, 0.12, 0.15]), caption=dice.randint(20, 60))


def rows_of(page, item, width, size):
    """Of a story in so many columns, a leg in each: the natural depth by the formula of the layout's specification."""
    inner = width * page['col_w'] + (width - 1) * page['gutter']
    lines = lambda ems, points: math.ceil(ems / max(1, int(inner / (points * page['head_em'])))) if ems else 0
    small, deck = max(1.5 * page['body'], 0.45 * size), max(1.3 * page['body'], 0.4 * size)
    head = lines(item['kicker'], small) * small * 1.3 + lines(item['headline'], size) * size * 1.18 + lines(item['deck'], deck) * deck * 1.35
    head_rows = math.ceil(head / page['leading'] + 0.9)
    line = int(page['col_w'] / (page['body'] * page['char_em'])) * page['fill']
    body = sum(math.ceil((p + page['indent']) / line) for p in item['paras'])
    picture = sum((2 * page['col_w'] / f['aspect'] / page['leading'] + 3) * 2 for f in item['photos'])
    return head_rows + math.ceil((body + picture) / width) + page['gap'] + (2 if item['boxed'] else 0)


def area_of(page, style, item):
    if item['kind'] == 'box':
        return item['shapes'][-1]['w'] * item['shapes'][-1]['h']
    if item['kind'] == 'photo':
        width = 3
        return width * (width * page['col_w'] / item['photos'][0]['aspect'] / page['leading'] + 4)
    width = {1: 4, 2: 3, 3: 3}.get(item['priority'], 2)
    return width * rows_of(page, item, width, item['size'])


def paragraphs(dice, ems, style):
    mean = 100 if style == 'zh' else 180
    done = []
    while sum(done) < ems:
        done.append(round(min(max(20, dice.lognormvariate(math.log(mean), 0.5)), ems - sum(done) + 20)))
    return done


def problem(dice, name):
    style = dice.choice(['zh', 'zh', 'en'])
    format_name = dice.choice(sorted(FORMATS[style]))
    page = FORMATS[style][format_name] | TEXT[style]
    small = format_name == 'tabloid'
    target = TARGET[style, small]
    fixed = advertisements(dice, page)
    free = page['cols'] * page['lines'] - sum(f['w'] * f['h'] for f in fixed)
    count = max(4, min(13, round(free / dice.uniform(60, 130))))
    items = []
    for i in range(count):
        priority = PRIORITIES[min(i, len(PRIORITIES) - 1)]
        weight = dice.lognormvariate(0, 0.35) * {1: 1.7, 2: 1.4, 3: 1.1, 4: 0.7, 5: 0.4}[priority]
        latin = 2 if style == 'en' else 1
        has_kicker, has_deck = dice.random() < 0.35, dice.random() < 0.2
        items.append(dict(id=f's{i + 1}', kind='story', priority=priority, must=True, weight=weight, size=target[priority - 1],
                          kicker=dice.randint(5, 13) * latin if has_kicker else 0, headline=dice.randint(8, 18) * latin,
                          deck=dice.randint(13, 24) * latin if has_deck else 0, boxed=i > 1 and dice.random() < 0.08, extra_lines=0,
                          photos=[photo(dice, f'f{i + 1}', i == 0)] if dice.random() < (0.5 if i == 0 else 0.12) else []))
    if dice.random() < 0.25 and count > 6:
        for item in items[-2:]:
            item['must'] = False
    if dice.random() < 0.6:
        items.append(dict(id='p1', kind='photo', priority=3, must=True, headline=0, photos=[photo(dice, 'fp1', True)]))
    if dice.random() < 0.35 and not small:
        items.append(dict(id='q1', kind='box', priority=5, must=True, shapes=[dict(w=1, h_min=12, h=14, h_max=17), dict(w=2, h_min=8, h=10, h_max=13)]))
    area = free / dice.uniform(1.0, 1.09)
    fill(dice, page, style, items, area)
    # Pictures leave their stories some text.
    if min(sum(item['paras']) for item in items if item['kind'] == 'story') < 100:
        return problem(dice, name)
    return dict(format='plan-problem/1', id=name, title=f'{style} {format_name}, {len(items)} items', style=style, page=page, sizes=SIZES[style],
                target={str(i + 1): t for i, t in enumerate(target)}, limits=LIMITS[style], fixed=fixed, locked=[], items=items)


def fill(dice, page, style, items, area):
    """Gives the stories text until all items together naturally take `area` cells."""
    stories = [item for item in items if item['kind'] == 'story']
    states = {item['id']: dice.getrandbits(32) for item in stories}
    low, high = 0.0, 50000.0
    for _ in range(40):
        ems = (low + high) / 2
        for item in stories:
            item['paras'] = paragraphs(random.Random(states[item['id']]), ems * item['weight'] / sum(s['weight'] for s in stories), style)
        if sum(area_of(page, style, item) for item in items) < area:
            low = ems
        else:
            high = ems
    for item in stories:
        del item['weight'], item['size']


def main(arguments):
    seed, count = (int(a) for a in (arguments + ['1', '20'][len(arguments):])[:2])
    dice = random.Random(seed)
    print(json.dumps(dict(format='plan-problem/1', problems=[problem(dice, f'C{i + 1:02}') for i in range(count)])))


main(sys.argv[1:])
