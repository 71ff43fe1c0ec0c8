import type { SandboxCore } from '../core/core.ts'
import type { Answer } from '../core/provider.ts'
import type { SlackAccount } from './account.ts'
import { refusal } from './errors.ts'

/** Somebody who wrote, as the phone they wrote with calls them. */
interface Member {
  readonly id: string
  readonly realName: string
  /** Empty until they choose one; shown instead of the other then. */
  readonly displayName: string
}

const SCOPE = 'users:read'

/** The profiles of a workspace. Of those who never wrote nobody knows more than the id. */
export function createMembers(core: SandboxCore) {
  const table = core.table<Member>({ name: 'slack_members' })
  const shown = ({ teamId }: SlackAccount, { id, realName, displayName }: Member): object => ({
    id,
    team_id: teamId,
    name: id.toLowerCase(),
    real_name: realName,
    deleted: false,
    is_bot: false,
    is_app_user: false,
    updated: 1_502_138_686,
    profile: {
      display_name: displayName,
      display_name_normalized: displayName,
      real_name: realName,
      real_name_normalized: realName,
      email: `${id.toLowerCase()}@slack.example`,
      team: teamId,
    },
  })
  return {
    /** A name is kept until another is given; nobody there is without one. */
    meet: ({ appId }: SlackAccount, id: string, profileName: string | null): void => {
      const known = table.get(appId, id)
      const named = { id, realName: profileName ?? 'Customer', displayName: '' }
      if (known === null || profileName !== null) table.put(appId, id, named, core.clock.nowMs())
    },
    /** They change their profile. */
    change: ({ appId }: SlackAccount, member: Member): void => table.put(appId, member.id, member, core.clock.nowMs()),
    /** `users.info`. */
    info: (account: SlackAccount, id: string): Answer => {
      const { appId, scopes } = account
      if (!scopes.includes(SCOPE)) return lacking(SCOPE, scopes)
      const member = table.get(appId, id)
      return member === null
        ? refusal('user_not_found')
        : { status: 200, body: { ok: true, user: shown(account, member) }, schema: 'slack.UserInfoAnswer' }
    },
  }
}
export type Members = ReturnType<typeof createMembers>

const lacking = (needed: string, scopes: readonly string[]): Answer => ({
  status: 200,
  body: { ok: false, error: 'missing_scope', needed, provided: scopes.join(',') },
  schema: 'slack.ErrorAnswer',
})
