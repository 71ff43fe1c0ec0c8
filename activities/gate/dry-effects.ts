import type { GateArticle } from '../../domain/gate/scenario.ts'
import type { OfferId } from '../../domain/ids.ts'
import type { Directive } from '../../domain/lead/directive.ts'
import { isQualified, missingDetails } from '../../domain/lead/lead.ts'
import { formatMoney } from '../../domain/money.ts'
import { createSearchIndex } from '../../services/knowledge/search-index.ts'
import type { Lead } from '../../services/lead/read.ts'
import { newId } from '../../services/new-id.ts'
import type { PublicPrice } from '../../services/price/read.ts'
import type { TurnEffects } from '../turn/effects.ts'

/** A turn's effects that stay within the turn: what a tool would have changed, its model is told, and no record hears of it. */
export function dryEffects(article: GateArticle | undefined): TurnEffects {
  const index = createSearchIndex(article === undefined ? [] : [chunkOf(article)])
  return {
    isStillOurs: async () => true,
    search: async (_, query) => index.search(query),
    noteGap: async () => undefined,
    introduce: async () => undefined,
    recordDetails: async ({ context }, _, lead, details) => directed({ ...lead, ...details }, context.prices),
    react: async (_turn, _known, lead, reaction) =>
      reaction.kind === 'accepts' && lead.directive?.kind === 'offer'
        ? { ...lead, directive: { kind: 'agreed', product: lead.directive.product, amount: lead.directive.amount } }
        : lead,
  }
}

const chunkOf = ({ title, text }: GateArticle) => {
  const id = newId()
  return { id, documentId: id, title, headingPath: title, text, language: 'en' } as const
}

/** What a deal wants said next: what is missing, else the opening offer, which is the list price. */
export function directed(lead: Lead, prices: readonly PublicPrice[]): Lead {
  const product = prices.find(({ id }) => id === lead.priceId)
  if (product === undefined || !isQualified(lead)) return { ...lead, directive: asking(lead, product) }
  const amountMinor = product.listMinor * lead.quantity
  return {
    ...lead,
    stage: 'negotiating',
    offerId: newId<OfferId>(),
    amountMinor,
    directive: {
      kind: 'offer',
      product: lead.quantity > 1 ? `${lead.quantity} x ${product.name}` : product.name,
      amount: formatMoney({ amountMinor, currency: product.currency }),
      isLast: false,
      includesTax: product.taxBasisPoints > 0 ? `${product.taxBasisPoints / 100}%` : null,
    },
  }
}

const asking = (lead: Lead, product: PublicPrice | undefined): Directive => ({
  kind: 'ask',
  missing: missingDetails(lead),
  product: product?.name ?? null,
  listPrice:
    product === undefined
      ? null
      : formatMoney({ amountMinor: product.listMinor * lead.quantity, currency: product.currency }),
})
