import { spawn } from 'node:child_process'
import { commandAs, type RunAs } from './run-as.ts'

/** Runs initdb or pg_ctl; rejects with what it wrote to stderr. The server inherits stdout and would keep a pipe open. */
export async function runTool(runAs: RunAs, binary: string, args: readonly string[]): Promise<void> {
  const { file, args: all, user } = commandAs(runAs, binary, args)
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' }
  const child = spawn(file, all, { ...user, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve)
  })
  child.stderr.destroy()
  if (code !== 0) throw new Error(told.trim() || `${binary} ended with code ${code ?? 'unknown'}`)
}
