#!/bin/bash
# Starts Keycloak with the council's realm: start.sh REALM_FILE KEYCLOAK_HOME [options of kc.sh].
# What the realm file takes from the environment has to be there: Keycloak itself would take the placeholder for the secret.
set -eu

realm=$1
home=$2
shift 2

missing=0
content=$(<"$realm")
while [[ $content =~ \$\{([A-Z][A-Z0-9_]*)\} ]]; do
    name=${BASH_REMATCH[1]}
    if [[ -z ${!name:-} ]]; then
        echo "$name is not set. deploy/keycloak/council-realm.json needs it; .env.example says what it is." >&2
        missing=1
    fi
    content=${content//"\${$name}"/}
done
((missing == 0)) || exit 1

mkdir -p "$home/data/import"
# Into a realm that is there already nothing is imported.
printf '%s\n' "$(<"$realm")" >"$home/data/import/council-realm.json"
exec "$home/bin/kc.sh" "$@" --import-realm
