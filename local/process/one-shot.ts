import { spawn } from 'node:child_process'
import { lastWords, rotateLog, sizeOf, withLog } from '../logs/file.ts'

export interface OneShot {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly logPath: string
  readonly signal: AbortSignal
}

/** Runs a program to its end and returns what it wrote to stdout; everything else goes to its log. */
export async function runToEnd({ name, command, args, cwd, env, logPath, signal }: OneShot): Promise<string> {
  rotateLog(logPath)
  const logStart = Math.max(0, sizeOf(logPath))
  const child = withLog(logPath, (log) => spawn(command, args, { cwd, env, signal, stdio: ['ignore', 'pipe', log] }))
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  if (code === 0) return output
  const told = [output.trim(), lastWords(logPath, logStart)].filter(Boolean).join('\n')
  throw new Error(`${name} failed (exit code ${code ?? 'unknown'}).\n${told}`)
}
