import type { RuleData } from '../inbound-rule.ts'

export const complaint: RuleData = {
  rule: 'complaint',
  phrases: {
    en: {
      hard: [
        '(make|file|lodge|raise|submit|register|have|formal|official|want|like) (<2> )?complaint|complain(ing|ed)?( about)?|(my|a|this|another) complaint',
        '(arriv(ed|es)|came|comes|was|is|were|are|got|delivered|received|sent|turned up|has|have)( <2>)? (broken|damaged|defective|faulty|wrong|leaking|scratched|cracked|incomplete|torn|dirty|dead on arrival|doa|late)|(broken|damaged|defective|faulty|wrong|incorrect) (<1> )?(item|order|product|size|unit|part|delivery|package|parcel|goods)',
        "(doesn'?t|does not|don'?t|do not|didn'?t|did not|isn'?t|is not|wasn'?t|aren'?t|not|stopped|won'?t|still not) (<1> )?(work(ing)?|arrived?|turn(ed)? (on|up)|show(ed)? up|been (delivered|fixed|repaired|installed)|delivered|as (described|promised|agreed)|what (i|we) (ordered|paid|agreed)|fixed|repaired)|(never|hasn'?t|has not|haven'?t) (<1> )?(arrived|came|come|received|showed up|been delivered|turned up|got)|no.?show",
        '(over ?charged|double ?charged|charged (me )?(twice|too much|double|the wrong|again)|billed (me )?(twice|wrong)|wrong (invoice|amount|bill)|poor (quality|job|work|service|workmanship)|bad (quality|job|work)|(problem|issue|trouble)s? with (my|the|your|our) (<1> )?(order|delivery|installation|service|invoice|work|repair|product|system|unit|appointment)|not (happy|satisfied|pleased|impressed) with|disappointed (with|in|by)|let (me|us) down)',
      ],
    },
    es: {
      hard: [
        '(poner|presentar|hacer|tengo|quiero|interponer|una|mi) (<2> )?(queja|reclamo|reclamacion)|quejarme|reclamar|(llego|lleg(aron|a)|esta|vino|viene|salio|me enviaron|recibi) (<2> )?(rot[oa]s?|danad[oa]s?|defectuos[oa]s?|equivocad[oa]s?|mal|incomplet[oa]s?|tarde|golpead[oa]s?)|no (funciona|sirve|llego|ha llegado|enciende|arranca|vinieron|se presentaron|aparecieron|es lo que (pedi|pague))|(me )?cobr(aron|o) (dos veces|de mas|doble)|mala calidad|(problema|fallo)s? con (mi|el|la|su) (pedido|entrega|instalacion|servicio|factura|producto)|no estoy (content[oa]|satisfech[oa]|conforme)',
      ],
    },
    pt: {
      hard: [
        '(fazer|registrar|apresentar|tenho|quero|abrir|uma|minha) (<2> )?(reclamacao|queixa)|reclamar|queixar|(chegou|veio|esta|vieram|recebi|entregaram) (<2> )?(quebrad[oa]s?|danificad[oa]s?|com defeito|defeituos[oa]s?|errad[oa]s?|incomplet[oa]s?|atrasad[oa]s?|partid[oa]s?|estragad[oa]s?)|nao (funciona|chegou|liga|apareceram|veio|vieram|e o que (pedi|comprei))|(me )?cobr(aram|ou) (duas vezes|a mais|em dobro)|ma qualidade|(problema|defeito)s? (com|no|na) (meu|minha|o|a)? ?(pedido|entrega|instalacao|servico|fatura|produto)|nao estou (contente|satisfeit[oa])',
      ],
    },
    fr: {
      hard: [
        "(faire|deposer|poser|une|ma|formuler) (<2> )?reclamation|me plaindre|(est |sont )?(arrivee?s?|livree?s?|recue?s?|est|etait) (<2> )?(cassee?s?|abimee?s?|defectueu(x|se)s?|endommagee?s?|incomplete?s?|en retard|en panne|errone?e?)|(ne )?(fonctionne|marche|s'allume) (pas|plus)|(pas|jamais|toujours pas) (<1> )?(recue?|livree?|arrivee?|venue?s?)|(facturee?|debitee?|preleve) (deux fois|en double|trop)|mauvaise qualite|(probleme|souci)s? avec (ma|mon|la|le|votre) (commande|livraison|installation|service|facture|produit)|pas (contente?|satisfaite?) (de|du)",
      ],
    },
    de: {
      hard: [
        'beschwer(de|en|e|deformular)~|reklam(ation|ieren|iere|ier)~|(kam|ist|war|wurde|kamen|sind|angekommen) (<3> )?(kaputt|beschadigt|defekt|falsch|zu spat|verspatet|unvollstandig|zerbrochen|verkratzt|mangelhaft)|(funktioniert|geht|lauft|tut) (<1> )?(nicht|nie)( mehr| richtig)?|(nicht|nie|noch immer nicht) (angekommen|geliefert|erhalten|erschienen|gekommen|aufgetaucht|repariert)|(doppelt|zu viel|falsch|zweimal) (<1> )?(abgebucht|berechnet|abgerechnet|bezahlt)|schlechte (qualitat|arbeit)|(problem|probleme|arger) mit (meiner|der|dem|ihrer|meinem) (<1> )?(bestellung|lieferung|installation|rechnung|service|gerat|produkt|anlage)|(bin |sind )?(nicht|un) ?zufrieden|mangel (an|bei)',
      ],
    },
    it: {
      hard: [
        "(fare|presentare|sporgere|un|inoltrare|il mio) (<2> )?reclamo|lamentar(mi|e|ci)|lamentela|(e |sono )?(arrivat[oaie]|stat[oaie] consegnat[oaie]|ricevut[oaie]) (<2> )?(rott[oaie]|danneggiat[oaie]|difettos[oaie]|sbagliat[oaie]|incomplet[oaie]|in ritardo)|non (funziona|e arrivat[oa]|sono arrivat[ei]|si accende|si (e|sono) presentat[oi]|e quello che)|(addebitat[oa]|fatturat[oa]|pagato) (due volte|doppio|di troppo)|scarsa qualita|(problema|problemi) con (il|la|l'|i|il mio|la mia) ?(ordine|consegna|installazione|servizio|fattura|prodotto)|non sono (content[oa]|soddisfatt[oa])",
      ],
    },
  },
}
