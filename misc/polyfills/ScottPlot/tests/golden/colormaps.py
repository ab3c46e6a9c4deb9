"""Writes colormaps.json: the tables of matplotlib's colour maps, 256 colours each, for the tests, and with
--source the six source files under Colormaps/ that hold them.

viridis, magma, inferno and plasma are by Nathaniel Smith and Stefan van der Walt (CC0), turbo by Anton Mikhailov
(Apache 2.0); ScottPlot carries the same tables. Run from this folder: python3 colormaps.py [--source]
"""
import datetime
import json
import os
import sys

import matplotlib
from matplotlib import cm

MAPS = {
    "Viridis": "From dark violet over green to yellow; equal steps look equal, for any kind of colour vision.",
    "Magma": "From black over violet and orange to pale yellow; equal steps look equal.",
    "Inferno": "From black over red and orange to pale yellow; equal steps look equal.",
    "Plasma": "From dark blue over magenta to yellow; equal steps look equal.",
    "Turbo": "A rainbow whose brightness rises and falls smoothly: for looking at detail, not for reading off values.",
}


def colors_of(name):
    return ["%02X%02X%02X" % tuple(int(round(255 * part)) for part in cm.get_cmap(name.lower())(i)[:3]) for i in range(256)]


tables = {name: colors_of(name) for name in MAPS}
with open("colormaps.json", "w", newline="\n") as file:
    json.dump({
        "generator": "colormaps.py",
        "tool": "matplotlib",
        "version": matplotlib.__version__,
        "date": datetime.date.today().isoformat(),
        "input": {"values": {"positions": 256}},
        "digits": 15,
        "why": "whole numbers, red * 65536 + green * 256 + blue",
        "values": {name: [int(color, 16) for color in table] for name, table in tables.items()},
    }, file)
    file.write("\n")

if "--source" in sys.argv:
    for name, words in MAPS.items():
        lines = ["".join(tables[name][i:i + 16]) for i in range(0, 256, 16)]
        joined = " +\n".join('        "%s"' % line for line in lines)
        with open(os.path.join("..", "..", "Colormaps", name + ".cs"), "w", newline="\n") as file:
            file.write(f"""namespace ScottPlot.Colormaps;

/// <summary>{words}</summary>
public class {name} : IColormap
{{
    // From matplotlib {matplotlib.__version__} by tests/golden/colormaps.py.
    private static readonly Color[] table = ColorTable.Parse(
{joined});

    /// <inheritdoc/>
    public string Name => "{name}";

    /// <inheritdoc/>
    public Color GetColor(double position) => ColorTable.Between(table, position);
}}
""")
