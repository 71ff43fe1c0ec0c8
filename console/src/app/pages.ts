import { unreachable } from '../api/problem-error.ts'

type Load<Module> = () => Promise<Module>

/** A file that did not come is like an answer that did not: said on the page, and asked for again. */
const file =
  <Module>(load: Load<Module>): Load<Module> =>
  async () => {
    try {
      return await load()
    } catch {
      throw unreachable(crypto.randomUUID())
    }
  }

/** The files of the pages, each its own. */
export const pages = {
  home: file(() => import('../home/home-page.tsx')),
  inbox: file(() => import('../inbox/inbox-page.tsx')),
  conversation: file(() => import('../inbox/conversation-pane.tsx')),
  tickets: file(() => import('../ticket/tickets-page.tsx')),
  pipeline: file(() => import('../pipeline/pipeline-page.tsx')),
  panel: file(() => import('../deal/deal-side.tsx')),
  lead: file(() => import('../deal/deal-page.tsx')),
  customers: file(() => import('../customer/customers-page.tsx')),
  customer: file(() => import('../customer/customer-page.tsx')),
  knowledge: file(() => import('../knowledge/knowledge-page.tsx')),
  article: file(() => import('../knowledge/article-page.tsx')),
  settings: file(() => import('../settings/settings-page.tsx')),
  more: file(() => import('./more-page.tsx')),
} as const

/** Fetches every page one after the other, so that going there later needs nobody to answer. */
export async function fetchPages(): Promise<void> {
  // One that cannot be had now is asked for again by whoever goes there.
  for (const load of Object.values(pages)) await Promise.allSettled([load()])
}
