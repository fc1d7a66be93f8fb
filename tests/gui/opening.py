#!/usr/bin/python3
"""The first minute at the desk: an edition opens, its page and blocks are there, mouse and wheel do as they should.

    opening.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import Stage, wait_for  # noqa: E402

banxin, cli, source = sys.argv[1:4]


def make_sample(file):
    """The sample edition; findings are no failure."""
    done = subprocess.run([os.path.join(source, 'scripts/sample-edition'), file], env={**os.environ, 'BANXIN_CLI': cli},
                          stdout=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1), f'the sample edition could not be made: {done.returncode}'


def percent(window):
    """The zoom that the status bar tells."""
    for label in window.look_for('label', containing='%'):
        found = re.fullmatch(r'([\d.,]+) %', label.name)
        if found:
            return float(found.group(1).replace(',', ''))
    return None


with Stage('opening') as stage:
    edition = stage.path('sample.banxin')
    make_sample(edition)
    stage.start(banxin, edition)
    import seen  # the bus is there only now
    window = seen.window_of(seen.program('banxin'))

    canvas = window.find('layered pane', 'Page')
    window.find('label', containing='Page A01')
    blocks = wait_for('the blocks of the page', canvas.children)
    assert len(blocks) > 5, blocks
    story = next(block for block in blocks if re.search(r'rows? (over|under)|fits', block.name))
    assert re.fullmatch(r'x=[\d.-]+ y=[\d.-]+ w=[\d.]+ h=[\d.]+', story.description), story.description

    wait_for('the story to be printed', lambda: 0.5 < stage.lightness(story.place()) < 0.97)
    hands.click(story.middle())
    wait_for('the block that was clicked to be selected', lambda: story.has('selected'))
    window.find('label', story.name)

    before = percent(window)
    width = story.place()[2]
    hands.wheel(story.middle(), 3, 'ctrl')
    wait_for('the wheel to zoom', lambda: percent(window) > before * 1.5)
    assert abs(story.place()[2] / width - percent(window) / before) < 0.05
    hands.wheel(story.middle(), -3, 'ctrl')
    wait_for('the zoom of before', lambda: abs(percent(window) - before) < 1)

    x, y, _, _ = story.place()
    hands.drag(story.middle(), [c + 40 for c in story.middle()], button=2)
    wait_for('the page to follow the hand', lambda: abs(story.place()[0] - x - 40) <= 1 and abs(story.place()[1] - y - 40) <= 1)

    faults = seen.faults_of(window)
    assert not faults, '\n'.join(faults)
    stage.picture('opening.png')
print('the journey is done')
