import { z } from 'zod'

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.int().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
})
export type SlackFile = z.infer<typeof file>

/** A message as it was written, alone or inside the event that says it changed. */
const message = z.object({
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  ts: z
    .string()
    .regex(/^\d{1,12}\.\d{6}$/)
    .optional(),
  thread_ts: z.string().optional(),
  team: z.string().optional(),
  user_team: z.string().optional(),
  files: z.array(file).optional(),
  edited: z.object({ ts: z.string() }).optional(),
})
export type SlackMessage = z.infer<typeof message>

const event = message.extend({
  type: z.string(),
  channel: z.string().optional(),
  channel_type: z.string().optional(),
  deleted_ts: z.string().optional(),
  message: message.optional(),
  previous_message: message.optional(),
})
export type SlackEvent = z.infer<typeof event>

// Of other events, members with these names may be anything.
const happening = z.looseObject({ type: z.string() })

const envelope = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string().max(1_000) }),
  z.object({ type: z.literal('app_rate_limited') }),
  z.object({
    type: z.literal('event_callback'),
    team_id: z.string().min(1),
    api_app_id: z.string().min(1),
    event_id: z.string().min(1).max(255),
    event: happening,
    authorizations: z.array(z.object({ user_id: z.string(), is_bot: z.boolean() })).nullish(),
  }),
])
export type Envelope = z.infer<typeof envelope>
export type EventCallback = Extract<Envelope, { type: 'event_callback' }>

/** What was said, or how it changed; null for events of other kinds and for messages that are not usable. */
export function saidIn({ event: happened }: EventCallback): SlackEvent | null {
  const isSpeech = happened.type === 'message' || happened.type === 'app_mention'
  const parsed = isSpeech ? event.safeParse(happened) : null
  return parsed?.success === true ? parsed.data : null
}

/** Null for a body that is none of Slack's. */
export function readEnvelope(body: Buffer): Envelope | null {
  try {
    const parsed = envelope.safeParse(JSON.parse(body.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
