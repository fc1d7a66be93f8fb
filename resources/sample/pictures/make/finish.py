#!/usr/bin/env python3
"""Develops a rendering (linear floats, rows from the top) into a JPEG of 3000 x 2000 pixels with an sRGB profile.

Needs python3-numpy and python3-pil. Usage: finish.py IN.pfm OUT.jpg [EXPOSURE]
"""
import sys

import numpy as np
from PIL import Image, ImageCms

random = np.random.default_rng(7)


def read(path):
    with open(path, "rb") as file:
        assert file.readline().strip() == b"PF"
        width, height = map(int, file.readline().split())
        file.readline()
        return np.frombuffer(file.read(), "<f4").reshape(height, width, 3).copy()


def blurred(layer, sigma):
    pad = int(3 * sigma) + 1
    widths = [(pad, pad), (pad, pad), (0, 0)][:layer.ndim]
    return blurred_round(np.pad(layer, widths, mode="edge"), sigma)[pad:-pad, pad:-pad]


def blurred_round(layer, sigma):
    """Gaussian blur by FFT: what leaves at one edge comes in at the other."""
    fy = np.fft.fftfreq(layer.shape[0])[:, None]
    fx = np.fft.rfftfreq(layer.shape[1])[None, :]
    gain = np.exp(-2 * np.pi ** 2 * sigma ** 2 * (fx ** 2 + fy ** 2))
    return np.fft.irfft2(np.fft.rfft2(layer, axes=(0, 1)) * (gain[..., None] if layer.ndim == 3 else gain),
                         s=layer.shape[:2], axes=(0, 1)).astype(np.float32)


def quiet(picture):
    """A bilateral filter in the logarithm: takes the render's noise, leaves its edges."""
    log = np.log(picture + 0.004)
    total, weights = np.zeros_like(log), np.zeros(log.shape[:2] + (1,), np.float32)
    for dy in range(-3, 4):
        for dx in range(-3, 4):
            moved = np.roll(log, (dy, dx), (0, 1))
            near = np.exp(-(dx * dx + dy * dy) / 6.0)
            alike = np.exp(-((moved - log) ** 2).mean(axis=2, keepdims=True) / (2 * 0.16 ** 2))
            total += near * alike * moved
            weights += near * alike
    return np.exp(total / weights) - 0.004


def main():
    exposure = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    picture = np.maximum(quiet(read(sys.argv[1])), 0) * exposure
    bands = [np.asarray(Image.fromarray(picture[..., i]).resize((3000, 2000), Image.BICUBIC)) for i in range(3)]
    picture = np.maximum(np.stack(bands, axis=2), 0)
    bright = np.clip(picture - 0.9, 0, 5)
    picture = picture + 0.10 * blurred(bright, 14) + 0.07 * blurred(bright, 60)
    v, u = np.mgrid[-1:1:2000j, -1:1:3000j].astype(np.float32)
    picture *= (1 - 0.20 * (u * u + v * v))[..., None]
    x = picture * 1.5
    x = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)
    tone = np.clip(x, 0, 1) ** (1 / 2.2)
    grain = blurred(random.normal(0, 1, (2000, 3000)).astype(np.float32), 1.1)
    tone += (0.015 * (1 - 0.5 * tone.mean(axis=2)) * grain / grain.std())[..., None]
    pixels = (np.clip(tone, 0, 1) * 255 + 0.5).astype(np.uint8)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.fromarray(pixels, "RGB").save(sys.argv[2], quality=89, subsampling="4:2:0", dpi=(300, 300), icc_profile=profile, optimize=True)


main()
