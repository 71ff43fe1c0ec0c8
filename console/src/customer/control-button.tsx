import { Button } from '@mantine/core'
import { IconArrowBackUp, IconHandStop } from '@tabler/icons-react'
import styles from './control-button.module.css'
import { useControl } from './use-control.ts'

interface Props {
  readonly customerId: string
  readonly name: string
}

export function GiveBackButton({ customerId, name }: Props) {
  const { give } = useControl(customerId)
  return (
    <Button
      variant="default"
      className={styles.button ?? ''}
      leftSection={<IconArrowBackUp size={15} />}
      aria-label={`Give ${name} back to the AI`}
      onClick={give}
    >
      <span className={styles.give}>Give back</span>
      <span className={styles.whom}>to the AI</span>
    </Button>
  )
}

export function TakeOverButton({ customerId, name }: Props) {
  const { take } = useControl(customerId)
  return (
    <Button leftSection={<IconHandStop size={15} />} aria-label={`Take over ${name}`} onClick={take}>
      Take over
    </Button>
  )
}
