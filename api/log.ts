export type { Log } from '../services/log.ts'
