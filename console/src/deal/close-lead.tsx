import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DealView } from '../../../api/contract/board.ts'
import { closeLead } from '../api/deal.ts'
import { keys } from '../api/keys.ts'
import type { LostReason } from '../api/nouns.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { LOST_REASONS } from '../pipeline/stage-words.ts'
import { Choice } from '../ui/choice.tsx'
import { shortName } from '../ui/person-name.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './close-lead.module.css'
import { closingConsequences } from './closing-consequences.ts'

// safe: the record's keys are exactly the reasons
const REASONS = (Object.keys(LOST_REASONS) as LostReason[]).map((value) => ({ value, name: LOST_REASONS[value] }))

interface Props {
  readonly deal: DealView
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Closing voids documents at the providers and cannot be undone: it says so before it does so. */
export function CloseLead({ deal, isOpen, onClose }: Props) {
  const [reason, setReason] = useState<LostReason>('closed_by_owner')
  const cache = useQueryClient()
  const undo = useUndo()
  const { leadId } = deal.card
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => closeLead(leadId, reason),
    async onSuccess() {
      onClose()
      undo.say('The deal is closed as lost')
      await Promise.all(
        [keys.deal(leadId), keys.boards, keys.leads, keys.home].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<span dir="auto">Close the deal with {shortName(deal.card)}?</span>}
      centered
      closeButtonProps={{ 'aria-label': 'Cancel' }}
    >
      <ul className={styles.effects}>
        {closingConsequences(deal).map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      <Choice
        label="Reason"
        value={reason}
        options={REASONS}
        onChoose={(chosen) => setReason(chosen ?? 'closed_by_owner')}
      />
      {error === null ? null : <Trouble isSmall what="The deal is still open" error={error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          Keep it open
        </Button>
        <Button color="red" loading={isPending} onClick={() => mutate()}>
          Close as lost
        </Button>
      </div>
    </Modal>
  )
}
