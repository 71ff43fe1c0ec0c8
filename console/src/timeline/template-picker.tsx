import { Button, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import type { TemplatesFor, TemplateView } from '../../../api/contract/template.ts'
import { keys } from '../api/keys.ts'
import { fetchTemplatesFor } from '../api/template.ts'
import { useRights } from '../app/session.ts'
import { languageName } from '../customer/customer-words.ts'
import { Trouble } from '../ui/trouble.tsx'
import { TemplateForm, type TemplateSend } from './template-form.tsx'
import styles from './template-picker.module.css'
import { filledIn, matchingTemplates, prefilled } from './template-words.ts'

interface Props {
  readonly customerId: string
  /** Free words are over; without that, somebody asked for a template. */
  readonly isShut: boolean
  /** What R and a click into the reply reach. */
  readonly field: RefObject<(HTMLTextAreaElement & HTMLInputElement) | null>
  readonly send: TemplateSend
  readonly onBack: () => void
}

/** Where free words may not be sent: a text the channel's owner approved, with what goes into it. */
export function TemplatePicker({ customerId, isShut, field, send, onBack }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: keys.templatesFor(customerId),
    queryFn: ({ signal }) => fetchTemplatesFor(customerId, signal),
  })
  const [chosen, setChosen] = useState<TemplateView | null>(null)
  const [hasChosen, setHasChosen] = useState(false)
  const choose = (template: TemplateView) => {
    setHasChosen(true)
    setChosen(template)
  }
  const current = data?.templates.find(({ id }) => id === chosen?.id)
  return (
    <div className={styles.picker}>
      <div className={styles.head}>
        <p>{isShut ? SHUT : 'Send a template'}</p>
        {isShut ? null : (
          <Button size="compact-sm" variant="subtle" leftSection={<IconArrowLeft size={14} />} onClick={onBack}>
            Write freely
          </Button>
        )}
      </div>
      {error === null ? null : (
        <Trouble isSmall what="The templates could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && current !== undefined ? (
        <TemplateForm
          key={current.id}
          template={current}
          initial={prefilled(current.body, data)}
          send={send}
          onOther={() => setChosen(null)}
        />
      ) : data?.templates.length === 0 ? (
        <NoTemplates wasApproved={chosen !== null} />
      ) : (
        <TemplateList found={data} field={field} takesFocus={!isShut || hasChosen} onChoose={choose} />
      )}
    </div>
  )
}

const SHUT = 'The 24 hours are over: send a template, they can then answer.'
const LIST_ID = 'templates-to-send'

interface ListProps {
  /** Undefined while they are being loaded: the field is there, so that one can type already. */
  readonly found: TemplatesFor | undefined
  readonly field: Props['field']
  /** Somebody asked for the list a moment ago. */
  readonly takesFocus: boolean
  readonly onChoose: (template: TemplateView) => void
}

function TemplateList({ found, field, takesFocus, onChoose }: ListProps) {
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const list = found === undefined ? [] : matchingTemplates(found.templates, search)
  const shown = (body: string) => (found === undefined ? body : filledIn(body, prefilled(body, found)))
  const marked = Math.min(at, Math.max(0, list.length - 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list appears
  useEffect(() => (takesFocus ? field.current?.focus() : undefined), [])
  function move(next: number): void {
    setAt(next)
    document.getElementById(`${LIST_ID}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  function onKey(event: KeyboardEvent): void {
    const template = list[marked]
    if (event.key === 'ArrowDown') move((marked + 1) % Math.max(1, list.length))
    else if (event.key === 'ArrowUp') move((marked - 1 + list.length) % Math.max(1, list.length))
    else if (event.key === 'Enter' && template !== undefined) onChoose(template)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        ref={field}
        type="search"
        role="combobox"
        aria-label="Search templates"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={list.length === 0 ? undefined : `${LIST_ID}-${marked}`}
        placeholder="Search templates"
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={search}
        onChange={({ currentTarget }) => {
          setSearch(currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      {list.length === 0 && found !== undefined ? <p className={styles.quiet}>No template has these words.</p> : null}
      <div className={styles.list} id={LIST_ID} role="listbox" aria-label="Templates">
        {list.map((template, index) => (
          <button
            type="button"
            key={template.id}
            id={`${LIST_ID}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={styles.template}
            onClick={() => onChoose(template)}
          >
            <span className={styles.title}>
              <b>{nameOf(template)}</b>
              <span>{languageName(template.language.replace('_', '-'))}</span>
            </span>
            <span className={styles.body} dir="auto">
              {shown(template.body)}
            </span>
          </button>
        ))}
      </div>
    </>
  )
}

/** Channels' owners allow no spaces in names. */
const nameOf = ({ name }: TemplateView) => name.replaceAll('_', ' ')

function NoTemplates({ wasApproved }: { readonly wasApproved: boolean }) {
  const { canDecide } = useRights()
  return (
    <p className={styles.quiet}>
      {wasApproved ? 'This template is no longer approved. ' : 'There is no approved template yet. '}
      {canDecide ? (
        <>
          <Link to="/settings" hash="templates">
            Fetch or add templates in Settings
          </Link>
          . Until then you can write again as soon as they do.
        </>
      ) : (
        'The owner adds templates in Settings. Until then you can write again as soon as they do.'
      )}
    </p>
  )
}
