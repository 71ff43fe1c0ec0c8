import type { RuleData } from '../inbound-rule.ts'

export const optOut: RuleData = {
  rule: 'opt_out',
  phrases: {
    en: {
      macros: {
        things:
          '(texts?|text messages?|messages?|msgs?|sms|e ?mails?|mails?|calls?|ads?|advert~|offers|marketing|promos?|promotion~|spam|newsletters?|notifications|updates|reminders|stuff|crap|shit)',
        writing:
          '(text|message|messag|msg|contact|send|write|writ|e ?mail|mail|call|phon|ring|spam|spamm|bother|ping|harass|pester|disturb|whats ?app)(e|ing|s)?',
        list: '(list|lists|mailing|database|system|records|contacts|crm|subscription|newsletter|texts|messages|sms)',
      },
      hard: [
        "(stop|quit|cease|don'?t|do not|dont|pls no|never)( ever| keep| please| fucking| bloody)? {writing}( to| at)? (me|us|this (number|phone)|my (number|phone|mobile|cell))",
        "(stop|quit|cease|don'?t|do not|dont|no need to|never)( ever)? send(ing)? (me |us )?(any |more |all |these |those |your |such |further |this )*({things}|anything|them)",
        '(stop|end|cease|enough of|enough with|cut out) (the|these|those|all|your|this|with the|sending)( <1>)? ?{things}',
        'unsubscribe (me|us|from|please|this|my)|(to|how (do|can) i|please|me|can i|wanna) (unsubscribe|opt out)|opt(ing)? (me |us )?out (of|from|please)',
        '(take|get) (me|us|my (name|number|e ?mail)) off (<3> )?{list}|(remove|delete|drop|erase|strike) (me|us|my (phone |mobile |cell )?(number|name|contact|e ?mail( address)?)) (from|off|out of) (<3> )?{list}',
        "(don'?t|do not|dont|no longer|never)( really)? (want|wish|care)( to)? (to )?(receive|get|see|be (contacted|texted|messaged|called|bothered)|hear from you|any more|any( more| further)? {things}|more {things}|{things}|your {things})",
        'no (more|further) {things}( from you| please| ever)?|(withdraw|revoke|cancel) my consent|lose my number|leave (me|us) alone|stop spamming|stop (harassing|bothering|pestering)|remove me from (here|this)|(text|contact|message|call) me (no more|never again)',
        "(don'?t|do not|dont|never) (contact|text|message|write to|email|call) (me|us)( ever)? again",
      ],
      whole: [
        'stop|stop ?all|unsubscribe( me)?|unsub|opt ?(me |us )?out|stop (texting|messaging|messages|sms|texts|emails?|calls?|contacting|writing)|remove me|take me off|do not contact( me)?|leave me alone|stop stop( stop)*',
      ],
      exact: ['cancel|end|quit|revoke|remove|unsubscribe me please|arret stop'],
      soft: ['unsubscrib~|opt(ing)? out'],
      not: [
        // Leaving a course is no wish about our messages; leaving its mailings is.
        '(unsubscribe|opt(ing)? out|opt out|sign( me| us)? off|take (me|us) off)( me| us)? (from|of|off) (<2> )?(course|class|workshop|lesson|event|webinar|session|training|appointment|trip|tour|team|plan)(s|es)?(?! (e ?mail|mail|message|text|sms|newsletter|update|reminder|notification|list))',
        "(don'?t|do not|dont|no need to|never) (call|phone|ring|text|message|write|e ?mail) me[ ,]*(but|just|please|only)?[ ,]*(text|message|write|e ?mail|whats ?app|send|call|i prefer|i'?d prefer|instead|use)",
        '(call|text|phone|ring|message|contact|write|disturb) me (before|after|until|till|at|between|tomorrow|today|tonight|in the|during|while|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends?)|now|yet|so (early|late)|by phone|at (work|night))',
        "(don'?t|do not) (<1> )?(forget|hesitate|mind|fail)( to)?|no need to (stop|worry|rush)|stop (by|over|in|at)|(bus|next|last|full|non|pit|door) stop",
      ],
    },
    es: {
      macros: {
        things:
          '(mensajes?|mensajitos|sms|correos?|mails?|e ?mails?|publicidad|promociones|ofertas|spam|llamadas|anuncios|notificaciones|newsletters?|boletines?|nada)',
        verb: '(escribir|escribiendo|mandar|mandando|enviar|enviando|llamar|llamando|contactar|contactando|molestar|molestando|spamear|acosar|insistir)(me|nos)?',
      },
      hard: [
        '(dej|par|ces)(a|e|en|ad|ar)( ya)? de {verb}|basta( ya)? de ({verb}|{things})|(no|nunca) (quiero|deseo|me interesa)( mas| ya| seguir)* (recibir|recibiendo|que me (escriban|manden|envien|llamen|contacten|molesten)|{things}|ser contactad[oa])( <2> {things})?',
        '(no|nunca|ya no)( me| nos)( vuelvas?| vuelvan| sigas| sigan)*( a)? (escriba[ns]?|escribais|escribas|mande[ns]?|mandeis|envie[ns]?|enviar|llame[ns]?|llamar|contacte[ns]?|contactar|moleste[ns]?|escribir|mandar|escribiendo|mandando|llamando)( mas| nunca| jamas| otra vez| de nuevo| {things})',
        'no (me )?(escriba[ns]?|mande[ns]?|envie[ns]?|contacte[ns]?|moleste[ns]?|escribas|vuelvas? a (escribir|llamar|contactar|mandar)(me)?|vuelvan a (escribir|llamar|contactar|mandar)(me)?)',
        '(dar|dame|denme|deme|darme|darnos|dadme|quiero|solicito|pido|quisiera)( darme)?( de| la) baja|desuscrib~|desapunt(ar|en|a)me|(borr|elimin|quit|sac|retir|sup[r]?im)(a|e|en|ad|ar|ir|an)?(me| mi (numero|telefono|correo|nombre)) de (<2> )?(lista|listas|base|bases|sistema|registro|contactos|agenda)',
        'no mas {things}|dejenme (en paz|tranquil[oa])|dejame (en paz|tranquil[oa])|dejen de molestar|(retiro|revoco) mi consentimiento',
      ],
      whole: [
        'baja|dar(me)? de baja|desuscribir(me)?|no mas mensajes|no molestar|no molesten|stop mensajes|cancelar suscripcion|(parar|detener|alto) (los )?mensajes',
      ],
      wholeSoft: ['cancelar|fin|parar|pare|basta|salir|alto|detener|no gracias'],
      soft: ['cancelar (la |mi )?suscripcion'],
      not: [
        '(de baja|desapunt[a-z]*|desinscri[a-z]*)( me)? (en |a )?(del|de la|de los|de las|de un|de una|de mi|de) (<1> )?(curso|clase|taller|evento|seminario|sesion|cita|excursion|gimnasio)(s|es)?',
        'no me (llame[ns]?|llamen|escriba[ns]?|mande[ns]?)( por (telefono|favor))?[ ,]*(mejor|pero|solo)?[ ,]*(escrib|mand|envi|prefiero|por (whats|correo|mensaje|escrito)|llam)[a-z]*',
        'no me (llame[ns]?|escriba[ns]?|contacte[ns]?) (antes|despues|hasta|ahora|hoy|manana|los|entre|durante|a las|todavia|aun|tan)|no (hace falta|es necesario) que me',
      ],
    },
    pt: {
      macros: {
        things:
          '(mensage[mn]s?|msgs?|sms|e ?mails?|propagandas?|publicidade|promoc[a-z]+|ofertas?|spam|ligac[a-z]+|anuncios|notificac[a-z]+|newsletters?|nada)',
        verb: '(mandar|enviar|escrever|ligar|contatar|contactar|incomodar|perturbar|encher|chatear|spammar|mandando|enviando|ligando)',
      },
      hard: [
        '(par(a|e|em|ar)|deix(a|e|em|ar)|cess(e|em))( ja| logo)? (de|com) (me |nos )?({verb}|(essas |as |estas )?{things})',
        'nao( me| nos)? (mande[m]?|envie[m]?|escreva[m]?|ligue[m]?|contate[m]?|contacte[m]?|incomode[m]?|perturbe[m]?|manda|envia|liga|chama)( me)?( mais| nunca mais| {things}| mais {things})',
        'nao (quero|desejo|gostaria|pretendo|aceito)( mais| de| nunca)* (receber|que me (liguem|mandem|enviem|escrevam|contatem|contactem)|ser (contatad[oa]|contactad[oa]|incomodad[oa])|{things})( <2> {things})?',
        '(descadastr|desinscrev|desinscri|descredenci)~|(me )?(tir|remov|retir|exclu|apag|elimin)(a|e|em|ar|am|ir|er|i|ui|ua|uam)( me| meu (numero|telefone|contato|nome|e ?mail))? (da|de|do|dos|das) (<2> )?(lista|listas|base|cadastro|mailing|sistema|contatos|contactos)',
        '(chega|basta) de ({things}|me {verb})|(me deix|deix)(a|e|em)( me)? em paz|sem mais {things}|(retiro|revogo|cancelo) (o )?meu consentimento|nao (me )?perturbe',
      ],
      whole: [
        'sair|parar|descadastrar|descadastre|remover|nao quero mais|parar mensagens|cancelar (inscricao|mensagens|sms)|pare de mandar( mensagens?)?|nao perturbe',
      ],
      wholeSoft: ['cancelar|fim|pare|chega|basta|para'],
      not: [
        '(desinscrev~|descadastr~|desinscri~)( me)? (do|da|de|dos|das) (<1> )?(curso|aula|oficina|evento|seminario|sessao|consulta|passeio)s?',
        'nao me (ligue[m]?|liga|mande[m]?|escreva[m]?)[ ,]*(mas|so|apenas|melhor|por favor)?[ ,]*(mande|envie|escreva|prefiro|manda|por (whats|mensagem|e ?mail))[a-z]*',
        'nao me (ligue[m]?|liga|mande[m]?) (antes|depois|ate|agora|hoje|amanha|entre|durante|tao|ainda)|nao precisa me',
      ],
    },
    fr: {
      macros: {
        things:
          '(messages?|sms|textos?|e ?mails?|mails?|courriels?|publicites?|pubs?|promotions?|promos?|offres|spams?|appels?|newsletters?|notifications|sollicitations|rien)',
        verb: '(ecrire|envoyer|contacter|appeler|texter|harceler|deranger|spammer|importuner|solliciter|recontacter|relancer|embeter|emmerder)',
      },
      hard: [
        "(arret|cess|stopp)(ez|e|er)( svp| maintenant| s'il vous plait)? (de |d'|avec )?(me |m'|nous |vos |ces |les |tous )*({verb}|{things})",
        "(ne )?(me |m'|nous )(contact|ecriv|envoy|appel|derang|sollicit|recontact|text|relanc|harcel|spamm)(ez|e|es|er)?( svp)? (plus|jamais|pas (d'|de) (autres?|nouveaux?))( jamais| rien| {things}| de {things})?",
        "(je )?(ne )?(veux|souhaite|desire|voudrais|accepte)( vraiment)? (plus|pas)( jamais)? (recevoir|etre (contactee?|sollicitee?|derangee?|appelee?)|que vous (me |m')|qu'on (me |m')|(de |d')(vos |autres )?{things}|entendre parler)( <2> {things})?",
        "(me |moi |m')(desabonn|desinscri)~|(desabonn|desinscri)(ez|vez|s|e) (-?moi|nous)|(comment|veux|souhaite|voudrais|demande) (<2> )?(desabonn|desinscri)~|(retirez|supprimez|enlevez|rayez|effacez|otez|retirer|supprimer|enlever) ?(moi|mon (numero|adresse|nom|e ?mail|contact)|mes coordonnees)( svp)? (de|des|du|d') (<2> )?(listes?|bases?|fichiers?|contacts|diffusion|repertoire|envois)",
        '(laissez|laisse|foutez|fichez|fous) ?moi (tranquille|la paix)|(je )?(retire|revoque) mon consentement|(pas|plus) (envie|besoin) de (recevoir )?(vos )?{things}|marre de vos {things}|assez de (vos )?{things}',
      ],
      whole: [
        'arret|arretez?|desabonn(er|ement|ez)|desinscri(re|ption|vez)|me desabonner|stop (sms|pub|mail|message|messages)|plus de (messages?|sms|mails?|pubs?)|ne plus (me )?(contacter|recevoir)',
      ],
      wholeSoft: ['annuler|fin|assez|suffit|ca suffit'],
      not: [
        "(desinscri~|desabonn~) (du|de la|de l'|des|d'un|d'une|de mon|de ma) ?(<1> )?(cours|atelier|stage|formation|evenement|seance|sortie|rendez ?vous)s?",
        "(ne )?(m'|me )(appelez|ecrivez|envoyez|appele|contactez)( pas)?[ ,]*(plutot|mais|juste|svp)?[ ,]*(envoyez|ecrivez|par (mail|sms|ecrit|message|telephone)|je prefere)[a-z]*",
        "(ne )?(m'|me )(appelez|contactez|derangez|ecrivez) pas (avant|apres|entre|le |maintenant|aujourd|demain|pendant|a |si tot|si tard|encore|tout de suite)|pas besoin de m",
      ],
    },
    de: {
      macros: {
        things:
          '(nachrichten?|sms|e ?mails?|mails?|werbung|werbe ?(mails|nachrichten|sms)|angebote|spam|anrufe|newsletter|benachrichtigungen|mitteilungen|texte)',
      },
      hard: [
        '(schreib|kontaktier|ruf|schick|send|belastig|stor|nerv|text|kontaktiere|behellig)(en|t|e|et)?( sie| ihr)? (mich|mir|uns)( bitte| bloss| ja| ab sofort)* (nicht|nie|keine[nr]?)( wieder| weiter(en|hin)?)?( mehr| wieder| langer)?( {things})?( mehr| an| wieder)?',
        '(bitte )?(keine|nie wieder|nicht mehr)( weiteren| mehr)? {things} mehr|bitte keine( weiteren)? {things}|keine weiteren {things}( mehr)?( bitte| von (ihnen|euch|dir))?',
        '(hor|hort|horen|hoer|hoeren)( sie)?( endlich| bitte| sofort)* auf[ ,]*(damit |mir |mich |uns |diese |mit )*(zu |mich zu |mir )*(<3> )?(schreiben|anzurufen|kontaktieren|nachrichten|schicken|senden|belastigen|nerven|spammen|{things})',
        '(ich )?(will|mochte|moechte|wunsche|brauche)( bitte| ab sofort| wirklich)*( gar)? (keine|nicht)( weiteren| mehr| langer)*( von (ihnen|euch|dir))? (({things})( mehr| erhalten| bekommen| empfangen)+|{things} (von|mehr|auf)|kontaktiert werden|angeschrieben werden|angerufen werden|belastigt werden|von (ihnen|euch) horen)',
        '(mich|uns|meine (nummer|daten|adresse|e ?mail))( bitte)? (<3> )?(abmelden|austragen|abbestellen|streichen|loschen|entfernen)( <1>)?|melden? (sie )?mich( bitte)?( sofort)? (<3> )?ab|trag(en|t|e)? (sie )?mich( bitte)? (<3> )?aus|(loschen|streichen|entfernen|nehmen) sie (mich|meine nummer|meine (e ?mail )?adresse)( bitte)? (aus|von)|(aus|von) (<2> )?(verteiler|liste|kartei|mailingliste|adressliste|werbeliste) (<2> )?(nehmen|streichen|loschen|entfernen|austragen|raus)|newsletter (abbestellen|abmelden|kundigen|stornieren)',
        'lass(en|t)?( sie)? mich( bitte| endlich| doch)* in (ruhe|frieden)|widerruf(e)? (ich )?(hiermit )?(meine |die )?(einwilligung|zustimmung)|(schluss|genug|aus) mit (den |diesen |ihren |euren )?{things}|stoppen sie (die |diese |ihre |alle )?{things}',
      ],
      whole: [
        'stopp|abmelden|abbestellen|austragen|keine werbung( mehr)?|keine sms( mehr)?|keine nachrichten mehr|nicht mehr (schreiben|kontaktieren)|newsletter abmelden',
      ],
      wholeSoft: ['ende|halt|kundigen|schluss|aufhoren|stornieren|abbrechen'],
      not: [
        '(mich|uns)( bitte)? (fur|vom|von|zum|aus|bei)( dem| den| der| das)? (<2> )?(workshops?|kurse?s?|seminare?|termine?|training|unterricht|veranstaltung|probestunde|fuhrung|ausflug)( <3>)? (abmelden|austragen|streichen)|melden? (sie )?mich( bitte)? (<2> )?(fur|vom|von|zum)( dem| den| der| das)? (<1> )?(workshop|kurs|seminar|termin|training|unterricht|veranstaltung)( <3>)? ab',
        '(rufen|ruf|ruft|schreiben|schreib)( sie)? (mich|mir)( bitte)? nicht( mehr)? (vor|nach|heute|morgen|zwischen|wahrend|so|um|jetzt|am|mehr heute)',
        '(rufen|ruf|ruft)( sie)? (mich)( bitte)? nicht an[ ,]*(sondern|schreib|schick|lieber|bitte schreib)[a-z]*|keine nachricht(en)? (erhalten|bekommen|gesehen|von ihnen (erhalten|bekommen))',
      ],
    },
    it: {
      macros: {
        things:
          '(messagg[io]~?|sms|e ?mails?|mails?|pubblicita|promozioni|offerte|spam|chiamate|telefonate|newsletters?|notifiche|niente)',
        verb: '(scriver|mandar|inviar|chiamar|contattar|disturbar|spammar|molestar|tempestar|telefonar)(mi|ci|e|emi)?',
      },
      hard: [
        '(smett|finit|finisc|piant|cess|bast)(i|ete|etela|ila|a|ate|ela|atela|ala|ino|ere)( subito| per favore| ora)? di {verb}|basta( con)?( i| le| questi| queste| vostri| vostre)*( di)? ({things}|{verb})',
        'non( mi| ci)? (scriv|mand|invi|chiam|contatt|disturb|telefon|molest)(a|e|i|ete|ate|ere|ermi|are|armi|etemi|atemi|iate|ino|eteci|er)( per favore)?( piu| mai piu| mai| altri| altro| nessun)( {things}| niente)?',
        'non (voglio|desidero|intendo|vorrei|accetto|mi interessa)( piu| mai)* (ricevere|essere (contattat[oa]|disturbat[oa]|chiamat[oa])|che mi (scriviate|contattiate|chiamiate|mandiate)|{things})( piu)?( <2> {things})?',
        '(cancell|disiscriv|rimuov|togli|elimin|lev)(i|a|ate|ete|eteteci|imi|ami|atemi|etemi|armi|ermi|ermi|iermi|are|ere|ete)?(mi)?( il mio (numero|nome|contatto|indirizzo))? da(lla|lle|l|i|lle)? (<2> )?(list[ae]|mailing|database|contatti|newsletter|rubrica|archivio)',
        "(disiscri|disiscriv)~|(annulla|annullare|cancellare|disdire) (la |l')?iscrizione|lasciatemi (in pace|stare)|mi lasci(ate)? in pace|lasciami (in pace|stare)|(revoco|ritiro) (il )?(mio )?consenso",
      ],
      whole: [
        'cancellami|cancellatemi|disiscrivimi|disiscrivetemi|disiscrizione|basta messaggi|non disturbare|stop messaggi|stop sms|rimuovimi|rimuovetemi',
      ],
      wholeSoft: ['basta|annulla|cancella|fine|ferma|fermati|fermatevi|esci'],
      not: [
        "(disiscri~|disiscriv~|(annulla|annullare|cancellare|disdire) (la |l')?iscrizione) (dal|dalla|dallo|al|alla|allo|dall'|all') ?(<1> )?(corso|lezione|laboratorio|evento|seminario|seduta|gita)",
        'non mi (chiam|scriv)(i|iate|ate|ete|a)[ ,]*(ma|piuttosto|meglio|solo)?[ ,]*(scriv|mand|prefer|invi)[a-z]*',
        'non mi (chiam|contatt|disturb|scriv)(i|iate|ate|a|ete) (prima|dopo|fino|adesso|ora|oggi|domani|tra|durante|cosi|alle|ancora)|non (serve|occorre) (scriver|chiamar)mi',
      ],
    },
  },
}
