import pg from 'pg'
import { z } from 'zod'
import type { BenchStack } from '../stack/start.ts'
import type { Statement } from './statements.ts'

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string | undefined
  readonly Plans?: readonly PlanNode[] | undefined
}

const plan: z.ZodType<PlanNode> = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  get Plans(): z.ZodOptional<z.ZodArray<z.ZodType<PlanNode>>> {
    return z.array(plan).optional()
  },
})
const explained = z.tuple([z.looseObject({ Plan: plan })])

const BIG = `select relname from pg_class where relkind = 'r' and reltuples > 1000`
// Functions that look across tenants are read as what they run.
const FUNCTIONS = `select p.proname as name, p.prosrc as text, array(select coalesce(p.proargnames[a.at], '$' || a.at) from unnest(p.proargtypes) with ordinality a(type, at)) as arguments,
  array(select format_type(a.type, null) from unnest(p.proargtypes) with ordinality a(type, at)) as types from pg_proc p
join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
where n.nspname = 'public' and p.prosecdef and l.lanname = 'sql'`

export interface SlowPlan {
  readonly name: string
  readonly relation: string
}

/** Which of these statements read a big table from end to end, as the role and the tenant that run them. */
export async function withoutIndex(
  stack: BenchStack,
  statements: readonly Pick<Statement, 'name' | 'text'>[],
): Promise<{ readonly explained: number; readonly slow: readonly SlowPlan[] }> {
  const owner = await connected(stack.databaseOwnerUrl)
  const app = await connected(stack.addresses.postgres)
  try {
    const big = new Set((await owner.query<{ relname: string }>(BIG)).rows.map(({ relname }) => relname))
    const functions = (await owner.query<SqlFunction>(FUNCTIONS)).rows
    const own = unique(statements)
    const slow = [
      ...(await explainAll(app, own, big, stack.tenantId)),
      ...(await explainAll(owner, functions.map(asStatement), big, stack.tenantId)),
    ]
    return { explained: own.length + functions.length, slow }
  } finally {
    await owner.end()
    await app.end()
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const unique = (statements: readonly Pick<Statement, 'name' | 'text'>[]) => [
  ...new Map(
    statements
      .filter(({ text }) => /^\s*(select|with|insert|update|delete)\b/i.test(text))
      .map((each) => [each.text, each]),
  ).values(),
]

interface SqlFunction {
  readonly name: string
  readonly text: string
  readonly arguments: readonly string[]
  readonly types: readonly string[]
}

/** What a function runs, with its arguments as typed parameters. */
const asStatement = ({ name, text, arguments: names, types }: SqlFunction) => ({
  name,
  text: names
    .filter((argument) => !argument.startsWith('$'))
    .reduce(
      (body, argument, at) => body.replaceAll(new RegExp(`\\b${argument}\\b`, 'g'), `$$${at + 1}::${types[at]}`),
      text,
    ),
})

async function explainAll(
  client: pg.Client,
  statements: readonly Pick<Statement, 'name' | 'text'>[],
  big: ReadonlySet<string>,
  tenantId: string,
): Promise<SlowPlan[]> {
  const slow: SlowPlan[] = []
  for (const { name, text } of statements) {
    await client.query('begin')
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId])
    const { rows } = await client.query<{ 'QUERY PLAN': unknown }>(`explain (generic_plan, format json) ${text}`)
    await client.query('rollback')
    const [{ Plan }] = explained.parse(rows[0]?.['QUERY PLAN'])
    for (const relation of scanned(Plan)) if (big.has(relation)) slow.push({ name, relation })
  }
  return slow
}

const scanned = (node: PlanNode): readonly string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []),
  ...(node.Plans ?? []).flatMap(scanned),
]
