"""Mean and variance of seven values, by the statistics module of Python, which calculates with fractions.

Run with Python 3 alone:  python3 example_moments.py
Writes example_moments.json beside this file. Definition: the variance divides by n - 1. Replace it by your own.
"""
import datetime
import json
import pathlib
import platform
import statistics

x = [2.5, -1.25, 1000.0, 3.0, 0.125, 17.0, -40.0]
golden = {
    "generator": "example_moments.py",
    "tool": "Python, module statistics",
    "version": platform.python_version(),
    "date": datetime.date.today().isoformat(),
    "input": {"values": {"x": x}},
    "digits": 12,
    "why": "seven values, all exact in binary; the recurrence rounds a few times",
    "values": {"mean": statistics.mean(x), "variance": statistics.variance(x)},
}
(pathlib.Path(__file__).parent / "example_moments.json").write_text(json.dumps(golden, indent=1) + "\n")
