import type { Logger } from 'pino'
import { createConversationActivities } from '../activities/conversation.ts'
import { createContractActivities } from '../activities/deal/contract.ts'
import { createInvoiceActivities } from '../activities/deal/invoice.ts'
import { createDealActivities, createDealRecordActivities } from '../activities/deal.ts'
import { createEscalationActivities } from '../activities/escalation.ts'
import { createGateActivities, createGateRecordActivities } from '../activities/gate.ts'
import type { Measures } from '../activities/measures.ts'
import { createMessagingActivities } from '../activities/messaging.ts'
import { createProviderDirectory } from '../activities/provider-directory.ts'
import { createTicketActivities } from '../activities/ticket.ts'
import { createTurnMeans } from '../activities/turn/context-means.ts'
import { createMemory } from '../activities/turn/long-ago.ts'
import { createTurnMeaning } from '../activities/turn/meaning-reader.ts'
import { createTurnActivities } from '../activities/turn/think.ts'
import { warmUpTurns } from '../activities/turn/warm-up.ts'
import type { Config } from '../config/config.ts'
import { providerAddresses } from '../config/provider-addresses.ts'
import type { LeadId, TenantId } from '../domain/ids.ts'
import { dealTimings } from '../domain/lead/timings.ts'
import { createEmbeddingApart } from '../providers/embedding/apart.ts'
import { createBreakers } from '../providers/llm/breakers.ts'
import { createProviderRegistry } from '../providers/registry.ts'
import { createLexiconSentiment } from '../providers/sentiment/lexicon.ts'
import { signUnsubscribeLink } from '../services/access/unsubscribe-link.ts'
import { createCredentials } from '../services/credential/cached.ts'
import { createVault } from '../services/credential/vault.ts'
import type { Database } from '../services/database.ts'
import { readSettings } from '../services/settings/read.ts'
import { inTenant } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { createProviderNotes } from './note-provider.ts'
import { reportFirstAnswer, reportModel } from './report-model.ts'

export interface ActivitySetting {
  readonly config: Config
  readonly db: Database
  readonly doorbell: Doorbell
  readonly log: Logger
  /** Without one nothing is counted. */
  readonly measures?: Measures
}

/** Every activity by the queue it runs on, composed once per worker. */
export function createActivities({ config, db, doorbell, log, measures }: ActivitySetting) {
  const counting = measures === undefined ? {} : { measures }
  const vault = createVault(config.STEWARD_SECRET_KEYS)
  const registry = createProviderRegistry(providerAddresses(config))
  const providers = createProviderDirectory(createCredentials(db, vault), registry, createProviderNotes({ db, log }))
  const publicUrl = config.PUBLIC_URL.replace(/\/$/, '')
  const sentiment = createLexiconSentiment()
  const embedding = createEmbeddingApart()
  const unread = (error: unknown) =>
    log.warn({ err: error }, 'a text was not read by its meaning; rules and words were')
  const meaning = createTurnMeaning(embedding, { onFailure: unread })
  // The first customer need not wait until the sentence model is read.
  embedding.embed(['Good morning']).catch(unread)
  const means = createTurnMeans()
  means.ready.catch((error: unknown) => log.warn({ err: error }, 'no tokenizer: prompts are measured by their length'))
  const memory = createMemory()
  const breakers = createBreakers({
    onChange: (key, closedUntil) => void reportModel({ db, log, doorbell }, key, closedUntil),
    onFirstAnswer: (key) => void reportFirstAnswer({ db, log, doorbell }, key),
  })
  const turn = {
    db,
    providers,
    sentiment,
    meaning,
    breakers,
    means,
    memory,
    doorbell,
    typingAfterMs: config.TYPING_AFTER_MS,
    log,
    ...counting,
  }
  const deal = { db, vault, providers, doorbell, publicUrl }

  /** What the deal's workflow would do about a callback, done without one; an open deal gets its workflow back. */
  async function applyTruth(tenantId: TenantId, leadId: LeadId, news: 'envelope' | 'invoice'): Promise<void> {
    const scope = { tenantId, actor: { kind: 'system', part: 'sweeper' } as const, correlationId: 'sweeper' }
    const snapshot =
      news === 'envelope'
        ? await createContractActivities(deal, () => scope).refreshContract({ leadId })
        : await createInvoiceActivities(deal, () => scope).refreshInvoice({ leadId })
    if (snapshot.stage === 'paid' || snapshot.stage === 'lost') return
    await doorbell.startDeal(tenantId, leadId, dealTimings(await inTenant(db, scope, readSettings)))
  }

  return {
    records: {
      ...createConversationActivities({ db, doorbell }),
      ...createMessagingActivities({
        db,
        providers,
        publicUrl,
        doorbell,
        log,
        ...counting,
        listLagMs: config.MESSAGING_LIST_LAG_MS,
        unsubscribeUrl: (tenantId, ledgerId) => `${publicUrl}/u/${signUnsubscribeLink(vault, { tenantId, ledgerId })}`,
      }),
      ...createDealRecordActivities({ db, doorbell }),
      ...createDealActivities(deal),
      ...createTicketActivities({ db, doorbell }),
      ...createEscalationActivities({ db, doorbell }),
      ...createGateRecordActivities({ db, vault }),
    },
    thinking: {
      ...createTurnActivities(turn),
      ...createGateActivities({ turn, vault, registry }),
    },
    breakers,
    applyTruth,
    providers,
    warmUp: async (): Promise<void> => {
      warmUpTurns(sentiment)
      await means.ready
    },
  }
}
