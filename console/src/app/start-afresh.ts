const STARTED = 'steward-restarted'
const ONCE_A_MS = 60_000

/**
 * A page that was open while the console was replaced asks for files that are gone: once, it starts afresh. While nobody
 * answers it stays as it is: a browser's error would take its place.
 */
export async function startAfresh(): Promise<void> {
  if (Date.now() - Number(sessionStorage.getItem(STARTED)) < ONCE_A_MS) return
  if (!(await isAnswered())) return
  sessionStorage.setItem(STARTED, String(Date.now()))
  location.reload()
}

async function isAnswered(): Promise<boolean> {
  try {
    return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    // nobody there
    return false
  }
}
