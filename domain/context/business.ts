import type { BusinessBlock } from './compose.ts'
import { keepEndsWithin } from './keep-ends.ts'

type Count = (text: string) => number

const SHORTEST_TEXT = 20

/**
 * The business in as many tokens as it may have: first the descriptions get shorter, then the texts about it, then the list
 * of products. What stays depends on nothing but the business, so that the provider's cache finds it again.
 */
export function fitBusiness(block: BusinessBlock, mostTokens: number, count: Count): BusinessBlock {
  const tokensOf = (given: BusinessBlock) => count(JSON.stringify(given))
  if (tokensOf(block) <= mostTokens) return block
  for (const most of [60, 30, 12]) {
    const shorter = withShorterTexts(block, most, mostTokens, count)
    if (tokensOf(shorter) <= mostTokens) return shorter
  }
  return withFewerProducts(withShorterTexts(block, 0, mostTokens, count), mostTokens, tokensOf)
}

function withShorterTexts(block: BusinessBlock, most: number, mostTokens: number, count: Count): BusinessBlock {
  const cut = (text: string, tokens: number) => (tokens === 0 ? '' : keepEndsWithin(text, tokens, count))
  return {
    ...block,
    profile: cut(block.profile, Math.max(SHORTEST_TEXT, Math.floor(mostTokens * 0.35))),
    brandVoice: cut(block.brandVoice, Math.max(SHORTEST_TEXT, Math.floor(mostTokens * 0.1))),
    products: block.products.map((product) => ({ ...product, description: cut(product.description, most) })),
    knowledge: [],
  }
}

/** Half of them less each time: a list too long by a thousand is cut in ten steps. */
function withFewerProducts(
  block: BusinessBlock,
  mostTokens: number,
  tokensOf: (given: BusinessBlock) => number,
): BusinessBlock {
  let fewer = block
  while (fewer.products.length > 0 && tokensOf(fewer) > mostTokens)
    fewer = { ...fewer, products: fewer.products.slice(0, Math.floor(fewer.products.length / 2)) }
  return tokensOf(fewer) <= mostTokens ? fewer : { ...fewer, profile: '', brandVoice: '' }
}
