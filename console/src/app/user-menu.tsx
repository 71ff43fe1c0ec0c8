import { Menu, UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import { Face } from '../ui/face.tsx'
import { openKeySheet } from './key-sheet-store.ts'
import { useLogOut } from './log-out.ts'
import { useSession } from './session.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './user-menu.module.css'

export const ROLES = { owner: 'Owner', staff: 'Staff', viewer: 'Viewer: may look, not act' } as const

export function UserMenu() {
  const { user } = useSession()
  const logOut = useLogOut()
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <UnstyledButton className={styles.button} aria-label={`${user.name}, account and theme`}>
          <Face name={user.name} seed={user.name} size={30} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <b className="one-line">
            <bdi>{user.name}</bdi>
          </b>
          <span>{ROLES[user.role]}</span>
        </div>
        <div className={styles.theme}>
          <ThemeSwitch />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection={<kbd>?</kbd>} onClick={openKeySheet}>
          Keyboard shortcuts
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={logOut}>
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
