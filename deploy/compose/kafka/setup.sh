#!/bin/bash
# Makes the broker's users, with the passwords of the environment, and gives each what the file acls says. Repeating it
# changes nothing; a password that has changed is changed. What is taken out of the file stays given until it is taken
# away by hand (docs/runbooks/leaving-loopback.md).
set -eu

here=$(dirname -- "${BASH_SOURCE[0]}")
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
broker=${KAFKA_ADMIN_BROKER:-kafka:9094}

# The names of the users, and the variable that holds somebody's password: KAFKA_MOTION_SERVICE_PASSWORD.
users() { grep -v -e '^#' -e '^$' "$here/acls" | cut -d ' ' -f 1 | sort -u; }
variable() { printf 'KAFKA_%s_PASSWORD' "$(printf '%s' "$1" | tr 'a-z-' 'A-Z_')"; }

for user in admin $(users); do
    name=$(variable "$user")
    if [[ -z ${!name:-} ]]; then
        echo "$name is not set: the password of $user on the broker." >&2
        exit 1
    fi
done

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/admin.properties" <<PROPERTIES
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$KAFKA_ADMIN_PASSWORD";
PROPERTIES

for user in admin $(users); do
    name=$(variable "$user")
    printf 'SCRAM-SHA-512=iterations=8192,password=%s\n' "${!name}" >"$work/$user"
    "$tools/kafka-configs.sh" --bootstrap-server "$broker" --command-config "$work/admin.properties" \
        --alter --entity-type users --entity-name "$user" --add-config-file "$work/$user"
done

while read -r user operations kind pattern names; do
    given=()
    for operation in ${operations//,/ }; do given+=(--operation "$operation"); done
    for name in ${names//,/ }; do given+=("--$kind" "$name"); done
    "$tools/kafka-acls.sh" --bootstrap-server "$broker" --command-config "$work/admin.properties" \
        --add --allow-principal "User:$user" --resource-pattern-type "$pattern" "${given[@]}" </dev/null
done < <(grep -v -e '^#' -e '^$' "$here/acls")
echo "The broker knows its users and what each may do."
