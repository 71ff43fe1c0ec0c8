import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadConfig } from '../config/config.ts'
import { drizzle, migrate } from './orm.ts'
import { APP_ROLE, OWNER_ROLE, RESOLVER_ROLE } from './policies.ts'

const MIGRATION_LOCK = 4_072_911

export interface MigrationTarget {
  /** A login that may create roles (locally the superuser). */
  readonly ownerUrl: string
  /** Where the app role will connect; its password is taken from here. */
  readonly appUrl: string
}

/** Brings roles, tables, policies and functions up to date. Safe to run from several processes at once. */
export async function migrateDatabase({ ownerUrl, appUrl }: MigrationTarget): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'steward-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureRoles(client, decodeURIComponent(new URL(appUrl).password))
    // Tables belong to a role that is no superuser, so that FORCE ROW LEVEL SECURITY binds it as well.
    await client.query(`set role ${OWNER_ROLE}`)
    await migrate(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
      migrationsSchema: 'steward_migrations',
    })
    await client.query('reset role')
    await client.query(`revoke create on schema public from ${RESOLVER_ROLE}`)
  } finally {
    await client.end()
  }
}

async function ensureRoles(client: pg.Client, appPassword: string): Promise<void> {
  for (const [role, login] of [
    [OWNER_ROLE, 'nologin'],
    [RESOLVER_ROLE, 'nologin'],
    [APP_ROLE, 'login'],
  ]) {
    const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (known.rowCount === 0) await client.query(`create role ${role} ${login}`)
  }
  if (appPassword !== '') await client.query(`alter role ${APP_ROLE} password ${client.escapeLiteral(appPassword)}`)
  await client.query(`grant ${OWNER_ROLE}, ${RESOLVER_ROLE} to current_user`)
  // Handing a function to the resolver takes membership and, for that moment only, its right to create.
  await client.query(`grant ${RESOLVER_ROLE} to ${OWNER_ROLE}`)
  await client.query(`grant create, usage on schema public to ${OWNER_ROLE}, ${RESOLVER_ROLE}`)
  const database = client.escapeIdentifier(client.database ?? 'steward')
  await client.query(`grant create, connect on database ${database} to ${OWNER_ROLE}`)
  await client.query(`grant connect on database ${database} to ${APP_ROLE}`)
  // A temporary view is found before the table of its name: whoever may make one runs code as the resolver.
  await client.query(`revoke temporary on database ${database} from public`)
}

if (import.meta.main) {
  const config = loadConfig()
  await migrateDatabase({ ownerUrl: config.DATABASE_OWNER_URL || config.DATABASE_URL, appUrl: config.DATABASE_URL })
}
