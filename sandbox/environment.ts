import { z } from 'zod'

/** The sandbox's own settings: `config/` belongs to the product, which never knows about the sandbox. */
const environmentSchema = z.object({
  SANDBOX_CONTROL_PORT: z.coerce.number().int().min(0).max(65535).default(8090),
  /** The providers take this port and the ones after it; 0 lets the system choose each. */
  SANDBOX_PROVIDER_PORT_BASE: z.coerce.number().int().min(0).max(65500).default(8101),
  SANDBOX_DATA_DIR: z.string().min(1).default('.steward/sandbox'),
  /** Where the owner's console answers, to be shown beside the simulator phone; empty for the phone alone. */
  SANDBOX_CONSOLE_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
})

export interface SandboxEnvironment {
  readonly controlPort: number
  readonly providerPortBase: number
  readonly dataDir: string
  readonly consoleUrl: string | null
}

export function readSandboxEnvironment(): SandboxEnvironment {
  const values = environmentSchema.parse(process.env)
  return {
    controlPort: values.SANDBOX_CONTROL_PORT,
    providerPortBase: values.SANDBOX_PROVIDER_PORT_BASE,
    dataDir: values.SANDBOX_DATA_DIR,
    consoleUrl: values.SANDBOX_CONSOLE_URL || null,
  }
}
