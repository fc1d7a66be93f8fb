#!/usr/bin/env python3
"""Draws tea.jpg, the advertisement of the sample: tea leaves, hills and a lantern of the product's own ornaments on dark green.

Needs Ghostscript, ImageMagick and LXGW WenKai. Usage: resources/sample/pictures/make/tea.py OUT.jpg
"""
import math
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
WIDTH, HEIGHT = 1725, 312.5   # five columns and ten rows of the sample's grid, a pixel 0.36 pt
FONT = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-"


def ornament(name, x, y, size, ink):
    svg = (ROOT / "ornaments" / f"{name}.svg").read_text()
    width, height = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups())
    scale = size / height
    words = {"M": "moveto", "L": "lineto", "C": "curveto", "Z": "closepath"}
    out = [f"gsave {ink} setrgbcolor {x} {y} translate {scale} {-scale} scale newpath"]
    for path in re.findall(r' d="([^"]*)"', svg):
        for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", path):
            out.append(f"{numbers.strip()} {words[command]}")
    return out + ["fill grestore"], width * scale


def band(name, y, height, ink):
    out, x = [], 0.0
    while x < WIDTH:
        lines, width = ornament(name, x, y, height, ink)
        out += lines
        x += width
    return out


def hills(base, height, length, phase, ink):
    points = [(x, base + height * (0.6 + 0.4 * math.sin(x / length + phase)) * (0.8 + 0.2 * math.sin(x / length * 2.7 + phase)))
              for x in range(0, WIDTH + 10, 5)]
    path = " ".join(f"{x} {y:.1f} lineto" for x, y in points)
    return [f"{ink} setrgbcolor newpath 0 0 moveto {path} {WIDTH} 0 lineto closepath fill"]


def drawn():
    out = ["%!PS-Adobe-3.0", f"<</PageSize [{WIDTH} {HEIGHT}]>> setpagedevice", "0.93 0.90 0.80 setrgbcolor", f"0 0 {WIDTH} {HEIGHT} rectfill"]
    out += hills(70, 120, 210, 0.4, "0.80 0.83 0.70") + hills(30, 120, 160, 2.1, "0.62 0.70 0.52") + hills(-44, 110, 120, 4.0, "0.28 0.42 0.28")
    out += ornament("sunrise", 1170, 262, 150, "0.80 0.36 0.20")[0]
    out += ornament("lantern", 58, 306, 190, "0.72 0.16 0.12")[0] + ornament("bamboo", 1520, 300, 250, "0.16 0.30 0.19")[0]
    out += band("cloud-band", 26, 20, "0.93 0.90 0.80")
    return "\n".join(out + ["showpage"])


def main(target):
    with tempfile.TemporaryDirectory() as folder:
        ps, png = pathlib.Path(folder, "tea.ps"), pathlib.Path(folder, "tea.png")
        ps.write_text(drawn())
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r72", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4",
                        f"-sOutputFile={png}", str(ps)], check=True)
        subprocess.run(["convert", str(png), "-font", FONT + "Bold.ttf", "-fill", "#20301f", "-pointsize", "104", "-annotate", "+300+134",
                        "望津茶庄", "-font", FONT + "Regular.ttf", "-pointsize", "46", "-annotate", "+306+196", "冬茶到店　一壶江上的雪",
                        "-pointsize", "30", "-annotate", "+306+250", "绵纺街 62 号　早七点至晚十点　0000-8826218", "-quality", "92", target], check=True)


main(sys.argv[1])
