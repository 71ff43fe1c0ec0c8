import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScheduledEntry } from '../../../api/contract/scheduled.ts'
import { changeScheduled } from '../api/scheduled.ts'
import { TickBox } from '../ui/tick-box.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { fieldOf, furthest, laterTimes, momentOf, momentTrouble } from './later-times.ts'
import styles from './send-later.module.css'

interface Props {
  readonly entry: ScheduledEntry
  readonly clock: string
  readonly onDone: () => Promise<unknown>
  readonly onCancel: () => void
}

/** Other words, another time. The words of a template stay as they are. */
export function ScheduledForm({ entry, clock, onDone, onCancel }: Props) {
  const [text, setText] = useState(entry.text)
  const [field, setField] = useState(() => fieldOf(startOf(entry, clock)))
  const [unlessTheyWrite, setUnlessTheyWrite] = useState(entry.unlessTheyWrite)
  const at = momentOf(field)
  const trouble = momentTrouble(at, Date.now())
  const canSave = text.trim() !== '' && at !== null && trouble === null
  const { mutate, isPending, error } = useMutation({
    mutationFn: (moment: string) =>
      changeScheduled(entry.id, {
        at: moment,
        unlessTheyWrite,
        ...(!entry.isTemplate && text.trim() !== entry.text && { words: { text: text.trim() } }),
      }),
    onSuccess: onDone,
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave && at !== null) mutate(at)
      }}
    >
      {entry.isTemplate ? (
        <p dir="auto">{entry.text}</p>
      ) : (
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5_000}
          label="Message"
          value={text}
          data-autofocus
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <TextInput
        type="datetime-local"
        label="Leaves, by your clock"
        max={fieldOf(furthest(Date.now()))}
        value={field}
        error={trouble}
        onChange={({ currentTarget }) => setField(currentTarget.value)}
      />
      <TickBox label="Not if they write before" isOn={unlessTheyWrite} onChange={setUnlessTheyWrite} />
      {error === null ? null : <Trouble isSmall what="This was not saved" error={error} />}
      <div className={styles.bar}>
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          Back
        </Button>
        <Button type="submit" size="compact-sm" loading={isPending} disabled={!canSave}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** What did not leave at its time starts an hour from now. */
function startOf({ state, dueAt }: ScheduledEntry, clock: string): string {
  return state === 'waiting' ? dueAt : (laterTimes(Date.now(), clock)[0]?.at ?? dueAt)
}
