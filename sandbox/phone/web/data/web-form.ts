import type { Person } from './people.ts'

/** The request a form on the business's website sends, ready for a shell in the project's folder. */
export function webFormCommand(origin: string, { name, phone, email }: Person): string {
  const lead = {
    name,
    email,
    phone,
    message: 'We would like an offer for a home battery, 5 kWh, installed.',
    whatsapp_opt_in: true,
  }
  return [
    `curl -sS ${origin}/webhook/lead \\`,
    `  -H "X-Api-Key: $(node -p 'require("./.steward/run.json").tenantApiKey')" \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify(lead, null, 2).replaceAll("'", "'\\''").replaceAll('\n', '\n  ')}'`,
  ].join('\n')
}
