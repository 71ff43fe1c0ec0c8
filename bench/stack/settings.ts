import pg from 'pg'

const MERGE = `update tenants set settings = settings || jsonb_build_object($2::text, coalesce(settings->$2, '{}'::jsonb) || $3::jsonb) where id = $1`

/** Changes one group of a business's settings, as its owner would. */
export async function changeSettings(
  { databaseOwnerUrl, tenantId }: { readonly databaseOwnerUrl: string; readonly tenantId: string },
  group: string,
  values: Readonly<Record<string, number>>,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseOwnerUrl })
  await client.connect()
  await client.query(MERGE, [tenantId, group, JSON.stringify(values)])
  await client.end()
}
