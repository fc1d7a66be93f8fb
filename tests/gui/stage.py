"""A private screen for one run of the window: X display, session bus, window manager, home.

    with Stage(arguments) as stage:
        stage.start('/path/to/banxin', 'edition.banxin')
        ...

Nothing of the user's own session is touched. Where a journey fails, the screen is kept as a picture.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77  # what ctest is told to take for "skipped"
SCREEN = '1600x1000x24'


def wait_for(what, done, seconds=10.0):
    """The first true value of done(); fails with `what` when there is none in time."""
    end = time.monotonic() + seconds
    while True:
        value = done()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds:g} s in vain for {what}')
        time.sleep(0.03)


def require_x_server():
    if shutil.which('Xvfb') is None:
        print('skipped: there is no X server for tests here (Xvfb, package xvfb)')
        sys.exit(SKIPPED)


class Stage:
    def __init__(self, name):
        self.name = name
        self.folder = tempfile.mkdtemp(prefix='banxin-gui-')
        self.program = None
        self._running = []

    def __enter__(self):
        require_x_server()
        try:
            self._set_up()
        except BaseException:
            self._tear_down()
            raise
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            print(f'the screen as it was: {self.picture(self.name + "-failed.png")}', file=sys.stderr)
            print(self.said(), file=sys.stderr)
        self._tear_down()

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def _set_up(self):
        for variable, folder in (('HOME', 'home'), ('XDG_RUNTIME_DIR', 'run'), ('XDG_CONFIG_HOME', 'config'),
                                 ('XDG_DATA_HOME', 'data'), ('XDG_CACHE_HOME', 'cache')):
            os.makedirs(self.path(folder), mode=0o700)
            os.environ[variable] = self.path(folder)
        os.environ.update(LC_ALL='C.UTF-8', QT_QPA_PLATFORM='xcb', QT_SCALE_FACTOR='1',
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON='1', NO_AT_BRIDGE='0', GTK_A11Y='none')
        for variable in ('WAYLAND_DISPLAY', 'LANGUAGE', 'XDG_CURRENT_DESKTOP', 'QT_STYLE_OVERRIDE'):
            os.environ.pop(variable, None)
        os.environ['DISPLAY'] = ':' + self._first_line('Xvfb', '-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp')
        os.environ['DBUS_SESSION_BUS_ADDRESS'] = self._first_line('dbus-daemon', '--session', '--nofork', '--print-address=1')
        self._begin('openbox', '--sm-disable')
        wait_for('the window manager', lambda: b'window id' in subprocess.run(
            ['xprop', '-root', '_NET_SUPPORTING_WM_CHECK'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout)

    def _begin(self, *command, **options):
        if shutil.which(command[0]) is None:
            raise AssertionError(f'{command[0]} is missing: run scripts/install-packages --tests')
        log = open(self.path(os.path.basename(command[0]) + '.log'), 'ab')
        process = subprocess.Popen(command, **{'stdout': log, 'stderr': log, **options})
        log.close()
        self._running.append(process)
        return process

    def _first_line(self, *command):
        process = self._begin(*command, stdout=subprocess.PIPE)
        line = process.stdout.readline().decode().strip()
        if not line:
            raise AssertionError(f'{command[0]} did not start')
        return line

    def start(self, program, *arguments):
        """Starts the program; its window appears when it likes."""
        self.program = self._begin(program, *arguments)
        return self.program

    def said(self):
        """What the program wrote."""
        if self.program is None:
            return ''
        with open(self.path(os.path.basename(self.program.args[0]) + '.log'), encoding='utf-8', errors='replace') as log:
            return log.read()

    def picture(self, name):
        """The whole screen, saved in the folder the test runs in."""
        file = os.path.abspath(name)
        subprocess.run(['import', '-window', 'root', file], check=False, stderr=subprocess.DEVNULL)
        return file

    def lightness(self, place):
        """Of a part of the screen on the average: 0 black, 1 white."""
        x, y, width, height = place
        shot = subprocess.run(['import', '-window', 'root', '-crop', f'{width}x{height}+{x}+{y}', 'png:-'],
                              stdout=subprocess.PIPE, check=True).stdout
        told = subprocess.run(['convert', 'png:-', '-colorspace', 'gray', '-format', '%[fx:mean]', 'info:'],
                              input=shot, stdout=subprocess.PIPE, check=True).stdout
        return float(told)

    def _tear_down(self):
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
