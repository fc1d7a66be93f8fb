"""Mouse and keyboard, as the X server sends them (xdotool)."""
import subprocess
import time


def _xdotool(*words):
    subprocess.run(['xdotool', *(str(word) for word in words)], check=True)


def click(place, button=1):
    _xdotool('mousemove', *place, 'click', button)


def double_click(place):
    _xdotool('mousemove', *place, 'click', '--repeat', 2, '--delay', 60, 1)


def drag(start, end, button=1, steps=16):
    """Pressed at `start`, let go at `end`, with movement between as a hand makes it."""
    _xdotool('mousemove', *start, 'mousedown', button)
    for step in range(1, steps + 1):
        at = [round(a + (b - a) * step / steps) for a, b in zip(start, end)]
        _xdotool('mousemove', *at)
        time.sleep(0.02)
    time.sleep(0.1)
    _xdotool('mouseup', button)


def wheel(place, notches, *held):
    """Up for more than 0, with keys held."""
    _xdotool('mousemove', *place)
    for key in held:
        _xdotool('keydown', key)
    _xdotool('click', '--repeat', abs(notches), '--delay', 40, 4 if notches > 0 else 5)
    for key in held:
        _xdotool('keyup', key)


def key(*names):
    _xdotool('key', '--delay', 40, *names)


def type_text(text):
    _xdotool('type', '--delay', 25, text)
