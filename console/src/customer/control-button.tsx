import { Button } from '@mantine/core'
import { IconArrowBackUp, IconHandStop } from '@tabler/icons-react'
import styles from './control-button.module.css'
import { useControl } from './use-control.ts'

interface Props {
  readonly customerId: string
  readonly name: string
}

interface GiveBackProps extends Props {
  /** The other button stands next to it. */
  readonly isBeside?: boolean
}

export function GiveBackButton({ customerId, name, isBeside = false }: GiveBackProps) {
  const { give } = useControl(customerId)
  return (
    <Button
      variant="default"
      className={isBeside ? (styles.beside ?? '') : ''}
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
