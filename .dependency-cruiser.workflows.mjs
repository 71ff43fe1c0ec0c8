// What the workflow bundle reaches at run time, through however many files. Cruised from workflows/ alone with
// type-only imports not followed, so that every module in the result is one whose values end up in the bundle.
import layers from './.dependency-cruiser.mjs'

export default {
  forbidden: [
    {
      name: 'workflow-closure',
      comment:
        'values that workflows reach lie in workflows, domain and temporal/contract: no zod (8x memory), no luxon, no Node',
      severity: 'error',
      from: {},
      to: {
        pathNot: ['^(workflows|domain|temporal/contract)/', 'node_modules/@temporalio/(workflow|common)/'],
        dependencyTypesNot: ['type-only'],
        couldNotResolve: false,
      },
    },
  ],
  options: {
    ...layers.options,
    exclude: { path: '\\.(test|suite)\\.ts$' },
    doNotFollow: { path: 'node_modules', dependencyTypes: ['type-only'] },
  },
}
