import type { Outside } from './outside.ts'
import type { Screen } from './screen.ts'

/** What the stranger writes, in order; the last words agree to whatever offer stands. */
const WORDS = {
  hello: 'Hi! I saw your home battery online. How much is the 5 kWh one, installed? We would love to have one.',
  details: 'My name is Ana Keller and my e-mail address is ana.keller@example.com',
  counter: 'That is a wonderful offer, thank you so much! Could you do it for 4,300?',
  accept: 'Perfect, we love it, thank you! Deal, please send the contract.',
} as const

/** A stranger on WhatsApp becomes a paid customer. Uses only what any outside tool could use. */
export async function playStory(outside: Outside, screen: Screen): Promise<void> {
  const phone = outside.newStranger('whatsapp')
  screen.chapter('1', 'A stranger writes on WhatsApp')
  await say(outside, screen, phone, WORDS.hello)
  screen.chapter('2', 'Understood, told that an AI answers, and answered')
  const first = await hear(outside, screen, phone)
  screen.fact('disclosed', /assistant/i.test(first))
  const lead = await outside.until('a lead', async () =>
    (await outside.leads()).find(({ address }) => address === phone),
  )
  screen.fact('lead', lead.leadId)
  screen.fact('persona', lead.persona ?? 'none')

  screen.chapter('3', 'Qualified, offered, countered, agreed')
  for (const words of [WORDS.details, WORDS.counter, WORDS.accept]) {
    await say(outside, screen, phone, words)
    await hear(outside, screen, phone)
  }
  const deal = await outside.deal(lead.leadId)
  for (const offer of deal.offers)
    screen.fact(`offer ${offer.round + 1}`, `${offer.amount.currency} ${offer.amount.amountMinor / 100} ${offer.state}`)
  screen.fact('persona now', deal.card.persona ?? 'none')

  screen.chapter('4', 'Contract sent, signed by the customer, verified')
  const contract = await outside.until('a contract', async () => {
    const found = (await outside.deal(lead.leadId)).contract
    return found?.state === 'sent' ? found : null
  })
  await outside.visitLink(phone)
  await outside.sign(contract.providerRef ?? '')
  await outside.until('the signature', async () => (await outside.deal(lead.leadId)).contract?.state === 'completed')
  screen.fact('contract', `${contract.providerRef} completed`)

  screen.chapter('5', 'Invoiced, paid, verified, thanked')
  const invoice = await outside.until('an invoice', async () => {
    const found = (await outside.deal(lead.leadId)).invoice
    return found?.state === 'open' ? found : null
  })
  await outside.pay(invoice.providerRef ?? '')
  await outside.until('the payment', async () => (await outside.deal(lead.leadId)).card.stage === 'paid')
  await outside.until('the thanks', async () =>
    (await outside.heard(phone)).some((text) => /thank/i.test(text) && /payment/i.test(text)),
  )
  screen.fact('at the provider', await outside.invoiceState(invoice.providerRef ?? ''))
  screen.fact('in the ledger', (await outside.deal(lead.leadId)).card.stage)

  screen.chapter('6', 'Where to see all of it')
  screen.fact('board', `${outside.addresses.console}/pipeline`)
  screen.fact('timeline', `${outside.addresses.console}/customers/${lead.customerId}`)
  screen.fact('workflow', outside.workflowUrl(deal.workflowId))
  await confirmPaid(outside, lead.leadId, invoice.providerRef ?? '')
}

async function say(outside: Outside, screen: Screen, phone: string, text: string): Promise<void> {
  screen.said('customer', text)
  await outside.write('whatsapp', phone, text)
}

async function hear(outside: Outside, screen: Screen, phone: string): Promise<string> {
  const text = await outside.nextAnswer(phone)
  screen.said('steward', text)
  return text
}

async function confirmPaid(outside: Outside, leadId: string, invoiceRef: string): Promise<void> {
  const { card, invoice } = await outside.deal(leadId)
  const atProvider = await outside.invoiceState(invoiceRef)
  if (card.stage !== 'paid' || invoice?.state !== 'paid' || atProvider !== 'paid')
    throw new Error(`not paid: ledger ${card.stage}, invoice ${invoice?.state}, provider ${atProvider}`)
}
