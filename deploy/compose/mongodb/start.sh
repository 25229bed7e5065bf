#!/bin/bash
# Starts MongoDB as a member of a replica set that asks everybody who they are. The key that its members know each other
# by is made at the first start and stays in the volume.
set -eu

key=/data/configdb/key
if [[ ! -s $key ]]; then
    (umask 077 && head -c 756 /dev/urandom | base64 --wrap=0 >"$key")
fi
chown mongodb:mongodb "$key"
chmod 400 "$key"
exec docker-entrypoint.sh mongod --keyFile "$key" "$@"
