import { describe, expect, it } from 'vitest'
import { ADDRESSED_BY, CHANNELS, type Channel } from '../domain/messaging/channel.ts'
import { channelSuite, type GoldenSet } from './channel.suite.ts'
import { golden as email } from './email/fixtures.ts'
import { golden as form } from './form/fixtures.ts'
import { channels } from './registry.ts'
import { golden as slack } from './slack/fixtures.ts'
import { golden as sms } from './sms/fixtures.ts'
import { golden as telegram } from './telegram/fixtures.ts'
import { golden as whatsapp } from './whatsapp/fixtures.ts'

/** A new channel does not compile until its golden payloads are here. */
const golden = { whatsapp, sms, email, telegram, slack, form } satisfies Record<Channel, GoldenSet>

for (const channel of CHANNELS) channelSuite(channels[channel], golden[channel])

describe('the registry of channels', () => {
  it('holds each channel under its own name', () => {
    expect(CHANNELS.map((channel) => channels[channel].channel)).toEqual([...CHANNELS])
  })

  it('agrees with the domain on what kind of address each writes to', () => {
    const kinds = Object.fromEntries(
      CHANNELS.map((channel) => [channel, channels[channel].capabilities.identifierKind]),
    )
    expect(kinds).toEqual(ADDRESSED_BY)
  })
})
