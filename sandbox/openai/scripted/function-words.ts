/** Small and everyday words of each language, folded: they tell languages apart and say nothing about the subject. */
export const FUNCTION_WORDS = {
  en: `the a an is are was were be been am i you he she it we they me my your our their this that these those what which
    who when where why how do does did done can could would will shall should may might must have has had not no yes and
    or but if so of to in on at by for from with about as into than then there here just also any some all more much many
    very too please thanks thank hello hi hey good morning afternoon evening ok okay sure like want need know get got let
    i'd i'm i'll i've you're it's that's don't can't what's let's we're us up out now still yet only one hear offer sounds
    great deal cheers regards yours sincerely tell give show explain information details`,
  es: `el la los las un una unos unas es son era ser estar esta estan este esto eso esa soy somos yo tu usted ustedes
    nosotros ellos me mi mis su sus nuestro que cual quien cuando donde por porque como puedo puede pueden podria quiero
    quisiera queria quieren tengo tiene tienen hay no si y o pero de del al en con para sobre sin a muy mas mucho tambien
    algo todo favor gracias hola buenos buenas dias tardes noches vale bueno cuanto cuesta precio necesito hacer saber
    estoy llamo acuerdo vosotros se lo le les ya hasta desde ahora saludos interesa gustaria entonces perfecto
    teneis abren cierran horario decir decirme dime explicar informacion`,
  pt: `o os a as um uma uns umas e sao era ser estar esta estao este isto isso essa sou somos eu voce voces nos eles meu
    minha meus seu sua nosso que qual quem quando onde por porque como posso pode podem poderia quero queria gostaria
    tenho tem temos ha nao sim ou mas de do da dos das ao no na nos nas em com para sobre sem muito mais tambem algo
    tudo favor obrigado obrigada ola oi bom boa dia tarde noite quanto custa preco preciso fazer saber estou chamo
    acordo se lhe ja ate desde agora cumprimentos pela pelo fica entao certo esse dizer explicar informacao
    informacoes`,
  fr: `le la les un une des est sont etait etre suis sommes je tu il elle nous vous ils me mon ma mes votre vos notre ce
    cet cette ces que quel quelle qui quand ou pourquoi comment puis peux peut pouvez pourrais voudrais veux aimerais ai
    as avez ont pas ne non oui et mais de du au aux en avec pour sur sans tres plus beaucoup aussi tout s'il plait merci
    bonjour bonsoir salut combien coute prix besoin faire savoir m'appelle d'accord se lui y j'ai j'aimerais c'est qu'est
    donc alors cordialement parfait dans par chez fois bien dire expliquer information informations`,
  de: `der die das den dem des ein eine einen einem einer ist sind war sein bin ich du er sie es wir ihr mich mir mein
    meine meinen ihre ihren unser unsere dieser diese dieses was welche welcher wer wann wo warum wie kann konnen konnte
    mochte mochten wurde will wollen habe haben hat hatte nicht kein keine keinen nein ja und oder aber wenn von zu im am
    um auf bei fur mit uber als aus sehr mehr viel auch bitte danke hallo guten tag morgen abend gut gerne kostet preis
    brauche brauchen machen wissen heisse einverstanden gibt noch nur schon dann also gruss grusse jetzt zum zur dass sagen
    erzahlen erklaren informationen`,
  it: `il lo la i gli le un uno una e sono era essere io tu lei noi voi loro mi mio mia miei suo sua vostro vostra nostro
    questo questa questi quello che quale chi quando dove perche come posso puo potete potrei vorrei voglio vogliamo ho
    ha abbiamo avete hanno non no si o ma se di del della dei delle al alla in con per su senza molto piu anche tutto
    favore grazie ciao salve buongiorno buonasera quanto costa prezzo bisogno fare sapere sto chiamo accordo c'e ci ne
    gia ancora fino da dal dalla adesso saluti cosa allora va bene quindi perfetto siete aperti dire spiegare
    informazioni`,
} as const

/** Words of business that give a language away but are part of the subject. */
export const BUSINESS_WORDS = {
  en: 'possible available cancel booking appointment order delivery delivered quote invoice open closed today tomorrow week',
  es: 'posible disponible cancelar reserva reservar cita pedido envio entrega factura presupuesto abierto cerrado hoy manana semana contrato',
  pt: 'possivel disponivel cancelar reserva reservar marcacao consulta pedido envio entrega fatura orcamento aberto fechado hoje amanha semana contrato',
  fr: 'possible disponible annuler reservation reserver commande livraison facture devis ouvert ferme demain semaine contrat',
  de: 'moglich verfugbar stornieren buchung buchen termin bestellung lieferung rechnung angebot geoffnet geschlossen heute morgen woche vertrag',
  it: 'possibile disponibile annullare prenotazione prenotare ordine consegna fattura preventivo aperto chiuso oggi domani settimana contratto',
} as const
