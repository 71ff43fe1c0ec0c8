#!/bin/sh
# Creates Temporal's databases where they are missing and brings their tables up to date. Safe to repeat.
set -eu
for store in temporal visibility; do
  database=temporal
  [ "$store" = temporal ] || database=temporal_visibility
  tool="temporal-sql-tool --plugin postgres12 --ep postgres --port 5432 --user steward --db $database"
  $tool create
  $tool setup-schema -v 0.0
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$store/versioned"
done
