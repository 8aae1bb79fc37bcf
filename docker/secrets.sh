#!/bin/sh
# Makes the secrets of a new installation under docker/secrets and docker/.env; what is there already stays.
set -eu
cd "$(dirname "$0")"
umask 077
random() { head -c "$1" /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
# Containers read their secrets as another user than yours: the folder is closed, its files are not.
mkdir -p secrets/ca && chmod 711 secrets secrets/ca
keep() { if [ ! -e "$1" ]; then cat >"$1"; fi; }

keep .env <<END
COMPOSE_PROJECT_NAME=exchange
KURRENTDB_ADMIN_PASSWORD=$(random 24)
END
. ./.env
random 24 | keep secrets/postgres_password
random 32 | keep secrets/secrets_key
keep secrets/secrets_key_before </dev/null
echo smtp://mailpit:1025 | keep secrets/smtp_url
echo "postgres://exchange:$(cat secrets/postgres_password)@postgres/exchange" | keep secrets/database_url
nodes=kurrentdb-1:2113,kurrentdb-2:2113,kurrentdb-3:2113
echo "kurrentdb://admin:$KURRENTDB_ADMIN_PASSWORD@$nodes?tls=true&tlsCaFile=/run/secrets/kurrentdb_ca" |
  keep secrets/event_store_url
# The certificate of the authority comes here once it is made.
keep secrets/ca/ca.crt </dev/null
find secrets -type f -exec chmod 644 {} +
echo "The secrets are in $(pwd)/secrets and $(pwd)/.env: keep a copy elsewhere, and out of any repository."
