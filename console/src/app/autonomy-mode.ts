import type { AutonomyView } from '../../../api/contract/settings.ts'
import type { AutonomyChange } from '../api/settings.ts'

/** What the switch shows. "off" by default comes to the same as a pause: only people answer. */
export type Mode = 'auto' | 'suggest' | 'paused'

export const modeOf = (view: AutonomyView): Mode =>
  view.pausedAt !== null || view.default === 'off' ? 'paused' : view.default

/** A pause keeps the default, so that ending it brings back what was. */
export const changeTo = (mode: Mode): AutonomyChange =>
  mode === 'paused' ? { paused: true } : { default: mode, paused: false }

export const restoring = (view: AutonomyView): AutonomyChange => ({
  default: view.default,
  paused: view.pausedAt !== null,
})
