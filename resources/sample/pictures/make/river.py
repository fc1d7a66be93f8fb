#!/usr/bin/env python3
"""Paints river.jpg: the bridge of an invented town at dusk. Needs python3-numpy and python3-pil.

Everything is made in linear light in layers from the far sky to the people at the railing; the river is the picture
above it, mirrored and broken up by a field of waves. Usage: river.py OUT.jpg [SCALE], 1 = 3000 x 2000 pixels.
"""
import sys

import numpy as np

from layers import H, SCALE, W, X, Y, blurred, fbm, mask_of, over, random, reflected, rgb, s, save, smooth, u, v

WATER = int(1165 * SCALE)          # where the far bank meets the river


# Sky: blue hour, the sun just gone behind the hills on the left.
def sky():
    height = np.clip(1 - Y / WATER, 0, 1)
    stops = [(0.0, rgb(0.95, 0.42, 0.17)), (0.10, rgb(0.80, 0.37, 0.22)), (0.26, rgb(0.40, 0.26, 0.30)),
             (0.48, rgb(0.15, 0.17, 0.30)), (1.0, rgb(0.028, 0.050, 0.125))]
    picture = np.zeros((H, W, 3), np.float32)
    for (at, colour), (end, next_colour) in zip(stops, stops[1:]):
        t = smooth(at, end, height)[..., None]
        inside = (height >= at)[..., None]
        picture = np.where(inside, colour * (1 - t) + next_colour * t, picture)
    glow = np.exp(-((u - 0.27) / 0.34) ** 2 - (height / 0.30) ** 2)
    picture *= (0.40 + 0.78 * glow)[..., None]
    warped = fbm(3, 9, 6) + 0.28 * fbm(7, 26, 4)
    cloud = smooth(0.62, 0.86, warped + 0.10 * np.sin(v * 9)) * smooth(0.02, 0.22, height)
    underside = np.exp(-(height / 0.42) ** 2) * (0.35 + 0.9 * np.exp(-((u - 0.3) / 0.45) ** 2))
    colour = rgb(0.050, 0.060, 0.105) + underside[..., None] * rgb(0.95, 0.30, 0.16) * 0.62
    return over(picture, 0.72 * cloud, colour)


def ridge(base, roughness, cells, lift):
    line = fbm(cells, 1, 6, width=W, height=4, gain=0.52)[0]
    top = s(base) - s(roughness) * (line - 0.35) - s(lift) * np.exp(-((np.arange(W) / W - 0.62) / 0.2) ** 2)
    return smooth(-s(2.0), s(2.0), Y - top[None, :])


class Lights:
    """Lamps and windows, added up in a layer of their own so that they can bloom."""

    def __init__(self):
        self.layer = np.zeros((H, W, 3), np.float32)

    def add(self, x, y, radius, colour, power):
        x, y, r = s(x), s(y), max(s(radius), 0.6)
        x0, x1 = int(max(x - 4 * r - 1, 0)), int(min(x + 4 * r + 2, W))
        y0, y1 = int(max(y - 4 * r - 1, 0)), int(min(y + 4 * r + 2, H))
        if x0 >= x1 or y0 >= y1:
            return
        d2 = (X[y0:y1, x0:x1] - x) ** 2 + (Y[y0:y1, x0:x1] - y) ** 2
        self.layer[y0:y1, x0:x1] += (power * np.exp(-d2 / (2 * r * r)))[..., None] * colour


WARM, AMBER, WHITE, RED = rgb(1, 0.55, 0.20), rgb(1, 0.42, 0.10), rgb(1, 0.86, 0.66), rgb(1, 0.12, 0.05)


def town(lights, x_from, x_to, base, low, high, width, lit, seed):
    """Silhouettes of houses on a bank: flat and pitched roofs, an occasional tower; windows lit at random."""
    local = np.random.default_rng(seed)
    shapes, x = [], x_from
    while x < x_to:
        w = width * local.uniform(0.6, 1.9)
        h = low + (high - low) * local.random() ** 2.2
        shapes.append((x, base - h, x + w, base + 30, local.random() < 0.45))
        for floor in np.arange(base - h + 9, base - 8, 13):
            for window in np.arange(x + 5, x + w - 5, 9):
                if local.random() < lit:
                    colour = WARM if local.random() < 0.75 else WHITE
                    lights.add(window + local.uniform(-1, 1), floor, 1.25, colour, local.uniform(0.15, 0.95))
        x += w + local.choice([0, 0, 2, 12]) * local.random()

    def draw(d, k):
        for x0, y0, x1, y1, pitched in shapes:
            a = k * SCALE
            d.rectangle([x0 * a, y0 * a, x1 * a, y1 * a], fill=255)
            if pitched:
                roof = min(22, (x1 - x0) * 0.25)
                d.polygon([((x0 - 5) * a, y0 * a), ((x0 + x1) / 2 * a, (y0 - roof) * a), ((x1 + 5) * a, y0 * a)], fill=255)
    return mask_of(draw, 0.9)


def pagoda(x, base, scale):
    def draw(d, k):
        a = k * SCALE
        for storey in range(7):
            half = (25 - 2.5 * storey) * scale
            y = base - storey * 24 * scale
            d.rectangle([(x - half * 0.72) * a, (y - 24 * scale) * a, (x + half * 0.72) * a, y * a], fill=255)
            d.polygon([((x - half * 1.3) * a, (y - 17 * scale) * a), ((x - half * 0.7) * a, (y - 25 * scale) * a),
                       ((x + half * 0.7) * a, (y - 25 * scale) * a), ((x + half * 1.3) * a, (y - 17 * scale) * a)], fill=255)
        top = base - 7 * 24 * scale
        d.polygon([((x - 4 * scale) * a, top * a), (x * a, (top - 46 * scale) * a), ((x + 4 * scale) * a, top * a)], fill=255)
    return mask_of(draw, 0.8)


# The bridge in space: metres, the camera at the origin, x to the right, z away, y up from the water.
EYE, FOCAL = 9.0, 2350.0
NEAR, FAR = np.array([235.0, 0.0, 330.0]), np.array([-560.0, 0.0, 1080.0])


def project(point):
    x, y, z = point
    return 1500 + FOCAL * x / z, 1165 - FOCAL * (y - EYE) / z + 2600 / z


def along(t, height, side=0.0):
    p = NEAR + (FAR - NEAR) * t
    across = np.array([FAR[2] - NEAR[2], 0, NEAR[0] - FAR[0]])
    across = across / np.linalg.norm(across)
    return p + across * side + np.array([0, height, 0])


def deck_height(t):
    return 27.0 - 9.0 * (2 * t - 0.75) ** 2


def bridge(lights):
    towers = (0.13, 0.57)

    def quad(d, a, p, q, height):
        (x0, y0), (x1, y1) = project(p), project(q)
        (x2, y2), (x3, y3) = project(q - np.array([0, height, 0])), project(p - np.array([0, height, 0]))
        d.polygon([(x0 * a, y0 * a), (x1 * a, y1 * a), (x2 * a, y2 * a), (x3 * a, y3 * a)], fill=255)

    def draw(d, k):
        a = k * SCALE
        steps = np.linspace(-0.35, 1.2, 220)
        for side in (-16.0, 16.0):
            for t0, t1 in zip(steps, steps[1:]):
                quad(d, a, along(t0, deck_height(t0), side), along(t1, deck_height(t1), side), 4.4)
        for t in (0.13, 0.57, -0.10, 0.30 + 0.5, 0.92, 1.05):
            width = 0.006 if t in towers else 0.0028
            for side in (-13.0, 13.0):
                quad_points = [along(t - width, deck_height(t), side), along(t + width, deck_height(t), side)]
                (x0, y0), (x1, _) = project(quad_points[0]), project(quad_points[1])
                _, foot = project(along(t, 0, side))
                d.rectangle([min(x0, x1) * a, y0 * a, max(x0, x1) * a, foot * a], fill=255)
        for t in towers:
            for side in (-15.0, 15.0):
                lean = np.linspace(0, 1, 24)
                for l0, l1 in zip(lean, lean[1:]):
                    half = 0.0052 - 0.0026 * l0
                    lower, upper = deck_height(t) + 101 * l0, deck_height(t) + 101 * l1
                    inward = 1 - 0.62 * np.sin(l0 * np.pi / 2), 1 - 0.62 * np.sin(l1 * np.pi / 2)
                    corners = [along(t - half, lower, side * inward[0]), along(t + half, lower, side * inward[0]),
                               along(t + half, upper, side * inward[1]), along(t - half, upper, side * inward[1])]
                    d.polygon([tuple(c * a for c in project(p)) for p in corners], fill=255)
            for level in (0.46, 0.93):
                (x0, y0), (x1, y1) = (project(along(t, deck_height(t) + 101 * level, side * 9)) for side in (-1, 1))
                d.line([x0 * a, y0 * a, x1 * a, y1 * a], fill=255, width=max(1, int(6 * a)))

    def cables(d, k):
        a = k * SCALE
        for t in towers:
            for side in (-15.0, 15.0):
                for n in range(1, 15):
                    level = 0.42 + 0.55 * n / 14
                    top = project(along(t, deck_height(t) + 101 * level, side * (1 - 0.62 * np.sin(level * np.pi / 2))))
                    for way in (-1, 1):
                        reach = t + way * (0.025 + 0.0135 * n)
                        low = project(along(reach, deck_height(reach), side))
                        d.line([top[0] * a, top[1] * a, low[0] * a, low[1] * a], fill=255, width=1 if SCALE < 0.7 else 2)

    solid, ropes = mask_of(draw, 0.7), mask_of(cables, 0.5)
    for t in np.arange(-0.32, 1.18, 0.024):
        for side in (-15.0, 15.0):
            p = along(t, deck_height(t) + 8.5, side)
            x, y = project(p)
            near = 330.0 / p[2]
            lights.add(x, y, 2.9 * near + 1.1, WARM, 5.0 * near + 2.2)
            foot = project(along(t, deck_height(t) + 0.6, side))
            lights.add(foot[0], foot[1], 5.5 * near + 1, AMBER, 0.32)
    for t in towers:
        for side in (-1, 1):
            x, y = project(along(t, deck_height(t) + 104, side * 6))
            lights.add(x, y, 3.2, RED, 2.6)
    for t, colour in ((0.21, WHITE), (0.27, WHITE), (0.36, RED), (0.41, WHITE), (0.49, RED), (0.66, WHITE)):
        x, y = project(along(t, deck_height(t) + 1.6, -6))
        lights.add(x, y, 3.4, colour, 3.0)
    return solid, ropes


def person(d, a, x, base, height, lean=0.0, arm=None, bag=False, hat=False):
    """One figure from behind, `height` tall, standing at (x, base)."""
    h = height
    head = (x + lean * h, base - 0.925 * h)
    r = 0.064 * h

    def ellipse(cx, cy, rx, ry):
        d.ellipse([(cx - rx) * a, (cy - ry) * a, (cx + rx) * a, (cy + ry) * a], fill=255)

    def limb(x0, y0, x1, y1, w0, w1):
        n = 14
        for i in range(n + 1):
            t = i / n
            w = w0 * (1 - t) + w1 * t
            ellipse(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, w, w)

    ellipse(head[0], head[1], r * 0.80, r * 1.06)
    ellipse(head[0] - 0.10 * r, head[1] - 0.22 * r, r * 0.80, r * 0.80)
    if hat:
        ellipse(head[0], head[1] - r * 0.42, r * 0.98, r * 0.80)
    limb(head[0], head[1] + r * 0.6, x + 0.8 * lean * h, base - 0.81 * h, 0.034 * h, 0.042 * h)
    shoulder = 0.094 * h
    sx, sy = x + 0.75 * lean * h, base - 0.785 * h
    limb(sx - shoulder * 0.80, sy + 0.030 * h, sx, sy - 0.008 * h, 0.034 * h, 0.036 * h)
    limb(sx + shoulder * 0.80, sy + 0.030 * h, sx, sy - 0.008 * h, 0.034 * h, 0.036 * h)
    hip = x + (0.02 if lean >= 0 else -0.02) * h
    for side in (-1, 1):
        limb(sx + side * shoulder * 0.48, sy + 0.05 * h, hip + side * 0.040 * h, base - 0.47 * h, 0.058 * h, 0.060 * h)
        limb(hip + side * 0.040 * h, base - 0.47 * h, x + side * 0.055 * h, base - 0.02 * h, 0.056 * h, 0.034 * h)
        if arm and side == arm[0]:
            ex, ey = sx + side * 0.15 * h, sy + 0.11 * h
            limb(sx + side * shoulder * 0.9, sy + 0.035 * h, ex, ey, 0.032 * h, 0.027 * h)
            limb(ex, ey, x + arm[1] * h, base - arm[2] * h, 0.026 * h, 0.019 * h)
        else:
            # Elbows out, hands on the rail or in the pockets.
            out = shoulder + (0.042 if lean * side > 0 else 0.018) * h
            limb(sx + side * shoulder * 0.92, sy + 0.04 * h, sx + side * out, base - 0.61 * h, 0.033 * h, 0.028 * h)
            limb(sx + side * out, base - 0.61 * h, hip + side * shoulder * 0.62, base - 0.50 * h, 0.028 * h, 0.024 * h)
    if bag:
        limb(sx, sy + 0.09 * h, sx, sy + 0.21 * h, 0.078 * h, 0.084 * h)


PEOPLE = [  # x, height, lean, raised arm (side, hand x, hand height), rucksack, hat
    (338, 612, 0.018, None, False, True), (470, 560, -0.022, None, True, False), (612, 402, -0.03, None, False, True),
    (1500, 566, -0.012, (1, 0.120, 0.90), False, False), (1655, 628, -0.020, None, False, False),
    (2120, 585, 0.020, (-1, -0.115, 0.915), False, False), (2268, 420, 0.03, None, True, False),
    (2372, 604, -0.025, None, False, True), (2800, 640, 0.012, None, False, False)]


def foreground():
    """The parapet with its railing, and the people at it."""
    ground = 2050

    def draw(d, k):
        a = k * SCALE
        d.rectangle([0, 1905 * a, 3000 * a, 2000 * a], fill=255)
        d.rectangle([0, 1622 * a, 3000 * a, 1640 * a], fill=255)
        d.rectangle([0, 1690 * a, 3000 * a, 1698 * a], fill=255)
        for x in np.arange(20, 3000, 46):
            d.rectangle([(x - 4) * a, 1630 * a, (x + 4) * a, 1910 * a], fill=255)
        for x in np.arange(90, 3000, 552):
            d.rectangle([(x - 15) * a, 1596 * a, (x + 15) * a, 1910 * a], fill=255)
            d.ellipse([(x - 20) * a, 1575 * a, (x + 20) * a, 1612 * a], fill=255)
        for x, height, lean, arm, bag, hat in PEOPLE:
            person(d, a, x, ground, height, lean, arm, bag, hat)
    return mask_of(draw, 2.6, 1)


def main():
    lights = Lights()
    picture = sky()
    horizon = np.exp(-((Y - WATER) / s(230)) ** 2)
    haze = rgb(0.62, 0.30, 0.19) * 0.5
    for base, roughness, cells, lift, colour, air in ((1030, 210, 3, 120, rgb(0.115, 0.095, 0.125), 0.52),
                                                      (1090, 200, 5, 60, rgb(0.060, 0.055, 0.080), 0.38)):
        picture = over(picture, ridge(base, roughness, cells, lift), colour * (1 - air) + haze * air * 0.7)
        picture = over(picture, 0.20 * horizon, haze)
    far_bank = town(lights, -20, 3020, 1166, 18, 120, 40, 0.15, 5)
    tower = pagoda(660, 1120, 0.95)
    picture = over(picture, np.maximum(far_bank, tower), rgb(0.036, 0.032, 0.044))
    picture = over(picture, 0.30 * np.exp(-((Y - WATER) / s(85)) ** 2), haze * 0.75)
    near_bank = town(lights, 1900, 3020, 1172, 40, 210, 64, 0.24, 11) * smooth(s(1880), s(2200), X)
    picture = over(picture, near_bank, rgb(0.014, 0.014, 0.020))
    for x in np.arange(30, 3000, 47):
        lights.add(x + random.uniform(-9, 9), 1150 + random.uniform(-3, 3), 1.9, AMBER if random.random() < 0.8 else WHITE, random.uniform(1.0, 2.6))
    solid, ropes = bridge(lights)
    above_water = (Y < WATER + s(4)).astype(np.float32)
    picture = over(picture, np.clip(1.5 * ropes, 0, 0.85) * above_water, rgb(0.045, 0.040, 0.050))
    picture = over(picture, solid * np.clip(above_water + (Y < s(1175)), 0, 1), rgb(0.020, 0.019, 0.026))
    mist = fbm(5, 14, 5) * np.exp(-((Y - WATER + s(12)) / s(46)) ** 2)
    picture = over(picture, np.clip(0.62 * mist, 0, 0.7), rgb(0.34, 0.21, 0.17))

    shine = lights.layer
    picture[:WATER] += shine[:WATER]
    picture[WATER:] = reflected(picture[:WATER].copy(), WATER)
    near = smooth(s(1168), s(1200), Y)
    picture = over(picture, 0.28 * (1 - near) * (Y >= WATER), rgb(0.20, 0.125, 0.11))

    bloom = np.clip(picture - 0.75, 0, 6)
    picture = picture + 0.55 * blurred(bloom, s(5)) + 0.42 * blurred(bloom, s(18)) + 0.30 * blurred(bloom, s(70))
    picture = picture + 0.055 * blurred(picture, s(140))
    people = foreground()
    picture = over(picture, people, rgb(0.0085, 0.0085, 0.0115))
    for x, height, lean, arm, _, _ in PEOPLE:
        if arm:
            cx, cy = s(x + arm[1] * height), s(2050 - (arm[2] + 0.026) * height)
            screen = np.exp(-(np.abs((X - cx) / s(13)) ** 6) - np.abs((Y - cy) / s(24)) ** 6)
            picture = over(picture, 0.9 * screen, rgb(0.16, 0.17, 0.21))
    picture = blurred(picture, max(s(1.0), 0.4))
    save(picture, sys.argv[1])


main()
