import { z } from 'zod'
import type { AccountBook } from '../core/accounts.ts'
import type { Exchange } from '../core/provider.ts'
import { OpenAiError } from './errors.ts'

export const openAiAccountSchema = z.strictObject({
  accountId: z.string().min(1),
  apiKey: z.string().regex(/^sk-[\w-]+$/),
  /** Every call is answered 429 `insufficient_quota`, as when nobody paid the bill. */
  isOutOfCredit: z.boolean().default(false),
})
export type OpenAiAccount = z.infer<typeof openAiAccountSchema>

const UNAUTHORISED = { status: 401, type: 'invalid_request_error' } as const
const masked = (key: string): string => `${key.slice(0, 3)}${'*'.repeat(8)}${key.slice(-4)}`

/** The account whose key the request carries; throws the API's own answer where there is none. */
export function accountOf(accounts: AccountBook<OpenAiAccount>, { headers }: Exchange): OpenAiAccount {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (key === undefined) throw new OpenAiError("You didn't provide an API key.", UNAUTHORISED)
  const account = accounts.find(({ apiKey }) => apiKey === key)
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
