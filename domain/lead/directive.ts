import type { MissingDetail } from './lead.ts'

/**
 * The one thing a deal wants said next. The model words it and nothing else; amounts are already in plain notation,
 * and the only amounts a draft may contain.
 */
export type Directive =
  | {
      readonly kind: 'ask'
      readonly missing: readonly MissingDetail[]
      readonly listPrice: string | null
      readonly product: string | null
    }
  | {
      readonly kind: 'offer'
      readonly product: string
      readonly amount: string
      readonly isLast: boolean
      readonly includesTax: string | null
    }
  | {
      readonly kind: 'hold_for_owner'
      readonly product: string
      /** The offer that stays open meanwhile: the customer may still take it. */
      readonly standing?: string
    }
  | { readonly kind: 'agreed'; readonly product: string; readonly amount: string }
  | { readonly kind: 'sign'; readonly product: string; readonly amount: string; readonly link: string }
  | { readonly kind: 'pay'; readonly amount: string; readonly link: string }
  | { readonly kind: 'thank'; readonly product: string }
  | { readonly kind: 'closed' }

/** Amounts the directive allows in a draft, exactly as written. */
export function allowedAmounts(directive: Directive | null): readonly string[] {
  switch (directive?.kind) {
    case undefined:
    case 'closed':
    case 'thank':
      return []
    case 'hold_for_owner':
      return directive.standing === undefined ? [] : [directive.standing]
    case 'ask':
      return directive.listPrice === null ? [] : [directive.listPrice]
    case 'offer':
    case 'agreed':
    case 'sign':
    case 'pay':
      return [directive.amount]
  }
}

/** Links the directive allows in a draft. */
export function allowedLinks(directive: Directive | null): readonly string[] {
  return directive?.kind === 'sign' || directive?.kind === 'pay' ? [directive.link] : []
}
