import type { SandboxCore } from '../core/core.ts'
import type { Exchange, SandboxProvider } from '../core/provider.ts'
import type { Specs } from '../core/specs.ts'
import { authenticate, type SlackAccount, slackAccountSchema } from './account.ts'
import { slackRoutes } from './control-routes.ts'
import { createConversations } from './conversations.ts'
import { createCustomer } from './customer.ts'
import { broken, refusal, tooMany } from './errors.ts'
import { createEvents } from './events.ts'
import { createFiles } from './files.ts'
import { createMembers } from './members.ts'
import { createMessages } from './messages.ts'
import { createMethods } from './methods.ts'
import { slackPhoneLine } from './phone-line.ts'

/** `/api/chat.postMessage`, or without `/api` where the base address already ends in it. */
const methodOf = ({ path }: Exchange): string => /^(?:\/api)?\/([\w.]+)$/.exec(path)?.[1] ?? ''

/** The Web API and the Events API of one or several workspaces. */
export function createSlack(core: SandboxCore, specs: Specs): SandboxProvider {
  const accounts = core.accountsOf<SlackAccount>('slack')
  const conversations = createConversations(core)
  const members = createMembers(core)
  const messages = createMessages(core)
  const events = createEvents(core)
  const files = createFiles(core)
  const customer = createCustomer({ conversations, members, messages, events, fileOf: files.fileOf })
  const run = createMethods({ core, specs, conversations, members, messages })
  core.phone.add(slackPhoneLine(core, messages, customer))
  return {
    name: 'slack',
    accountSchema: slackAccountSchema,
    accountIdKey: 'appId',
    accountOf: (exchange) => authenticate(accounts, exchange)?.appId ?? null,
    handle: (exchange) => {
      if (files.isFile(exchange)) return files.read(exchange, authenticate(accounts, exchange) !== null)
      if (!exchange.headers.authorization) return refusal('not_authed')
      const account = authenticate(accounts, exchange)
      if (account === null) return refusal('invalid_auth')
      const fields = fieldsOf(exchange)
      return fields === null ? refusal('invalid_json') : run(methodOf(exchange), account, fields)
    },
    refuse: (_, failure) => (failure.kind === 'rate_limited' ? tooMany(failure.retryAfterSeconds) : broken),
    changesSomething: (exchange) => methodOf(exchange) === 'chat.postMessage',
    controlRoutes: slackRoutes(core, { customer, members }),
  }
}

/** A form, or JSON, in which nested values are text too. */
function fieldsOf({ headers, body, query }: Exchange): Record<string, string> | null {
  const isJson = (headers['content-type'] ?? '').includes('json')
  if (!isJson) return Object.fromEntries([...query, ...new URLSearchParams(body.toString('utf8'))])
  try {
    const given = JSON.parse(body.toString('utf8')) as Record<string, unknown>
    const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asText(value)]))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
