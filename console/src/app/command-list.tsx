import { useMantineColorScheme } from '@mantine/core'
import {
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconPencil,
  IconPlayerPause,
  IconSparkles,
  IconSun,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAutonomy } from './autonomy.ts'
import { openKeySheet } from './key-sheet-store.ts'
import { useLogOut } from './log-out.ts'
import { PLACES, SETTINGS } from './places.ts'
import { useRights } from './session.ts'

export interface Command {
  readonly id: string
  readonly label: string
  readonly icon: ReactNode
  readonly run: () => void
  readonly about?: string
  readonly keywords?: string
  readonly hint?: string
}

/** Pages and actions; what the role may not do is not offered. */
export function useActionCommands(): Command[] {
  const navigate = useNavigate()
  const { set } = useAutonomy()
  const { canSwitch } = useRights()
  const { setColorScheme } = useMantineColorScheme()
  const logOut = useLogOut()
  const pages = [...PLACES, SETTINGS].map(({ to, name, icon: Icon }) => ({
    id: to,
    label: `Go to ${name}`,
    icon: <Icon size={18} stroke={1.7} />,
    run: () => void navigate({ to }),
  }))
  const modes: Command[] = [
    {
      id: 'pause',
      label: 'Pause the AI for everyone',
      keywords: 'stop off halt',
      icon: <IconPlayerPause size={18} />,
      run: () => set('paused'),
    },
    {
      id: 'auto',
      label: 'Let the AI answer by itself',
      keywords: 'auto resume on',
      icon: <IconSparkles size={18} />,
      run: () => set('auto'),
    },
    {
      id: 'suggest',
      label: 'Let the AI only suggest',
      keywords: 'draft',
      icon: <IconPencil size={18} />,
      run: () => set('suggest'),
    },
  ]
  return [
    ...pages,
    ...(canSwitch ? modes : []),
    { id: 'keys', label: 'Keyboard shortcuts', icon: <IconKeyboard size={18} />, hint: '?', run: openKeySheet },
    {
      id: 'light',
      label: 'Light theme',
      keywords: 'mode bright',
      icon: <IconSun size={18} />,
      run: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: 'Dark theme',
      keywords: 'mode night',
      icon: <IconMoon size={18} />,
      run: () => setColorScheme('dark'),
    },
    { id: 'leave', label: 'Log out', icon: <IconLogout size={18} />, run: logOut },
  ]
}
