#!/usr/bin/python3
"""A page proposed, taken and pushed about: the sample's stories proposed with F9, one of the proposals taken, then a block
dragged over another while the others make room for it; undo takes back each as one step.

    pushing.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import Stage, wait_for  # noqa: E402

banxin, cli, source = sys.argv[1:4]


def places(canvas):
    """Millimetres of every block by its name up to the comma, as a screen reader hears them."""
    found = {}
    for block in canvas.children():
        numbers = re.findall(r'[xywh]=(-?[\d.]+)', block.description)
        if len(numbers) == 4:
            found[block.name.split(',')[0]] = [float(n) for n in numbers]
    return found


def overlaps(blocks):
    names = sorted(blocks)
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            (ax, ay, aw, ah), (bx, by, bw, bh) = blocks[a], blocks[b]
            if min(ax + aw, bx + bw) - max(ax, bx) > 0.5 and min(ay + ah, by + bh) - max(ay, by) > 0.5:
                yield a, b


def make_edition(path):
    folder = os.path.join(source, 'resources/sample/A01')
    def run(*words):
        done = subprocess.run([cli, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        assert done.returncode <= 1, words
    run('new', path, '--preset', 'broadsheet-zh', '--page', 'A01:要闻')
    for name in sorted(os.listdir(folder)):
        run('import', os.path.join(folder, name), '--into', path)


with Stage('pushing') as stage:
    edition = stage.path('page.banxin')
    make_edition(edition)
    stage.start(banxin, edition)
    import seen
    shown = seen.program('banxin')
    window = seen.window_of(shown)
    canvas = window.find('layered pane', 'Page')
    window.find('label', containing='Page A01')

    # The pool becomes a page.
    began = time.monotonic()
    hands.key('F9')
    window.find('list item', containing='Proposal 1 of', seconds=40)
    print(f'proposed after {time.monotonic() - began:.1f} s')
    stage.picture('pushing-proposals.png')
    hands.key('Return')
    wait_for('the page', lambda: len(places(canvas)) > 5)
    page = places(canvas)
    assert not list(overlaps(page)), list(overlaps(page))

    # The others make room.
    hands.click(canvas.middle())
    hands.key('Escape', 'shift+p')
    wait_for('the button to be down', lambda: [button for button in window.look_for(name='Others Make Room') if button.has('checked')])
    stories = [block for block in canvas.children() if 'Nameplate' not in block.name and 'Folio' not in block.name and block.place()[3] > 60]
    stories.sort(key=lambda block: (block.place()[1], block.place()[0]))
    taken, other = stories[-1], stories[0]
    name = taken.name.split(',')[0]
    x, y, width, height = taken.place()
    tx, ty, _, _ = other.place()
    start = (x + width // 2, y + height // 2)
    end = (tx + width // 2 + 4, ty + height // 2 + 4)
    subprocess.run(['xdotool', 'mousemove', *map(str, start), 'mousedown', '1'], check=True)
    for step in range(1, 13):
        subprocess.run(['xdotool', 'mousemove', *[str(round(a + (b - a) * step / 12)) for a, b in zip(start, end)]], check=True)
        time.sleep(0.03)
    wait_for('the others to make room', lambda: not list(overlaps(places(canvas))) and places(canvas) != page, seconds=30)
    stage.picture('pushing-while.png')
    while_dragged = places(canvas)
    subprocess.run(['xdotool', 'mouseup', '1'], check=True)
    time.sleep(0.5)
    after = places(canvas)
    assert after == while_dragged, (after, while_dragged)
    assert sorted(after) == sorted(page), 'a story has left the page'
    moved = [block for block in after if after[block] != page[block]]
    print(f'{name} dragged: {len(moved)} blocks stand elsewhere')
    assert len(moved) > 1
    stage.picture('pushing-after.png')

    # One step back, and the page is what it was.
    hands.key('ctrl+z')
    wait_for('the page as it was taken', lambda: places(canvas) == page)
    hands.key('ctrl+z')
    wait_for('the empty page', lambda: len(places(canvas)) < 5)
    faults = seen.faults_of(window)
    assert not faults, '\n'.join(faults)
print('the journey is done')
