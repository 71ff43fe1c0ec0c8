/** Who did it. Every event names one. */
export type Actor =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'ai'; readonly persona: string }
  | { readonly kind: 'user'; readonly id: string; readonly role: string }
  | { readonly kind: 'api_key'; readonly id: string }
  | { readonly kind: 'provider'; readonly vendor: string }
  | { readonly kind: 'system'; readonly part: string }
