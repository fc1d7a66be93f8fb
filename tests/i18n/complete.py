#!/usr/bin/env python3
"""complete.py FILE.ts…: fails where a sentence has no finished translation, or loses a place holder.

With --plurals-only, only sentences that count something need one: English shows the source for the rest.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACE = re.compile(r"%(?:n|L?\d)")


def faults(path, plurals_only):
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            counts = message.get("numerus") == "yes"
            if plurals_only and not counts:
                continue
            translation = message.find("translation")
            forms = [f.text or "" for f in translation.iter("numerusform")] if counts else [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(forms):
                yield f"{path}: {name}: not translated: {source!r}"
            elif any(set(PLACE.findall(form)) != set(PLACE.findall(source)) for form in forms):
                yield f"{path}: {name}: place holders differ: {source!r}"


def main(arguments):
    plurals_only = "--plurals-only" in arguments
    found = [fault for path in arguments if not path.startswith("--") for fault in faults(path, plurals_only)]
    print("\n".join(found) if found else "complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
