import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ModelTrialView, ModelView } from '../../../api/contract/model.ts'
import { keys } from '../api/keys.ts'
import { changeModel, tryModel } from '../api/model.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { Status } from '../ui/status.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { choiceOf, draftOf, type ModelDraft } from './model-draft.ts'
import { SaveBar } from './save-bar.tsx'
import { useDraft } from './use-draft.ts'

const VENDORS: ReadonlyArray<{ readonly value: ModelView['vendor']; readonly label: string }> = [
  { value: 'openai', label: 'OpenAI' },
  { value: 'ollama', label: 'Ollama, on a machine of yours' },
]

export function ModelForm({ stored }: { readonly stored: ModelView }) {
  const { draft, setDraft, isDirty, reset, settle } = useDraft(draftOf(stored))
  const cache = useQueryClient()
  const undo = useUndo()
  const { mutate, isPending, error } = useMutation({
    mutationFn: changeModel,
    async onSuccess(view, chosen) {
      cache.setQueryData(keys.model, view)
      await cache.invalidateQueries({ queryKey: keys.settings })
      // Another model is only chosen for now: the form goes on showing the one that answers.
      const isChecked = view.gate.run?.state === 'running'
      if (isChecked) reset()
      else settle(draft)
      undo.say(isChecked ? `${chosen.model ?? view.usualModel} is checked before it answers` : 'Model saved')
    },
  })
  const trial = useMutation({ mutationFn: tryModel })
  const wanted = choiceOf(draft, stored.ready)
  const choice = 'choice' in wanted ? wanted.choice : null
  const change = (part: Partial<ModelDraft>) => {
    trial.reset()
    setDraft({ ...draft, ...part })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (choice !== null) mutate(choice)
      }}
    >
      <Fields stored={stored} draft={draft} change={change} />
      <div className={styles.row}>
        <Button
          variant="default"
          loading={trial.isPending}
          disabled={choice === null}
          onClick={() => choice !== null && trial.mutate(choice)}
        >
          Test
        </Button>
        <Outcome trial={trial.data} error={trial.error} />
      </div>
      <SaveBar
        isDirty={isDirty}
        problem={'problem' in wanted ? wanted.problem : null}
        isPending={isPending}
        error={error}
        onReset={() => {
          trial.reset()
          reset()
        }}
      />
    </form>
  )
}

interface FieldsProps {
  readonly stored: ModelView
  readonly draft: ModelDraft
  readonly change: (part: Partial<ModelDraft>) => void
}

function Fields({ stored, draft, change }: FieldsProps): ReactNode {
  const field = (name: Exclude<keyof ModelDraft, 'vendor'>) => ({
    value: draft[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      change({ [name]: currentTarget.value }),
  })
  return (
    <>
      <NativeSelect
        label="Vendor"
        data={[...VENDORS]}
        value={draft.vendor}
        onChange={({ currentTarget }) => {
          const chosen = VENDORS.find(({ value }) => value === currentTarget.value)
          const window = stored.usualWindows.find(({ vendor }) => vendor === chosen?.value)
          if (chosen !== undefined && window !== undefined)
            change({ vendor: chosen.value, contextTokens: String(window.tokens) })
        }}
      />
      <TextInput label="Model" placeholder={stored.usualModel} maxLength={120} {...field('model')} />
      <TextInput label="Window, in tokens" inputMode="numeric" {...field('contextTokens')} />
      <TextInput label="Time limit of one call, in seconds" inputMode="decimal" {...field('timeoutSeconds')} />
      <PasswordInput
        label="Key"
        autoComplete="off"
        placeholder={stored.ready.includes(draft.vendor) ? 'Leave empty to keep it as it is' : 'Needed'}
        {...field('apiKey')}
      />
    </>
  )
}

function Outcome({ trial, error }: { readonly trial: ModelTrialView | undefined; readonly error: Error | null }) {
  if (error !== null) return <Trouble isSmall what="The test did not run" error={error} />
  if (trial === undefined) return <span className={styles.quiet}>Asks it one short question; nothing is saved.</span>
  return trial.kind === 'answered' ? (
    <Status tone="finished" isSentence>
      {trial.model} answered after {(trial.latencyMs / 1_000).toFixed(1)} s: “{trial.text}”
    </Status>
  ) : (
    <Status tone="broken" isSentence>
      No answer: {trial.message} ({trial.code})
    </Status>
  )
}
