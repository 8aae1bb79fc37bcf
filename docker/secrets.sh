#!/bin/sh
# Makes the secrets of a new installation under docker/secrets and docker/.env; what is there already stays.
set -eu
cd "$(dirname "$0")"
umask 077
random() { head -c "$1" /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
# Containers read their secrets as another user than yours: the folder is closed, its files are not.
mkdir -p secrets/ca && chmod 711 secrets secrets/ca
if [ ! -f .env ]; then echo "KURRENTDB_ADMIN_PASSWORD=$(random 24)" >.env; fi
if [ ! -f secrets/postgres_password ]; then random 24 >secrets/postgres_password; fi
if [ ! -f secrets/secrets_key ]; then random 32 >secrets/secrets_key; fi
. ./.env
nodes=kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113
echo "postgres://exchange:$(cat secrets/postgres_password)@postgres/exchange" >secrets/database_url
echo "kurrentdb://admin:$KURRENTDB_ADMIN_PASSWORD@$nodes?tls=true&tlsCaFile=/run/secrets/kurrentdb_ca" >secrets/event_store_url
touch secrets/ca/ca.crt
chmod 644 secrets/postgres_password secrets/secrets_key secrets/database_url secrets/event_store_url secrets/ca/ca.crt
echo "The secrets are in $(pwd)/secrets and $(pwd)/.env: keep a copy elsewhere, and out of any repository."
