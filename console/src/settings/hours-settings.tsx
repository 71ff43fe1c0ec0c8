import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { OpeningHoursView, SettingsView } from '../../../api/contract/settings.ts'
import { changeHours } from '../api/settings.ts'
import { useRights } from '../app/session.ts'
import { Section } from '../ui/section.tsx'
import styles from './editor.module.css'
import { DAYS, hoursProblem } from './opening-hours.ts'
import { SaveBar } from './save-bar.tsx'
import { useChange } from './use-change.ts'
import { useDraft } from './use-draft.ts'

type Line = OpeningHoursView['hours'][number]
const NEW_LINE: Line = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
const ZONES = 'time-zones'

/** When people are there, by the business's own clock. Deadlines and promises to customers count these hours. */
export function HoursSettings({ settings }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const stored: OpeningHoursView = { timeZone: settings.timeZone, hours: settings.hours }
  const { draft, setDraft, isDirty, reset, settle } = useDraft(stored)
  const { mutate, isPending, error } = useChange(changeHours, 'Business hours saved')
  const setLine = (index: number, change: Partial<Line>) =>
    setDraft({ ...draft, hours: draft.hours.map((line, at) => (at === index ? { ...line, ...change } : line)) })
  return (
    <Section title="Business hours" aside={<span>Deadlines count these hours only</span>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          mutate(draft, { onSuccess: () => settle(draft) })
        }}
      >
        <TextInput
          label="Time zone"
          className={styles.zone ?? ''}
          list={ZONES}
          value={draft.timeZone}
          disabled={!canDecide}
          onChange={({ currentTarget }) => setDraft({ ...draft, timeZone: currentTarget.value })}
        />
        <datalist id={ZONES}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        {draft.hours.length === 0 ? <p className={styles.quiet}>Never open: no deadline runs.</p> : null}
        {draft.hours.map((line, index) => (
          <HoursLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and do not change places
            key={index}
            line={line}
            number={index + 1}
            isLocked={!canDecide}
            onChange={(change) => setLine(index, change)}
            onRemove={() => setDraft({ ...draft, hours: draft.hours.filter((_, at) => at !== index) })}
          />
        ))}
        {canDecide ? (
          <div className={styles.row}>
            <Button
              variant="default"
              leftSection={<IconPlus size={15} />}
              onClick={() => setDraft({ ...draft, hours: [...draft.hours, NEW_LINE] })}
            >
              Add hours
            </Button>
          </div>
        ) : null}
        <SaveBar isDirty={isDirty} problem={hoursProblem(draft)} isPending={isPending} error={error} onReset={reset} />
      </form>
    </Section>
  )
}

interface LineProps {
  readonly line: Line
  readonly number: number
  readonly isLocked: boolean
  readonly onChange: (change: Partial<Line>) => void
  readonly onRemove: () => void
}

function HoursLine({ line, number, isLocked, onChange, onRemove }: LineProps) {
  const toggle = (day: number) =>
    onChange({
      days: line.days.includes(day)
        ? line.days.filter((one) => one !== day)
        : [...line.days, day].sort((a, b) => a - b),
    })
  const clock = (name: 'from' | 'to') => (
    <TextInput
      aria-label={`${name === 'from' ? 'From' : 'Until'}, line ${number}`}
      className={styles.clock ?? ''}
      value={line[name]}
      disabled={isLocked}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
  return (
    <div className={styles.row}>
      <fieldset
        className={styles.days}
        style={{ border: 0, margin: 0, padding: 0 }}
        aria-label={`Days, line ${number}`}
      >
        {DAYS.map((name, index) => (
          <button
            key={name}
            type="button"
            className={styles.day}
            aria-pressed={line.days.includes(index + 1)}
            disabled={isLocked}
            onClick={() => toggle(index + 1)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {clock('from')}
      <span className={styles.quiet}>to</span>
      {clock('to')}
      {isLocked ? null : (
        <ActionIcon variant="subtle" aria-label={`Remove line ${number}`} onClick={onRemove}>
          <IconTrash size={15} stroke={1.8} />
        </ActionIcon>
      )}
    </div>
  )
}
