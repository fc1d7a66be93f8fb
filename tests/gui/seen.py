"""What a screen reader finds in the window: roles, names, places (AT-SPI). Import it on a stage only."""
import warnings

from stage import wait_for

warnings.simplefilter('ignore')
import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(3000, 10000)  # a window that hangs is a fault in three seconds


class Seen:
    """One thing in the window."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def role(self):
        return self._accessible.get_role_name()

    @property
    def name(self):
        return self._accessible.get_name() or ''

    @property
    def description(self):
        return self._accessible.get_description() or ''

    def __repr__(self):
        return f'{self.role} "{self.name}"'

    def children(self):
        count = self._accessible.get_child_count()
        found = (self._accessible.get_child_at_index(i) for i in range(count))
        return [Seen(child) for child in found if child is not None]

    def everything(self):
        yield self
        for child in self.children():
            yield from child.everything()

    def has(self, state):
        return self._accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def is_seen(self):
        return self.has('showing') and self.has('visible')

    def place(self):
        """x, y, width, height on the screen."""
        extents = self._accessible.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    def middle(self):
        x, y, width, height = self.place()
        return x + width // 2, y + height // 2

    def matches(self, role=None, name=None, containing=None):
        return ((role is None or self.role == role) and (name is None or self.name == name)
                and (containing is None or containing in self.name))

    def look_for(self, role=None, name=None, containing=None):
        """All that match now."""
        found = []
        for thing in self.everything():
            try:
                if thing.matches(role, name, containing):
                    found.append(thing)
            except GLib.Error:  # it went away while we looked
                pass
        return found

    def find(self, role=None, name=None, containing=None, seconds=10.0):
        """The first that matches, as soon as there is one."""
        return wait_for(f'{role} {name or containing}', lambda: self.look_for(role, name, containing)[:1], seconds)[0]

    def actions(self):
        interface = self._accessible.get_action_iface()
        return [interface.get_action_name(i) for i in range(interface.get_n_actions())] if interface else []

    def do(self, action):
        names = self.actions()
        if action not in names:
            raise AssertionError(f'{self} cannot {action}, only {names}')
        self._accessible.get_action_iface().do_action(names.index(action))

    def write(self, text):
        if not self._accessible.get_editable_text_iface().set_text_contents(text):
            raise AssertionError(f'{self} takes no text')

    def text(self):
        return self._accessible.get_text_iface().get_text(0, -1)


def program(name, seconds=20.0):
    """The program of that name on the bus, as soon as it is there."""
    def look():
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == name:
                return Seen(child)
        return None
    return wait_for(f'the program {name}', look, seconds)


def window_of(shown, seconds=15.0):
    """The program's main window, when it is active and has stopped moving."""
    last = []

    def steady():
        windows = [w for w in shown.children() if w.role in ('frame', 'window')]
        if not windows or not windows[0].has('active'):
            return None
        place = windows[0].place()
        last.append(place)
        return windows[0] if len(last) > 8 and set(last[-8:]) == {place} else None
    return wait_for('a window that is active and stands still', steady, seconds)


def faults_of(window):
    """What keeps a screen reader from telling things apart."""
    faults = []
    for thing in window.everything():
        names = set()
        for child in thing.children():
            if not child.has('focusable') or not child.is_seen():
                continue
            if not child.name:
                faults.append(f'no name: {child} in {thing}')
            elif child.name in names:
                faults.append(f'two siblings of one name: {child} in {thing}')
            names.add(child.name)
    return faults
