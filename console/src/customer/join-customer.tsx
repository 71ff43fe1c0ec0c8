import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRights } from '../app/session.ts'
import styles from './join-customer.module.css'
import { JoinReason } from './join-reason.tsx'
import { PickCustomer } from './pick-customer.tsx'

export interface Joinable {
  readonly id: string
  readonly name: string
}

interface Props {
  readonly customerId: string
  /** Chosen beforehand: somebody about whom it was decided otherwise before. */
  readonly other?: Joinable
}

/** People see what no rule does: that two customers are one person. Searched for, given a reason, and undone by a split. */
export function JoinCustomer({ customerId, other }: Props) {
  const { canAct } = useRights()
  const [isOpen, setIsOpen] = useState(false)
  const [picked, setPicked] = useState<Joinable | null>(null)
  if (!canAct) return null
  const close = () => {
    setIsOpen(false)
    setPicked(null)
  }
  if (!isOpen)
    return (
      <Button variant="default" className={styles.open ?? ''} onClick={() => setIsOpen(true)}>
        {other === undefined ? 'Join with another customer' : 'Join'}
      </Button>
    )
  const chosen = other ?? picked
  return (
    <div className={styles.form}>
      {chosen === null ? (
        <PickCustomer customerId={customerId} onPick={setPicked} onCancel={close} />
      ) : (
        <JoinReason customerId={customerId} other={chosen} onDone={close} />
      )}
    </div>
  )
}
