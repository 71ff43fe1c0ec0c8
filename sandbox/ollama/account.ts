import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'
import { modelKnobsSchema } from '../openai/model-settings.ts'

export const ollamaAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  /** Ollama itself looks at no key. With one, requests that carry it are this account's, as behind a gate. */
  apiKey: z.string().min(1),
  /** How the model behaves for this account alone; else as `POST /model` says. */
  model: modelKnobsSchema.default({}),
})
export type OllamaAccount = z.infer<typeof ollamaAccountSchema>

export function findAccount(accounts: AccountBook<OllamaAccount>, { headers }: Exchange): OllamaAccount | null {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return key === undefined ? null : accounts.find(({ apiKey }) => apiKey === key)
}
