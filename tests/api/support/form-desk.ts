import type { Business } from '../../../local/seed/business.ts'

/** A form of the business's own pages. */
export const withForm = (): Business['accounts'] => [{ channel: 'form', address: 'Support form' }]
