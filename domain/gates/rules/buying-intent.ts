import type { RuleData } from '../inbound-rule.ts'

export const buyingIntent: RuleData = {
  rule: 'buying_intent',
  phrases: {
    en: {
      macros: {
        buy: '(buy|purchase|order|get started|sign up|subscribe|place an order|go ahead|move forward|reserve|hire (you|your)|book (you|your|the (<2> )?(installation|package|service))|commit|invest in|have (<3> )?installed|get (<3> )?installed|proceed( with)?|upgrade to|make a purchase|enrol+)',
      },
      hard: [
        "(i|we|my (husband|wife|company|boss))?('?d| would| will|'?ll| am|'?m| are|'?re)? ?(want(ed)?|wanna|like|love|wish|ready|need|looking|planning|plan|going|decided|hoping|keen|happy|interested|intend|prepared|set|trying|thinking of|considering|here)( to| in)?( (finally|now|also|just|please|immediately|today))* ({buy}|buying|purchasing|ordering|signing up|hiring you)",
        '(where|how|when) (can|could|do|would|should|may) (i|we|one|you) (<1> )?({buy}|pay)|(can|could|may|shall|let me|let us) (i|we)? ?(<1> )?(buy|purchase|order|place an order|sign up|pre ?order|reserve|put (<1> )?order)',
        "(i|we)('?ll| will| would) (take|have|buy|order|go for|go with) (it|one|two|three|four|five|this|that|them|the|a|both|\\d+|your)|sign (me|us) up|take my money|(interested in|in the market for|shopping for|quote to buy) (<2> )?(buying|purchasing|ordering|your|the|getting|installing|a new)|i'?m sold|(want|need|like) (\\d+|two|three|four|five|ten|a couple|a dozen|another|one more) (of (them|those|these|your|the)|units?|pieces|boxes|licen[cs]es|seats|more of)|(place|make|submit) (an?|my|our|the) (<1> )?(order|purchase)( for)?|new order|ready to (buy|order|sign|pay|purchase|start|commit|move|go)|add (<3> )?to (my|the) (order|cart|basket)|start (my|a|the) (subscription|trial|plan|contract)|send (me )?(the )?(order form|checkout|payment link|contract)",
      ],
      whole: ['buy( now)?|order( now)?|purchase|i want it|i want one|sign me up|ready to (buy|order)|i.?ll take it'],
      soft: [
        'interested in|looking for (an?|some|the|new)|do you (sell|have|offer|stock|do|provide|supply|carry)|(need|want|like) (an?|some|new) (new )?[a-z]+|is (it|this|that|the .{1,30}) (in stock|available|still available)|availability|demo|free trial|more (info|information|details) (about|on)|i need \\d+',
      ],
      not: [
        'in order to|(return|cancel|change|track|refund|check|modify|amend|reorder the|status of|update|missing|my|last|previous|existing|an?) (<1> )?(order|purchase|subscription)(?! (for|of) \\d)|order (number|status|history|confirmation|no|id|ref|#)|(would not|wouldn.?t|don.?t|do not|not|never|won.?t|cannot|can.?t) (<2> )?(buy|purchase|order|go ahead|proceed|sign up|interested)|out of order|court order|(want|need|like) to order a (refund|return)|before (i|we) (buy|order|purchase)',
      ],
    },
    es: {
      hard: [
        '(quiero|quisiera|queremos|quisieramos|deseo|me gustaria|necesito|necesitamos|voy a|vamos a|estoy list[oa] para|me interesa|pienso|puedo|podria|quiero ya|estoy decidid[oa] a|dispuest[oa] a|como (puedo )?|donde (puedo )?)( (ya|ahora|tambien|hacer|hoy))* (comprar(lo|la|los|las|te|le)?|adquirir(lo|la)?|pedir (un|una|dos|tres|\\d+)|encargar(lo|la)?|contratar(lo|la|los|te)?|ordenar|hacer (un|el) pedido|reservar (el|la|un|una) (servicio|instalacion|paquete)|suscribirme|empezar con|instalar)|me (lo|la|los|las) (llevo|quedo)|(lo|la) (compro|quiero|contrato)|(estoy|estamos) interesad[oa]s? en (comprar|contratar|adquirir|su|sus|el|la|un|una|los|las)|listo para (comprar|firmar|pagar)|quiero (dos|tres|cuatro|cinco|\\d+) (unidades|de|cajas|piezas|licencias)',
      ],
      whole: ['comprar|lo quiero|la quiero|quiero comprar|contratar|me lo llevo|quiero uno|quiero una|pedir'],
      soft: [
        '(venden|vende|vendes|tienen|tiene|ofrecen|disponen de|hacen) (<3> )|busco (un|una|algo)|estoy buscando|me interesa|mas informacion|disponib~|hay stock',
      ],
      not: [
        '(devolver|cancelar|cambiar|mi|rastrear|estado de) (<1> )?(pedido|compra)|no (quiero|voy a|puedo|pienso|deseo) (<1> )?(comprar|contratar|adquirir)|antes de (comprar|contratar)',
      ],
    },
    pt: {
      hard: [
        '(quero|queria|queremos|gostaria( de)?|gostariamos( de)?|desejo|preciso|precisamos|vou|vamos|estou pront[oa] (para|pra)|tenho interesse em|posso|poderia|pretendo|como (posso|faco para|faco pra|que)?|onde (posso|consigo)?)( (ja|agora|tambem|fazer|hoje|de))* (comprar|adquirir|encomendar|contratar|fazer (um|o|uma|a) (pedido|encomenda|compra)|pedir (um|uma|dois|duas|\\d+)|reservar (o|a|um|uma) (servico|instalacao|pacote)|assinar (o|um|a|uma)? ?(plano|servico)?|instalar|fechar (o )?(negocio|pedido|contrato|compra))|(vou|quero) (ficar|levar|querer)( com)?( (ele|ela|um|uma|esse|essa|este|esta|o|a|dois|duas|\\d+))+|(eu )?(compro|fico com|levo) (ele|ela|um|uma|esse|essa|este|esta|o|a|\\d+)|(estou|estamos|fiquei) interessad[oa]s? (em|no|na|nos|nas) |tenho interesse (em|no|na)|pronto para (comprar|assinar|pagar)|quero (dois|duas|tres|quatro|cinco|\\d+) (unidades|de|caixas|pecas|licencas)',
      ],
      whole: [
        'comprar|quero comprar|eu quero( um| uma)?|contratar|vou levar|encomendar|quero esse|quero este|quero contratar',
      ],
      soft: [
        '(vendem|vende|voces tem|tem|oferecem|fazem|trabalham com) (<3> )|procuro (um|uma)|estou procurando|tenho interesse|mais informac~|disponi~|tem em estoque',
      ],
      not: [
        '(devolver|cancelar|trocar|meu|minha|rastrear|status do) (<1> )?(pedido|compra|encomenda)|nao (quero|vou|posso|pretendo|desejo) (<1> )?(comprar|contratar|adquirir)|antes de (comprar|contratar)',
      ],
    },
    fr: {
      hard: [
        "(je (veux|voudrais|souhaite|souhaiterais|desire|vais|compte|peux|pourrais)|j'aimerais|nous (voulons|voudrions|souhaitons|allons)|j'ai decide (de|d')|(suis |sommes )?(pret|prete|prets|interesse|interessee|interesses)( a| par)?|puis[ -]?je|pouvons nous|comment (puis je|faire pour|je peux|peut on)?|ou (puis je|peut on|acheter)?)( (en|aussi|maintenant|vous|l'|le|la|les|aujourd'hui|passer|bien|d'|pour))* (acheter|commander|acquerir|reserver (le|la|un|une) (service|installation|forfait)|souscrire|m'abonner|passer (une |la )?commande|engager vos services|faire installer|prendre (le|la|un|une|deux|\\d+|votre)|signer|l'acheter|m'inscrire|achat)|je (le|la|les|l') ?(prends|achete|commande|veux)|je prends (le|la|un|une|deux|\\d+|votre|celui|celle)|interessee?s? par (votre|vos|le|la|l'achat|un|une|l')|pret(e)? a (acheter|commander|signer|payer)|je voudrais (deux|trois|quatre|cinq|\\d+) (unites|pieces|boites|licences|de)",
      ],
      whole: [
        'acheter|commander|je le prends|je la prends|je veux acheter|je voudrais (acheter|commander)|je prends|souscrire',
      ],
      soft: [
        "(vendez|avez|proposez|faites|offrez)[ -]?vous (<3> )|je cherche|je recherche|m'interesse|plus d'infos?~|plus d'information~|disponib~|en stock",
      ],
      not: [
        "(prendre|engager|voir|consulter) (un|mon|une) (avocat|medecin|rendez|decision|photo|contact)~?|(retourner|annuler|changer|ma|suivre|statut de|modifier|une) (<1> )?(commande|achat)(?! de \\d)|(ne |n')(veux|vais|peux|souhaite|compte|voudrais) pas (<1> )?(acheter|commander)|avant d'(acheter|achat)|avant de (commander|signer)",
      ],
    },
    de: {
      hard: [
        '(ich|wir)? ?(mochte[n]?|moechte[n]?|will|wollen|wurde[n]? gern[e]?|wurden|hatte[n]? gern[e]?|habe[n]? (interesse|vor)|bin (bereit|interessiert)|sind (bereit|interessiert)|kann ich|konnen wir|konnte ich|darf ich|wo kann ich|wie kann ich|plane[n]?|brauche[n]?) (<6> )?(kaufen|bestellen|erwerben|beauftragen|buchen|abschliessen|zu kaufen|zu bestellen|installieren lassen|anschaffen|ordern|unterschreiben)|(ich|wir) (nehme|nehmen|kaufe|kaufen|bestelle|bestellen|hatte gern[e]?|hatten gern[e]?) (das|den|die|es|eine[nrs]?|ihn|sie|zwei|drei|vier|funf|\\d+|ihr)|(interesse|interessiert|interessiere|interessieren) (<2> )?(an|fur|am) (<1> )?(ihre[mrn]?|eure[mrn]?|der|dem|einem|einer|die|das|den|kauf|eine|einen|ein)|kaufinteresse|bereit zu (kaufen|bestellen|unterschreiben)|(eine )?bestellung aufgeben|auftrag erteilen|(brauche|benotige|hatte gern) (zwei|drei|vier|funf|zehn|\\d+) (stuck|einheiten|lizenzen|kartons)',
      ],
      whole: [
        'kaufen|bestellen|ich nehme (es|das|ihn|sie)|ich will kaufen|ich mochte (kaufen|bestellen)|kaufinteresse|beauftragen',
      ],
      soft: [
        '(haben|verkaufen|bieten|fuhren|machen) (sie|ihr) (<3> )|ich suche|suche (eine?|einen)|interess~|mehr (infos|informationen)|verfugbar~|auf lager|lieferbar',
      ],
      not: [
        '(stornier|zuruck|anderung|andern|meine|status|verfolg|letzte|widerruf)[a-z]* (<2> )?bestellung|(nicht|nichts|nie|kein(e|en)?) (<2> )?(kaufen|bestellen|buchen|interess~)|bevor (ich|wir) (<3> )?(kaufe|bestelle)|(hatte[n]?|hab[e]?n?|mochte[n]?|brauche[n]?) (gern[e]? )?(<2> )?(termin|ruckruf|auskunft|information(en)?|rechnung|kopie|antwort|hilfe|besichtigung)( <1>)?( (buchen|bestellen))?|termin (buchen|vereinbaren)|interesse (verloren|nicht)',
      ],
    },
    it: {
      hard: [
        "(voglio|vorrei|vorremmo|desidero|mi piacerebbe|ho (bisogno|intenzione) di|intendo|sono (pronto|pronta|interessat[oa])( a| ad)?|siamo (pronti|interessati)( a| ad)?|posso|potrei|possiamo|come (posso|faccio a|si fa a)?|dove (posso|si puo)?|ho deciso di|devo)( (subito|adesso|anche|fare|oggi))* (comprar(e|lo|la|li|ne)|acquistar(e|lo|la|li|ne)|ordinar(e|lo|la|li|ne)|prenotare (il|la|un|una) (servizio|installazione|pacchetto)|sottoscrivere|abbonarmi|fare (un|l') ?(ordine|acquisto)|installare|procedere|iscrivermi|firmare)|(lo|la|li|le|ne) (prendo|compro|acquisto|voglio|ordino)|prendo (il|la|un|uno|una|due|tre|\\d+|questo|questa|quello|quella)|(sono|siamo|sarei|saremmo) interessat[oaie] (a|al|alla|ai|ad|all'|ai vostri)|mi interessa (acquistare|comprare|il vostro|la vostra)|pronto a (comprare|firmare|pagare|acquistare)|(vorrei|mi servono|voglio) (due|tre|quattro|cinque|\\d+) (unita|pezzi|scatole|licenze|di)",
      ],
      whole: [
        'comprare|lo prendo|la prendo|voglio comprare|vorrei (acquistare|ordinare|comprare)|acquistare|ordinare|ne prendo uno',
      ],
      soft: [
        '(vendete|avete|offrite|fate|proponete) (<3> )|cerco (un|una)|sto cercando|mi interessa|piu informazioni|maggiori informazioni|disponib~|in magazzino',
      ],
      not: [
        "(restituire|annullare|cambiare|mio|tracciare|stato del|modificare|un|l') ?(<1> )?(ordine|acquisto)(?! di \\d)|non (voglio|vorrei|posso|intendo|desidero) (<1> )?(comprare|acquistare|ordinare)|prima di (comprare|acquistare|ordinare)",
      ],
    },
  },
}
