#!/usr/bin/env bash
# Makes the sample edition and compares both pages, a line a glyph run, with the dumps beside this script. What differs is
# shown as a diff. BANXIN_UPDATE_GOLDEN=1 writes the dumps anew. Usage: golden.sh BANXIN_CLI
set -eu

if [ $# -ne 1 ]; then
  echo "Usage: golden.sh BANXIN_CLI" >&2
  exit 2
fi
cli=$1
here=$(cd "$(dirname "$0")" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

code=0
BANXIN_CLI=$cli "$here/../../scripts/sample-edition" "$made/sample.banxin" >"$made/messages" 2>&1 || code=$?
if [ "$code" -gt 1 ]; then
  cat "$made/messages"
  exit "$code"
fi

different=0
for page in A01 A02; do
  "$cli" dump "$made/sample.banxin" --page "$page" --lines >"$made/$page.txt"
  if [ "${BANXIN_UPDATE_GOLDEN-}" = 1 ]; then
    cp "$made/$page.txt" "$here/$page.txt"
  elif ! diff -U 1 --label "golden/$page.txt" --label "made/$page.txt" "$here/$page.txt" "$made/$page.txt"; then
    different=1
  fi
done
[ "$different" -eq 0 ] || echo "The pages differ from their golden dumps: read the difference; BANXIN_UPDATE_GOLDEN=1 writes them anew." >&2
exit "$different"
