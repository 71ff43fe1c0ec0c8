import { Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useRights } from '../app/session.ts'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { ACCEPTED } from './file-kind.ts'
import styles from './knowledge-page.module.css'
import { useAddArticle } from './use-add-article.ts'

/** A file dropped or chosen, or a text pasted; for a gap, the question is the title. */
export function AddArticle() {
  const { canDecide } = useRights()
  const { gap, q } = useSearch({ from: '/frame/knowledge' })
  const navigate = useNavigate()
  const [title, setTitle] = useState(gap === undefined ? '' : (q ?? ''))
  const [text, setText] = useState('')
  const [isOver, setIsOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const { addFiles, addText, isPending, error } = useAddArticle(gap ?? null)
  const paste = async () => {
    if (!(await addText(title, text))) return
    setTitle('')
    setText('')
    if (gap !== undefined) await navigate({ to: '/knowledge', search: { part: 'gaps' } })
  }
  return (
    <Section
      title={gap === undefined ? 'Add an article' : 'Write the article'}
      aside={canDecide ? null : <span>The owner publishes what you add</span>}
    >
      <div className={styles.form}>
        <fieldset
          aria-label="Files"
          className={styles.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setIsOver(false)
            void addFiles([...event.dataTransfer.files])
          }}
        >
          <span>Drop Markdown, web pages, PDF or text here: up to 5 MB each.</span>
          <Button variant="default" onClick={() => picker.current?.click()}>
            Choose files
          </Button>
          <input
            ref={picker}
            type="file"
            accept={ACCEPTED}
            multiple
            hidden
            onChange={(event) => {
              void addFiles([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
        </fieldset>
        <TextInput
          label="Title"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Text"
          description="Plain text or Markdown; headings help to find the right part"
          autosize
          minRows={4}
          maxRows={18}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error === null ? null : <Trouble isSmall what="The article was not added" error={error} />}
        <Button loading={isPending} disabled={text.trim() === ''} onClick={() => void paste()}>
          Add
        </Button>
      </div>
    </Section>
  )
}
