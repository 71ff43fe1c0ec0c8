import type { SandboxCore } from './core/core.ts'
import type { SandboxProvider } from './core/provider.ts'
import type { Specs } from './core/specs.ts'
import { createDocusign } from './docusign/docusign.ts'
import { createGmail } from './gmail/gmail.ts'
import { createOllama } from './ollama/ollama.ts'
import { createOpenAi } from './openai/openai.ts'
import { createResend } from './resend/resend.ts'
import { createSendgrid } from './sendgrid/sendgrid.ts'
import { createSlack } from './slack/slack.ts'
import { createStripe } from './stripe/stripe.ts'
import { createTelegram } from './telegram/telegram.ts'
import { createTwilio } from './twilio/twilio.ts'

export function createProviders(core: SandboxCore, specs: Specs): readonly SandboxProvider[] {
  const makers = [
    createTwilio,
    createDocusign,
    createStripe,
    createOpenAi,
    createSendgrid,
    createResend,
    createGmail,
    createTelegram,
    createSlack,
    createOllama,
  ]
  return makers.map((create) => create(core, specs))
}
