#!/bin/sh
# up_to_date.sh LUPDATE ROOT FILE.ts FOLDER…: fails where the sources say something that the .ts file has not.
set -eu
lupdate=$1
root=$2
ts=$3
shift 3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$ts" "$work/copy.ts"
sources=
for folder; do
    if [ -d "$folder" ]; then sources="$sources $folder"; fi
done
# shellcheck disable=SC2086 -- one word a folder
"$lupdate" -silent -no-obsolete -locations none -I "$root" -I "$root/app" $sources -ts "$work/copy.ts"
python3 "$(dirname "$0")/complete.py" "$work/copy.ts"
