#!/usr/bin/python3
"""A page to press that the gate refuses: the dialog lists why, Enter goes to the place, somebody answers for it, and the history
says so; then the soft proof, the plates, and a proof on office paper as a PDF.

    exporting.py BANXIN BANXIN-CLI SOURCE-FOLDER
"""
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands  # noqa: E402
from stage import Stage, wait_for  # noqa: E402

banxin, cli, source = sys.argv[1:4]
SLUG = '新桥通车'


def run(*arguments):
    done = subprocess.run([cli, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode <= 1, done.stderr.decode()
    return done.stdout.decode()


def assert_no_faults(seen_window):
    import seen
    faults = seen.faults_of(seen_window)
    assert not faults, '\n'.join(faults)


with Stage('exporting') as stage:
    edition = stage.path('night.banxin')
    copy = next(name for name in os.listdir(os.path.join(source, 'resources/sample/A01')) if SLUG in name)
    run('new', edition, '--preset', 'broadsheet-zh', '--date', '2026-11-25', '--issue', '18250', '--page', 'A01:要闻', '--page', 'A02:城事')
    run('import', os.path.join(source, 'resources/sample/A01', copy), '--into', edition)
    # Far too little room: the story is over.
    run('place', edition, SLUG, '--page', 'A01', '--at', '0,12,2,20', '--rank', '4')
    stage.start(banxin, edition)
    import seen
    shown = seen.program('banxin')
    window = seen.window_of(shown)
    canvas = window.find('layered pane', 'Page')
    hands.key('ctrl+Page_Down')
    window.find('label', containing='Page A02')

    # The dialog says what stands in the way before anybody asks for a file.
    hands.key('ctrl+e')
    dialog = shown.find('dialog', 'Export')
    assert_no_faults(dialog)
    refusals = dialog.find('tree', 'What refuses the press')
    wait_for('a finding of A01', lambda: [c for c in refusals.look_for('table cell') if 'A01' in c.name])
    go = dialog.find('push button', 'Export')
    assert not go.has('enabled'), 'the export is offered though the press refuses it'
    stage.picture('exporting-refused.png')

    # Enter in the list goes to the place, and the dialog stays.
    hands.click(refusals.look_for('table cell')[0].middle())
    hands.key('Return')
    window.find('label', containing='Page A01')
    wait_for('the story to be selected', lambda: [b for b in canvas.children() if SLUG in b.name and b.has('selected')])
    assert dialog.is_seen(), 'the dialog has gone'

    # Somebody answers for it.
    os.makedirs(stage.path('press'))
    dialog.find('text', 'Folder').write(stage.path('press'))
    dialog.find('check box', containing='To press all the same').do('Toggle')
    assert not go.has('enabled'), 'the export is offered without a reason'
    dialog.find('text', 'Reason').write('the editor in chief has decided')
    wait_for('the export to be offered', lambda: go.has('enabled'))
    go.do('Press')
    window.find('label', containing='exported to', seconds=60)
    wait_for('the dialog to close', lambda: not shown.look_for('dialog', 'Export'))
    assert len(os.listdir(stage.path('press'))) == 2, os.listdir(stage.path('press'))

    # Soft proof and plates by key; the panel is named to a screen reader.
    hands.click(canvas.middle())
    hands.key('ctrl+alt+y')
    window.find('label', containing='Proof through')
    hands.key('ctrl+alt+shift+y')
    stage.picture('exporting-proof.png')
    hands.key('ctrl+alt+y')
    hands.key('ctrl+alt+shift+y')

    # A proof on office paper.
    hands.key('ctrl+p')
    proof = shown.find('dialog', 'Print Proof')
    assert_no_faults(proof)
    stage.picture('exporting-office.png')
    proof.find('push button', 'Save as PDF…').do('Press')
    chooser = shown.find('dialog', 'Save the Proof')
    chooser.find('text', 'File name:').write(stage.path('proof.pdf'))
    chooser.find('push button', 'Save').do('Press')
    window.find('label', containing='The proof is written', seconds=60)
    assert os.path.getsize(stage.path('proof.pdf')) < 2_000_000, os.path.getsize(stage.path('proof.pdf'))

    assert_no_faults(window)
    stage.picture('exporting.png')
    hands.key('ctrl+q')
    wait_for('the program to end', lambda: stage.program.poll() is not None)
    assert 'A01 A02' in run('history', edition), run('history', edition)
print('the journey is done')
