import type { Member } from './member.ts'
import { isRunning, killGroup, signal as send } from './process/identity.ts'
import { signalSupervised } from './process/supervised.ts'
import { waitFor } from './process/wait.ts'
import type { Register } from './register.ts'
import type { Setting } from './setting.ts'
import type { Stack } from './stack.ts'

export interface StackDeps {
  readonly setting: Setting
  readonly register: Register
  readonly members: readonly Member[]
  readonly ownerUrl: string
  readonly release: () => void
}

const READY_WITHIN_MS = 60_000

export function createStack({ setting, register, members, ownerUrl, release }: StackDeps): Stack {
  const { dataDir, ports } = setting
  const endAtOnce = () => members.forEach(endNow)
  process.once('exit', endAtOnce)
  let stopped: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    register.setReady(false)
    for (const member of members.toReversed()) await member.stop()
    register.write()
    process.removeListener('exit', endAtOnce)
    release()
  }

  return {
    dataDir,
    ports,
    addresses: register.run().addresses,
    databaseOwnerUrl: ownerUrl,
    run: register.run,
    kill: (name, how = 'SIGKILL') => signalSupervised(memberNamed(members, name), how),
    async untilReady(name, timeoutMs = READY_WITHIN_MS) {
      const awaited = name === undefined ? members : [memberNamed(members, name)]
      const isReady = await waitFor(() => awaited.every((member) => member.isUsable()), { timeoutMs })
      if (!isReady) throw new Error(`Not ready within ${timeoutMs} ms: ${name ?? 'the stack'}`)
    },
    stop() {
      stopped ??= stopAll()
      return stopped
    },
  }
}

/** For a process that ends without having stopped its stack; Postgres recovers from its log at the next start. */
function endNow(member: Member): void {
  const identity = member.identity()
  if (!identity || !isRunning(identity)) return
  if (member.name === 'postgres') send(identity, 'SIGQUIT')
  else killGroup(identity)
}

function memberNamed(members: readonly Member[], name: string): Member {
  const found = members.find((member) => member.name === name)
  if (!found) throw new Error(`${name} is not part of this stack (${members.map((member) => member.name).join(', ')})`)
  return found
}
