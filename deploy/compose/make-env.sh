#!/bin/sh
# Writes .env beside docker-compose.yml: the names of .env.example, each with a secret of its own. Never changes one that
# is there already.
set -eu

cd -- "$(dirname -- "$0")/../.."
if [ -e .env ]; then
    echo ".env is there already and stays as it is." >&2
    exit 1
fi
umask 077
while IFS= read -r line; do
    case $line in
        [A-Z]*=) printf '%s%s\n' "$line" "$(openssl rand -hex 24)" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <.env.example >.env.draft
mv .env.draft .env
echo "Wrote .env, which only you can read."
