import type { RuleData } from '../inbound-rule.ts'

export const compliance: RuleData = {
  rule: 'compliance',
  phrases: {
    en: {
      macros: {
        data: '(personal )?(data|information|info|details|records|profile|history|recordings?|chats?|messages|account data|footprint)',
        contact:
          '(phone |mobile |cell )?(number|contact( details)?|details|data|e ?mail( address)?|information|info|name|address)',
      },
      hard: [
        'who (else )?(<1> )?(can |could |will |gets to |may |has access to )?(<1> )?(sees?|reads?|gets?|accesse?s?) (<2> )?(data|details|photos?|pictures?|messages|information|files|conversation) (that )?(i|we) (<1> )?(sent|gave|shared|uploaded|provided)|(wipe|erase|purge|remove|delete)d? (<2> )?(profile|account) (<4> )?(and everything|and all|from your (system|database|server)s?)|(profile|account|data|details) (<5> )?(wiped|erased|purged|deleted|removed)( (<1> )?(from|completely|entirely))?',
        '(are|is) (you|your (<1> )?(company|firm|business|people|crew|technicians?|electricians?|installers?|staff|team)) (<3> )?(registered|insured|licen[sc]ed|certified|accredited|authori[sz]ed|regulated|bonded)(?! (mail|post|letter|with (my|the) (<1> )?(network|wi ?fi|app)))',
        '(delete|erase|remove|wipe|forget|destroy|purge|deletion of|erasure of|deleting|erasing) (<2> )?(my|our|any|all|everything|the|me) (<2> )?({data}|you (have|hold|know|store)|from your (system|systems|records|database|servers|files))',
        '(want|need|would like|have|get|request|demand|require|wish|ask|insist|must|can) (<4> )?{data} (<3> )?(erased|deleted|removed|wiped|destroyed|corrected|forgotten|purged|anonymi[sz]ed)|what (do|will|are|would|did) you (<1> )?(do|doing|done) with (<1> )?(my|our|customer|the|all|this) (<1> )?{data}|(is|are|keep|will) (my|our|customer|the) (<1> )?(personal |private |customer )?(data|information|info|details) (<2> )?(safe|secure|protected|encrypted|stored|private|confidential|shared|sold|kept|used|passed)|how (long|do|is|are|does|will|secure|safe)( (do|does|will|is|are|you|your|company|is it|they|it))* (keep|kept|store[ds]?|retain(ed)?|use[ds]?|protect(ed)?|handle[ds]?|process(ed)?|shared?|secured?) (<1> )?(my|our|customers?|the|personal|client|user) ?(<1> )?(data|information|details|records)|(never|not|did not|didn.?t|have not|haven.?t) (<1> )?(consent(ed)?|agree(d)?|give (you )?(consent|permission)|permit(ted)?) to (you |your |be |any |the |having )*(stor|shar|process|us|keep|record|sell|contact|receiv|gett?)(e|ing)|(have|has|got|hold|need|without|valid|show|see) (<2> )?(business |operating |professional |trade |contractor.?s? |state )?licen[cs]e(?! (plate|key|fee|renewal))',
        '(my|our|customer) (<1> )?{data} (is|are|was|were|will be|being|gets?|get)( (being|be|not|still|now))* (processed|used|shared|sold|stored|kept|protected|handled|collected|deleted|passed|leaked|secured|transferred)|(your|the) (<1> )?(technicians?|staff|company|business|doctors?|team|products?|electricians?|drivers?|workers?|contractors?|installers?|employees?|therapists?|teachers?|dentists?|lawyers?|clinic|guides?|plumbers?|food|materials?|equipment|devices?) (<1> )?(certified|licen[cs]ed|insured|registered|qualified|vetted|background checked|accredited|bonded|regulated|approved|compliant)|(everything|all|anything|whatever) (that )?you (know|have|hold|store|keep|collected|got) (about|on|of) (me|us)|who (has|have|had|can|gets?) (<1> )?(access to|see|read|view|seen) (<1> )?(my|our) (<1> )?{data}',
        '(deleted|erased|removed|wiped|destroyed|purged) (<1> )?(my|our|all|any) (<2> )?(data|information|details|records)|(stor(e|ing|ed)|keep(ing)?|sav(e|ing|ed)|collect(ing|ed)?|shar(e|ing|ed)|sell(ing)?|track(ing|ed)?|record(ing|ed)?|process(ing|ed)?|us(e|ing|ed)) (<2> )?(card|payment|personal|credit card|customer|health|medical|financial|private|sensitive|location|biometric) (<1> )?(details|data|information|info|records)|(have|has|hold|carry|got) (<3> )?licen[cs]es?(?! (plate|key|fee|renewal))|opt(ing)? out of (<2> )?(data|sharing|sale|tracking|processing)|(withdraw|withdrawing|revoke|revoking) (<1> )?consent|(copy|copies) of (<1> )?(my|our) (<1> )?(medical |personal |customer |health |patient )?(records?|files?|data|recordings?)',
        'right to (be forgotten|erasure|access|portability|object|rectification|know)|(what|which) (<1> )?{data} (<1> )?(do|have|are|did|does|about|is|of) (<2> )?(you|your company|me|mine|us|collected|stored|held|kept)|{data} (that )?(do )?(you|your company) (have|hold|store|keep|collect|process|share)|(copy|export|download|disclosure|extract|access|printout) (of|to) (<2> )?(my |our |the )?(personal )?(data|information|file|records)',
        '(subject access|data access|data subject|data deletion|data removal|erasure|dsar|sar|data portability) (request|right)s?|data (protection|privacy|processing|retention|controller|processor|subject|breach|leak|sharing|security incident)|privacy (officer|violation|rights?|request|concern|complaint|law|act|breach|regulation|commissioner|issue|notice)s?|gdpr|ccpa|cpra|hipaa|ferpa|lgpd|dsgvo|pipeda|coppa|pci ?(dss)?|soc ?2|iso ?27001|dpo|dsar|data protection officer|do not sell my|tcpa|ada complian~',
        '(leaked|shared|sold|sell|selling|sharing|share|exposed|gave|giving|pass(ed)?|disclosed|disclose) (<1> )?(my|our|customers?) (<1> )?{contact}( <3> (third|other|without|permission|consent))?|(how|where) did (you|u) (<1> )?(get|obtain|find|have|come by) (<1> )?my {contact}|who gave you (<1> )?my {contact}|(without|never gave|did not give|no) (<2> )?(my )?(consent|permission) to (<2> )?(store|share|use|contact|process|record|keep)',
        '(are|is) (you|your (company|business|firm|product|service|website|site|team)|it|this|the (product|service|company)) (<3> )?(licen[sc]ed|regulated|certified|accredited|complian[tc]e?|authori[sz]ed|bonded|legally allowed|insured and|registered with|fda|ce certified|audited)|(comply|compliance|compliant|complies) (<1> )?(with|to)|(your |a |any )?(operating |business |trade |professional |contractor )?licen[cs]e (number|certificate|proof)|proof of (licen[cs]e|certification|compliance|accreditation)',
        '(anti )?money laundering (check|policy|rule|regulation)s?|aml|kyc|sanctions? (check|list|screening)|anti ?(bribery|corruption)|regulatory|regulations? (require|apply|say|on)|regulator|compliance( (question|team|officer|department|issue|request|requirement|matter|check)s?)?|is (it|this|that) (<1> )?(legal|lawful|allowed by law|permitted by law)(?! (size|pad|paper|tender|guardian|age|name|entity))|(legal|lawful) (basis|ground)|(am i|are we) (legally )?(allowed|required|obliged) to|whistle ?blow~|discriminat(e|ed|ion|ing)|harass(ment|ed) by (your|a) (staff|employee|driver|technician)|accessibility (law|act|requirement)s?|audit (request|trail|report)|(recording|record) (this|the|my|our) (call|conversation)s? (without|legal)',
      ],
      whole: ['gdpr( request)?|data protection|privacy|delete my data|compliance|data request'],
      soft: [
        'privacy( policy)?|personal data|(delete|close|deactivate|remove) (<1> )?(my|our) account|terms (and|of) (conditions|service|use)|consent|certificat(e|es|ion)|licen[cs]ed?',
      ],
      not: [
        '(delete|remove|erase) (<2> )?(my|the|this|last|previous|wrong) (order|booking|reservation|message|photo|picture|appointment|item|comment|review|card|payment method)',
        "driv(er'?s?|ing) licen[cs]e|software licen[cs]e|licen[cs]e (key|plate|fee|renewal)|mobile data|data (plan|roaming|usage|cable|center|sheet|bundle|allowance|pack)|gb data",
      ],
    },
    es: {
      hard: [
        'quien (mas )?(<1> )?(ve|lee|accede|tiene acceso|puede ver) (<3> )?(datos|fotos|mensajes|informacion)|(borr|elimin)[a-z]* (<1> )?(mi )?(perfil|cuenta) (<2> )?(y tod[oa]|por completo)',
        '(borr|elimin|suprim|cancel|destru)(a|e|en|ad|ar|ir|an|as|imir|uyan)( todos?| toda)?(me)? (<2> )?(mis|nuestros|los|todos mis) (datos|informacion|registros|historial)|(borr|elimin)(ar|en|e|a) (toda )?mi (informacion|historial|cuenta y)|derecho (al olvido|de (acceso|supresion|rectificacion|oposicion|portabilidad|cancelacion))|derechos arco|(que|cuales) (datos|informacion) (<2> )?(tienen|tiene|tienes|guardan|almacenan|poseen|recopilan|mios|personales)|(copia|acceso|exportacion|exportar) (<2> )?(de |a )?(todos )?(mis|los) datos',
        '(trata[ns]?|usa[ns]?|utiliza[ns]?|hace[ns]? con|guarda[ns]?|conserva[ns]?|almacena[ns]?|comparte[ns]?|vende[ns]?) (<2> )?(mis|nuestros|los) datos|(mis|nuestros|los) datos( personales)?[ ,]*((quiero|pido|exijo|que|los|sean|ser|se|debe[n]?|solicito) )*(borr|elimin|suprim|destru)[a-z]+|mis datos (<2> )?(segur[oa]s|protegid[oa]s|a salvo)',
        '(proteccion|tratamiento|fuga|filtracion|brecha|responsable|delegado|cesion|privacidad|ley) (de |del )?(<2> )?datos|rgpd|gdpr|lopd(gdd)?|habeas data|(ley|aviso|derechos|violacion|problema|queja) de privacidad|agencia (espanola )?de proteccion|aepd|(como|donde|de donde) (consiguieron|obtuvieron|sacaron|tienen|consiguio|sacaste|tienes|han (conseguido|obtenido|sacado)) mi (numero|telefono|correo|contacto|e ?mail)|quien (les|le|te|os) dio mi (numero|telefono|correo|contacto)|(vend|compart|filtr|ced)(en|ieron|aron|ido|io|o|an|es) mis datos|sin mi (consentimiento|permiso|autorizacion)',
        '(estan|tienen|son|esta|tiene|cuentan con) (<2> )?(licencia|regulad[oa]s?|certificad[oa]s?|autorizad[oa]s?|acreditad[oa]s?|registrad[oa]s?|homologad[oa]s?)|cumpl(en|e|ir|imiento) (<2> )?(con )?(la |el |las )?(ley|normativa|norma|rgpd|reglamento|regulacion|legislacion)|es (legal|licito|ilegal)|normativa|blanqueo|lavado de dinero|discrimin(acion|ado|ada|aron|ar)|(base|fundamento) (legal|juridico)',
      ],
      whole: ['privacidad|proteccion de datos|rgpd|borrar mis datos|mis datos'],
      soft: [
        'datos personales|privacidad|(borrar|eliminar|cerrar) (<1> )?(mi )?cuenta|certificados?|licencia|consentimiento',
      ],
      not: [
        '(actualizar|cambiar|modificar|corregir) mis datos|datos moviles|gb de datos|licencia de (conducir|software)|(borrar|eliminar) (mi )?(pedido|cita|reserva|mensaje)',
      ],
    },
    pt: {
      hard: [
        'quem (mais )?(<1> )?(ve|le|acessa|tem acesso|pode ver) (<3> )?(dados|fotos|mensagens|informac[a-z]+)|(apag|exclu|elimin)[a-z]* (<1> )?(meu )?(perfil|conta) (<2> )?(e tudo|por completo)',
        '(apag|exclu|elimin|delet|remov)(a|e|em|ar|am|ir|er|i|ue|uem|uam)( todos?)? (<2> )?(os )?(meus|nossos|todos os|minhas) (dados|informac[a-z]+|registros|historico)|direito (ao esquecimento|de (acesso|eliminacao|retificacao|portabilidade|oposicao))|(que|quais) (dados|informac[a-z]+) (<2> )?(tem|voces|vcs|guardam|armazenam|coletam|pessoais|minhas|meus)|(copia|acesso|exportacao|exportar) (<2> )?(dos|aos|de|os) (<1> )?(meus )?dados',
        '(trata[m]?|usa[m]?|utiliza[m]?|faze[m]? com|guarda[m]?|armazena[m]?|compartilha[m]?|vende[m]?) (<2> )?(meus|nossos|os) dados|(meus|nossos|os) dados( pessoais)?[ ,]*(<4> )?(apag|exclu|elimin|delet|remov)[a-z]+|meus dados (<2> )?(segur[oa]s|protegid[oa]s)',
        '(protecao|tratamento|vazamento|fuga|violacao|encarregado|controlador|privacidade|lei|compartilhamento) (de |dos |geral de |da |do )*(<1> )?dados|lgpd|rgpd|gdpr|anpd|cnpd|(lei|direitos|problema|violacao|queixa) de privacidade|(como|onde|de onde) (<1> )?(conseguiram|obtiveram|tem|conseguiu|arranjaram|pegaram|tiraram) (<1> )?(o )?meu (numero|telefone|contato|contacto|e ?mail)|quem (<1> )?(deu|passou) (<1> )?meu (numero|telefone|contato|contacto|e ?mail)|(vend|compartilh|vaz|partilh|ced)(em|eram|aram|ou|am) (os )?meus dados|sem (o )?meu (consentimento|autorizacao|permissao)|sem minha (autorizacao|permissao)',
        '(estao|tem|sao|possuem|esta) (<2> )?(licenca|regulad[oa]s?|regulamentad[oa]s?|certificad[oa]s?|autorizad[oa]s?|credenciad[oa]s?|registad[oa]s?|registrad[oa]s?)|cumpr(em|e|ir|imento) (<2> )?(a |com |as )?(lei|legislacao|norma|normas|lgpd|rgpd|regulamento)|(isso |isto )?e (legal|ilegal|permitido por lei)|conformidade|lavagem de dinheiro|branqueamento|discrimin(acao|ad[oa]|aram|ar)|base legal',
      ],
      whole: ['privacidade|protecao de dados|lgpd|rgpd|apagar meus dados|meus dados'],
      soft: [
        'dados pessoais|privacidade|(apagar|excluir|encerrar|fechar) (<1> )?(minha )?conta|certificados?|licenca|consentimento',
      ],
      not: [
        '(atualizar|alterar|mudar|corrigir) (os )?meus dados|dados moveis|gb de dados|licenca de (conducao|software)|(apagar|excluir) (meu |minha )?(pedido|consulta|reserva|mensagem)',
      ],
    },
    fr: {
      hard: [
        "qui (d'autre )?(<1> )?(voit|lit|accede|a acces|peut voir) (<3> )?(donnees|photos|messages|informations)|(effac|supprim)[a-z]* (<1> )?(mon )?(profil|compte) (<2> )?(et tout|definitivement|entierement)",
        "(supprim|effac|detrui|retir|elimin)(ez|er|e|re|sez|ons)( toutes?| tous)? (<2> )?(mes|nos|toutes mes|les) (donnees|informations|infos|dossiers?|historique)|suppression (<2> )?(de )?(mes|donnees)|droit (a l'oubli|d'acces|a l'effacement|de (rectification|suppression|retrait)|d'opposition|a la portabilite)|(quelles?|quel) (donnees|informations|infos) (<3> )?(avez|detenez|conservez|stockez|possedez|collectez|sur moi|personnelles)|(copie|acces|export|exporter|telecharger) (<2> )?(de |a |aux )?(mes|toutes mes) (donnees|informations)",
        "(traitez|utilisez|conservez|stockez|partagez|vendez|gardez|faites)([ -]?vous)? (<2> )?(mes|nos|des|les) (<1> )?donnees|mes donnees( personnelles)?[ ,]*(<4> )?(supprim|effac|detrui)[a-z]+|(un |l'|votre )?agrement|mes donnees (<3> )?(securite|securisees|protegees)",
        '(protection|traitement|fuite|violation|delegue|responsable|partage|confidentialite|vol) (<2> )?(de |des |aux |a la )(<1> )?donnees|rgpd|gdpr|cnil|dpo|loi informatique|vie privee|(comment|ou) avez vous (<1> )?(eu|obtenu|trouve|recupere) (mon|mes) (numero|telephone|adresse|e ?mail|coordonnees|contact)|qui vous a donne (mon|mes) (numero|adresse|coordonnees|contact|e ?mail)|(vend|partag|divulgu|transmi|cede)(ez|e|u|s|iez)?( <1>)? mes (donnees|coordonnees|informations)|sans (mon )?(consentement|accord|autorisation)',
        "(etes|avez|disposez|est ce que vous (etes|avez))[ -]?(vous)? (<3> )?(licence|agree[es]?|certifiee?s?|autorisee?s?|accreditee?s?|enregistree?s?|reglementee?s?|conformes?|habilitee?s?|en regle)|conform(e|es|ite) (<2> )?(a la |au |aux |avec )?(loi|rgpd|reglementation|normes?|legislation)|(est ce|c'est|est il) (<1> )?(legal|licite|illegal|autorise par la loi)|reglementation|blanchiment|discrimin(ation|ee?|atoire)|base (legale|juridique)|mise en conformite",
      ],
      whole: ['rgpd|protection des donnees|vie privee|supprimez mes donnees|mes donnees|confidentialite'],
      soft: [
        'donnees (personnelles|perso)|confidentialite|(supprimer|fermer|cloturer) (<1> )?(mon )?compte|certificats?|agrement|consentement',
      ],
      not: [
        '(modifier|changer|mettre a jour|corriger|actualiser) mes (donnees|informations|coordonnees)|donnees mobiles|go de donnees|(supprimer|effacer) (ma |mon )?(commande|rendez-vous|reservation|message)|permis de conduire',
      ],
    },
    de: {
      hard: [
        'wer (<1> )?(sieht|liest|bekommt|kriegt|hat zugriff auf|kann) (<3> )?(daten|bilder|fotos|nachrichten|angaben) (<4> )?(geschickt|gesendet|angegeben|habe|sehen|lesen)|(losch|entfern)[a-z]* (<1> )?(mein )?(profil|konto) (<2> )?(und alles|komplett|vollstandig)|datenschutzkonform|dsgvo[ -]?konform',
        '(losch|loesch|entfern|vernicht|vergess)(en|t|e|ung|ern)?( sie)?( bitte)?( sofort)? (<2> )?(meine|meiner|unsere|alle|samtliche|mich|alles)( meine| meiner)?( gespeicherten| personlichen| personenbezogenen)*( daten| informationen| angaben| was sie)?(?= |$)(?! (nummer|adresse|bestellung|termin))|(meine|alle|samtliche|unsere)( meine)?( gespeicherten| personlichen| personenbezogenen)* daten (<3> )?(loschen|geloscht|loeschen|entfernen|vernichten)|recht auf (vergessen~|loschung|auskunft|berichtigung|datenubertrag~|widerspruch)|welche (<1> )?(daten|informationen) (<3> )?(gespeichert|haben|habt|uber mich|speichern|besitzen|von mir)|(kopie|auskunft|einsicht|zugriff|export) (<2> )?(meiner|uber meine|uber die|in meine|auf meine|der) (<2> )?daten',
        '(verarbeite[nt]|nutze[nt]|nutzt|speicher[nt]|mach(en|t)|teil(en|t)|verkauf(en|t)|passiert)( sie| ihr)? (<3> )?(meine[nrs]?|unsere[nr]?|kunden) ?daten|was (machen|passiert|geschieht)( <2>)? mit meinen daten|(haben|hat|habt|besitzen) (sie|ihr|die firma) (<2> )?(zulassung|lizenz|konzession|genehmigung|zertifikat~|gewerbeschein|zertifizierung)|(sind|bleiben) meine daten (<2> )?(sicher|geschutzt)',
        'daten(schutz|panne|leck|verarbeitung|weitergabe|auskunft|loschung|sicherheit|missbrauch|schutzbeauftragt)~|dsgvo|gdpr|selbstauskunft|auskunftsersuchen|auskunft nach|art(ikel)? ?15|privatsphare|(woher|wie) (<2> )?(haben|habt|hast|kommen|bekommen)( sie| ihr| du)? (<2> )?(meine|an meine) (nummer|telefonnummer|handynummer|daten|adresse|e ?mail|kontaktdaten)|wer hat ihnen meine (nummer|daten|adresse|e ?mail)|(verkauf|weitergegeb|weitergeb|geteilt|teil|weitergeleitet)~ (<2> )?meine (daten|nummer|adresse)|meine (daten|nummer|adresse) (<3> )?(weitergegeben|verkauft|weitergeleitet|geteilt)|ohne meine (einwilligung|zustimmung|erlaubnis)',
        '(sind sie|seid ihr|haben sie|habt ihr|ist (ihr|das|ihre|eure)) (<3> )?(lizenz|lizenziert|reguliert|zertifiziert|zugelassen|akkreditiert|konzession|zulassung|konform|dsgvo konform|behordlich|registriert bei)|(gesetz|rechts|dsgvo|vorschrifts)(es)? ?konform~|ist (das|es) (<2> )?(legal|illegal|erlaubt|gesetzlich|rechtens|zulassig)|gesetzlich (vorgeschrieben|erlaubt|verpflichtet)|vorschriften|compliance|geldwasche|diskriminier~|rechtsgrundlage|aufsichtsbehorde',
      ],
      whole: ['datenschutz|dsgvo|daten loschen|meine daten loschen|datenauskunft'],
      soft: ['personenbezogen~|konto (loschen|schliessen)|zertifikat~|einwilligung|agb'],
      not: [
        'meine daten (<2> )?(andern|aktualisieren|korrigieren)|datenvolumen|mobile daten|fuhrerschein|software ?lizenz|(loschen|loeschen)( sie)?( bitte)? (meine |den |die )?(bestellung|termin|reservierung|nachricht|nummer)|datenblatt',
      ],
    },
    it: {
      hard: [
        'chi (altro )?(<1> )?(vede|legge|accede|ha accesso|puo vedere) (<3> )?(dati|foto|messaggi|informazioni)|(cancell|elimin|rimuov)[a-z]* (<1> )?(il mio )?(profilo|account) (<2> )?(e tutto|completamente|definitivamente)',
        "(cancell|elimin|rimuov|distrugg)(i|a|ate|ete|are|ere|atemi|ino|ano)( tutti)? (<2> )?(i )?(miei|nostri|tutti i miei|le mie) (dati|informazioni|record)|cancellazione (<2> )?(dei|di) (<2> )?dati|diritto (all'oblio|di (accesso|cancellazione|rettifica|opposizione|recesso dai dati)|alla portabilita)|(quali|che) (dati|informazioni) (<3> )?(avete|conservate|possedete|raccogliete|memorizzate|su di me|personali|miei)|(copia|accesso|esportazione|esportare) (<2> )?(dei|ai|di|i) (<2> )?(miei )?dati",
        '(trattate|tratta|usate|utilizzate|conservate|fate con|condividete|vendete|memorizzate) (<2> )?(miei|nostri|i) (<1> )?dati|(fine|uso|cosa) (<4> )?(i )?(miei|nostri) dati|(i )?(miei|nostri) dati( personali)?[ ,]*(<4> )?(cancell|elimin|rimoss|distru)[a-z]+|(i )?miei dati (<2> )?(al sicuro|sicuri|protetti)',
        '(protezione|trattamento|fuga|violazione|responsabile|titolare|tutela|condivisione|furto) (<2> )?(dei|di|del) (<2> )?dati|gdpr|rgpd|garante( della)? privacy|garante|(legge|violazione|diritti|problema|normativa)( sulla| della)? privacy|(come|dove) avete (<1> )?(avuto|ottenuto|trovato|preso) il mio (numero|telefono|contatto|indirizzo|nome)|chi vi ha dato (il mio|la mia) (numero|e ?mail|contatto|mail)|(vend|condivi|divulg|cedu|dat|pass)(ete|uto|so|ato|o|endo)?( <1>)? i miei dati|senza (il )?(mio )?(consenso|permesso|autorizzazione)',
        '(siete|avete|e|disponete) (<3> )?(licenza|autorizzati|autorizzata|certificati|certificata|accreditat[ie]|regolamentati|abilitati|registrati|in regola|conformi|conforme|a norma)|conform(e|i|ita) (<2> )?(alla |al |a )?(legge|gdpr|normativa|norme|regolamento)|(e|sarebbe) (legale|illegale|lecito|consentito dalla legge)|normativa|riciclaggio|antiriciclaggio|discrimin(azione|at[oa]|ati)|base giuridica',
      ],
      whole: ['privacy|protezione dati|gdpr|cancellate i miei dati|i miei dati'],
      soft: [
        'dati personali|privacy|(cancellare|chiudere|eliminare) (<1> )?(il mio )?account|certificat[oi]|licenza|consenso',
      ],
      not: [
        "(aggiornare|modificare|cambiare|correggere) i miei dati|giga di dati|dati mobili|(cancellare|eliminare) (il mio |la mia |l')?(ordine|appuntamento|prenotazione|messaggio)|patente",
      ],
    },
  },
}
