import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createCache } from './cache.ts'
import { createConsoleRouter } from './router.tsx'
import { theme, variablesResolver } from './theme.ts'
import { UndoProvider } from './undo-provider.tsx'

const colorScheme = localStorageColorSchemeManager({ key: 'steward-theme' })

export function App() {
  const [{ cache, router }] = useState(() => {
    const made = createCache(() => void madeRouter.invalidate())
    const madeRouter = createConsoleRouter(made)
    return { cache: made, router: madeRouter }
  })
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
    >
      <QueryClientProvider client={cache}>
        <UndoProvider>
          <RouterProvider router={router} />
        </UndoProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
