import type { Environment } from '../config/machine.ts'
import { sandboxAddresses } from './environment.ts'
import { portsAt } from './ports.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
const CREDENTIAL =
  /^(?:TWILIO|TELEGRAM|SLACK|STRIPE|DOCUSIGN|PANDADOC|PAYPAL|OPENAI|ANTHROPIC|SENDGRID|RESEND|VAPI)_.*(?:KEY|TOKEN|SECRET|SID)$/

/**
 * Names of real-looking provider credentials in the environment, which no process will see. Throws for an address of a
 * real provider: whoever sets one expects real messages, and the sandbox must not pretend to send them.
 */
export function requireSandboxOnly(environment: Environment): readonly string[] {
  const addresses = Object.keys(sandboxAddresses(portsAt(0)))
  const real = addresses.filter((name) => environment[name] && !isLoopback(environment[name]))
  if (real.length > 0) throw new Error(refusal(real))
  return Object.keys(environment).filter((name) => CREDENTIAL.test(name) && environment[name])
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.has(new URL(address).hostname)
}

function refusal(names: readonly string[]): string {
  return [
    `npm start runs against the provider sandbox, but the environment names real providers: ${names.join(', ')}.`,
    'Real keys and sandbox addresses are never mixed. Unset these variables, or start the processes one by one',
    '(npm run api, npm run worker) with the real configuration.',
  ].join('\n')
}
