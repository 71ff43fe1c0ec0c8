// The customer's ticket page looks for news by itself. Without this script the page works all the same.

const EVERY_MS = 4_000

async function look(): Promise<void> {
  if (document.hidden) return
  const shown = document.getElementById('news')
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || shown === null) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('news')
  // Only what changed is touched: what is being written, and where the focus is, stay.
  if (fresh !== null && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes)
}

// A page that cannot be reached now is asked again at the next turn.
const lookQuietly = () => look().catch(() => undefined)

setInterval(() => void lookQuietly(), EVERY_MS)
document.addEventListener('visibilitychange', () => void lookQuietly())
