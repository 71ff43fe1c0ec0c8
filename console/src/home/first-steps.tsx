import { ActionIcon } from '@mantine/core'
import { IconDeviceMobileMessage, IconHandStop, IconPlugX, IconX, type TablerIcon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import styles from './first-steps.module.css'

const STORED = 'steward-first-steps'

interface Step {
  readonly icon: TablerIcon
  readonly title: string
  readonly how: ReactNode
}

const STEPS: readonly Step[] = [
  {
    icon: IconDeviceMobileMessage,
    title: 'Write as a customer',
    how: 'Open the simulator phone printed by npm start and ask for a price. The lead appears on the board by itself.',
  },
  {
    icon: IconHandStop,
    title: 'Take over',
    how: (
      <>
        Open the conversation in the{' '}
        <Link to="/inbox" className="link">
          inbox
        </Link>{' '}
        and press T. From that moment nothing leaves that you did not type.
      </>
    ),
  },
  {
    icon: IconPlugX,
    title: 'Pull the plug',
    how: 'Kill any process in the terminal while a customer writes. Nothing is lost and nothing is sent twice.',
  },
]

/** Three things to try on the first day; gone for good once closed. */
export function FirstSteps() {
  const [isClosed, setIsClosed] = useState(() => localStorage.getItem(STORED) === 'closed')
  if (isClosed) return null
  const close = () => {
    localStorage.setItem(STORED, 'closed')
    setIsClosed(true)
  }
  return (
    <section className={styles.banner} aria-label="Three things to try">
      <header className={styles.head}>
        <h2>Three things to try</h2>
        <ActionIcon variant="subtle" size={28} aria-label="Close for good" onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <ol className={styles.steps}>
        {STEPS.map(({ icon: Icon, title, how }) => (
          <li key={title} className={styles.step}>
            <Icon size={20} stroke={1.6} aria-hidden="true" />
            <div>
              <h3>{title}</h3>
              <p>{how}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
