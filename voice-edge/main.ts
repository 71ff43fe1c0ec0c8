import { pino } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { loadConfig } from '../config/config.ts'
import { createVoiceEdge } from './server.ts'

const config = loadConfig()
const log = pino({ level: config.LOG_LEVEL, base: { process: 'voice-edge' } })
const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

const server = createVoiceEdge({ metrics })
server.listen(config.VOICE_EDGE_PORT, config.VOICE_EDGE_HOST, () => {
  log.info({ host: config.VOICE_EDGE_HOST, port: config.VOICE_EDGE_PORT }, 'listening; no voice account is configured')
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'stopping')
    server.close()
    server.closeIdleConnections()
  })
}
