import type { Language } from '../../domain/language.ts'

export type FileWords = Readonly<
  Record<
    | 'add'
    | 'limits'
    | 'refused'
    | 'tooLarge'
    | 'wrongType'
    | 'empty'
    | 'tooMany'
    | 'allTooLarge'
    | 'nothing'
    | 'wait'
    | 'failed'
    | 'notKept',
    string
  >
>

/** What the ticket page says about files, and about what it could not take; `{count}` and `{size}` are filled in. */
export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  en: {
    add: 'Add files (optional)',
    limits: 'At most {count} files, {size} MB in all: photos, PDF, sound, video or plain text.',
    refused: 'Nothing was sent yet:',
    tooLarge: 'too large',
    wrongType: 'not a kind of file we can take',
    empty: 'empty',
    tooMany: 'Too many files: at most {count}.',
    allTooLarge: 'The files are too large: {size} MB in all at most.',
    nothing: 'Please write something or add a file.',
    wait: 'That was a lot at once. Please wait a minute and try again.',
    failed: 'That could not be sent. Please try again.',
    notKept: 'not kept',
  },
  es: {
    add: 'Añadir archivos (opcional)',
    limits: 'Como máximo {count} archivos, {size} MB en total: fotos, PDF, sonido, vídeo o texto sin formato.',
    refused: 'Todavía no se ha enviado nada:',
    tooLarge: 'demasiado grande',
    wrongType: 'un tipo de archivo que no podemos aceptar',
    empty: 'vacío',
    tooMany: 'Demasiados archivos: como máximo {count}.',
    allTooLarge: 'Los archivos son demasiado grandes: como máximo {size} MB en total.',
    nothing: 'Escriba algo o añada un archivo.',
    wait: 'Han sido demasiados envíos. Espere un minuto e inténtelo de nuevo.',
    failed: 'No se ha podido enviar. Inténtelo de nuevo.',
    notKept: 'no guardado',
  },
  pt: {
    add: 'Adicionar ficheiros (opcional)',
    limits: 'No máximo {count} ficheiros, {size} MB no total: fotografias, PDF, som, vídeo ou texto simples.',
    refused: 'Ainda não foi enviado nada:',
    tooLarge: 'demasiado grande',
    wrongType: 'um tipo de ficheiro que não podemos aceitar',
    empty: 'vazio',
    tooMany: 'Ficheiros a mais: no máximo {count}.',
    allTooLarge: 'Os ficheiros são demasiado grandes: no máximo {size} MB no total.',
    nothing: 'Escreva algo ou adicione um ficheiro.',
    wait: 'Foram muitos envios. Espere um minuto e tente novamente.',
    failed: 'Não foi possível enviar. Tente novamente.',
    notKept: 'não guardado',
  },
  fr: {
    add: 'Ajouter des fichiers (facultatif)',
    limits: 'Au plus {count} fichiers, {size} Mo en tout : photos, PDF, son, vidéo ou texte brut.',
    refused: "Rien n'a encore été envoyé :",
    tooLarge: 'trop grand',
    wrongType: 'un type de fichier que nous ne pouvons pas accepter',
    empty: 'vide',
    tooMany: 'Trop de fichiers : {count} au plus.',
    allTooLarge: 'Les fichiers sont trop grands : {size} Mo en tout au plus.',
    nothing: 'Écrivez quelque chose ou ajoutez un fichier.',
    wait: "C'était beaucoup à la fois. Patientez une minute et réessayez.",
    failed: "L'envoi n'a pas fonctionné. Veuillez réessayer.",
    notKept: 'non conservé',
  },
  de: {
    add: 'Dateien hinzufügen (freiwillig)',
    limits: 'Höchstens {count} Dateien, zusammen {size} MB: Fotos, PDF, Ton, Video oder reiner Text.',
    refused: 'Es wurde noch nichts gesendet:',
    tooLarge: 'zu groß',
    wrongType: 'eine Dateiart, die wir nicht annehmen können',
    empty: 'leer',
    tooMany: 'Zu viele Dateien: höchstens {count}.',
    allTooLarge: 'Die Dateien sind zu groß: zusammen höchstens {size} MB.',
    nothing: 'Bitte schreiben Sie etwas oder fügen Sie eine Datei hinzu.',
    wait: 'Das war viel auf einmal. Bitte warten Sie eine Minute.',
    failed: 'Das konnte nicht gesendet werden. Bitte versuchen Sie es noch einmal.',
    notKept: 'nicht aufbewahrt',
  },
  it: {
    add: 'Aggiungi file (facoltativo)',
    limits: 'Al massimo {count} file, {size} MB in tutto: foto, PDF, audio, video o testo semplice.',
    refused: 'Non è stato ancora inviato nulla:',
    tooLarge: 'troppo grande',
    wrongType: 'un tipo di file che non possiamo accettare',
    empty: 'vuoto',
    tooMany: 'Troppi file: al massimo {count}.',
    allTooLarge: 'I file sono troppo grandi: al massimo {size} MB in tutto.',
    nothing: 'Scriva qualcosa o aggiunga un file.',
    wait: 'Troppi invii in una volta. Aspetti un minuto e riprovi.',
    failed: 'Non è stato possibile inviare. Riprovi.',
    notKept: 'non conservato',
  },
}
