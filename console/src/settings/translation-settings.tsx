import { NativeSelect, Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { SPOKEN, type Spoken } from '../../../domain/translation/spoken.ts'
import { keys } from '../api/keys.ts'
import { changeOwnReading, changeTranslation } from '../api/translation.ts'
import { useRights } from '../app/session.ts'
import { languageName } from '../customer/customer-words.ts'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { SaveBar } from './save-bar.tsx'
import { useChange } from './use-change.ts'
import { useDraft } from './use-draft.ts'

const LANGUAGES = SPOKEN.map((value) => ({ value: String(value), label: languageName(value) })).toSorted(
  (left, right) => left.label.localeCompare(right.label),
)

/** What your team reads; other languages are shown with a translation beneath. */
export function TranslationSettings({ settings }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const { usual, mine, ...stored } = settings.translation
  const { draft, setDraft, isDirty, reset, settle } = useDraft(stored)
  const { mutate, isPending, error } = useChange(useReadAnew(changeTranslation), 'Translation saved')
  return (
    <Section title="Translation" aside={<span>Messages in other languages, for your team</span>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          mutate(draft, { onSuccess: () => settle(draft) })
        }}
      >
        <NativeSelect
          label="Your team reads"
          data={[{ value: '', label: `As the business: ${languageName(usual)}` }, ...LANGUAGES]}
          value={draft.reads ?? ''}
          disabled={!canDecide}
          onChange={({ currentTarget }) =>
            setDraft({ ...draft, reads: SPOKEN.find((language) => language === currentTarget.value) ?? null })
          }
        />
        <OwnReading mine={mine} />
        <Switch
          label="Translate as soon as somebody looks"
          description="Each message is translated once and counts towards the day's budget. Without this there is a button below the message."
          checked={draft.isAutomatic}
          disabled={!canDecide}
          onChange={({ currentTarget }) => setDraft({ ...draft, isAutomatic: currentTarget.checked })}
        />
        <SaveBar isDirty={isDirty} isPending={isPending} error={error} onReset={reset} />
      </form>
    </Section>
  )
}

/** Conversations that were read already are read again in the other language. */
function useReadAnew<Part>(send: (part: Part) => Promise<unknown>) {
  const cache = useQueryClient()
  return async (part: Part): Promise<void> => {
    await send(part)
    await cache.invalidateQueries({ queryKey: keys.timelines })
  }
}

/** One's own choice needs nobody's leave, and is kept at once. */
function OwnReading({ mine }: { readonly mine: Spoken | null }) {
  const { mutate, isPending, variables, error } = useChange(useReadAnew(changeOwnReading), 'Saved what you read')
  return (
    <>
      <NativeSelect
        label="You read"
        data={[{ value: '', label: 'As the team' }, ...LANGUAGES]}
        value={(isPending ? variables.reads : mine) ?? ''}
        disabled={isPending}
        onChange={({ currentTarget }) =>
          mutate({ reads: SPOKEN.find((language) => language === currentTarget.value) ?? null })
        }
      />
      {error === null ? null : <Trouble isSmall what="This was not saved" error={error} />}
    </>
  )
}
