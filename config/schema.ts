import { z } from 'zod'

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback)
const url = (fallback: string) => z.url().default(fallback)

/**
 * Every variable the product reads, by the process that needs it. `.env.example` is generated from the descriptions
 * here and a test compares the two. Provider addresses default to the real ones.
 */
export const variables = {
  PUBLIC_URL: url('http://127.0.0.1:8080').describe(
    'Address customers and providers reach the api at. Webhook signatures are computed over it.',
  ),
  API_HOST: z.string().default('127.0.0.1').describe('Interface the api listens on.'),
  API_PORT: port(8080).describe('Port of api and console.'),
  DATABASE_URL: z
    .string()
    .default('postgres://steward_app@127.0.0.1:5433/steward')
    .describe('Postgres, as the role steward_app that bypasses nothing.'),
  DATABASE_OWNER_URL: z
    .string()
    .default('')
    .describe('Postgres, as a role that may create roles and tables. Read by the migrate process only.'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(10).describe('Connections of each process.'),
  STEWARD_SECRET_KEYS: z
    .string()
    .default('')
    .describe(
      'Base64 keys of 32 bytes, comma-separated. The first encrypts, all decrypt: put a new one in front to rotate.',
    ),
  ATTACHMENTS_DIR: z
    .string()
    .default('.steward/attachments')
    .describe('Folder of the files customers send; api and worker share it. Back it up with the database.'),
  ATTACHMENT_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(20_000_000)
    .describe('The largest file of a customer that is kept.'),
  FORM_MAX_FILES: z.coerce
    .number()
    .int()
    .min(0)
    .max(20)
    .default(5)
    .describe(
      'Files a customer may add to one request of the support form or its page; together no larger than one may be.',
    ),
  OPERATOR_TOKEN: z
    .string()
    .default('')
    .describe(
      'Bearer token of /metrics and other operator routes. Without one they answer on the loopback interface only.',
    ),
  TEMPORAL_ADDRESS: z
    .string()
    .default('127.0.0.1:7233')
    .describe("Temporal frontend. Further TEMPORAL_* variables as in Temporal's own environment configuration."),
  TEMPORAL_NAMESPACE: z
    .string()
    .default('steward')
    .describe('Namespace of this installation; created at start where the server allows it.'),
  TEMPORAL_UI_URL: url('http://127.0.0.1:8233').describe('Where links into the Temporal UI lead.'),
  CODEC_SERVER_PORT: port(8082).describe(
    'Port of the separate codec server; the api answers the same routes under /codec.',
  ),
  INBOUND_RECOVERY_EVERY_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(600_000)
    .describe('How often messages that providers could not deliver are looked for in their lists.'),
  WORKER_METRICS_PORT: port(9464).describe('Prometheus metrics and health of the worker.'),
  VOICE_EDGE_HOST: z.string().default('127.0.0.1').describe('Interface the voice-edge listens on.'),
  VOICE_EDGE_PORT: port(8081).describe('Port of the voice-edge.'),
  TWILIO_BASE_URL: url('https://api.twilio.com').describe('Twilio REST API.'),
  TWILIO_MESSAGING_BASE_URL: url('https://messaging.twilio.com').describe("Twilio's newer messaging resources."),
  TWILIO_CONTENT_BASE_URL: url('https://content.twilio.com').describe("Twilio's templates."),
  TELEGRAM_BASE_URL: url('https://api.telegram.org').describe('Telegram Bot API, without /bot.'),
  SLACK_BASE_URL: url('https://slack.com/api').describe('Slack Web API.'),
  TYPING_AFTER_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_500)
    .describe(
      'A customer is shown that an answer is being written once it has been thought about for this long; 0 never. On WhatsApp it also marks their message as read.',
    ),
  MESSAGING_LIST_LAG_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(60_000)
    .describe("How far the messaging provider's list may lag behind what it accepted."),
  STRIPE_BASE_URL: url('https://api.stripe.com').describe('Stripe API; path prefixes are not possible.'),
  DOCUSIGN_BASE_URL: url('https://demo.docusign.net').describe('DocuSign REST API, without /restapi.'),
  DOCUSIGN_AUTH_URL: url('https://account-d.docusign.com').describe('DocuSign account server.'),
  SENDGRID_BASE_URL: url('https://api.sendgrid.com').describe('SendGrid API.'),
  RESEND_BASE_URL: url('https://api.resend.com').describe('Resend API.'),
  GMAIL_BASE_URL: url('https://gmail.googleapis.com').describe('Gmail API.'),
  GOOGLE_TOKEN_URL: url('https://oauth2.googleapis.com/token').describe('Where Google exchanges refresh tokens.'),
  GOOGLE_CERTS_URL: url('https://www.googleapis.com/oauth2/v3/certs').describe(
    "Google's public keys (JWK set), which pushed mailbox news are checked with.",
  ),
  MAILBOX_POLL_MS: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(300_000)
    .describe('How often a mailbox is looked into though nothing was announced.'),
  OPENAI_BASE_URL: url('https://api.openai.com/v1').describe('Responses API of the language model.'),
  OLLAMA_BASE_URL: url('http://127.0.0.1:11434/v1').describe(
    "Ollama's Responses API, for businesses whose model runs on a machine of their own.",
  ),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe log line written.'),
} as const

export const configSchema = z.object(variables)
export type Variables = Readonly<z.infer<typeof configSchema>>
