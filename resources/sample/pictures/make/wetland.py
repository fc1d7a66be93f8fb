#!/usr/bin/env python3
"""Paints wetland.jpg: storks on a shallow lake at first light. Needs python3-numpy and python3-pil.

Usage: wetland.py OUT.jpg [SCALE], 1 = 3000 x 2000 pixels; the edition prints it two columns wide, for which half is enough.
"""
import sys

import numpy as np

from layers import H, SCALE, W, X, Y, blurred, fbm, mask_of, over, random, reflected, rgb, s, save, smooth, u, v

WATER = int(900 * SCALE)           # where the far shore meets the lake
FOG = rgb(0.70, 0.53, 0.40)


def sky():
    height = np.clip(1 - Y / WATER, 0, 1)[..., None]
    low, middle, high = rgb(0.95, 0.66, 0.42), rgb(0.62, 0.56, 0.54), rgb(0.26, 0.34, 0.44)
    picture = np.where(height < 0.4, low + (middle - low) * height / 0.4, middle + (high - middle) * (height - 0.4) / 0.6)
    sun = np.hypot(X - s(1980), (Y - s(560)) * 1.02)
    picture = picture + np.exp(-(sun / s(430)) ** 1.3)[..., None] * rgb(0.75, 0.42, 0.18)
    picture = picture + smooth(s(86), s(74), sun)[..., None] * rgb(2.4, 1.7, 0.95)
    veil = smooth(0.45, 0.8, fbm(3, 12, 6)) * smooth(0.1, 0.5, height[..., 0])
    return over(picture, 0.35 * veil, rgb(0.50, 0.44, 0.44))


def trees(base, height, cells, seed_shift, ragged):
    """A shore with woods: a ridge of crowns, finer and finer."""
    crowns = fbm(cells, 1, 4, width=W, height=2, gain=0.6)[0]
    leaves = fbm(cells * 14 + seed_shift, 1, 4, width=W, height=2, gain=0.75)[0]
    top = s(base) - s(height) * np.clip(crowns - 0.28, 0.05, 1) * 1.5 - s(ragged) * leaves
    return smooth(-s(3), s(3), Y - top[None, :]) * smooth(s(base + 40), s(base - 2), Y)


def limb(d, a, x0, y0, x1, y1, w0, w1):
    steps = max(6, int(np.hypot(x1 - x0, y1 - y0) / 3))
    for i in range(steps + 1):
        t = i / steps
        x, y, w = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, w0 + (w1 - w0) * t
        d.ellipse([(x - w) * a, (y - w) * a, (x + w) * a, (y + w) * a], fill=255)


def stork(x, foot, height, way, pose):
    """Shapes of one bird: (white parts, dark parts), each a function of a drawing and its scale."""
    h = height
    hip = foot - 0.47 * h
    chest = (x + way * 0.15 * h, hip - 0.10 * h)
    tail = (x - way * 0.20 * h, hip + 0.015 * h)
    if pose == "feeding":
        throat, head, bill = (chest[0] + way * 0.10 * h, hip + 0.02 * h), (chest[0] + way * 0.17 * h, hip + 0.20 * h), (chest[0] + way * 0.22 * h, foot - 0.03 * h)
    elif pose == "resting":
        throat, head, bill = (chest[0] + way * 0.02 * h, hip - 0.22 * h), (chest[0] + way * 0.05 * h, hip - 0.33 * h), (chest[0] + way * 0.14 * h, hip - 0.15 * h)
    else:
        throat, head, bill = (chest[0] + way * 0.05 * h, hip - 0.27 * h), (chest[0] + way * 0.07 * h, hip - 0.43 * h), (chest[0] + way * 0.28 * h, hip - 0.40 * h)

    def white(d, k):
        a = k * SCALE
        limb(d, a, tail[0] + way * 0.08 * h, tail[1] - 0.03 * h, chest[0] - way * 0.03 * h, chest[1] + 0.03 * h, 0.055 * h, 0.098 * h)
        limb(d, a, chest[0], chest[1] - 0.01 * h, throat[0], throat[1], 0.070 * h, 0.029 * h)
        limb(d, a, throat[0], throat[1], head[0], head[1], 0.029 * h, 0.026 * h)
        limb(d, a, head[0], head[1], head[0] + way * 0.012 * h, head[1], 0.036 * h, 0.033 * h)

    def dark(d, k):
        a = k * SCALE
        limb(d, a, tail[0] - way * 0.06 * h, tail[1] + 0.045 * h, tail[0] + way * 0.16 * h, tail[1] - 0.02 * h, 0.014 * h, 0.052 * h)
        limb(d, a, head[0] + way * 0.02 * h, head[1], bill[0], bill[1], 0.018 * h, 0.004 * h)
        for step, knee in ((-0.035, -0.012), (0.030, 0.020)):
            limb(d, a, x + step * h, hip + 0.03 * h, x + (step + knee) * h, foot - 0.24 * h, 0.014 * h, 0.0085 * h)
            limb(d, a, x + (step + knee) * h, foot - 0.24 * h, x + step * h * 1.2, foot, 0.0085 * h, 0.0075 * h)
    return white, dark


BIRDS = [  # x, foot, height, way, pose
    (1120, 1330, 400, 1, "watching"), (1430, 1290, 330, -1, "feeding"), (820, 1255, 300, 1, "feeding"),
    (1690, 1215, 268, 1, "watching"), (1860, 1190, 245, -1, "resting"), (600, 1195, 240, -1, "watching"),
    (2110, 1165, 215, 1, "feeding"), (400, 1130, 185, 1, "resting"), (2300, 1120, 180, -1, "watching"),
    (980, 1105, 160, 1, "feeding"), (1290, 1085, 145, -1, "watching"), (2480, 1080, 140, 1, "resting"),
    (720, 1065, 128, 1, "watching"), (1560, 1052, 118, 1, "feeding"), (2680, 1046, 112, -1, "watching"),
    (220, 1040, 105, 1, "watching"), (1980, 1028, 95, -1, "feeding"), (2580, 1020, 88, 1, "watching")]


def add_birds(picture):
    """Each bird with its image in the water: mirrored at its feet, broken by the ripples, fading downwards."""
    ripple = (fbm(60, 160, 3) - 0.5) * s(34)
    for x, foot, height, way, pose in BIRDS:
        white, dark = stork(x, foot, height, way, pose)
        far = np.clip((1330 - foot) / 330, 0, 1)
        for draw, colour in ((white, rgb(0.235, 0.205, 0.195)), (dark, rgb(0.016, 0.015, 0.017))):
            mask = mask_of(draw, 1.5, 2)
            shade = colour * (1 - 0.50 * far) + FOG * 0.36 * far
            rim = mask * np.clip(mask - np.roll(mask, (int(s(5)), -int(s(6))), (0, 1)), 0, 1)
            mirror_row = np.clip((2 * s(foot) - Y).astype(int), 0, H - 1)
            mirror_col = np.clip((X + ripple * np.clip((Y - s(foot)) / s(200), 0, 1.2)).astype(int), 0, W - 1)
            image = mask[mirror_row, mirror_col] * (Y > s(foot)) * np.exp(-np.clip(Y - s(foot), 0, None) / s(height * 1.1))
            picture = over(picture, 0.62 * image, shade * 0.75)
            picture = over(picture, mask, shade)
            picture = picture + (rim * (1 - far) * 0.5)[..., None] * rgb(0.9, 0.58, 0.32)
    return picture


def flock(d, k):
    """Birds on the wing, far off."""
    a = k * SCALE
    for x, y, span, lift in ((820, 330, 62, 0.30), (930, 296, 56, -0.10), (1040, 322, 52, 0.34), (1130, 276, 47, 0.05),
                             (720, 372, 58, 0.12), (1225, 300, 44, 0.28), (640, 420, 54, -0.05)):
        for side in (-1, 1):
            limb(d, a, x, y, x + side * span * 0.55, y - lift * span, 5.0, 3.6)
            limb(d, a, x + side * span * 0.55, y - lift * span, x + side * span, y - lift * span * 0.4, 3.6, 1.2)
        limb(d, a, x - span * 0.34, y + 5, x + span * 0.42, y - 3, 3.6, 2.0)


def reeds(count, base, low, high, blade, seed):
    local = np.random.default_rng(seed)

    def draw(d, k):
        a = k * SCALE
        for _ in range(count):
            x = local.uniform(-40, 3040)
            clump = 0.55 + 0.45 * np.sin(x / 210.0 + seed) * np.sin(x / 77.0)
            height = local.uniform(low, high) * (0.45 + 0.75 * clump)
            lean = local.normal(0.06, 0.10)
            bend = local.normal(0.10, 0.12)
            last = (x, base)
            for i in range(1, 15):
                t = i / 14
                point = (x + height * (lean * t + bend * t ** 3), base - height * t)
                d.line([last[0] * a, last[1] * a, point[0] * a, point[1] * a], fill=255, width=max(1, int(blade * (1.15 - t) * a)))
                last = point
            if local.random() < 0.3:
                limb(d, a, last[0], last[1], last[0] + lean * 40 + 7, last[1] + 34, 1.8 * blade / 6, 4.0 * blade / 6)
    return draw


def main():
    picture = sky()
    for base, height, cells, shift, ragged, colour, air in ((880, 150, 5, 3, 26, rgb(0.25, 0.20, 0.17), 0.62),
                                                            (892, 105, 7, 9, 34, rgb(0.13, 0.105, 0.085), 0.36),
                                                            (901, 46, 11, 5, 30, rgb(0.085, 0.068, 0.052), 0.22)):
        picture = over(picture, trees(base, height, cells, shift, ragged), colour * (1 - air) + FOG * air)
        mist = fbm(4, 20, 5) * np.exp(-((Y - s(base - 14)) / s(60)) ** 2)
        picture = over(picture, np.clip(0.95 * mist, 0, 0.85), FOG)
    picture = over(picture, mask_of(flock, 1.2), rgb(0.13, 0.115, 0.11))
    picture[WATER:] = reflected(picture[:WATER].copy(), WATER, 0.55) * 1.18
    shore = np.exp(-((Y - s(918)) / s(34)) ** 2) * (0.5 + 0.5 * fbm(5, 30, 4))
    picture = over(picture, np.clip(0.85 * shore, 0, 0.8), FOG)
    flats = smooth(0.56, 0.66, fbm(4, 60, 5)) * smooth(s(985), s(1010), Y) * smooth(s(1160), s(1085), Y)
    picture = over(picture, 0.75 * flats, rgb(0.16, 0.125, 0.10))
    picture = add_birds(picture)
    drift = fbm(3, 40, 5) * np.exp(-((Y - s(1010)) / s(120)) ** 2)
    picture = over(picture, np.clip(0.34 * drift, 0, 0.34), FOG)
    bloom = np.clip(picture - 0.9, 0, 4)
    picture = picture + 0.35 * blurred(bloom, s(22)) + 0.30 * blurred(bloom, s(110))
    picture = over(picture, mask_of(reeds(700, 1830, 160, 420, 5, 4), 2.0, 1), rgb(0.075, 0.058, 0.040))
    bank = smooth(s(1700), s(1890), Y + s(70) * (fbm(9, 3, 4) - 0.5))
    picture = over(picture, bank, rgb(0.040, 0.031, 0.022) * (0.6 + 0.8 * fbm(140, 40, 3))[..., None])
    picture = over(picture, mask_of(reeds(620, 2060, 250, 620, 9, 9), 5.5, 1), rgb(0.018, 0.014, 0.011))
    picture = blurred(picture, max(s(1.0), 0.4))
    save(picture, sys.argv[1], 0.80)


main()
