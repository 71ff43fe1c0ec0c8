import { ActionIcon, Button, Menu, NumberInput, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import type { EscalationView, SettingsView } from '../../../api/contract/settings.ts'
import { changeEscalation } from '../api/settings.ts'
import { useRights } from '../app/session.ts'
import { Section } from '../ui/section.tsx'
import { durationWords, parseDuration } from './duration.ts'
import styles from './editor.module.css'
import { SaveBar } from './save-bar.tsx'
import { useChange } from './use-change.ts'
import { useDraft } from './use-draft.ts'

const MOST_REMINDERS = 20

interface Draft {
  readonly contacts: readonly string[]
  readonly remindAfter: string
  readonly remindersEach: number
}

const draftOf = ({ contacts, remindAfterMinutes, remindersEach }: EscalationView): Draft => ({
  contacts,
  remindAfter: durationWords(remindAfterMinutes),
  remindersEach,
})

/** Who is told first when something needs a person, and how often before the next one is. */
export function EscalationSettings({ settings: { escalation: stored, users } }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const { draft, setDraft, isDirty, reset, settle } = useDraft(draftOf(stored))
  const { contacts, remindAfter, remindersEach } = draft
  const { mutate, isPending, error } = useChange(changeEscalation, 'Saved who is told first')
  const remindAfterMinutes = parseDuration(remindAfter)
  const wanted: EscalationView = { contacts: [...contacts], remindAfterMinutes: remindAfterMinutes ?? 0, remindersEach }
  const isSound = remindAfterMinutes !== null && remindAfterMinutes > 0
  const people = users.filter(({ role }) => role !== 'viewer')
  const others = people.filter(({ id }) => !contacts.includes(id))
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? 'Somebody who has left'
  const setContacts = (changed: readonly string[]) => setDraft({ ...draft, contacts: changed })
  const raise = (at: number) =>
    setContacts(contacts.toSpliced(at - 1, 2, ...contacts.slice(at - 1, at + 1).toReversed()))
  return (
    <Section title="Escalation" aside={<span>Whoever has the ticket always comes first</span>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isSound) mutate(wanted, { onSuccess: () => settle(draft) })
        }}
      >
        <ol className={styles.people} hidden={contacts.length === 0}>
          {contacts.map((id, at) => (
            <li key={id} className={styles.person}>
              <span className={`${styles.place} number`}>{at + 1}</span>
              <b className="one-line">{nameOf(id)}</b>
              {canDecide && at > 0 ? (
                <ActionIcon variant="subtle" aria-label={`${nameOf(id)} earlier`} onClick={() => raise(at)}>
                  <IconArrowUp size={15} />
                </ActionIcon>
              ) : null}
              {canDecide ? (
                <ActionIcon
                  variant="subtle"
                  aria-label={`Take ${nameOf(id)} off the list`}
                  onClick={() => setContacts(contacts.filter((one) => one !== id))}
                >
                  <IconX size={15} />
                </ActionIcon>
              ) : null}
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>
          {contacts.length === 0
            ? 'Staff are told in the order they joined, owners last.'
            : 'After them everybody else: staff first, owners last.'}
        </p>
        {canDecide && others.length > 0 ? (
          <Menu position="bottom-start" width={240} shadow="md">
            <Menu.Target>
              <Button variant="default" leftSection={<IconPlus size={15} />} style={{ justifySelf: 'start' }}>
                Add somebody
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map(({ id, name }) => (
                <Menu.Item key={id} onClick={() => setContacts([...contacts, id])}>
                  <bdi>{name}</bdi>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <div className={styles.row}>
          <TextInput
            label="Remind after"
            description="Opening time"
            value={remindAfter}
            error={!isSound}
            disabled={!canDecide}
            onChange={({ currentTarget }) => setDraft({ ...draft, remindAfter: currentTarget.value })}
          />
          <NumberInput
            label="Reminders each"
            description="Before the next person is told"
            min={0}
            max={MOST_REMINDERS}
            allowDecimal={false}
            value={remindersEach}
            disabled={!canDecide}
            onChange={(value) => setDraft({ ...draft, remindersEach: Number(value) })}
          />
        </div>
        <SaveBar
          isDirty={isDirty}
          problem={isSound ? null : 'Write the time as "15 min" or "1 h".'}
          isPending={isPending}
          error={error}
          onReset={reset}
        />
      </form>
    </Section>
  )
}
