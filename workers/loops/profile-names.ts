import { channels } from '../../channels/registry.ts'
import { CHANNELS } from '../../domain/messaging/channel.ts'
import { dueProfileNames } from '../../services/customer/ask-profile-name.ts'
import { asLeader } from '../../services/leader.ts'
import { askProfileNames, type ProfileNameDeps } from './ask-profile-name.ts'
import { each } from './each.ts'
import { type Loop, repeat } from './repeat.ts'

/** Where messages say who writes by an id alone. */
const ASKED = CHANNELS.filter((channel) => channels[channel].capabilities.profileNames === 'when_asked').map(
  (channel) => ({ channel, kind: channels[channel].capabilities.identifierKind }),
)

/** Asks, where messages do not say it, what the people who write are called. Nobody waits for it. */
export function startProfileNames(deps: ProfileNameDeps & { readonly paceMs: number }): Loop {
  return repeat(
    'profile names',
    deps.paceMs,
    () => asLeader(deps.db, 'profileNames', () => askAll(deps)).then(() => undefined),
    deps.log,
  )
}

const askAll = async (deps: ProfileNameDeps): Promise<void> =>
  each(
    await dueProfileNames(deps.db, ASKED),
    (account) => askProfileNames(deps, account),
    (error, account) => deps.log.warn({ err: error, ...account }, 'profiles could not be asked for; again soon'),
  )
