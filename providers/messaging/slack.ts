import { isSignedBySlack } from '../slack/signature.ts'
import { createSlackCall } from '../slack/web-api.ts'
import type { MessagingProvider } from './contract.ts'
import { fetchFile } from './slack.file.ts'
import { listMessages } from './slack.list.ts'
import { ping } from './slack.ping.ts'
import { profileName } from './slack.profile.ts'
import { sendMessage } from './slack.send.ts'

export interface SlackAccount {
  readonly teamId: string
  readonly appId: string
  readonly botToken: string
  readonly signingSecret: string
  /** Still accepted while a new one is being rolled out. */
  readonly previousSigningSecret?: string | undefined
  readonly baseUrl: string
}

/** One app in one workspace. Keep one per account: it holds open connections. Slack reports no delivery. */
export function createSlackMessaging(account: SlackAccount): MessagingProvider {
  const call = createSlackCall(account)
  const { signingSecret, previousSigningSecret } = account
  const secrets = previousSigningSecret ? [signingSecret, previousSigningSecret] : [signingSecret]
  return {
    // Our marker travels as metadata of the message and comes back with the history of its conversation.
    proof: 'list',
    send: (message, abort) => sendMessage(call, message, abort),
    list: (query, abort) => listMessages(call, account, query, abort),
    verify: (request) => isSignedBySlack(request, secrets),
    parseDelivery: () => null,
    ping: (abort) => ping(call, abort),
    profileName: (address, abort) => profileName(call, address, abort),
    fetchFile: (source, maxBytes, abort) => fetchFile(account, source, maxBytes, abort),
  }
}
