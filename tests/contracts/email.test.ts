import { createHash, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { type ArrivedMail, type EmailHarness, emailContract } from '../../providers/email/contract.suite.ts'
import type { EmailProvider, MailReport } from '../../providers/email/contract.ts'
import { createGmailEmail } from '../../providers/email/gmail.ts'
import { createResendEmail } from '../../providers/email/resend.ts'
import { createSendgridEmail } from '../../providers/email/sendgrid.ts'
import { type OpenSandbox, openSandbox, until } from './sandbox.ts'

const FROM = 'hello@shop.example'
const FAULTS = { rate_limit: '429', server_error: '500', no_answer: 'timeout' } as const
const gmail = {
  clientId: 'client',
  clientSecret: 'secret',
  refreshToken: '1//refresh',
  topic: 'projects/shop/topics/mail',
  pushAudience: 'https://shop.example/push',
  pushServiceAccount: 'push@shop.example',
}

let sandbox: OpenSandbox

beforeAll(async () => {
  sandbox = await openSandbox()
})
afterAll(async () => sandbox?.close())

const pair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    base64: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}

/** One vendor's account in the sandbox, opened when the suite first asks for it. */
function harnessOf(name: 'sendgrid' | 'resend' | 'gmail', open: () => Promise<EmailProvider>): () => EmailHarness {
  let provider: EmailProvider | undefined
  beforeAll(async () => {
    provider = await open()
  })
  return () => {
    if (provider === undefined) throw new Error('not open yet')
    const opened = provider
    return {
      provider: opened,
      from: FROM,
      reports: name === 'gmail' ? 'none' : 'by_webhook',
      breakWith: async (fault) => {
        // The token is asked for beforehand; only sending is broken.
        const match = name === 'gmail' && fault !== 'refused' ? { match: 'send' } : {}
        await sandbox.fault(name, fault in FAULTS ? FAULTS[fault as keyof typeof FAULTS] : fault, match)
      },
      heal: async () => void (await sandbox.heal()),
      arrivedAt: (address) =>
        sandbox.control<ArrivedMail[]>(
          'GET',
          `/phone/messages?channel=email&direction=all&address=${encodeURIComponent(address)}`,
        ),
      reported: (ledgerId, fits) =>
        until(() => reportsOf(opened, name).find((one) => one.ledgerId === ledgerId && fits(one))),
    }
  }
}

const reportsOf = (provider: EmailProvider, name: string): readonly MailReport[] =>
  sandbox.receiver.received
    .filter((request) => request.url.endsWith(`/callbacks/${name}`) && provider.verifyReports(request))
    .flatMap((request) => provider.parseReports(request) ?? [])

emailContract(
  'SendGrid',
  harnessOf('sendgrid', async () => {
    const [inbound, event] = [pair(), pair()]
    await sandbox.control('PUT', '/accounts/sendgrid/shop', {
      apiKey: 'SG.key',
      inboundPrivateKeyPem: inbound.pem,
      eventPrivateKeyPem: event.pem,
      eventUrl: `${sandbox.receiver.base}/callbacks/sendgrid`,
      mailboxes: [{ address: FROM }],
    })
    const keys = { inboundPublicKey: inbound.base64, eventPublicKey: event.base64 }
    return createSendgridEmail({ apiKey: 'SG.key', ...keys, baseUrl: sandbox.urls.sendgrid })
  }),
)

emailContract(
  'Resend',
  harnessOf('resend', async () => {
    const webhookSecret = `whsec_${createHash('sha256').update('shop').digest('base64')}`
    await sandbox.control('PUT', '/accounts/resend/shop', {
      apiKey: 're_key',
      webhookSecret,
      webhookUrl: `${sandbox.receiver.base}/callbacks/resend`,
      domains: ['shop.example'],
    })
    return createResendEmail({ apiKey: 're_key', webhookSecrets: [webhookSecret], baseUrl: sandbox.urls.resend })
  }),
)

emailContract(
  'Gmail',
  harnessOf('gmail', async () => {
    await sandbox.control('PUT', '/accounts/gmail/shop', { ...gmail, address: FROM })
    return createGmailEmail({ ...gmail, baseUrl: sandbox.urls.gmail, tokenUrl: `${sandbox.urls.gmail}/token` })
  }),
)
