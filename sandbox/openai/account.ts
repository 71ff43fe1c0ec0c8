import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'
import { OpenAiError } from './errors.ts'
import { modelKnobsSchema } from './model-settings.ts'

export const openAiAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  apiKey: z.string().regex(/^sk-[\w-]+$/),
  /** Every call is answered 429 `insufficient_quota`, as when nobody paid the bill. */
  isOutOfCredit: z.boolean().default(false),
  /** How the model behaves for this account alone; else as `POST /model` says. */
  model: modelKnobsSchema.default({}),
})
export type OpenAiAccount = z.infer<typeof openAiAccountSchema>

const UNAUTHORISED = { status: 401, type: 'invalid_request_error' } as const
const masked = (key: string): string => `${key.slice(0, 3)}${'*'.repeat(8)}${key.slice(-4)}`

const keyOf = ({ headers }: Exchange): string | undefined => /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]

/** The account whose key the request carries, if there is one. */
export const findAccount = (accounts: AccountBook<OpenAiAccount>, exchange: Exchange): OpenAiAccount | null => {
  const key = keyOf(exchange)
  return key === undefined ? null : accounts.find(({ apiKey }) => apiKey === key)
}

/** The same; throws the API's own answer where there is none. */
export function accountOf(accounts: AccountBook<OpenAiAccount>, exchange: Exchange): OpenAiAccount {
  const key = keyOf(exchange)
  if (key === undefined) throw new OpenAiError("You didn't provide an API key.", UNAUTHORISED)
  const account = findAccount(accounts, exchange)
  if (account === null)
    throw new OpenAiError(`Incorrect API key provided: ${masked(key)}.`, { ...UNAUTHORISED, code: 'invalid_api_key' })
  if (account.isOutOfCredit)
    throw new OpenAiError('You exceeded your current quota, please check your plan and billing details.', {
      status: 429,
      type: 'insufficient_quota',
      code: 'insufficient_quota',
    })
  return account
}
