import { join } from 'node:path'
import type { Environment } from '../config/machine.ts'
import type { variables } from '../config/schema.ts'
import { cacheHome } from './cache-home.ts'
import type { Ports } from './ports.ts'

type Variables = Partial<Record<keyof typeof variables, string>>

export interface EnvironmentFacts {
  readonly ports: Ports
  readonly sandboxDir: string
  readonly attachmentsDir: string
  readonly ownerUrl: string
  readonly appUrl: string
  readonly secretKeys: string
  /** A server that somebody else runs; undefined when the stack starts its own. */
  readonly outside: Environment
}

const local = (port: number) => `http://127.0.0.1:${port}`
const FROM_MACHINE = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'XDG_CACHE_HOME']
/** Settings of ours without any secret, which somebody may want otherwise for one start. */
const TUNING = ['LOG_LEVEL', 'INBOUND_RECOVERY_EVERY_MS', 'TYPING_AFTER_MS']

/** What a process is given, and nothing besides: a key or an address in the shell never reaches a child by accident. */
export function environmentOf(name: string, facts: EnvironmentFacts): NodeJS.ProcessEnv {
  return { ...machine(facts.outside), ...ownVariables(name, facts) }
}

function machine(outside: Environment): NodeJS.ProcessEnv {
  const kept = [...FROM_MACHINE, ...TUNING]
    .filter((name) => outside[name] !== undefined)
    .map((name) => [name, outside[name]])
  // Compiled once, kept per user: each process starts 100 ms earlier and needs some 30 MB less from the second start on.
  const NODE_COMPILE_CACHE = join(cacheHome(outside), 'node-compile-cache')
  // Each arena keeps what it once needed: with one for every thread of the engine's core that is hundreds of megabytes.
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE, MALLOC_ARENA_MAX: '2', NO_COLOR: '1', TZ: 'UTC' }
}

function ownVariables(name: string, facts: EnvironmentFacts): NodeJS.ProcessEnv {
  const database = { DATABASE_URL: facts.appUrl }
  const sandboxPort = { SANDBOX_CONTROL_PORT: String(facts.ports.sandbox) }
  switch (name) {
    case 'migrate':
      return { ...database, DATABASE_OWNER_URL: facts.ownerUrl }
    case 'sandbox':
      return {
        ...sandboxPort,
        SANDBOX_PROVIDER_PORT_BASE: String(facts.ports.twilio),
        SANDBOX_DATA_DIR: facts.sandboxDir,
        SANDBOX_CONSOLE_URL: local(facts.ports.api),
      }
    case 'seed':
      return { ...product(facts), ...database, STEWARD_SECRET_KEYS: facts.secretKeys, ...sandboxPort }
    case 'console':
      return {}
    case 'voiceEdge':
      return product(facts)
    default:
      return { ...product(facts), ...database, STEWARD_SECRET_KEYS: facts.secretKeys }
  }
}

function product({ ports, outside, attachmentsDir }: EnvironmentFacts): Variables & NodeJS.ProcessEnv {
  return {
    PUBLIC_URL: local(ports.api),
    API_PORT: String(ports.api),
    ATTACHMENTS_DIR: attachmentsDir,
    WORKER_METRICS_PORT: String(ports.workerMetrics),
    VOICE_EDGE_PORT: String(ports.voiceEdge),
    ...temporalVariables(ports, outside),
    ...sandboxAddresses(ports),
    // The sandbox lists at once what it accepted; Twilio takes up to a minute.
    MESSAGING_LIST_LAG_MS: '1000',
  }
}

export function sandboxAddresses(ports: Ports) {
  return {
    TWILIO_BASE_URL: local(ports.twilio),
    TWILIO_MESSAGING_BASE_URL: local(ports.twilio),
    TWILIO_CONTENT_BASE_URL: local(ports.twilio),
    DOCUSIGN_BASE_URL: local(ports.docusign),
    DOCUSIGN_AUTH_URL: local(ports.docusign),
    TELEGRAM_BASE_URL: local(ports.telegram),
    SLACK_BASE_URL: `${local(ports.slack)}/api`,
    STRIPE_BASE_URL: local(ports.stripe),
    OPENAI_BASE_URL: `${local(ports.openai)}/v1`,
    OLLAMA_BASE_URL: `${local(ports.ollama)}/v1`,
    SENDGRID_BASE_URL: local(ports.sendgrid),
    RESEND_BASE_URL: local(ports.resend),
    GMAIL_BASE_URL: local(ports.gmail),
    GOOGLE_TOKEN_URL: `${local(ports.gmail)}/token`,
    GOOGLE_CERTS_URL: `${local(ports.gmail)}/oauth2/v3/certs`,
  } satisfies Variables
}

/** An outside server comes with certificates, keys and a namespace of its own: all of that is passed on. */
export function temporalVariables(ports: Ports, outside: Environment): Readonly<Record<string, string>> {
  if (outside['TEMPORAL_ADDRESS']) {
    const given = Object.entries(outside).filter(([name, value]) => name.startsWith('TEMPORAL_') && value)
    return Object.fromEntries(given) as Record<string, string>
  }
  return {
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: 'steward',
    TEMPORAL_UI_URL: local(ports.temporalUi),
  }
}
