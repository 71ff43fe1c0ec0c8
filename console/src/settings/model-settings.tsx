import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SettingsView } from '../../../api/contract/settings.ts'
import { keys } from '../api/keys.ts'
import { fetchModel } from '../api/model.ts'
import { useRights } from '../app/session.ts'
import { Section } from '../ui/section.tsx'
import { Trouble } from '../ui/trouble.tsx'
import styles from './editor.module.css'
import { ModelForm } from './model-form.tsx'
import { ModelGate } from './model-gate.tsx'

/** While a model is being asked its cases. */
const PACE_MS = 1_000

/** Which language model answers; the owner's to choose. */
export function ModelSettings({ settings }: { readonly settings: SettingsView }) {
  const { canDecide } = useRights()
  const { data, error, refetch } = useQuery({
    queryKey: keys.model,
    queryFn: ({ signal }) => fetchModel(signal),
    enabled: canDecide,
    refetchInterval: ({ state }) => (state.data?.gate.run?.state === 'running' ? PACE_MS : false),
  })
  return (
    <Section title="Language model">
      {!canDecide ? (
        <p className={styles.form}>
          <span className={styles.quiet}>{settings.model} answers. The owner chooses it.</span>
        </p>
      ) : data !== undefined ? (
        <>
          <ModelForm stored={data} />
          <ModelGate view={data} />
        </>
      ) : error === null ? (
        <Skeleton height={160} radius="lg" />
      ) : (
        <Trouble isSmall what="The model could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
    </Section>
  )
}
