import type { Api } from '../core/api.ts'
import { agreementsOf, type EnvelopeRow, type InvoiceRow, invoicesOf, type Paper } from '../talk/papers.ts'
import type { PhoneStore } from './state.ts'

const NEWEST = 50
const LOOK_AGAIN_MS = 3_000

interface Tables {
  readonly tables: {
    readonly docusign_envelopes?: readonly EnvelopeRow[]
    readonly stripe_invoices?: readonly InvoiceRow[]
  }
}

/** Contracts and invoices as the providers have them, and what their owner does with them. */
export function createPaperwork({ store, api }: { store: PhoneStore; api: Api }) {
  const table = (name: string) => api<Tables>('GET', `/state?table=${name}&limit=${NEWEST}`)
  const refresh = async (): Promise<void> => {
    const [contracts, payments] = await Promise.all([table('docusign_envelopes'), table('stripe_invoices')])
    const papers = [
      ...agreementsOf(contracts.tables.docusign_envelopes ?? []),
      ...invoicesOf(payments.tables.stripe_invoices ?? []),
    ]
    if (JSON.stringify(papers) !== JSON.stringify(store.get().papers)) store.set({ papers })
  }
  const act = async (paper: Paper, verb: 'sign' | 'decline' | 'pay' | 'fail'): Promise<void> => {
    const root = paper.kind === 'agreement' ? '/docusign/envelopes' : '/stripe/invoices'
    try {
      await api('POST', `${root}/${encodeURIComponent(paper.id)}/${verb}`)
    } finally {
      await refresh()
    }
  }
  /** Papers change on pages of their own, in other frames and tabs: while one is open, look. */
  const follow = (isWanted: () => boolean) => {
    setInterval(() => {
      // A sandbox that is away says so elsewhere.
      if (!document.hidden && isWanted()) void refresh().catch(() => undefined)
    }, LOOK_AGAIN_MS)
  }
  return { refresh, act, follow }
}
export type Paperwork = ReturnType<typeof createPaperwork>
