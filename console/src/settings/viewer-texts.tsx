import { Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { changeViewers } from '../api/settings.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './settings-page.module.css'

interface Props {
  readonly readTexts: boolean
  readonly canDecide: boolean
}

/** Whether viewers read what customers write; the owner's to say. */
export function ViewerTexts({ readTexts, canDecide }: Props) {
  const cache = useQueryClient()
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (wanted: boolean) => changeViewers({ readTexts: wanted }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.settings }),
  })
  return (
    <div className={styles.inside}>
      <Switch
        label="Viewers may read messages and addresses"
        description="Without this they see names, stages and amounts only."
        checked={isPending ? variables : readTexts}
        disabled={!canDecide || isPending}
        onChange={({ currentTarget }) => mutate(currentTarget.checked)}
      />
      {error === null ? null : (
        <Trouble
          isSmall
          what="This was not changed"
          error={error}
          onRetry={() => variables !== undefined && mutate(variables)}
        />
      )}
    </div>
  )
}
