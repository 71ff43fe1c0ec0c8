import { Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import styles from './editor.module.css'
import { EditorBar } from './editor-bar.tsx'

export interface SavedReply {
  readonly name: string
  readonly text: string
}

interface Props {
  readonly reply?: SavedReply
  readonly others: readonly SavedReply[]
  readonly onSave: (reply: SavedReply) => Promise<void>
  readonly onCancel: () => void
}

export function ReplyForm({ reply, others, onSave, onCancel }: Props) {
  const [name, setName] = useState(reply?.name ?? '')
  const [text, setText] = useState(reply?.text ?? '')
  const { mutate, isPending, error } = useMutation({ mutationFn: onSave })
  const isTaken = others.some((other) => other.name.toLowerCase() === name.trim().toLowerCase())
  const canSave = name.trim() !== '' && text.trim() !== '' && !isTaken
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) mutate({ name: name.trim(), text: text.trim() })
      }}
    >
      <TextInput
        label="Name"
        maxLength={60}
        value={name}
        error={isTaken ? 'There is one of this name' : false}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Textarea
        label="Text"
        autosize
        minRows={3}
        maxRows={12}
        maxLength={2_000}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <EditorBar isSaving={isPending} canSave={canSave} error={error} onCancel={onCancel} />
    </form>
  )
}
