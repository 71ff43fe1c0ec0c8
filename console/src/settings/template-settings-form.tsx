import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateRequest, TemplateView } from '../../../api/contract/template.ts'
import { channelName } from '../ui/channel-words.ts'
import styles from './editor.module.css'
import { EditorBar } from './editor-bar.tsx'

interface Props {
  readonly template?: TemplateView
  readonly channels: readonly TemplateRequest['channel'][]
  readonly onSave: (input: TemplateRequest) => Promise<unknown>
  readonly onCancel: () => void
}

/** A template as the provider has it; what is typed here is checked against its list before it is ever sent. */
export function TemplateSettingsForm({ template, channels, onSave, onCancel }: Props) {
  const [input, setInput] = useState<TemplateRequest>({
    name: template?.name ?? '',
    channel: template?.channel ?? channels[0] ?? 'whatsapp',
    language: template?.language ?? 'en',
    providerRef: template?.providerRef ?? '',
    body: template?.body ?? '',
  })
  const { mutate, isPending, error } = useMutation({ mutationFn: onSave })
  const set = (change: Partial<TemplateRequest>) => setInput({ ...input, ...change })
  const canSave = Object.values(input).every((value) => value.trim() !== '')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) mutate(input)
      }}
    >
      <TextInput
        label="Name"
        maxLength={100}
        value={input.name}
        data-autofocus
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <div className={styles.row}>
        {channels.length < 2 ? null : (
          <NativeSelect
            label="Channel"
            value={input.channel}
            data={channels.map((value) => ({ value, label: channelName(value) }))}
            onChange={({ currentTarget }) =>
              set({ channel: channels.find((one) => one === currentTarget.value) ?? input.channel })
            }
          />
        )}
        <TextInput
          label="Language"
          description="Such as en or pt_BR"
          maxLength={8}
          value={input.language}
          onChange={({ currentTarget }) => set({ language: currentTarget.value })}
        />
        <TextInput
          label="Reference at the provider"
          description="Twilio's Content SID, HX..."
          maxLength={100}
          value={input.providerRef}
          onChange={({ currentTarget }) => set({ providerRef: currentTarget.value })}
        />
      </div>
      <Textarea
        label="Body"
        description="Exactly as it was approved, with {{1}}, {{2}} where words go"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1_024}
        value={input.body}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
      />
      <EditorBar isSaving={isPending} canSave={canSave} error={error} onCancel={onCancel} />
    </form>
  )
}
