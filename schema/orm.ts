// The only file that imports drizzle. Its ESM entry costs about a second and 230 MB per process on Node >= 22;
// the CommonJS build of the same package does not.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export const { sql } = require('drizzle-orm') as typeof import('drizzle-orm')
export const {
  pgTable,
  pgPolicy,
  text,
  uuid,
  integer,
  bigint,
  boolean,
  jsonb,
  timestamp,
  numeric,
  real,
  customType,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
} = require('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core')
export const { drizzle } = require('drizzle-orm/node-postgres') as typeof import('drizzle-orm/node-postgres')
export const { migrate } =
  require('drizzle-orm/node-postgres/migrator') as typeof import('drizzle-orm/node-postgres/migrator')

export type { NodePgDatabase } from 'drizzle-orm/node-postgres'
