#!/usr/bin/python3
"""A page of ten stories made up by hand: every one dragged to its place, sized and ranked with mouse and keyboard, then what
a night brings: the lead taken off and replaced, two stories swapped, a leg cut short into an L.

    arranging.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import Stage, wait_for  # noqa: E402

banxin, cli, source = sys.argv[1:4]
# Of the page's preset, in millimetres.
LEFT, TOP, CHARACTER, PITCH = 18.7875, 30.0, 9 * 25.4 / 72, 11.25 * 25.4 / 72
COLUMN, GUTTER = 13 * CHARACTER, CHARACTER
LATE = '夜半来稿'
LATE_COPY = '南岸变电站提前送电\n本报讯 （记者 阮 溪） 昨晚十时，南岸变电站提前三天送电。值班工程师说，新桥北侧两个街道今夜起恢复双回路供电。\n' + (
    '检修人员在雨里守了四个小时，逐一核对开关位置，确认无误后才合闸。附近的早点铺老板说，明早可以照常磨豆浆了。\n' * 8)


def plan():
    """Slug, cells and rank of each story, as the sample's own page has them."""
    stories = []
    with open(os.path.join(source, 'resources/sample/A01.plan'), encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                name, _, place, rank = line.split()[:4]
                stories.append((re.sub(r'^\d+-|\.txt$', '', name), [int(n) for n in place.split(',')], int(rank)))
    return stories


class Desk:
    """The window as a hand and an ear know it."""

    def __init__(self, window):
        self.window = window
        self.canvas = window.find('layered pane', 'Page')
        self.pool = window.find('tree', 'Stories')
        self.actions = 0

    def block(self, slug, seconds=10.0):
        found = wait_for(f'{slug} to stand on the page', lambda: [b for b in self.canvas.children() if slug in b.name], seconds)
        return found[0]

    def millimetres(self, block):
        return [float(n) for n in re.findall(r'[xywh]=(-?[\d.]+)', block.description)]

    def pixel(self, x, y):
        """Where a place of the page lies on the screen, told by where the nameplate lies."""
        plate = self.block('Nameplate')
        px, py, width, _ = plate.place()
        mx, my, across, _ = self.millimetres(plate)
        # The nameplate is as wide as the page, but too low to measure by its height.
        return round(px + (x - mx) * width / across), round(py + (y - my) * width / across)

    def corner(self, column, row):
        return self.pixel(LEFT + column * (COLUMN + GUTTER), TOP + row * PITCH)

    def foot(self, column, row):
        return self.pixel(LEFT + column * (COLUMN + GUTTER) - GUTTER, TOP + row * PITCH)

    def click(self, place):
        self.actions += 1
        hands.click(place)

    def drag(self, start, end):
        self.actions += 1
        hands.drag(start, end, steps=10)

    def key(self, *names):
        self.actions += 1
        hands.key(*names)

    def cells(self, slug):
        x, y, width, height = self.millimetres(self.block(slug))
        return [round((x - LEFT) / (COLUMN + GUTTER)), round((width + GUTTER) / (COLUMN + GUTTER)), round((y - TOP) / PITCH), round(height / PITCH)]

    def select(self, slug):
        x, y, width, height = self.block(slug).place()
        self.click((x + width // 2, y + min(height // 2, 12)))
        wait_for(f'{slug} to be selected', lambda: self.block(slug).has('selected'))

    def place(self, slug, cells, rank):
        column, row, columns, rows = cells
        x, y = self.corner(column, row)
        self.drag(self.pool.find('table cell', slug).middle(), (x + 3, y + 3))
        wait_for(f'{slug} to be selected', lambda: self.block(slug).has('selected'))
        # The rank first: its headlines decide how deep the story is.
        self.key(str(rank))
        wait_for(f'{slug} to be selected', lambda: self.block(slug).has('selected'))
        now = self.cells(slug)
        if [now[1], now[3]] != [columns, rows]:
            end = self.foot(column + columns, row + rows)
            self.drag(self.foot(now[0] + now[1], now[2] + now[3]), end)
        wait_for(f'{slug} at {cells}', lambda: self.cells(slug) == [column, columns, row, rows])


def copy_in(desk, shown, names):
    hands.key('ctrl+d')
    chooser = shown.find('dialog', 'Import Copy')
    chooser.find('text', 'File name:').write(' '.join(f'"{name}"' for name in names))
    chooser.find('push button', 'Open').do('Press')


def dumped(file):
    told = subprocess.run([cli, 'dump', file], stdout=subprocess.PIPE, check=True).stdout.decode()
    return told


with Stage('arranging') as stage:
    folder = os.path.join(source, 'resources/sample/A01')
    os.makedirs(stage.path('copy'))
    names = [shutil.copy(os.path.join(folder, name), stage.path('copy', name)) for name in sorted(os.listdir(folder))]
    with open(stage.path('copy', LATE + '.txt'), 'w', encoding='utf-8') as late:
        late.write(LATE_COPY)
    stage.start(banxin)
    import seen
    shown = seen.program('banxin')
    window = seen.window_of(shown)
    hands.key('ctrl+n')
    dialog = shown.find('dialog', 'New Edition')
    dialog.find('text', 'Pages').write('A01 要闻')
    dialog.find('text', 'File').write(stage.path('night.banxin'))
    dialog.find('push button', 'Make Edition').do('Press')
    window.find('label', containing='Page A01')
    desk = Desk(window)
    copy_in(desk, shown, names)
    stories = plan()
    for slug, _, _ in stories:
        desk.pool.find('table cell', slug + ', unplaced')

    began = time.monotonic()
    for slug, cells, rank in stories:
        desk.place(slug, cells, rank)
    print(f'the page of {len(stories)} stories: {desk.actions} actions, {time.monotonic() - began:.0f} s')
    stage.picture('arranging-page.png')

    # The lead is taken off at night, its room kept, and late copy put there.
    before = desk.cells('新桥通车')
    copy_in(desk, shown, [stage.path('copy', LATE + '.txt')])
    row = desk.pool.find('table cell', LATE + ', unplaced')
    desk.actions, began = 0, time.monotonic()
    desk.select('新桥通车')
    desk.key('k')
    hole = desk.block('Reserved room')
    assert desk.cells('Reserved room') == before
    desk.drag(row.middle(), hole.middle())
    wait_for('the late story in the room of the lead', lambda: desk.cells(LATE) == before)
    print(f'the lead killed and replaced: {desk.actions} actions, {time.monotonic() - began:.1f} s')

    # Two stories swap places; both fits are told before it is done.
    first, second = desk.cells('食堂'), desk.cells('夜校')
    desk.actions, began = 0, time.monotonic()
    desk.select('食堂')
    subprocess.run(['xdotool', 'keydown', 'shift'], check=True)
    desk.select('夜校')
    subprocess.run(['xdotool', 'keyup', 'shift'], check=True)
    desk.key('s')
    wait_for('both fits to be told', lambda: desk.cells('食堂') == second and all(
        'row' in desk.block(slug).name or 'fits' in desk.block(slug).name for slug in ('食堂', '夜校')))
    hands.key('Escape')
    wait_for('everything as it was', lambda: desk.cells('食堂') == first)
    desk.key('s')
    wait_for('the offer again', lambda: desk.cells('食堂') == second)
    desk.key('Return')
    wait_for('the swap', lambda: desk.cells('食堂') == second and desk.cells('夜校') == first)
    print(f'two stories swapped: {desk.actions} actions, {time.monotonic() - began:.1f} s')

    # A leg is cut short by its foot: the story stands in an L.
    desk.actions, began = 0, time.monotonic()
    desk.select('排水管网')
    column, columns, row, rows = desk.cells('排水管网')
    x, y = desk.pixel(LEFT + (column + columns - 1) * (COLUMN + GUTTER) + COLUMN / 2, TOP + (row + rows) * PITCH)
    _, higher = desk.corner(0, row + rows - 6)
    desk.drag((x, y - 9), (x, higher - 9))
    wait_for('the step to be told', lambda: window.look_for('table cell', containing='排水管网') or window.look_for('list item', containing='排水管网'))
    print(f'a leg cut into an L: {desk.actions} actions, {time.monotonic() - began:.1f} s')
    stage.picture('arranging-night.png')
    faults = seen.faults_of(window)
    assert not faults, '\n'.join(faults)
    hands.key('ctrl+q')
    wait_for('the end', lambda: stage.program.poll() is not None)
    trims = re.findall(r'"footRows":(\d+)', dumped(stage.path('night.banxin')))
    assert any(int(rows) in (5, 6, 7) for rows in trims), f'no leg is cut: {trims}'
print('the journey is done')
