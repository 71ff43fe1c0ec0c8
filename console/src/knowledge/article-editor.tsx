import { Button, Textarea, TextInput } from '@mantine/core'
import type { ArticleTextView } from '../../../api/contract/knowledge.ts'
import { isProblem } from '../api/problem-error.ts'
import { SAVE_KEY } from '../app/key-map.ts'
import { useRights } from '../app/session.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useKeys } from '../ui/use-keys.ts'
import {
  afterSaving,
  isAnything,
  isOvertaken,
  openNewest,
  takeBack,
  throwAway,
  type Unsaved,
  type Words,
  write,
} from './article-draft.ts'
import styles from './article-page.module.css'
import { CopyButton } from './copy-button.tsx'
import { KIND_WORDS } from './file-kind.ts'
import { LaidAside } from './laid-aside.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { Overtaken } from './overtaken.tsx'
import { useSaveArticle } from './use-save-article.ts'
import { useUnsaved } from './use-unsaved.ts'

interface Props {
  readonly article: ArticleTextView
  /** It was deleted while this page was open. */
  readonly isGone: boolean
}

export function ArticleEditor({ article, isGone }: Props) {
  const { canDecide } = useRights()
  const undo = useUndo()
  const { newest } = article
  const [unsaved, keep] = useUnsaved(article.id)
  const shown: Words = unsaved.draft ?? newest
  const { mutate, isPending, error } = useSaveArticle(article.id, (saved) => keep(afterSaving(unsaved, saved)))
  const isBehind = !isPending && isOvertaken(unsaved, newest)
  const canSave = unsaved.draft !== null && !isPending && !isBehind && isWhole(shown)
  const type = (words: Partial<Words>) =>
    keep(write(unsaved, newest, { title: shown.title, text: shown.text, ...words }))
  const save = () => {
    const { draft } = unsaved
    if (canSave && draft !== null) mutate({ title: draft.title, text: draft.text, basedOn: draft.basedOn })
  }
  const drop = (label: string, next: Unsaved) => {
    keep(next)
    undo.offer({ label, undo: () => keep(unsaved) })
  }
  useKeys({ 'mod+s': save })
  const waits = article.state === 'live' && !canDecide
  return (
    <Section title="Text" aside={<span>{unsaved.draft !== null ? 'Not saved yet' : `Version ${newest.version}`}</span>}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {isBehind ? <Overtaken text={shown.text} newest={newest} onOpen={() => keep(openNewest(unsaved))} /> : null}
        <TextInput
          label="Title"
          dir="auto"
          value={shown.title}
          maxLength={200}
          onChange={(event) => type({ title: event.currentTarget.value })}
        />
        <Textarea
          label="Text"
          description={descriptionOf(article)}
          dir="auto"
          autosize
          minRows={10}
          maxRows={28}
          value={shown.text}
          onChange={(event) => type({ text: event.currentTarget.value })}
        />
        {error === null || isProblem(error, 409) ? null : (
          <Trouble isSmall what={isGone ? 'The article was deleted meanwhile' : 'It was not saved'} error={error} />
        )}
        <div className={styles.foot}>
          <span className={styles.hint}>
            {waits ? 'What you change waits for the owner. ' : ''}
            <span className={styles.key}>{SAVE_KEY} saves</span>
          </span>
          {isGone ? <CopyButton text={shown.text}>Copy your text</CopyButton> : null}
          {unsaved.draft !== null ? (
            <Button
              variant="default"
              disabled={isPending}
              onClick={() => drop('Discarded what you wrote', { ...unsaved, draft: null })}
            >
              Discard changes
            </Button>
          ) : null}
          <Button type="submit" loading={isPending} disabled={!canSave}>
            Save
          </Button>
        </div>
        {unsaved.aside.map((words) => (
          <LaidAside
            key={`${words.title}\n${words.text}`}
            words={words}
            onTakeBack={() => keep(takeBack(unsaved, newest, words))}
            onForget={() => drop('Thrown away', throwAway(unsaved, words))}
          />
        ))}
      </form>
      <LeaveGuard isChanged={isAnything(unsaved)} what={shown.title} />
    </Section>
  )
}

const isWhole = ({ title, text }: Words) => title.trim() !== '' && text.trim() !== ''

const descriptionOf = ({ kind }: ArticleTextView): string =>
  kind === 'pdf' || kind === 'html'
    ? `This is the text that was read from a ${kind === 'pdf' ? 'PDF' : KIND_WORDS[kind].toLowerCase()}: you edit the text, the file itself is not kept. Markdown; headings help to find the right part`
    : 'Markdown or plain text; headings help to find the right part'
