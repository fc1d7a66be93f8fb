#!/usr/bin/env python3
"""Draws the ornaments of this folder. Usage: resources/ornaments/make.py

Every drawing is filled by the non-zero rule and made of absolute M, L, C and Z alone: that is all that the program reads
(app/makeup/ornament.h). A band is repeated side by side, its foot towards the inside of the box that it frames.
"""
import math
import pathlib

HERE = pathlib.Path(__file__).parent


def number(value):
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def point(p):
    return f"{number(p[0])} {number(p[1])}"


def polygon(points):
    return f"M {point(points[0])} " + " ".join(f"L {point(p)}" for p in points[1:]) + " Z"


def box(x, y, width, height):
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def ellipse(x, y, rx, ry):
    k = 0.5523
    return (f"M {point((x + rx, y))} C {point((x + rx, y + k * ry))} {point((x + k * rx, y + ry))} {point((x, y + ry))} "
            f"C {point((x - k * rx, y + ry))} {point((x - rx, y + k * ry))} {point((x - rx, y))} "
            f"C {point((x - rx, y - k * ry))} {point((x - k * rx, y - ry))} {point((x, y - ry))} "
            f"C {point((x + k * rx, y - ry))} {point((x + rx, y - k * ry))} {point((x + rx, y))} Z")


def circle(x, y, r):
    return ellipse(x, y, r, r)


def smooth(points):
    """Cubic curves through the points (Catmull and Rom)."""
    out = []
    for i in range(len(points) - 1):
        before, a, b, after = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, len(points) - 1)]
        one = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        two = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        out.append(f"C {point(one)} {point(two)} {point(b)}")
    return " ".join(out)


def ribbon(spine, widths):
    """A stroke of a brush along the spine; its width runs evenly through `widths`."""
    left, right = [], []
    for i, p in enumerate(spine):
        a, b = spine[max(i - 1, 0)], spine[min(i + 1, len(spine) - 1)]
        length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
        at = i / (len(spine) - 1) * (len(widths) - 1)
        low = min(int(at), len(widths) - 2)
        w = (widths[low] + (widths[low + 1] - widths[low]) * (at - low)) / 2
        left.append((p[0] + nx * w, p[1] + ny * w))
        right.append((p[0] - nx * w, p[1] - ny * w))
    right.reverse()
    return f"M {point(left[0])} {smooth(left)} L {point(right[0])} {smooth(right)} Z"


def leaf(a, b, bulge, bend=0.0):
    """A leaf from a to b; `bend` moves its middle to one side."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    nx, ny = -dy, dx

    def at(t, side):
        return (a[0] + dx * t + nx * side, a[1] + dy * t + ny * side)
    return (f"M {point(a)} C {point(at(0.3, bend + bulge))} {point(at(0.7, bend + bulge))} {point(b)} "
            f"C {point(at(0.7, bend - bulge))} {point(at(0.3, bend - bulge))} {point(a)} Z")


def spiral(x, y, r0, r1, start, turns, steps=24):
    out = []
    for i in range(steps + 1):
        t = i / steps
        angle = start + turns * 2 * math.pi * t
        r = r0 + (r1 - r0) * t
        out.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    return out


def arc(x, y, r, start, end, steps=12):
    return [(x + r * math.cos(start + (end - start) * i / steps), y + r * math.sin(start + (end - start) * i / steps))
            for i in range(steps + 1)]


def blossom(x, y, r, turn=0.0):
    parts = []
    for i in range(5):
        a = turn + i * 2 * math.pi / 5
        parts.append(circle(x + 0.62 * r * math.cos(a), y + 0.62 * r * math.sin(a), 0.375 * r))
        b = a + math.pi / 5
        parts.append(circle(x + 0.13 * r * math.cos(b), y + 0.13 * r * math.sin(b), 0.05 * r))
    parts.append(circle(x, y, 0.08 * r))
    return parts


def key_fret():
    t = 1.5
    return 20, 14, [box(0, 12, 20, t), box(2, 2, t, 10), box(2, 2, 14, t), box(14.5, 2, t, 7.5), box(6, 8, 10, t), box(6, 5, t, 4),
                    box(6, 5, 5.5, t), box(0, 0, 20, 0.6)]


def cloud_band():
    parts = [box(0, 17.4, 40, 0.8)]
    for x, flip in ((10, 1), (30, -1)):
        curl = spiral(x + 2 * flip, 9, 7.5, 1.0, math.pi / 2, -1.6 * flip, 28)
        parts.append(ribbon(curl, [1.2, 2.2, 1.6, 0.9]))
        tail = [(x + 2 * flip, 16.5), (x - 4 * flip, 16.2), (x - 8 * flip, 13.6), (x - 9 * flip, 11)]
        parts.append(ribbon(tail, [1.2, 1.8, 1.2, 0.3]))
        parts.append(circle(x + 2 * flip, 9, 1.2))
    return 40, 18.2, parts


def leaf_scroll():
    stem = [(i, 10 + 4.5 * math.sin(2 * math.pi * i / 48)) for i in range(0, 49, 3)]
    parts = [ribbon(stem, [1.1, 1.1])]
    for x, up in ((4, 1), (12, -1), (20, 1), (28, -1), (36, 1), (44, -1)):
        y = 10 + 4.5 * math.sin(2 * math.pi * x / 48)
        parts.append(leaf((x, y), (x + 7, y - 6.2 * up), 0.28, 0.1 * up))
        parts.append(circle(x + 1.2, y + 3.0 * up, 0.9))
    return 48, 20, parts


def beads():
    return 16, 8, [box(0, 0, 16, 0.6), box(0, 7.4, 16, 0.6), circle(4, 4, 2.3), circle(12, 4, 1.1), circle(9, 4, 0.5), circle(15, 4, 0.5)]


def ripples():
    parts = []
    for x, y in ((0, 12), (24, 12), (12, 12.001)):
        base = 0 if y == 12 else 6
        for r in (11, 7.6, 4.2):
            start, end = math.pi, 2 * math.pi
            if base:
                parts.append(ribbon(arc(x, y, r, start, end), [0.5, 1.5, 0.5]))
    for x in (0, 24):
        for r in (10, 6.6, 3.2):
            end = 1.5 * math.pi if x == 24 else 2 * math.pi
            start = math.pi if x == 24 else 1.5 * math.pi
            shown = [p for p in arc(x, 12, r, start, end, 24) if math.hypot(p[0] - 12, p[1] - 12) > 11.6]
            if len(shown) > 5:
                parts.append(ribbon(shown, [1.0, 1.0]))
    return 24, 12.6, parts + [box(0, 12, 24, 0.6)]


def rope():
    parts = []
    s = [(-1.4, 8.4), (0.8, 7.9), (2.6, 6.3), (5.4, 3.7), (7.2, 2.1), (9.4, 1.6)]
    parts.append(ribbon(s, [0.4, 2.4, 3.6, 2.4, 0.4]))
    return 8, 10, parts


def plum():
    parts = [ribbon([(4, 96), (20, 80), (34, 70), (46, 54), (62, 44), (78, 26), (96, 12)], [6, 5, 4, 3.2, 2.2, 1.0]),
             ribbon([(40, 61), (36, 46), (28, 34), (26, 22)], [3, 2.2, 1.6, 0.8]),
             ribbon([(62, 44), (76, 46), (86, 56)], [2.4, 1.6, 0.8])]
    parts += blossom(54, 30, 17, 0.3) + blossom(22, 54, 14, 0.9) + blossom(82, 66, 15, 0.1)
    return 100, 100, parts + [circle(26, 17, 4), circle(97, 22, 3.4), circle(70, 14, 4.4), circle(88, 40, 3)]


def bamboo():
    parts = []
    for x, width, top in ((42, 7, 4), (62, 4.4, 22)):
        y = 98
        while y > top:
            height = min(21, y - top)
            parts.append(ribbon([(x, y), (x - 0.35, y - height * 0.5), (x, y - height + 1.2)], [width, width * 0.86, width]))
            y -= 22
    for a, b in (((42, 32), (12, 44)), ((42, 32), (8, 26)), ((42, 32), (20, 60)), ((62, 54), (94, 60)), ((62, 54), (92, 44)), ((62, 54), (84, 76)),
                 ((44, 10), (72, 4)), ((44, 10), (70, 18)), ((42, 76), (16, 88))):
        parts.append(leaf(a, b, 0.13, 0.05))
    return 100, 100, parts


def lantern():
    parts = [box(48.6, 2, 2.8, 12), box(36, 14, 28, 6), box(38, 72, 24, 6)]
    for inner, outer in ((0, 7), (10, 19), (22, 31)):
        for side in ((1, -1) if inner else (1,)):
            if inner == 0:
                parts.append(ellipse(50, 46, 7, 25.4))
                continue
            depth = 25 - inner * 0.25
            parts.append(f"M {point((50 + side * inner * 0.7, 46 - depth))} C {point((50 + side * outer * 1.2, 46 - depth + 4))} "
                         f"{point((50 + side * outer * 1.2, 46 + depth - 4))} {point((50 + side * inner * 0.7, 46 + depth))} "
                         f"C {point((50 + side * inner * 1.18, 46 + depth - 8))} {point((50 + side * inner * 1.18, 46 - depth + 8))} "
                         f"{point((50 + side * inner * 0.7, 46 - depth))} Z")
    for x in (42, 46, 50, 54, 58):
        parts.append(ribbon([(x, 79), (x + (x - 50) * 0.1, 88), (x + (x - 50) * 0.3, 98)], [1.6, 1.2, 0.6]))
    return 100, 100, parts


def book():
    parts = []
    for s in (1, -1):
        def at(x, y):
            return (50 + s * x, y)
        parts.append(f"M {point(at(1.2, 26))} C {point(at(14, 14))} {point(at(30, 14))} {point(at(46, 20))} L {point(at(46, 76))} "
                     f"C {point(at(30, 70))} {point(at(14, 70))} {point(at(1.2, 82))} L {point(at(1.2, 78))} "
                     f"C {point(at(14, 66))} {point(at(28, 66))} {point(at(42.5, 71))} L {point(at(42.5, 22.6))} "
                     f"C {point(at(28, 18.2))} {point(at(14, 18.8))} {point(at(1.2, 30))} Z")
        for y in (34, 43, 52):
            parts.append(ribbon([at(7, y), at(16, y - 4.4), at(26, y - 5.6), at(37, y - 3.6)], [1.8, 2.2, 1.8]))
        parts.append(ribbon([at(2, 90), at(16, 79), at(32, 78), at(48, 83)], [2.4, 3, 2]))
    return 100, 100, parts


def brush():
    parts = [ribbon([(88, 6), (70, 30), (52, 54)], [3.4, 5, 6]), ribbon([(50, 56), (46, 61)], [8, 8.4]),
             ribbon([(45, 62.5), (38, 70), (32, 78), (24, 92)], [8.4, 11, 8, 0.4]), circle(90, 3.6, 2.2)]
    parts.append(ribbon([(22, 95), (40, 97), (58, 92), (74, 95), (94, 90)], [1, 4, 2.4, 4.4, 0.6]))
    return 100, 100, parts


def wheat():
    stem = [(20, 98), (34, 80), (46, 61), (58, 42), (67, 28)]
    parts = [ribbon(stem, [1.6, 2, 1.8, 1.4, 1])]
    for i in range(7):
        t = i / 6
        x, y = 43 + 24 * t, 66 - 38 * t
        parts.append(leaf((x, y), (x - 3, y - 16), 0.26, 0.04))
        parts.append(leaf((x, y), (x + 14, y - 7), 0.26, -0.04))
        parts.append(ribbon([(x - 3, y - 16), (x - 4, y - 22), (x - 4, y - 27)], [0.9, 0.6, 0.3]))
        parts.append(ribbon([(x + 14, y - 7), (x + 20, y - 9), (x + 25, y - 10)], [0.9, 0.6, 0.3]))
    parts.append(leaf((67, 28), (75, 12), 0.26))
    parts.append(leaf((30, 84), (4, 64), 0.14, 0.1))
    parts.append(leaf((33, 80), (60, 78), 0.14, -0.1))
    return 100, 100, parts


def sunrise():
    parts = [f"M {point((28, 60))} C {point((28, 30.8))} {point((72, 30.8))} {point((72, 60))} Z"]
    for i in range(9):
        a = math.pi + math.pi * i / 8
        near, far = 29, 42 if i % 2 == 0 else 37
        parts.append(ribbon([(50 + near * math.cos(a), 60 + near * math.sin(a)), (50 + (near + far) / 2 * math.cos(a), 60 + (near + far) / 2 * math.sin(a)),
                             (50 + far * math.cos(a), 60 + far * math.sin(a))], [2.6, 1.8, 0.6]))
    for y, shift in ((66, 0), (75, 9), (84, 0)):
        line = [(4 + i * 92 / 24, y + 2.4 * math.sin(i * math.pi / 3 + shift)) for i in range(25)]
        parts.append(ribbon(line, [0.6, 3, 3, 0.6]))
    return 100, 100, parts


def swallow():
    parts = [leaf((22, 30), (74, 72), 0.13, 0.03), circle(22, 30, 6.4), leaf((20, 33), (8, 34), 0.2),
             leaf((40, 42), (66, 2), 0.16, 0.12), leaf((36, 44), (8, 84), 0.15, -0.12),
             leaf((70, 68), (98, 78), 0.09, -0.06), leaf((70, 68), (84, 97), 0.09, 0.06)]
    return 100, 100, parts


def clockwise(part):
    """The outline turned round where it runs the other way: outlines that cover each other must not make holes."""
    words = part.replace(",", " ").split()
    points, kinds, i = [], [], 0
    while i < len(words):
        count = {"M": 1, "L": 1, "C": 3, "Z": 0}[words[i]]
        numbers = [float(word) for word in words[i + 1:i + 1 + 2 * count]]
        if count:
            kinds.append(words[i])
            points.append([(numbers[2 * j], numbers[2 * j + 1]) for j in range(count)])
        i += 1 + 2 * count
    corners = [group[-1] for group in points]
    outline = [p for group in points for p in group]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, outline[1:] + outline[:1]))
    if area >= 0:
        return part
    out = [f"M {point(corners[-1])}"]
    for index in range(len(points) - 1, 0, -1):
        group, end = points[index], corners[index - 1]
        out.append(f"C {point(group[1])} {point(group[0])} {point(end)}" if kinds[index] == "C" else f"L {point(end)}")
    return " ".join(out) + " Z"


BANDS = {"key-fret": key_fret, "cloud-band": cloud_band, "leaf-scroll": leaf_scroll, "beads": beads, "ripples": ripples, "rope": rope}
VIGNETTES = {"plum": plum, "bamboo": bamboo, "lantern": lantern, "book": book, "brush": brush, "wheat": wheat, "sunrise": sunrise, "swallow": swallow}

for drawings, mark in ((BANDS, ' data-band="yes"'), (VIGNETTES, "")):
    for name, draw in drawings.items():
        width, height, parts = draw()
        lines = "\n".join(f'<path d="{part}"/>' for part in map(clockwise, parts))
        (HERE / f"{name}.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}"{mark}>\n{lines}\n</svg>\n')
