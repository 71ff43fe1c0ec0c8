#!/bin/sh
# Creates the namespace, or sets the time finished workflows are kept when it exists. Waits for the server.
set -eu
attempt=0
until temporal operator cluster health >/dev/null 2>&1; do
  attempt=$((attempt + 1))
  if [ "$attempt" -ge 30 ]; then
    echo 'The Temporal server did not become healthy.' >&2
    exit 1
  fi
  sleep 2
done
if temporal operator namespace describe --namespace steward >/dev/null 2>&1; then
  temporal operator namespace update --namespace steward --retention 720h
else
  temporal operator namespace create --namespace steward --retention 720h
fi
