import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly name: string
  readonly about?: string
}

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value | undefined
  readonly options: readonly Option<Value>[]
  /** The entry that chooses nothing; none when something must be chosen. */
  readonly any?: string
  readonly onChoose: (value: Value | undefined) => void
  readonly icon?: ReactNode
}

/** A filter or a setting as one quiet button: "Persona: any". */
export function Choice<Value extends string>({ label, value, options, any, onChoose, icon }: Props<Value>) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu position="bottom-start" width="max-content" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={icon}
          rightSection={<IconChevronDown size={13} />}
          data-chosen={chosen !== undefined || undefined}
        >
          {chosen === undefined ? label : `${label}: ${chosen.name}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflow: 'auto' }}>
        {any === undefined ? null : (
          <Menu.Item leftSection={<Tick isOn={chosen === undefined} />} onClick={() => onChoose(undefined)}>
            {any}
          </Menu.Item>
        )}
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            leftSection={<Tick isOn={option.value === value} />}
            onClick={() => onChoose(option.value)}
          >
            {option.name}
            {option.about === undefined ? null : (
              <div style={{ color: 'var(--text-2)', fontSize: 12 }}>{option.about}</div>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const Tick = ({ isOn }: { readonly isOn: boolean }) => (
  <IconCheck size={14} aria-hidden="true" style={{ visibility: isOn ? 'visible' : 'hidden' }} />
)
