import { z } from 'zod'
import type { SandboxCore } from './core/core.ts'
import type { SandboxProvider } from './core/provider.ts'
import { createSpecs } from './core/specs.ts'
import { createTwilio } from './twilio/twilio.ts'

export function createProviders(core: SandboxCore): readonly SandboxProvider[] {
  const specs = createSpecs()
  return [createTwilio(core, specs), stub('docusign'), stub('stripe'), stub('openai')]
}

const stub = (name: SandboxProvider['name']): SandboxProvider => ({
  name,
  accountSchema: z.looseObject({}),
  accountIdKey: 'id',
  handle: () => ({ status: 501 }),
  refuse: () => ({ status: 500 }),
})
