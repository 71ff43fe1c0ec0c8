import { useQueryClient } from '@tanstack/react-query'
import { decideApproval, type Verdict } from '../api/deal.ts'
import { keys } from '../api/keys.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { holdVerdict, releaseVerdict } from './held-verdicts.ts'

/** A verdict shows at once and leaves after the time to undo it: what it causes cannot be taken back. */
export function useDecide(): (approvalId: string, verdict: Verdict, done: string) => void {
  const undo = useUndo()
  const cache = useQueryClient()

  async function send(approvalId: string, verdict: Verdict, isLeaving: boolean): Promise<void> {
    try {
      await decideApproval(approvalId, verdict, isLeaving)
    } finally {
      await Promise.all([keys.home, keys.deals, keys.boards].map((queryKey) => cache.invalidateQueries({ queryKey })))
      releaseVerdict(approvalId)
    }
  }

  return (approvalId, verdict, done) => {
    holdVerdict(approvalId, verdict)
    undo.offer({
      label: done,
      undo: () => releaseVerdict(approvalId),
      commit: (isLeaving) => send(approvalId, verdict, isLeaving),
    })
  }
}
