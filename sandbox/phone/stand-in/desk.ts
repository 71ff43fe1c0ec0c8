import { plainPdf } from '../../core/plain-pdf.ts'
import type { Sandbox } from '../../sandbox.ts'
import { docusignAccount, stripeAccount } from '../../tests/accounts.ts'
import type { Opened } from '../../tests/open-sandbox.ts'

const SID = `AC${'5'.repeat(32)}`
const SIGNER = {
  email: 'noah.walsh@example.com',
  name: 'Noah Walsh',
  recipientId: '1',
  routingOrder: '1',
  clientUserId: 'c-1',
}
const TOTAL_MINOR = 454_000

/** The stand-in's accounts at the imitated providers, and what it does there. */
export async function openDesk(sandbox: Sandbox, base: string) {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(sandbox.control + path, { method, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const webhook = (channel: string) => `${base}/webhook/${channel}/key#rc=5&rp=all`
  await call('PUT', `/accounts/twilio/${SID}`, {
    authToken: 'secret',
    friendlyName: 'Northlight Solar',
    numbers: [
      { channel: 'whatsapp', address: '+353209150001', webhookUrl: webhook('whatsapp') },
      { channel: 'sms', address: '+353209150002', webhookUrl: webhook('sms') },
    ],
    templates: [
      {
        contentSid: `HX${'1'.repeat(32)}`,
        language: 'en',
        approved: true,
        body: 'Hello {{1}}, this is Northlight Solar. Thank you for your request about {{2}}. May we help you here?',
      },
    ],
  })
  // Safe: the helpers use these members only.
  const opened = { ...sandbox, call, receiver: { base } } as unknown as Opened
  const { stripe } = await stripeAccount(opened, 'shots')
  await call('PUT', '/accounts/stripe/acct_shots', {
    secretKey: 'sk_test_shots',
    webhookSecret: 'whsec_shots',
    webhookUrl: `${base}/callbacks/stripe`,
    businessName: 'Northlight Solar',
  })
  const docusign = await docusignAccount(opened, 'account-shots', { accountName: 'Northlight Solar' })
  let [envelopeId, hostedUrl] = ['', '']
  let [ours, theirs] = ['', '']

  const send = async (fields: Record<string, string>) => {
    const authorization = `Basic ${Buffer.from(`${SID}:secret`).toString('base64')}`
    const url = `${sandbox.urls.twilio}/2010-04-01/Accounts/${SID}/Messages.json`
    await fetch(url, { method: 'POST', headers: { authorization }, body: new URLSearchParams(fields) })
  }
  const say = (From: string, To: string, Body: string) => send({ From, To, Body })
  const link = `${base}/s/vO3y8Qm2hT5rKq0bW7nXeA.J8sPzL4cYd1fGu6iRt9o`
  return {
    say,
    sendTemplate: (To: string) =>
      send({
        From: 'whatsapp:+353209150001',
        To: `whatsapp:${To}`,
        ContentSid: `HX${'1'.repeat(32)}`,
        ContentVariables: JSON.stringify({ 1: 'Aoife', 2: 'a home battery' }),
      }),
    sendContract: async (from: string, to: string) => {
      ;[ours, theirs] = [from, to]
      const pdf = plainPdf(['Home battery 5 kWh, installed', 'Total including VAT: EUR 4,540.00', '/sn1/'])
      const api = await docusign.api()
      const definition = {
        emailSubject: 'Agreement: Home battery 5 kWh, installed',
        status: 'sent',
        documents: [
          { documentBase64: pdf.toString('base64'), documentId: '1', fileExtension: 'pdf', name: 'Agreement.pdf' },
        ],
        recipients: { signers: [SIGNER] },
        eventNotification: {
          url: `${base}/callbacks/docusign`,
          deliveryMode: 'SIM',
          events: ['envelope-completed', 'envelope-declined'],
          eventData: { version: 'restv2.1', format: 'json' },
        },
      }
      const made = await api.createEnvelope(docusign.accountId, { envelopeDefinition: definition as never })
      envelopeId = made.envelopeId ?? ''
      await say(
        from,
        to,
        `Wonderful! Your contract for the Home battery 5 kWh over €4,540.00 is ready. You can read and sign it here: ${link}`,
      )
    },
    customerPage: async () => {
      if (hostedUrl !== '') return hostedUrl
      const { email, name: userName, clientUserId } = SIGNER
      const recipientViewRequest = {
        returnUrl: `${link}/done`,
        authenticationMethod: 'none',
        email,
        userName,
        clientUserId,
      }
      const view = await (await docusign.api()).createRecipientView(docusign.accountId, envelopeId, {
        recipientViewRequest,
      })
      return view.url ?? base
    },
    sendInvoice: async () => {
      const customer = await stripe.customers.create({ email: SIGNER.email, name: SIGNER.name })
      const draft = await stripe.invoices.create({
        customer: customer.id,
        collection_method: 'send_invoice',
        days_until_due: 14,
        currency: 'eur',
      })
      await stripe.invoiceItems.create({
        customer: customer.id,
        invoice: draft.id ?? '',
        amount: TOTAL_MINOR,
        currency: 'eur',
        description: 'Home battery 5 kWh, installed',
      })
      hostedUrl = (await stripe.invoices.finalizeInvoice(draft.id ?? '')).hosted_invoice_url ?? ''
      await say(
        ours,
        theirs,
        `Thank you for signing. Your invoice over €4,540.00 is ready. You can pay it safely here: ${link}`,
      )
    },
    thank: () =>
      say(ours, theirs, 'Thank you! Your payment of €4,540.00 has arrived. Our crew will call you to agree on a day.'),
  }
}
