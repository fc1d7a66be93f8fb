"""Layers of light for the painted pictures: noise, blur, masks, and what a camera makes of them.

A picture is 3000 x 2000 pixels times a scale for trying; x and y of shapes are always those of the full size.
"""
import sys

import numpy as np
from PIL import Image, ImageCms, ImageDraw

SCALE = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
W, H = int(3000 * SCALE), int(2000 * SCALE)
random = np.random.default_rng(20261124)
Y, X = np.mgrid[0:H, 0:W].astype(np.float32)
u, v = X / W, Y / H


def s(pixels):
    return pixels * SCALE


def blurred(layer, sigma, sigma_y=None):
    """Gaussian blur by FFT, edges mirrored far enough for our sigmas."""
    sigma_y = sigma if sigma_y is None else sigma_y
    pad = int(3 * max(sigma, sigma_y)) + 1
    out = np.empty_like(layer)
    bands = layer[..., None] if layer.ndim == 2 else layer
    result = out[..., None] if out.ndim == 2 else out
    for band in range(bands.shape[2]):
        padded = np.pad(bands[..., band], pad, mode="reflect" if pad < min(layer.shape[:2]) else "edge")
        fy = np.fft.fftfreq(padded.shape[0])[:, None]
        fx = np.fft.rfftfreq(padded.shape[1])[None, :]
        gain = np.exp(-2 * np.pi ** 2 * ((sigma_y * fy) ** 2 + (sigma * fx) ** 2))
        result[..., band] = np.fft.irfft2(np.fft.rfft2(padded) * gain, s=padded.shape)[pad:-pad, pad:-pad]
    return out


def value_noise(width, height, cells_x, cells_y):
    """Smooth noise in 0 … 1."""
    grid = random.random((int(cells_y) + 3, int(cells_x) + 3)).astype(np.float32)
    x = np.linspace(0, cells_x, width, dtype=np.float32)
    y = np.linspace(0, cells_y, height, dtype=np.float32)
    xi, yi = x.astype(int), y.astype(int)
    xf, yf = x - xi, (y - yi)[:, None]
    xf, yf = xf * xf * (3 - 2 * xf), yf * yf * (3 - 2 * yf)
    rows0, rows1 = grid[yi], grid[yi + 1]
    top = rows0[:, xi] * (1 - xf) + rows0[:, xi + 1] * xf
    low = rows1[:, xi] * (1 - xf) + rows1[:, xi + 1] * xf
    return top * (1 - yf) + low * yf


def fbm(cells_x, cells_y, octaves, width=None, height=None, gain=0.5):
    total, weight, sum_of_weights = 0, 1.0, 0.0
    for octave in range(octaves):
        total = total + weight * value_noise(width or W, height or H, cells_x * 2 ** octave, cells_y * 2 ** octave)
        sum_of_weights += weight
        weight *= gain
    return total / sum_of_weights


def rgb(*values):
    return np.array(values, dtype=np.float32)


def smooth(low, high, value):
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def over(picture, mask, colour):
    return picture * (1 - mask[..., None]) + colour * mask[..., None]


def mask_of(draw_shapes, soft=0.8, supersample=2):
    """Coverage of what `draw_shapes(draw, k)` paints in white, k pixels of the mask a pixel of ours."""
    image = Image.new("L", (W * supersample, H * supersample), 0)
    draw_shapes(ImageDraw.Draw(image), supersample)
    image = image.resize((W, H), Image.BOX)
    mask = np.asarray(image, dtype=np.float32) / 255
    return blurred(mask, s(soft)) if soft else mask


def reflected(above, waterline, calm=1.0):
    """The picture above the waterline, mirrored and broken by waves that shrink with distance."""
    rows = np.arange(H - waterline, dtype=np.float32)
    depth = (rows + s(6)) / (H - waterline)
    # Waves in perspective: sample a noise field at 1/depth so that they crowd at the far bank.
    field = fbm(26, 40, 4, width=2048, height=2048) - 0.5
    fine = fbm(90, 160, 3, width=2048, height=2048) - 0.5
    far = 1 / np.maximum(depth, 0.012)
    px = ((X[waterline:] / W - 0.5)[:, :] * far[:, None] * 150 + 4000).astype(int) % 2048
    py = np.broadcast_to((far * 260).astype(int)[:, None] % 2048, px.shape)
    wave = 1.0 * field[py, px] + 0.75 * fine[(py * 3) % 2048, (px * 3) % 2048]
    picture = np.zeros((H - waterline, W, 3), np.float32)
    samples = 18
    xs = np.broadcast_to(np.arange(W)[None, :], wave.shape)
    ys = waterline - 1 - np.broadcast_to(rows[:, None], wave.shape)
    spread = (s(8) + s(150) * depth[:, None] ** 0.9) * calm
    for i in range(samples):
        jitter = (i + 0.5) / samples - 0.5
        shift_y = wave * spread * 5.0 + jitter * spread * 1.5 + random.normal(0, 0.15, wave.shape) * spread
        shift_x = wave * spread * 0.30 + random.normal(0, 0.04, wave.shape) * spread
        yy = np.clip(ys - np.abs(shift_y) * 0.4 - shift_y * 0.6, 0, waterline - 1).astype(int)
        xx = np.clip(xs + shift_x, 0, W - 1).astype(int)
        picture += above[yy, xx]
    picture /= samples
    mirror = (0.80 - 0.36 * depth ** 0.8)[:, None, None]
    slope = np.clip(0.92 + 1.1 * wave, 0.35, 1.6)[..., None]
    return picture * mirror * slope + rgb(0.006, 0.011, 0.020)


def developed(linear, exposure=2.3):
    """Exposure, film curve, grain, and the lens's falling light."""
    x = linear * (1 - 0.36 * ((u - 0.5) ** 2 + (v - 0.5) ** 2) * 2)[..., None] * exposure
    x = x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14)
    tone = np.clip(x, 0, 1) ** (1 / 2.2)
    grain = blurred(random.normal(0, 1, (H, W)).astype(np.float32), max(s(1.05), 0.5))
    grain /= grain.std()
    colour_grain = blurred(random.normal(0, 1, (H, W, 3)).astype(np.float32), max(s(1.5), 0.6))
    colour_grain /= colour_grain.std()
    luminance = tone.mean(axis=2)
    amount = 0.016 * (1 - 0.55 * luminance)
    return np.clip(tone + (amount * grain)[..., None] + 0.006 * colour_grain, 0, 1)


def save(linear, path, exposure=2.3):
    pixels = (developed(linear, exposure) * 255 + 0.5).astype(np.uint8)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.fromarray(pixels, "RGB").save(path, quality=89, subsampling="4:2:0", dpi=(300, 300), icc_profile=profile, optimize=True)
