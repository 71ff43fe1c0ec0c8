/** Every port of a local installation, before the offset. Sandbox providers have their place in this order for good. */
export const basePorts = {
  api: 8080,
  voiceEdge: 8081,
  sandbox: 8090,
  twilio: 8101,
  docusign: 8102,
  stripe: 8103,
  openai: 8104,
  sendgrid: 8105,
  resend: 8106,
  gmail: 8107,
  telegram: 8108,
  slack: 8109,
  ollama: 8110,
  temporal: 7233,
  temporalHttp: 7243,
  temporalUi: 8233,
  postgres: 5433,
  workerMetrics: 9464,
} as const

export type PortName = keyof typeof basePorts
export type Ports = Readonly<Record<PortName, number>>

export function portsAt(offset: number): Ports {
  const highest = Math.max(...Object.values(basePorts)) + offset
  const lowest = Math.min(...Object.values(basePorts)) + offset
  if (!Number.isInteger(offset) || lowest < 1024 || highest > 65_535) {
    throw new Error(`--offset ${offset} leads to ports that do not exist (${lowest} to ${highest})`)
  }
  return Object.fromEntries(Object.entries(basePorts).map(([name, port]) => [name, port + offset])) as Ports
}
