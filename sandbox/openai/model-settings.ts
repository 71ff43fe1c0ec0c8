import { z } from 'zod'
import type { SandboxCore } from '../core/core.ts'
import type { Answer, ControlRoute } from '../core/provider.ts'
import type { Section } from '../core/settings.ts'
import { MODES, type Mode } from './scripted/misbehaviour.ts'

/** How the scripted model behaves; the section `model` of the sandbox's settings. */
export interface Knobs {
  readonly latencyMs: number
  readonly mode: string
  readonly [name: string]: string | number
}

/** What is no behaviour of the model but of the wire: an answer that is none. */
export const GARBAGE = 'garbage'
const EVERY_MODE = [...MODES, GARBAGE] as const

export const modelKnobsSchema = z.strictObject({
  latencyMs: z.int().min(0).max(120_000).optional(),
  mode: z.enum(EVERY_MODE).optional(),
})

export const modelSettings = (core: SandboxCore): Section<Knobs> =>
  core.settings.section<Knobs>('model', { latencyMs: 0, mode: 'scripted' })

/** `POST /settings` can put any word here; one that is no mode means the usual behaviour. */
export const modeOf = ({ mode }: Pick<Knobs, 'mode'>): Mode => MODES.find((known) => known === mode) ?? 'scripted'

/** A page of something in between, with a status that says that all is well. */
export const garbage = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><body>The service is being started.</body></html>',
})

export const modelRoutes = (settings: Section<Knobs>): readonly ControlRoute[] => [
  {
    method: 'POST',
    path: '/model',
    summary: `{latencyMs?, mode?}: how the scripted model behaves (${EVERY_MODE.join(', ')})`,
    handle: ({ body }) => {
      const given = Object.entries(modelKnobsSchema.parse(body)).filter(([, value]) => value !== undefined)
      return { status: 200, body: settings.set(Object.fromEntries(given)) }
    },
  },
  {
    method: 'GET',
    path: '/model',
    summary: 'how the scripted model behaves now',
    handle: () => ({ status: 200, body: settings.get() }),
  },
]
