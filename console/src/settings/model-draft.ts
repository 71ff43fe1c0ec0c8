import type { ModelChange, ModelView } from '../../../api/contract/model.ts'

/** The choice as it is typed. */
export interface ModelDraft {
  readonly vendor: ModelView['vendor']
  readonly model: string
  readonly contextTokens: string
  readonly timeoutSeconds: string
  readonly apiKey: string
}

export const draftOf = ({ vendor, model, contextTokens, timeoutMs }: ModelView): ModelDraft => ({
  vendor,
  model: model ?? '',
  contextTokens: String(contextTokens),
  timeoutSeconds: String(timeoutMs / 1_000),
  apiKey: '',
})

/** What the draft asks for, or why it cannot be asked. */
export function choiceOf(
  draft: ModelDraft,
  ready: ModelView['ready'],
): { readonly choice: ModelChange } | { readonly problem: string } {
  const contextTokens = Number(draft.contextTokens)
  const timeoutMs = Math.round(Number(draft.timeoutSeconds) * 1_000)
  const apiKey = draft.apiKey.trim()
  if (!Number.isInteger(contextTokens) || contextTokens < 2_048 || contextTokens > 1_000_000)
    return { problem: 'The window is between 2,048 and 1,000,000 tokens.' }
  if (!(timeoutMs >= 500 && timeoutMs <= 30_000)) return { problem: 'The time limit is between 0.5 and 30 seconds.' }
  if (apiKey === '' && !ready.includes(draft.vendor)) return { problem: 'This vendor needs a key of yours.' }
  const { vendor } = draft
  const model = draft.model.trim() === '' ? null : draft.model.trim()
  return { choice: { vendor, model, contextTokens, timeoutMs, ...(apiKey !== '' && { apiKey }) } }
}
