import { TextInput } from '@mantine/core'
import { Fragment } from 'react'
import type { SettingsView, SlaView } from '../../../api/contract/settings.ts'
import { changeSla } from '../api/settings.ts'
import { useRights } from '../app/session.ts'
import { PRIORITY } from '../ticket/ticket-words.ts'
import { Section } from '../ui/section.tsx'
import { durationWords, parseDuration } from './duration.ts'
import styles from './editor.module.css'
import { SaveBar } from './save-bar.tsx'
import { useChange } from './use-change.ts'
import { useDraft } from './use-draft.ts'

type Priority = keyof SlaView
type Part = keyof SlaView[Priority]
// safe: the record's keys are exactly the priorities
const PRIORITIES = Object.keys(PRIORITY) as Priority[]
const PARTS: ReadonlyArray<readonly [Part, string]> = [
  ['firstResponseMinutes', 'First answer'],
  ['resolutionMinutes', 'Solution'],
]

type Draft = Readonly<Record<Priority, Readonly<Record<Part, string>>>>

const draftOf = (sla: SlaView): Draft => mapped((priority) => mappedParts((part) => durationWords(sla[priority][part])))
const mapped = <Value,>(of: (priority: Priority) => Value) =>
  // safe: every priority gets its value
  Object.fromEntries(PRIORITIES.map((priority) => [priority, of(priority)])) as Record<Priority, Value>
const mappedParts = <Value,>(of: (part: Part) => Value): Record<Part, Value> => ({
  firstResponseMinutes: of('firstResponseMinutes'),
  resolutionMinutes: of('resolutionMinutes'),
})

/** What the written times mean; null with one that means nothing, or out of order. */
function slaOf(draft: Draft): SlaView | null {
  const sla = mapped((priority) => mappedParts((part) => parseDuration(draft[priority][part]) ?? 0))
  const isSound = PRIORITIES.every((priority) => {
    const { firstResponseMinutes, resolutionMinutes } = sla[priority]
    return firstResponseMinutes > 0 && resolutionMinutes >= firstResponseMinutes
  })
  return isSound ? sla : null
}

/** How soon a ticket of each priority is answered and done, in opening time. */
export function SlaSettings({ settings: { sla: stored } }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const { draft, setDraft, isDirty, reset, settle } = useDraft(draftOf(stored))
  const { mutate, isPending, error } = useChange(changeSla, 'Deadlines saved')
  const wanted = slaOf(draft)
  return (
    <Section title="Deadlines" aside={<span>Open tickets keep the deadlines they were promised</span>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== null) mutate(wanted, { onSuccess: () => settle(draft) })
        }}
      >
        <div className={styles.targets}>
          <span className={styles.title}>Priority</span>
          {PARTS.map(([part, title]) => (
            <span key={part} className={styles.title}>
              {title}
            </span>
          ))}
          {PRIORITIES.map((priority) => (
            <Fragment key={priority}>
              <span>{PRIORITY[priority]}</span>
              {PARTS.map(([part, title]) => (
                <TextInput
                  key={part}
                  aria-label={`${title}, ${PRIORITY[priority]}`}
                  value={draft[priority][part]}
                  error={parseDuration(draft[priority][part]) === null}
                  disabled={!canDecide}
                  onChange={({ currentTarget: { value } }) =>
                    setDraft({ ...draft, [priority]: { ...draft[priority], [part]: value } })
                  }
                />
              ))}
            </Fragment>
          ))}
        </div>
        <SaveBar
          isDirty={isDirty}
          problem={
            wanted === null ? 'Write times as "15 min" or "4 h"; the solution comes after the first answer.' : null
          }
          isPending={isPending}
          error={error}
          onReset={reset}
        />
      </form>
    </Section>
  )
}
