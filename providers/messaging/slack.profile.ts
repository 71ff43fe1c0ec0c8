import { ProviderError } from '../provider-error.ts'
import { ask, asObject } from '../slack/ask.ts'
import { meaningOf } from '../slack/errors.ts'
import { memberOf } from '../slack/place.ts'
import type { SlackAnswer, SlackCall } from '../slack/web-api.ts'

/** Needs the scope users:read; of the profile the name alone is read. Null for nobody the app may see, and where it says none. */
export async function profileName(call: SlackCall, address: string, abort: AbortSignal): Promise<string | null> {
  try {
    return nameIn(await ask(call, 'users.info', { user: memberOf(address) }, abort))
  } catch (error) {
    if (error instanceof ProviderError && meaningOf(error.code).retry === 'address') return null
    throw error
  }
}

/** As Slack shows it beside a message: the name they chose, else their full name. Either may be missing or empty. */
export function nameIn({ body }: Pick<SlackAnswer, 'body'>): string | null {
  const user = asObject(body['user'])
  const profile = asObject(user['profile'])
  const names = [profile['display_name'], profile['real_name'], user['real_name']]
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? null
}
