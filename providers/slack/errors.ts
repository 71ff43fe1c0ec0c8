/** What Slack's word for a failure means for the next try. unknown: part of the work may have been done. */
interface SlackErrorMeaning {
  readonly retry: 'never' | 'later' | 'address' | 'unknown'
  readonly detail: string
}

const never = (detail: string): SlackErrorMeaning => ({ retry: 'never', detail })
const later = (detail: string): SlackErrorMeaning => ({ retry: 'later', detail })
const address = (detail: string): SlackErrorMeaning => ({ retry: 'address', detail })
const unknown = (detail: string): SlackErrorMeaning => ({ retry: 'unknown', detail })

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const MEANINGS: Readonly<Record<string, SlackErrorMeaning>> = {
  ratelimited: later('too many requests at once'),
  rate_limited: later('the app reached its hourly limit'),
  message_limit_exceeded: later('the workspace reached its limit'),
  request_timeout: later('the request arrived incomplete'),
  team_added_to_org: later('the workspace is being moved'),
  // "It's possible some aspect of the operation succeeded before the error was raised."
  internal_error: unknown('an internal error'),
  fatal_error: unknown('an internal error'),
  service_unavailable: unknown('the service is not available'),
  channel_not_found: address('there is no such conversation'),
  user_not_found: address('there is no such member'),
  users_not_found: address('there is no such member'),
  user_not_visible: address('the member cannot be seen by the app'),
  user_disabled: address('the member was deactivated'),
  cannot_dm_bot: address('the member is a machine'),
  is_archived: address('the conversation is archived'),
  not_in_channel: address('the app is not in that conversation'),
  messages_tab_disabled: never('messages to the app are switched off in its settings'),
  invalid_auth: never('the token was refused'),
  not_authed: never('the token is missing'),
  token_revoked: never('the token was revoked'),
  token_expired: never('the token has expired'),
  account_inactive: never('the app or its workspace was removed'),
  missing_scope: never('the app lacks a permission'),
  no_permission: never('the app lacks a permission'),
  restricted_action: never('the workspace does not let the app write there'),
  ekm_access_denied: never('the workspace has locked its keys'),
  msg_too_long: never('the text is longer than 40,000 characters'),
  no_text: never('there is nothing to send'),
  invalid_arguments: never('a parameter is not usable'),
  metadata_too_large: never('a parameter is too long'),
}

/** Words nobody listed count as "never": repeating what was refused for an unknown reason helps nobody. */
export function meaningOf(error: string): SlackErrorMeaning {
  return MEANINGS[error] ?? never('refused for another reason')
}
