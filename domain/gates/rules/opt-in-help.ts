import type { RuleData } from '../inbound-rule.ts'

export const optIn: RuleData = {
  rule: 'opt_in',
  phrases: {
    en: {
      exact: ['start|unstop|subscribe|re ?subscribe|opt ?in|start again|join'],
      hard: [
        '(you (can|may)|please|feel free to|ok to|happy for you to) (text|message|contact|write|write to|call|e ?mail) me again|(re)?subscribe me( again)?|opt me (back )?in|sign me (back )?up (for|to) (<2> )?(texts|messages|sms|updates|newsletter|offers)',
        '(want|like|happy) to (receive|get) (<2> )?(messages|texts|updates|offers|news|sms) (again|from you)',
      ],
      wholeSoft: ['yes|y'],
    },
    es: {
      exact: ['alta|suscribir(me)?|reanudar|activar'],
      hard: [
        '(quiero|pueden|puede|pueden) (volver a )?(recibir|escribirme|mandarme|enviarme) (<2> )?(de nuevo|otra vez|mensajes de nuevo)|(darme|dame|denme) de alta',
      ],
    },
    pt: {
      exact: ['voltar|reativar|inscrever|assinar|ativar'],
      hard: [
        '(quero|podem|pode) (voltar a )?(receber|me (mandar|enviar|escrever)) (<2> )?(de novo|novamente|outra vez)|(me )?(re)?inscrev(er|a|am)( me)? (<2> )?(mensagens|lista|novidades)',
      ],
    },
    fr: {
      exact: ["reprendre|reabonner|abonner|s'abonner|reactiver"],
      hard: [
        "(vous pouvez|je veux|je souhaite) (<2> )?(recontacter|recevoir|ecrire|reabonner) (<3> )?(a nouveau|de nouveau|nouveau)|(me |m')re ?abonner",
      ],
    },
    de: {
      exact: ['anmelden|wieder anmelden|aktivieren|weiter'],
      hard: [
        '(mochte|will|konnen sie|durfen sie|kannst du|moechte) (<3> )?wieder (<2> )?(nachrichten|sms|werbung|infos|newsletter|schreiben|kontaktieren|angeschrieben)( <1>)?',
      ],
    },
    it: {
      exact: ['iscrivimi|riprendi|riattiva|iscriviti|attiva'],
      hard: [
        '(voglio|potete|puoi|vorrei) (<2> )?(ricevere|scrivermi|contattarmi|iscrivermi) (<2> )?(di nuovo|ancora|nuovamente)|riscrivetemi',
      ],
    },
  },
}

export const help: RuleData = {
  rule: 'help',
  phrases: {
    en: { exact: ['help|info|helpme|help help'] },
    es: { exact: ['ayuda|informacion'] },
    pt: { exact: ['ajuda|informacoes'] },
    fr: { exact: ['aide|infos'] },
    de: { exact: ['hilfe|infos?'] },
    it: { exact: ['aiuto|informazioni'] },
  },
}
