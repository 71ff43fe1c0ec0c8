import { ActionIcon, Skeleton, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal, IconMessages, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Card } from '../../../api/contract/board.ts'
import { CardState } from '../pipeline/card-state.tsx'
import { STAGES } from '../pipeline/stage-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { Face } from '../ui/face.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { Status } from '../ui/status.tsx'
import styles from './deal-head.module.css'

interface Props {
  readonly card: Card | undefined
  /** It could not be loaded: nothing is on its way. */
  readonly isMissing: boolean
  readonly onClose: () => void
  readonly onExpand?: (() => void) | undefined
}

export function DealHead({ card, isMissing, onClose, onExpand }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.tools}>
        {card === undefined ? !isMissing && <Skeleton width={90} height={20} /> : <Stage card={card} />}
        <span className={styles.gap} />
        {onExpand === undefined ? null : (
          <Tooltip label="Open as a page">
            <ActionIcon variant="subtle" size={30} aria-label="Open as a page" onClick={onExpand}>
              <IconArrowsDiagonal size={17} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label="Close (Esc)">
          <ActionIcon variant="subtle" size={30} aria-label="Close the deal" onClick={onClose}>
            <IconX size={17} />
          </ActionIcon>
        </Tooltip>
      </div>
      {card === undefined ? !isMissing && <Skeleton height={44} /> : <Who card={card} />}
    </header>
  )
}

function Stage({ card }: { readonly card: Card }) {
  const { name, tone } = STAGES[card.stage]
  return (
    <span className={styles.stage}>
      <Status tone={tone}>{name}</Status>
      <CardState card={card} />
    </span>
  )
}

function Who({ card }: { readonly card: Card }) {
  const name = nameOf(card)
  return (
    <div className={styles.who}>
      <Face name={card.name} address={card.address} seed={card.customerId} size={42} />
      <div className={styles.words}>
        <h2 title={name}>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.about}>
          <Servant controller={card.controller} persona={card.persona} />
          <Link to="/customers/$customerId" params={{ customerId: card.customerId }} className={`link ${styles.talk}`}>
            <IconMessages size={14} stroke={1.8} aria-hidden="true" />
            Conversation
          </Link>
        </p>
      </div>
      {card.amount === null ? null : <span className={`${styles.amount} number`}>{amountWords(card.amount)}</span>}
    </div>
  )
}
