// Layers as in CONTRIBUTING.md: each folder may import what is listed here and nothing else of ours. The values that
// workflows reach are checked separately (.dependency-cruiser.workflows.mjs).

/** A test may look at everything; a suite is a test that several files share. */
const NO_TEST = '\\.(test|suite)\\.tsx?$|/fixtures/'

const ours = (...folders) => `^(${folders.join('|')})(/|$)`

function layer(name, from, allowed) {
  return {
    name: `layer-${name}`,
    comment: `${name} may import ${allowed.join(', ') || 'nothing of ours'}`,
    severity: 'error',
    from: { path: from, pathNot: NO_TEST },
    to: {
      pathNot: [ours(...allowed), 'node_modules'],
      dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
    },
  }
}

const BELOW_ROOTS = ['domain', 'schema', 'services', 'providers', 'channels', 'temporal', 'activities', 'config']

export default {
  forbidden: [
    layer('domain', '^domain/', ['domain']),
    layer('schema', '^schema/', ['schema', 'domain', 'config']),
    layer('services', '^services/', ['services', 'domain', 'schema']),
    layer('providers', '^providers/', ['providers', 'domain']),
    layer('channels', '^channels/', ['channels', 'providers', 'domain']),
    layer('temporal-contract', '^temporal/contract/', ['temporal/contract', 'domain']),
    layer('temporal-runtime', '^temporal/runtime/', ['temporal', 'config', 'domain']),
    layer('activities', '^activities/', ['activities', 'domain', 'services', 'providers', 'channels', 'temporal']),
    layer('workers', '^workers/', ['workers', ...BELOW_ROOTS, 'workflows']),
    layer('api', '^api/', ['api', ...BELOW_ROOTS, 'workflows']),
    layer('voice-edge', '^voice-edge/', ['voice-edge', 'domain', 'providers', 'temporal', 'config']),
    layer('console', '^console/', ['console', 'api/contract', 'domain']),
    layer('sandbox', '^sandbox/', ['sandbox', 'domain']),
    layer('config', '^config/', ['config']),
    layer('local', '^local/(?!(seed|demo)/)', ['local', 'config', 'schema/migrate']),
    layer('demo', '^local/demo/', ['local', 'config', 'api/contract']),
    layer('seed', '^local/seed/', ['local/seed', 'config', ...BELOW_ROOTS]),
    {
      name: 'domain-packages',
      comment: 'domain decides: no I/O, and only the three packages that help with time, numbers and shapes',
      severity: 'error',
      from: { path: '^domain/', pathNot: NO_TEST },
      to: { couldNotResolve: false, pathNot: ['^domain/', 'node_modules/(zod|luxon|@types/luxon|libphonenumber-js)/'] },
    },
    {
      name: 'workflow-types',
      comment: 'types that a workflow names come from activities or from what it may import anyway',
      severity: 'error',
      from: { path: '^workflows/', pathNot: NO_TEST },
      to: {
        couldNotResolve: false,
        pathNot: [
          ours('workflows', 'domain', 'temporal/contract', 'activities'),
          'node_modules/@temporalio/(workflow|common)/',
        ],
      },
    },
    {
      name: 'workflows-not-at-run-time',
      comment: 'workflows run inside the bundle; outside of it they are known by their types and names',
      severity: 'error',
      from: { path: '^(api|workers|activities|services|voice-edge)/', pathNot: NO_TEST },
      to: { path: '^workflows/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channels-isolated',
      comment: 'no channel imports another one',
      severity: 'error',
      from: { path: '^channels/([^/]+)/', pathNot: NO_TEST },
      to: { path: '^channels/[^/]+/', pathNot: '^channels/$1/' },
    },
    {
      name: 'drizzle-through-orm',
      comment: 'drizzle costs a second and 230 MB where it is imported directly; schema/orm.ts loads it cheaply',
      severity: 'error',
      from: { pathNot: '^(schema/orm\\.ts|drizzle\\.config\\.ts)$' },
      to: { path: 'node_modules/drizzle-(orm|kit)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sandbox-is-outside',
      comment: 'the product never knows about the sandbox',
      severity: 'error',
      from: {
        path: ours(...BELOW_ROOTS, 'workflows', 'workers', 'api', 'voice-edge', 'console', 'local'),
        pathNot: NO_TEST,
      },
      to: { path: '^sandbox/' },
    },
    {
      name: 'no-circular',
      comment: 'files that only name types of each other are fine, values in a circle are not',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
