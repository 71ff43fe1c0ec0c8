import { useState } from 'react'
import { isSame, rebase } from './rebase.ts'

/** What is being changed. It follows what is stored, by whomever, without losing a word that was typed. */
export function useDraft<Draft>(stored: Draft) {
  const [{ base, draft }, setHeld] = useState({ base: stored, draft: stored })
  if (!isSame(base, stored)) setHeld({ base: stored, draft: rebase(draft, base, stored) })
  return {
    draft,
    isDirty: !isSame(draft, stored),
    setDraft: (changed: Draft) => setHeld((held) => ({ ...held, draft: changed })),
    reset: () => setHeld({ base: stored, draft: stored }),
    /** This much of it was stored; what was typed since is a change of its own. */
    settle: (sent: Draft) => setHeld((held) => ({ ...held, base: sent })),
  }
}
