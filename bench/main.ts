const benches: Readonly<Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<void> }>>> = {
  floor: () => import('./floor.ts'),
  replies: () => import('./replies.ts'),
  kill: () => import('./kill.ts'),
  memory: () => import('./memory.ts'),
  replay: () => import('./replay.ts'),
  growth: () => import('./growth.ts'),
  knowledge: () => import('./knowledge.ts'),
  gates: () => import('./gates.ts'),
  identity: () => import('./identity.ts'),
  'model-gate': () => import('./model-gate.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = benches[name]
if (load === undefined) {
  console.error(`npm run bench -- <name>, one of: ${Object.keys(benches).join(', ')}`)
  process.exitCode = 2
} else {
  const { run } = await load()
  await run(args)
}
