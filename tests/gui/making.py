#!/usr/bin/python3
"""A page from nothing: new edition, copy in, a story dragged to the page and made deeper, undo and redo, PDF out.

    making.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import Stage, wait_for  # noqa: E402

banxin, _, source = sys.argv[1:4]
SLUGS = ['新桥通车', '食堂', '试验田']


def height_of(block):
    """In millimetres, as a screen reader hears it."""
    return float(re.search(r'h=([\d.]+)', block.description).group(1))


def blocks_named(canvas, slug):
    return [block for block in canvas.children() if slug in block.name]


def text_of(pdf):
    told = subprocess.run(['pdftotext', '-raw', pdf, '-'], stdout=subprocess.PIPE, check=True).stdout.decode()
    return ''.join(told.split())


def sentences_of(file):
    """Some of a copy file's text, without what make-up may turn into something else."""
    with open(file, encoding='utf-8') as copy:
        lines = [''.join(line.split()) for line in copy if len(line) > 60]
    return [piece for line in lines for piece in re.findall(r'[\u4e00-\u9fff]{6,}', line)][:20]


def assert_no_faults(window):
    import seen
    faults = seen.faults_of(window)
    assert not faults, '\n'.join(faults)


with Stage('making') as stage:
    os.makedirs(stage.path('copy'))
    folder = os.path.join(source, 'resources/sample/A01')
    for slug in SLUGS:
        name = next(name for name in os.listdir(folder) if slug in name)
        shutil.copy(os.path.join(folder, name), stage.path('copy', name))
    stage.start(banxin)
    import seen
    shown = seen.program('banxin')
    window = seen.window_of(shown)

    # A new edition.
    hands.key('ctrl+n')
    dialog = shown.find('dialog', 'New Edition')
    assert_no_faults(dialog)
    dialog.find('text', 'Pages').write('A01 要闻')
    dialog.find('text', 'File').write(stage.path('morning.banxin'))
    dialog.find('push button', 'Make Edition').do('Press')
    window.find('label', containing='Page A01')
    canvas = window.find('layered pane', 'Page')

    # Three stories come into the pool.
    hands.key('ctrl+d')
    chooser = shown.find('dialog', 'Import Copy')
    names = [stage.path('copy', name) for name in sorted(os.listdir(stage.path('copy')))]
    chooser.find('text', 'File name:').write(' '.join(f'"{name}"' for name in names))
    chooser.find('push button', 'Open').do('Press')
    pool = window.find('tree', 'Stories')
    for slug in SLUGS:
        pool.find('table cell', slug + ', unplaced')

    # One is dragged to the page, by hand, and becomes a block.
    slug = SLUGS[1]
    x, y, width, height = canvas.place()
    hands.drag(pool.find('table cell', slug).middle(), (x + width * 2 // 5, y + height * 2 // 5), steps=30)
    block = wait_for(f'{slug} to stand on the page', lambda: blocks_named(canvas, slug)[:1])[0]
    wait_for('the pool to tell where it stands', lambda: any('A01' in cell.name for cell in pool.look_for('table cell', containing=slug)))
    wait_for('its text to be printed', lambda: 0.5 < stage.lightness(block.place()) < 0.97)

    # Its lower edge is dragged down; undo and redo.
    before = height_of(block)
    x, y, width, height = block.place()
    hands.click(block.middle())
    wait_for('the block to be selected', lambda: block.has('selected'))
    hands.drag((x + width // 2, y + height), (x + width // 2, y + height + 60))
    deeper = wait_for('the block to be deeper', lambda: height_of(block) if height_of(block) > before + 10 else None)
    hands.key('ctrl+z')
    wait_for('undo', lambda: height_of(block) == before)
    hands.key('ctrl+shift+z')
    wait_for('redo', lambda: height_of(block) == deeper)
    hands.key('ctrl+z')
    wait_for('undo again', lambda: height_of(block) == before)

    # The other two are placed by the keyboard.
    for other in (SLUGS[0], SLUGS[2]):
        hands.click(pool.find('table cell', other).middle())
        hands.key('Return')
        wait_for(f'{other} to stand on the page', lambda: blocks_named(canvas, other))

    # The page goes out, and the text comes back from the PDF.
    hands.key('ctrl+e')
    dialog = shown.find('dialog', 'Export')
    assert_no_faults(dialog)
    os.makedirs(stage.path('press'))
    dialog.find('text', 'Folder').write(stage.path('press'))
    dialog.find('push button', 'Export').do('Press')
    window.find('label', containing='exported to')
    text = text_of(stage.path('press', 'A01.pdf'))
    for name in names:
        for sentence in sentences_of(name):
            assert sentence in text, f'{sentence} of {name} is not in the PDF'

    assert_no_faults(window)
    stage.picture('making.png')
print('the journey is done')
