import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'

/** What an owner can search for in the Temporal UI. Ids and closed words only: these are never encrypted. */
export const searchAttributes = {
  tenant: defineSearchAttributeKey('Tenant', SearchAttributeType.KEYWORD),
  customer: defineSearchAttributeKey('Customer', SearchAttributeType.KEYWORD),
  channel: defineSearchAttributeKey('Channel', SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD),
  persona: defineSearchAttributeKey('Persona', SearchAttributeType.KEYWORD),
} as const
