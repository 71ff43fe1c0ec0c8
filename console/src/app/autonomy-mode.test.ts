import { expect, it } from 'vitest'
import type { AutonomyView } from '../../../api/contract/settings.ts'
import { changeTo, modeOf, restoring } from './autonomy-mode.ts'

const view = (part: Partial<AutonomyView>): AutonomyView => ({
  default: 'auto',
  pausedAt: null,
  pausedBy: null,
  setAt: null,
  setBy: null,
  perChannel: {},
  ...part,
})

it('a pause beats the default, and "off" comes to the same', () => {
  expect(modeOf(view({}))).toBe('auto')
  expect(modeOf(view({ pausedAt: '2026-11-21T09:00:00Z' }))).toBe('paused')
  expect(modeOf(view({ default: 'off' }))).toBe('paused')
})

it('pausing keeps the default, choosing a mode ends the pause', () => {
  expect(changeTo('paused')).toEqual({ paused: true })
  expect(changeTo('suggest')).toEqual({ default: 'suggest', paused: false })
})

it('undo restores both', () => {
  expect(restoring(view({ default: 'suggest', pausedAt: '2026-11-21T09:00:00Z' }))).toEqual({
    default: 'suggest',
    paused: true,
  })
})
