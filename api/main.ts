import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createProviderDirectory } from '../activities/provider-directory.ts'
import { type Config, loadConfig } from '../config/config.ts'
import { providerAddresses } from '../config/provider-addresses.ts'
import { CONVERSATION_TIMINGS } from '../domain/conversation/timings.ts'
import { consentWish } from '../domain/gates/consent-wish.ts'
import { createPushCheck } from '../providers/email/google-push.ts'
import { createBreakers } from '../providers/llm/breakers.ts'
import { createTwilioMessaging } from '../providers/messaging/twilio.ts'
import { createProviderRegistry } from '../providers/registry.ts'
import { createAttachmentStore } from '../services/attachment/store.ts'
import { createCredentials } from '../services/credential/cached.ts'
import { createVault } from '../services/credential/vault.ts'
import { openDatabase } from '../services/database.ts'
import { createLog } from '../services/log.ts'
import { createKeyring } from '../services/payload-key/keyring.ts'
import { createTemporalClient } from '../temporal/runtime/connection.ts'
import { createDealCommands } from '../temporal/runtime/deal-commands.ts'
import { createDoorbell } from '../temporal/runtime/doorbell.ts'
import { createGateStarter } from '../temporal/runtime/gate-starter.ts'
import { createApp } from './app.ts'
import { createIdentities } from './auth/identify.ts'
import { attachLive } from './live/feed.ts'
import { alertRoutes } from './routes/alerts.ts'
import { attachmentRoutes, fileLinkRoutes } from './routes/attachments.ts'
import { boardRoutes } from './routes/board.ts'
import { callbackRoutes } from './routes/callbacks.ts'
import { channelMetricsRoutes } from './routes/channel-metrics.ts'
import { codecRoutes } from './routes/codec.ts'
import { conversationCommandRoutes } from './routes/conversation-commands.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { customerRoutes } from './routes/customers.ts'
import { documentationRoutes } from './routes/documentation.ts'
import { healthRoutes } from './routes/health.ts'
import { homeRoutes } from './routes/home.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { knowledgeEvaluationRoutes } from './routes/knowledge-evaluation.ts'
import { knowledgeVersionRoutes } from './routes/knowledge-versions.ts'
import { leadRoutes } from './routes/leads.ts'
import { mailReportRoutes } from './routes/mail-reports.ts'
import { mailboxNewsRoutes } from './routes/mailbox-news.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { modelRoutes } from './routes/model.ts'
import { promiseRoutes } from './routes/promises.ts'
import { scheduledRoutes } from './routes/scheduled.ts'
import { sendRoutes } from './routes/sends.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingsRoutes } from './routes/settings.ts'
import { signingRoutes } from './routes/signing.ts'
import { staffFileRoutes } from './routes/staff-files.ts'
import { supportRoutes } from './routes/support.ts'
import { supportSettingsRoutes } from './routes/support-settings.ts'
import { templateRoutes } from './routes/templates.ts'
import { ticketPageRoutes } from './routes/ticket-page.ts'
import { ticketRoutes } from './routes/tickets.ts'
import { translationRoutes } from './routes/translations.ts'
import { unsubscribeRoutes } from './routes/unsubscribe.ts'
import { webhookRoutes } from './routes/webhook.ts'

/** Composes the api from its parts; nothing listens yet. */
export function composeApi(config: Config) {
  const log = createLog('api', config.LOG_LEVEL)
  const db = openDatabase({ url: config.DATABASE_URL, poolSize: config.DATABASE_POOL_SIZE, name: 'steward-api' })
  const vault = createVault(config.STEWARD_SECRET_KEYS)
  const keys = createKeyring(db, vault)
  const temporal = createTemporalClient(config.temporal, keys)
  const { client } = temporal
  const doorbell = createDoorbell({ client, timings: CONVERSATION_TIMINGS })
  const deals = createDealCommands(client)
  const registry = createProviderRegistry(providerAddresses(config))
  const providers = createProviderDirectory(createCredentials(db, vault), registry)
  const { identify, forget } = createIdentities(db)
  const publicUrl = config.PUBLIC_URL.replace(/\/$/, '')
  const decoy = createTwilioMessaging({
    credentials: { accountSid: `AC${'0'.repeat(32)}`, authToken: randomBytes(16).toString('hex') },
    baseUrl: config.TWILIO_BASE_URL,
    messagingUrl: config.TWILIO_MESSAGING_BASE_URL,
  })
  const files = createAttachmentStore({ dir: config.ATTACHMENTS_DIR, maxBytes: config.ATTACHMENT_MAX_BYTES })
  const support = { db, vault, doorbell, publicUrl, log, files, mostFiles: config.FORM_MAX_FILES }
  const routes = [
    ...sessionRoutes({
      db,
      identify,
      temporalUi: config.TEMPORAL_UI_URL,
      temporalNamespace: config.temporal.namespace,
      isSecure: publicUrl.startsWith('https:'),
      forget,
    }),
    ...homeRoutes({ db, doorbell, log }),
    ...boardRoutes({ db, deals }),
    ...conversationRoutes({ db }),
    ...conversationCommandRoutes({ db, doorbell, log }),
    ...sendRoutes({ db, doorbell, log }),
    ...attachmentRoutes({ db, files }),
    ...staffFileRoutes({ db, doorbell, log, files, vault, publicUrl }),
    ...customerRoutes({ db, doorbell, log }),
    ...knowledgeEvaluationRoutes({ db }),
    ...knowledgeVersionRoutes({ db }),
    ...knowledgeRoutes({ db }),
    ...supportSettingsRoutes({ db }),
    ...alertRoutes({ db }),
    ...channelMetricsRoutes({ db }),
    ...settingsRoutes({ db, publicUrl }),
    ...ticketRoutes({ db, doorbell, log }),
    ...promiseRoutes({ db }),
    ...scheduledRoutes({ db }),
    ...templateRoutes({ db }),
    ...modelRoutes({ db, vault, registry, startGate: createGateStarter(client), log }),
    ...translationRoutes({ db, providers, breakers: createBreakers(), log }),
  ]
  const app = createApp({
    doors: [
      healthRoutes({ db, client, identify, workerUrl: `http://${config.API_HOST}:${config.WORKER_METRICS_PORT}` }),
      metricsRoutes({ operatorToken: config.OPERATOR_TOKEN }),
      codecRoutes({ keys, identify, operatorToken: config.OPERATOR_TOKEN, temporalUi: config.TEMPORAL_UI_URL }),
      leadRoutes({ db, vault, doorbell, identify, log }),
      mailboxNewsRoutes({ db, providers, verifyPush: createPushCheck(config.GOOGLE_CERTS_URL), publicUrl }),
      webhookRoutes({ db, providers, doorbell, publicUrl, log, files, decoy }),
      mailReportRoutes({ db, providers, doorbell, publicUrl, log }),
      callbackRoutes({ db, providers, doorbell, publicUrl, log }),
      unsubscribeRoutes({ db, vault }),
      fileLinkRoutes({ db, vault, files }),
      supportRoutes(support),
      ticketPageRoutes(support),
      signingRoutes({ db, vault, deals, doorbell, publicUrl, log }),
      documentationRoutes(routes),
    ],
    routes,
    identify,
    log,
  })
  /** What was begun in the background ends before what it runs on. */
  const close = async () => {
    await doorbell.quiet()
    await db.close()
    await temporal.close()
  }
  return { app, routes, db, close, identify, log }
}

async function main(config: Config): Promise<void> {
  const { app, db, close, identify, log } = composeApi(config)
  // A photo from a telephone takes its time; everything else is small.
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, app)
  const live = attachLive(server, { db, log, identify })
  // Compiles the patterns of opting out before the first webhook does.
  consentWish('Good morning, please stop.')
  await new Promise<void>((resolve) => server.listen(config.API_PORT, config.API_HOST, resolve))
  log.info({ port: config.API_PORT }, 'ready')

  const stop = async () => {
    live.close()
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3_000).unref()
    await new Promise((resolve) => server.once('close', resolve))
    await close()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

if (import.meta.main) await main(loadConfig())
