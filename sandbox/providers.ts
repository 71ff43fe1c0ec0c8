import type { SandboxCore } from './core/core.ts'
import type { SandboxProvider } from './core/provider.ts'
import type { Specs } from './core/specs.ts'
import { createDocusign } from './docusign/docusign.ts'
import { createOpenAi } from './openai/openai.ts'
import { createStripe } from './stripe/stripe.ts'
import { createTwilio } from './twilio/twilio.ts'

export function createProviders(core: SandboxCore, specs: Specs): readonly SandboxProvider[] {
  const makers = [createTwilio, createDocusign, createStripe, createOpenAi]
  return makers.map((create) => create(core, specs))
}
