#!/bin/sh
# Writes .env beside docker-compose.yml, or the file that is named: the names of .env.example, each with a secret of its
# own. Never changes one that is there already.
set -eu

file=${1:-$(dirname -- "$0")/../../.env}
if [ -e "$file" ]; then
    echo "$file is there already and stays as it is." >&2
    exit 1
fi
umask 077
while IFS= read -r line; do
    case $line in
        [A-Z]*=) printf '%s%s\n' "$line" "$(openssl rand -hex 24)" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$(dirname -- "$0")/../../.env.example" >"$file.draft"
mv "$file.draft" "$file"
echo "Wrote $file, which only you can read."
