import { ActionIcon, Skeleton } from '@mantine/core'
import { IconArrowLeft, IconBan, IconLayoutSidebarRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CustomerView } from '../../../api/contract/conversation.ts'
import type { DeskSearch, TimelineKind } from '../app/addresses.ts'
import { useRights, useSession } from '../app/session.ts'
import { KindFilter } from '../timeline/kind-filter.tsx'
import { attentionWords, capital } from '../ui/attention-words.ts'
import { Face } from '../ui/face.tsx'
import { Moment } from '../ui/moment.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { Status } from '../ui/status.tsx'
import { GiveBackButton, TakeOverButton } from './control-button.tsx'
import styles from './desk-head.module.css'
import { Looking } from './looking.tsx'
import { MatterActions } from './matter-actions.tsx'

interface Props {
  readonly customerId: string
  readonly customer: CustomerView | undefined
  readonly search: DeskSearch
  readonly onSearch: (change: { readonly kinds?: TimelineKind | undefined }) => void
  readonly backTo: '/inbox' | '/customers'
  readonly onPanel: (() => void) | undefined
}

/** Who it is, who has the conversation, and the one button that changes that. */
export function DeskHead({ customerId, customer, search, onSearch, backTo, onPanel }: Props) {
  const known = customer === undefined ? null : { name: customer.name, address: customer.identifiers[0]?.value ?? null }
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <ActionIcon
          className={styles.back ?? ''}
          variant="subtle"
          size={32}
          aria-label="Back to the list"
          renderRoot={(props) => <Link to={backTo} {...props} />}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
        <span className={styles.face}>
          {known === null ? <Skeleton circle height={36} /> : <Face {...known} seed={customerId} size={36} />}
        </span>
        <div className={styles.words}>
          <h1 className="one-line" title={known === null ? undefined : nameOf(known)}>
            {known === null ? <Skeleton height={16} width={160} /> : <bdi>{nameOf(known)}</bdi>}
          </h1>
          {customer === undefined ? null : <Control customer={customer} />}
        </div>
        <Looking customerId={customerId} />
        {customer === undefined ? null : <ControlButtons customer={customer} />}
        {onPanel === undefined ? null : (
          <ActionIcon variant="subtle" size={32} aria-label="About the customer" onClick={onPanel}>
            <IconLayoutSidebarRight size={18} />
          </ActionIcon>
        )}
      </div>
      {customer?.blocked ? <Blocked /> : null}
      {customer?.conversation.attention ? <Attention conversation={customer.conversation} /> : null}
      <div className={styles.filter}>
        <KindFilter value={search.kinds} onChoose={(kinds) => onSearch({ kinds })} />
        <MatterActions customer={customer} />
      </div>
    </header>
  )
}

function Control({ customer: { conversation } }: { readonly customer: CustomerView }) {
  const { controller, controllerName, controlledAt, persona } = conversation
  if (controller === 'staff' && controllerName === null)
    return (
      <p className={styles.control}>
        <Servant controller="staff" persona={null} staffName={null} />
        <span className={styles.phrase}>nobody has taken it yet</span>
      </p>
    )
  return (
    <p className={styles.control}>
      <Servant controller={controller} persona={persona} staffName={controllerName} />
      <span className={styles.phrase}>has the conversation{controlledAt === null ? '' : ' since'}</span>
      {controlledAt === null ? null : <Moment at={controlledAt} as="since" />}
    </p>
  )
}

function ControlButtons({ customer }: { readonly customer: CustomerView }) {
  const { canAct } = useRights()
  const { user } = useSession()
  const { controller, controllerName } = customer.conversation
  if (!canAct) return null
  const who = {
    customerId: customer.id,
    name: nameOf({ name: customer.name, address: customer.identifiers[0]?.value ?? null }),
  }
  return (
    <>
      {controller === 'staff' ? <GiveBackButton isBeside {...who} /> : null}
      {controller === 'ai' || controllerName !== user.name ? <TakeOverButton {...who} /> : null}
    </>
  )
}

const Blocked = () => (
  <p className={styles.attention} data-tone="sleeping">
    <Status tone="sleeping" icon={IconBan} isQuiet>
      Blocked: what they write is kept, and nobody answers
    </Status>
  </p>
)

function Attention({
  conversation: { attention, attentionAt },
}: {
  readonly conversation: CustomerView['conversation']
}) {
  if (attention === null) return null
  const { sentence, tone } = attentionWords(attention)
  return (
    <p className={styles.attention} data-tone={tone}>
      <Status tone={tone} isQuiet>
        {capital(sentence)}
      </Status>
      {attentionAt === null ? null : <Moment at={attentionAt} as="passed" />}
    </p>
  )
}
