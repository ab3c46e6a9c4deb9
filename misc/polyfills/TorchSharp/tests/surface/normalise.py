"""Brings a list of TorchSharp's public signatures into the form that SurfaceTests.cs makes from the polyfill by reflection.

    python3 normalise.py SIGNATURES.md > torchsharp-0.106.0.txt

The input has a heading "### kind full-name : bases" for each type and one indented signature a line, as reflection over the assembly of the
package gives them, without `static` and `System.`. A line of the result is either a type or "type: member". Modifiers that do not matter to
who calls are dropped. What stands in additions.txt (public in 0.106.0 too, found by compiling against it or in its source) is appended.
"""
import pathlib
import re
import sys

DROPPED = ("readonly ", "virtual ", "abstract ", "override ", "static ", "new ", "sealed ")
lines = set()
current = None
for line in open(sys.argv[1], encoding="utf-8"):
    line = line.rstrip("\n")
    if line.startswith("### "):
        name = re.search(r"(TorchSharp\.[^\s<:]+)", line).group(1)
        current = name
        lines.add(name)
    elif line.startswith("    ") and current:
        member = line.strip().rstrip(";")
        while member.startswith(DROPPED + ("protected virtual ", "protected override ", "protected abstract ")):
            for word in DROPPED:
                member = member.removeprefix(word) if member.startswith(word) else member
            member = re.sub(r"^protected (virtual|override|abstract) ", "protected ", member)
        if member.startswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) and re.fullmatch(r"[\w]+=-?\d+(, [\w]+=-?\d+)*", member):
            for value in member.split(", "):
                lines.add(f"{current}: {value}")
        else:
            lines.add(f"{current}: {member}")
for line in (pathlib.Path(__file__).parent / "additions.txt").read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#"):
        lines.add(line)
print("# public API of TorchSharp 0.106.0, the part the curriculum uses; written by normalise.py")
for line in sorted(lines):
    print(line)
