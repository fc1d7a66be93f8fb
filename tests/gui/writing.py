#!/usr/bin/python3
"""Chinese through a real input method: ibus with libpinyin, typed into the headline and the text of a block on the page, in
lines that run across and in lines that run down, as the page fits the window and after zooming in.

    writing.py BANXIN BANXIN-CLI SOURCE-FOLDER

It leaves pictures of what is being composed in the folder it runs in: writing-*.png.
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
    # 1: done, with findings.
    assert done.returncode in (0, 1), f'banxin-cli {words[0]} ended with {done.returncode}: {done.stdout.decode()}'
    return done.stdout.decode()


def choose_engine():
    """The engine belongs to the input context in focus, so it is chosen when the window has it."""
    told = run('ibus', 'engine', 'libpinyin')
    now = run('ibus', 'engine')
    choose_engine.told = told + now
    return 'libpinyin' in now


def upright_preset(stage):
    """The Chinese preset with text that runs down, as one of the user's own."""
    with open(os.path.join(source, 'resources/presets/broadsheet-zh.json'), encoding='utf-8') as file:
        text = file.read()
    upright, count = re.subn(r'"body": \{', '"body": {"writingMode": "vertical", ', text, count=1)
    assert count == 1
    folder = stage.path('data', 'banxin', 'banxin', 'presets')
    os.makedirs(folder)
    with open(os.path.join(folder, 'upright.json'), 'w', encoding='utf-8') as file:
        file.write(upright)


def edition_with(stage, name, preset):
    edition = stage.path(name)
    desk('new', edition, '--preset', preset, '--date', '2026-11-25', '--page', 'A01:要闻')
    folder = os.path.join(source, 'resources/sample/A01')
    story = next(name for name in sorted(os.listdir(folder)) if '食堂' in name)
    desk('import', os.path.join(folder, story), '--into', edition)
    desk('place', edition, '--page', 'A01', '--auto')
    return edition


def compose(stage, letters, picture):
    hands.type_text(letters)
    time.sleep(0.6)
    stage.picture(picture)


def accept():
    hands.key('space')
    time.sleep(0.6)


def write_on_the_page(stage, edition, name):
    """Into the headline, then into the text, at two sizes; what was typed is in the edition at the end."""
    import seen
    stage.start(banxin, edition)
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
    compose(stage, 'nihao', f'writing-{name}-headline.png')
    accept()
    # In the text: over the headline, the deck, the byline and the dateline.
    for _ in range(5):
        hands.key('Tab')
    hands.key('ctrl+Home')
    compose(stage, 'xinwen', f'writing-{name}-text.png')
    accept()
    for _ in range(4):
        hands.key('ctrl+equal')
    time.sleep(0.6)
    compose(stage, 'baozhi', f'writing-{name}-zoomed.png')
    accept()
    hands.key('Escape')
    hands.key('ctrl+s')
    window.find('label', containing='Saved ', seconds=10)
    stage.program.terminate()
    stage.program.wait(10)
    text = desk('dump', edition)
    for words in ('你好', '新闻报纸'):
        assert words in text, f'{words}, typed in pinyin, is not in the edition: {text[:400]}'


with Stage('writing') as stage:
    upright_preset(stage)
    across = edition_with(stage, 'across.banxin', 'broadsheet-zh')
    down = edition_with(stage, 'down.banxin', 'upright')
    os.environ.update(QT_IM_MODULE='ibus', XMODIFIERS='@im=ibus', GTK_IM_MODULE='ibus', IBUS_ENABLE_SYNC_MODE='1')
    run('gsettings', 'set', 'org.freedesktop.ibus.general', 'preload-engines', "['libpinyin']")
    stage._begin('ibus-daemon', '--xim', '--replace', '--panel', 'disable')
    wait_for('the input method', lambda: 'libpinyin' in run('ibus', 'list-engine'), 20)
    write_on_the_page(stage, across, 'across')
    write_on_the_page(stage, down, 'down')
print('the journey is done')
