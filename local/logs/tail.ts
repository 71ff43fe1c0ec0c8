import { closeSync, openSync, readSync } from 'node:fs'
import { sizeOf } from './file.ts'

const EVERY_MS = 400
const CHUNK_BYTES = 256 * 1024

export interface Tail {
  /** Hands over what was written since the last look, then ends. */
  readonly stop: () => void
}

/** Follows a log that another process writes. Reading in large steps costs next to nothing, a pipe costs a wake-up per line. */
export function followLog(path: string, onLine: (line: string) => void): Tail {
  let position = Math.max(0, sizeOf(path))
  let rest = ''

  function look(): void {
    const size = sizeOf(path)
    if (size < position) position = 0
    // A flood is skipped, not read to the end: the file has it all.
    if (size - position > 4 * CHUNK_BYTES) position = size - CHUNK_BYTES
    while (position < size) {
      const text = readAt(path, position)
      if (text.length === 0) return
      position += text.length
      const lines = (rest + text.toString('utf8')).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    }
  }

  const timer = setInterval(look, EVERY_MS)
  timer.unref()
  return {
    stop() {
      clearInterval(timer)
      look()
    },
  }
}

function readAt(path: string, position: number): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    return chunk.subarray(0, readSync(descriptor, chunk, 0, CHUNK_BYTES, position))
  } finally {
    closeSync(descriptor)
  }
}
