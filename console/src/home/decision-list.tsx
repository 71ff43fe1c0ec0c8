import { Button } from '@mantine/core'
import { IconCoffee } from '@tabler/icons-react'
import { useState } from 'react'
import type { Decision } from '../../../api/contract/home.ts'
import { Nothing } from '../ui/nothing.tsx'
import { Section } from '../ui/section.tsx'
import styles from './decision-list.module.css'
import { DecisionRow } from './decision-row.tsx'

const FIRST = 6

/** What needs a person comes before everything else. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? decisions : decisions.slice(0, FIRST)
  return (
    <Section title="Needs you">
      {decisions.length === 0 ? (
        <Nothing icon={IconCoffee} title="Nothing is waiting for you" isSmall>
          Steward is answering and following up. What ran by itself is listed below.
        </Nothing>
      ) : (
        <ul>
          {shown.map((decision) => (
            <DecisionRow key={`${decision.kind}-${decision.id}`} decision={decision} />
          ))}
        </ul>
      )}
      {decisions.length > FIRST ? (
        <div className={styles.more}>
          <Button variant="subtle" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Show less' : `Show all ${decisions.length}`}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
