import { flushCompileCache } from 'node:module'
import { readSandboxEnvironment } from './environment.ts'
import { startSandbox } from './sandbox.ts'

const { controlPort, providerPortBase, ...options } = readSandboxEnvironment()
const sandbox = await startSandbox({ ports: { control: controlPort, providerBase: providerPortBase }, ...options })
console.log(JSON.stringify({ ready: true, process: 'sandbox', control: sandbox.control, urls: sandbox.urls }))
// Where NODE_COMPILE_CACHE is set: keep it even if this process is killed.
flushCompileCache()

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    void sandbox.close().then(() => process.exit(0))
  })
