import { Button } from '@mantine/core'
import { IconMask } from '@tabler/icons-react'
import { useState } from 'react'
import type { DealView } from '../../../api/contract/board.ts'
import { useRights } from '../app/session.ts'
import { Choice } from '../ui/choice.tsx'
import { PERSONA_ORDER, PERSONAS } from '../ui/persona-words.ts'
import { CloseLead } from './close-lead.tsx'
import styles from './deal-actions.module.css'
import { useChangePersona } from './use-change-persona.ts'

const OPTIONS = PERSONA_ORDER.map((value) => ({ value, ...PERSONAS[value] }))

/** What can be done about a deal that is still open. */
export function DealActions({ deal }: { readonly deal: DealView }) {
  const { canDecide } = useRights()
  const [isClosing, setIsClosing] = useState(false)
  const change = useChangePersona(deal.card)
  const isOver = deal.card.stage === 'paid' || deal.card.stage === 'lost'
  if (isOver) return null
  if (!canDecide) return <p className={styles.hint}>Only the owner changes the persona or closes a deal.</p>
  return (
    <footer className={styles.actions}>
      <Choice
        label="Persona"
        icon={<IconMask size={15} stroke={1.8} />}
        value={deal.card.persona ?? undefined}
        options={OPTIONS}
        onChoose={(persona) => persona !== undefined && change(persona)}
      />
      <Button variant="default" c="var(--broken)" onClick={() => setIsClosing(true)}>
        Close as lost
      </Button>
      <CloseLead deal={deal} isOpen={isClosing} onClose={() => setIsClosing(false)} />
    </footer>
  )
}
