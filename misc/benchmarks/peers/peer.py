"""What every peer script shares: it reads the arrays, and takes its turns when asked.

A script is started as  python3 NAME.py VARIANT PREFIX THREADS  and calls serve() with what it does. Then it answers
lines on standard input: "run" with the seconds of one run, "quality" with the figures of the last fit, "quit" by ending.
Each answer is one line of JSON. The thread count also comes in OMP_NUM_THREADS and OPENBLAS_NUM_THREADS, which BLAS
reads when it is loaded; scripts that use PyTorch pass it to torch.set_num_threads.
"""
import gc
import importlib
import json
import math
import os
import re
import resource
import sys
import time

import numpy as np

VARIANT, PREFIX, THREADS = sys.argv[1], sys.argv[2], int(sys.argv[3])

WARM_UP = 0.5        # seconds; the same on our side
SHORTEST_RUN = 0.02  # seconds; something shorter is repeated, and the mean is taken


def load(name):
    """The array NAME, as the numbers that the other side reads too."""
    with open(f"{PREFIX}_{name}.bin", "rb") as file:
        if file.read(8) != b"PEERMAT1":
            raise ValueError(f"{PREFIX}_{name}.bin does not begin with PEERMAT1")
        kind, rows, columns, _ = np.frombuffer(file.read(16), "<i4")
        return np.fromfile(file, {1: "<f4", 2: "<f8", 3: "<i4"}[int(kind)]).reshape(rows, columns)


def blas():
    """Which BLAS this process has loaded, as the operating system sees it; None where it does not say."""
    try:
        with open("/proc/self/maps") as maps:
            paths = {os.path.realpath(line.split()[-1]) for line in maps if "/" in line}
    except OSError:
        return None
    libraries = {"/".join(path.split("/")[-2:]) for path in paths if re.match("lib(open)?blas|libmkl", os.path.basename(path))}
    packed = {library for library in libraries if "openblas" in os.path.basename(library) or "mkl" in library}
    return ", ".join(sorted(packed or libraries)) or None


def serve(fit, quality, predict=None, modules=()):
    """Warms up, then takes turns. fit() returns a model; predict(model) and quality(model) look at it."""
    model = None

    def timed(work, calls):
        start = time.perf_counter()
        for _ in range(calls):
            result = work()
        return (time.perf_counter() - start) / calls, result

    fastest_fit = fastest_predict = math.inf
    began = time.perf_counter()
    while True:
        seconds, model = timed(fit, 1)
        fastest_fit = min(fastest_fit, seconds)
        if predict:
            fastest_predict = min(fastest_predict, timed(lambda: predict(model), 1)[0])
        if time.perf_counter() - began > WARM_UP:
            break
    calls = max(1, math.ceil(SHORTEST_RUN / fastest_fit))
    predictions = max(1, math.ceil(SHORTEST_RUN / fastest_predict)) if predict else 0

    versions = {name: importlib.import_module(name).__version__ for name in ("numpy", *modules)}
    versions["python"] = sys.version.split()[0]
    answer({"versions": versions, "blas": blas()})
    gc.disable()
    for line in sys.stdin:
        command = line.strip()
        if command == "run":
            gc.collect()
            seconds, model = timed(fit, calls)
            answer({"seconds_fit": seconds,
                    "seconds_predict": timed(lambda: predict(model), predictions)[0] if predict else None})
        elif command == "quality":
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
            answer({"quality": {name: float(value) for name, value in quality(model).items()}, "peak_bytes": peak})
        elif command == "quit":
            return


def answer(value):
    print(json.dumps(value), flush=True)
