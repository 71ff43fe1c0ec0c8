import { Kbd, Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { areSingleKeysOn, setSingleKeys } from '../ui/single-keys.ts'
import { useKeys } from '../ui/use-keys.ts'
import { KEY_MAP } from './key-map.ts'
import styles from './key-sheet.module.css'
import { keySheet } from './key-sheet-store.ts'

export function KeySheet() {
  const isOpen = keySheet.useIsOpen()
  const [areOn, setAreOn] = useState(areSingleKeysOn)
  useKeys({ '?': keySheet.open })
  const choose = (isOn: boolean) => {
    setSingleKeys(isOn)
    setAreOn(isOn)
  }
  return (
    <Modal
      opened={isOpen}
      data-leaving={isOpen ? undefined : true}
      onClose={keySheet.close}
      title="Keyboard shortcuts"
      size="md"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {KEY_MAP.map(({ where, keys }) => (
        <section key={where} className={styles.group}>
          <h3>{where}</h3>
          <dl>
            {keys.map(({ key, does }) => (
              <div key={key} className={styles.row}>
                <dt>{does}</dt>
                <dd>
                  <Kbd>{key}</Kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Switch
        label="Single-letter shortcuts"
        size="sm"
        checked={areOn}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    </Modal>
  )
}
