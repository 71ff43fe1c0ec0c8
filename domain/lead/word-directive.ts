import type { Language } from '../language.ts'
import { fixedText } from '../messaging/fixed-texts.ts'
import type { Directive } from './directive.ts'
import type { MissingDetail } from './lead.ts'

/** "your name, your e-mail and the product" */
function listed(missing: readonly MissingDetail[], language: Language): string {
  const details = missing.map((detail) => fixedText(`detail_${detail}`, language, {}))
  const last = details.at(-1) ?? ''
  const first = details.slice(0, -1).join(', ')
  return first === '' ? last : fixedText('and', language, { first, last })
}

function question(missing: readonly MissingDetail[], language: Language): string {
  const onlyProduct = missing.length === 1 && missing[0] === 'product'
  if (onlyProduct) return fixedText('ask_product', language, {})
  return missing.length === 0 ? '' : fixedText('ask', language, { missing: listed(missing, language) })
}

/** The directive in fixed words, for when no model's text is acceptable; null when there is nothing to say. */
export function wordDirective(directive: Directive, language: Language): string | null {
  switch (directive.kind) {
    case 'ask': {
      const { product, listPrice, missing } = directive
      const price =
        product === null || listPrice === null ? '' : fixedText('list_price', language, { product, amount: listPrice })
      return `${price} ${question(missing, language)}`.trim() || null
    }
    case 'offer': {
      const { product, isLast, includesTax } = directive
      const amount =
        includesTax === null
          ? directive.amount
          : fixedText('with_tax', language, { amount: directive.amount, tax: includesTax })
      return fixedText(isLast ? 'last_offer' : 'offer', language, { product, amount })
    }
    case 'hold_for_owner':
      return fixedText('hold_for_owner', language, { product: directive.product })
    case 'agreed':
      return fixedText('agreed', language, { product: directive.product, amount: directive.amount })
    case 'sign': {
      const { product, amount, link } = directive
      return fixedText('sign_link', language, { product, amount, link })
    }
    case 'pay':
      return fixedText('invoice_link', language, { amount: directive.amount, link: directive.link })
    case 'thank':
      return fixedText('thank', language, { product: directive.product })
    case 'closed':
      return null
  }
}
