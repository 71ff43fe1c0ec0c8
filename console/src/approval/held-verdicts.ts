import { useSyncExternalStore } from 'react'
import type { Verdict } from '../api/deal.ts'

type Verdicts = ReadonlyMap<string, Verdict>

let held: Verdicts = new Map()
const listeners = new Set<() => void>()

function set(next: Verdicts): void {
  held = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Verdicts given here that the server has not confirmed yet: still undoable, or on their way. */
export const holdVerdict = (approvalId: string, verdict: Verdict): void => set(new Map(held).set(approvalId, verdict))

export const releaseVerdict = (approvalId: string): void => set(new Map([...held].filter(([id]) => id !== approvalId)))

export const useHeldVerdicts = (): Verdicts => useSyncExternalStore(subscribe, () => held)
