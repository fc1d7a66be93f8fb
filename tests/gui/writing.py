#!/usr/bin/python3
"""Chinese through a real input method: ibus with libpinyin, typed into the text and the headline of a block on the page.

    writing.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import SKIPPED, Stage, wait_for  # noqa: E402

banxin, cli, source = sys.argv[1:4]
ENGINE = '/usr/share/ibus/component/libpinyin.xml'

for needed, package in (('ibus-daemon', 'ibus'), (ENGINE, 'ibus-libpinyin')):
    if shutil.which(needed) is None and not os.path.exists(needed):
        print(f'skipped: there is no Chinese input method here ({package} is not installed)')
        sys.exit(SKIPPED)


def run(*words):
    """What a program says; it may fail, as `ibus` does until its daemon is up."""
    return subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False).stdout.decode()


def desk(*words):
    done = subprocess.run([cli, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert done.returncode == 0, f'banxin-cli {words[0]} ended with {done.returncode}: {done.stdout.decode()}'
    return done.stdout.decode()


def choose_engine():
    """The engine belongs to the input context in focus, so it is chosen when the window has it."""
    told = run('ibus', 'engine', 'libpinyin')
    now = run('ibus', 'engine')
    choose_engine.told = told + now
    return 'libpinyin' in now


def story_text(edition):
    return desk('dump', edition)


with Stage('writing') as stage:
    edition = stage.path('morning.banxin')
    desk('new', edition, '--preset', 'broadsheet-zh', '--date', '2026-11-25', '--page', 'A01:要闻')
    folder = os.path.join(source, 'resources/sample/A01')
    name = next(name for name in sorted(os.listdir(folder)) if '食堂' in name)
    desk('import', os.path.join(folder, name), '--into', edition)
    desk('place', edition, '--page', 'A01', '--auto')

    os.environ.update(QT_IM_MODULE='ibus', XMODIFIERS='@im=ibus', GTK_IM_MODULE='ibus', IBUS_ENABLE_SYNC_MODE='1')
    run('gsettings', 'set', 'org.freedesktop.ibus.general', 'preload-engines', "['libpinyin']")
    stage._begin('ibus-daemon', '--xim', '--replace', '--panel', 'disable')
    wait_for('the input method', lambda: 'libpinyin' in run('ibus', 'list-engine'), 20)

    stage.start(banxin, edition)
    import seen
    shown = seen.program('banxin')
    window = seen.window_of(shown)
    canvas = window.find('layered pane', 'Page')
    block = wait_for('the story on the page', lambda: [b for b in canvas.children() if '食堂' in b.name][:1])[0]
    hands.click(block.middle())
    wait_for('the block to be selected', lambda: block.has('selected'))
    hands.key('Return')
    hands.key('ctrl+Home')
    try:
        wait_for('the engine', choose_engine, 15)
    except AssertionError as error:
        raise AssertionError(f'{error}: {choose_engine.told}') from error
    time.sleep(0.5)

    # In the headline, at whose head Return begins.
    hands.type_text('nihao')
    time.sleep(0.6)
    stage.picture('writing-preedit.png')
    hands.key('space')
    time.sleep(0.6)
    # And in the text, behind Tab over the empty parts.
    for _ in range(8):
        hands.key('Tab')
    stage.picture('writing-headline.png')
    hands.key('Escape')
    hands.key('ctrl+s')
    window.find('label', containing='Saved ', seconds=10)
    stage.program.terminate()
    stage.program.wait(10)
    text = story_text(edition)
    assert re.search('你好', text), 'what was typed in pinyin is not in the edition: ' + text[:400]
print('the journey is done')
