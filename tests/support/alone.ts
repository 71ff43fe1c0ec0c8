import pg from 'pg'

const SETTING_UP = 4_072_991

/**
 * Sets a database up while nobody else does. Roles and what they may do belong to the whole server: two that are set up at
 * once change them under each other, and Postgres refuses the later one.
 */
export async function alone(adminUrl: string, setUp: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [SETTING_UP])
    await setUp(client)
  } finally {
    await client.end()
  }
}
