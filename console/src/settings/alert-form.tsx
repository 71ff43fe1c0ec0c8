import { Button, NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { AlertSettingsView } from '../../../api/contract/alert.ts'
import { changeAlertSettings, testAlerts } from '../api/alert.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { changeOf, isChanged } from './alert-draft.ts'
import { AlertPersonRow } from './alert-person.tsx'
import styles from './editor.module.css'
import { SaveBar } from './save-bar.tsx'
import { useChange } from './use-change.ts'
import { useDraft } from './use-draft.ts'

const LIMITS = [
  { key: 'errorPercent', label: 'Messages fail above', suffix: ' %', min: 0, max: 100 },
  { key: 'guardrailsPerHour', label: 'Guardrails above, an hour', suffix: '', min: 0, max: 100_000 },
  { key: 'unansweredMinutes', label: 'Nobody answers for', suffix: ' min', min: 1, max: 10_080 },
] as const

/** From when on people are told of trouble, who of what, and where. */
export function AlertForm({ stored }: { readonly stored: AlertSettingsView }) {
  const { canDecide } = useRights()
  const undo = useUndo()
  const { draft, setDraft, reset, settle } = useDraft({ people: stored.people, limits: stored.limits })
  const { people, limits } = draft
  const { mutate, isPending, error } = useChange(changeAlertSettings, 'Saved who is told of trouble')
  const test = useMutation({ mutationFn: testAlerts, onSuccess: () => undo.say('A test is on its way to you') })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        mutate(changeOf(stored, people, limits), { onSuccess: () => settle(draft) })
      }}
    >
      <div className={styles.row}>
        {LIMITS.map(({ key, label, suffix, min, max }) => (
          <NumberInput
            key={key}
            label={label}
            suffix={suffix}
            min={min}
            max={max}
            value={limits[key]}
            disabled={!canDecide}
            onChange={(value) => setDraft({ people, limits: { ...limits, [key]: Number(value) } })}
          />
        ))}
      </div>
      <div>
        {people.map((person, at) => (
          <AlertPersonRow
            key={person.userId}
            person={person}
            offered={stored}
            canDecide={canDecide}
            onChange={(changed) => setDraft({ people: people.with(at, changed), limits })}
          />
        ))}
      </div>
      <p className={styles.quiet}>
        At night only what cannot wait wakes people: a provider that is down, failing messages.
      </p>
      {test.error === null ? null : <Trouble isSmall what="No test was sent" error={test.error} />}
      <div className={styles.row}>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Send me a test
        </Button>
      </div>
      <SaveBar isDirty={isChanged(stored, people, limits)} isPending={isPending} error={error} onReset={reset} />
    </form>
  )
}
