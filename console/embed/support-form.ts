// A business puts this on any page: <script src="https://.../embed/support-form.js" data-form="KEY" async></script>
// No framework, no cookies; looks are changed by CSS variables: --steward-accent, --steward-ink, --steward-paper,
// --steward-line, --steward-radius, --steward-font.
;(() => {
  const place = document.currentScript
  if (!(place instanceof HTMLScriptElement)) return
  const { form: formKey = '', language = navigator.language } = place.dataset
  const address = new URL('/support/tickets', place.src).href

  interface Words {
    readonly title: string
    readonly honest: string
    readonly name: string
    readonly email: string
    readonly message: string
    readonly send: string
    readonly sending: string
    readonly thanks: string
    readonly follow: string
    readonly failed: string
    readonly tooMany: string
  }

  const WORDS: Readonly<Record<string, Words>> = {
    en: {
      title: 'How can we help?',
      honest: 'An AI assistant answers first, a colleague when it cannot help.',
      name: 'Your name (optional)',
      email: 'Your e-mail address (optional)',
      message: 'Your question',
      send: 'Send',
      sending: 'Sending …',
      thanks: 'Thank you! We have your request',
      follow: 'Read the answer and write back here',
      failed: 'That did not work. Please try again.',
      tooMany: 'That was a lot at once. Please wait a minute and try again.',
    },
    es: {
      title: '¿En qué podemos ayudarle?',
      honest: 'Primero responde un asistente de IA y, si no puede ayudar, una persona.',
      name: 'Su nombre (opcional)',
      email: 'Su correo electrónico (opcional)',
      message: 'Su pregunta',
      send: 'Enviar',
      sending: 'Enviando …',
      thanks: '¡Gracias! Hemos recibido su solicitud',
      follow: 'Lea la respuesta y escríbanos aquí',
      failed: 'No ha funcionado. Inténtelo de nuevo.',
      tooMany: 'Han sido demasiados envíos. Espere un minuto e inténtelo de nuevo.',
    },
    pt: {
      title: 'Como podemos ajudar?',
      honest: 'Primeiro responde um assistente de IA e, se não puder ajudar, uma pessoa.',
      name: 'O seu nome (opcional)',
      email: 'O seu e-mail (opcional)',
      message: 'A sua pergunta',
      send: 'Enviar',
      sending: 'A enviar …',
      thanks: 'Obrigado! Recebemos o seu pedido',
      follow: 'Leia a resposta e escreva-nos aqui',
      failed: 'Não funcionou. Tente novamente.',
      tooMany: 'Foram muitos envios. Espere um minuto e tente novamente.',
    },
    fr: {
      title: 'Comment pouvons-nous vous aider ?',
      honest: "Un assistant IA répond d'abord, une personne s'il ne peut pas aider.",
      name: 'Votre nom (facultatif)',
      email: 'Votre adresse e-mail (facultatif)',
      message: 'Votre question',
      send: 'Envoyer',
      sending: 'Envoi …',
      thanks: 'Merci ! Nous avons reçu votre demande',
      follow: 'Lire la réponse et écrire ici',
      failed: "Cela n'a pas fonctionné. Veuillez réessayer.",
      tooMany: "C'était beaucoup à la fois. Patientez une minute et réessayez.",
    },
    de: {
      title: 'Wie können wir helfen?',
      honest: 'Zuerst antwortet ein KI-Assistent, und wenn er nicht helfen kann, ein Mensch.',
      name: 'Ihr Name (freiwillig)',
      email: 'Ihre E-Mail-Adresse (freiwillig)',
      message: 'Ihre Frage',
      send: 'Senden',
      sending: 'Wird gesendet …',
      thanks: 'Danke! Ihre Anfrage ist da',
      follow: 'Hier die Antwort lesen und zurückschreiben',
      failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
      tooMany: 'Das war viel auf einmal. Bitte warten Sie eine Minute.',
    },
    it: {
      title: 'Come possiamo aiutarla?',
      honest: 'Prima risponde un assistente IA e, se non può aiutare, una persona.',
      name: 'Il suo nome (facoltativo)',
      email: 'La sua e-mail (facoltativa)',
      message: 'La sua domanda',
      send: 'Invia',
      sending: 'Invio …',
      thanks: 'Grazie! Abbiamo ricevuto la sua richiesta',
      follow: 'Legga la risposta e scriva qui',
      failed: 'Non ha funzionato. Riprovi.',
      tooMany: 'Troppi invii in una volta. Aspetti un minuto e riprovi.',
    },
  }
  const tongue = WORDS[language.slice(0, 2).toLowerCase()] === undefined ? 'en' : language.slice(0, 2).toLowerCase()
  const words = WORDS[tongue] as Words

  const host = document.createElement('div')
  host.lang = tongue
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = `<style>
:host{display:block;--ac:var(--steward-accent,#0b6b57);--in:var(--steward-ink,#22261f);--pa:var(--steward-paper,#fff);--li:var(--steward-line,#cfc9ba);--ra:var(--steward-radius,8px)}
form,output{box-sizing:border-box;display:grid;gap:12px;max-width:460px;padding:20px;border:1px solid var(--li);border-radius:var(--ra);background:var(--pa);color:var(--in);font:var(--steward-font,16px/1.45 system-ui,sans-serif)}
h2{margin:0;font-size:1.2em}p{margin:0}.soft{font-size:.875em;opacity:.8}
label{display:grid;gap:4px;font-size:.875em}input,textarea{box-sizing:border-box;width:100%;padding:9px 11px;border:1px solid var(--li);border-radius:calc(var(--ra)*.75);background:transparent;color:inherit;font:inherit;font-size:16px}
textarea{min-height:110px;resize:vertical}button{justify-self:start;padding:9px 20px;border:0;border-radius:calc(var(--ra)*.75);background:var(--ac);color:var(--pa);font:inherit;font-weight:600;cursor:pointer}
button:disabled{opacity:.6;cursor:progress}a{color:var(--ac);font-weight:600}.trouble{color:#b3261e}
:focus-visible{outline:2px solid var(--ac);outline-offset:2px}.apart{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
</style>
<form novalidate aria-labelledby="title"><h2 id="title"></h2><p class="soft" id="honest"></p>
<label><span id="l-message"></span><textarea name="message" required maxlength="5000"></textarea></label>
<label><span id="l-name"></span><input name="name" autocomplete="name" maxlength="120"></label>
<label><span id="l-email"></span><input name="email" type="email" autocomplete="email" maxlength="320"></label>
<div class="apart" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div>
<p class="trouble" role="alert"></p><button type="submit"></button></form>`
  const pick = <Found extends Element>(selector: string): Found => {
    const found = root.querySelector<Found>(selector)
    if (found === null) throw new Error(`the support form has no ${selector}`)
    return found
  }
  const form = pick<HTMLFormElement>('form')
  const button = pick<HTMLButtonElement>('button')
  const trouble = pick<HTMLParagraphElement>('.trouble')
  const message = pick<HTMLTextAreaElement>('textarea')
  pick('#title').textContent = words.title
  pick('#honest').textContent = words.honest
  pick('#l-message').textContent = words.message
  pick('#l-name').textContent = words.name
  pick('#l-email').textContent = words.email
  button.textContent = words.send

  const newId = (): string => {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
  // Kept until it was taken: the same words sent again are the same request.
  let id = newId()

  form.addEventListener('input', () => {
    trouble.textContent = ''
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (message.value.trim() === '') {
      message.focus()
      return
    }
    void send()
  })

  async function send(): Promise<void> {
    const given = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
    const fields: Record<string, unknown> = Object.fromEntries(given)
    button.disabled = true
    button.textContent = words.sending
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...fields, form: formKey, id }),
        credentials: 'omit',
      })
      if (answer.ok) show((await answer.json()) as { number: number | null; page: string | null })
      else trouble.textContent = answer.status === 429 ? words.tooMany : words.failed
    } catch {
      // no connection: what was typed is still there
      trouble.textContent = words.failed
    } finally {
      button.disabled = false
      button.textContent = words.send
    }
  }

  function show({ number, page }: { number: number | null; page: string | null }): void {
    id = newId()
    const done = document.createElement('output')
    const thanks = document.createElement('p')
    thanks.textContent = number === null ? `${words.thanks}.` : `${words.thanks} #${number}.`
    done.append(thanks)
    if (page !== null) {
      const link = document.createElement('a')
      link.href = page
      link.target = '_blank'
      link.rel = 'noopener'
      link.textContent = words.follow
      done.append(link)
    }
    done.tabIndex = -1
    form.replaceWith(done)
    done.focus()
  }

  /** Where the script stands; a script in the head says nothing about a place, so the form ends the page. */
  const put = () => {
    if (place.closest('head') === null) place.after(host)
    else document.body.append(host)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', put)
  else put()
})()
