import type { SignBook } from './sign-book.ts'

const joined = (starts: readonly string[], ends: readonly string[]): string =>
  starts.flatMap((start) => ends.map((end) => `${start}_${end}`)).join('|')

const AGENTS = {
  en: ['agent', 'human', 'person', 'operator', 'representative', 'callback', 'call'],
  es: ['agente', 'asesor', 'operador', 'persona', 'humano', 'supervisor', 'llamada'],
  pt: ['atendente', 'agente', 'operador', 'humano', 'pessoa', 'gerente', 'ligacao'],
  fr: ['conseiller', 'agent', 'humain', 'operateur', 'rappel', 'appel'],
  de: ['mitarbeiter', 'menschen', 'berater', 'agenten', 'ruckruf', 'anruf'],
  it: ['operatore', 'agente', 'umano', 'consulente', 'persona'],
} as const

/** Somebody says that nobody is needed, word behind word. */
const REFUSED = [
  joined(['no', 'without_an', 'without_a', 'dont_want_an', 'dont_want_a', 'dont_need_an', 'dont_need_a'], AGENTS.en),
  joined(['sin', 'sin_un', 'sin_una', 'no_quiero_un', 'no_quiero_una', 'no_necesito_un', 'no_necesito_una'], AGENTS.es),
  joined(['sem', 'sem_um', 'nao_quero', 'nao_quero_um', 'nao_preciso_de', 'nao_quero_falar_com'], AGENTS.pt),
  joined(['sans', 'pas_de', 'pas_besoin_de', 'pas_besoin_d_un'], AGENTS.fr),
  joined(['kein', 'keinen', 'ohne', 'brauche_keinen', 'will_keinen', 'keinen_echten'], AGENTS.de),
  joined(['senza', 'nessun', 'non_voglio_un', 'non_mi_serve_un', 'non_serve_un'], AGENTS.it),
].join('|')

/** Everyday matters of six languages that have a rule's words in them and none of its meaning. */
export const harmless: SignBook = {
  lists: {
    codes:
      'code codes codigo codigos cupon cupones cupom cupons coupon coupons voucher vouchers gutschein gutscheine gutscheincode rabattcode rabatt_code promocode promo_code aktionscode codice codici',
    desks:
      'customer_service customer_support customer_care support_team helpdesk servicio_al_cliente atencion_al_cliente servicio_tecnico atendimento suporte service_client service_clients kundenservice kundendienst hotline servizio_clienti assistenza_clienti assistenza',
    persons:
      'someone somebody person human agent alguien persona alguem pessoa quelqu_un jemand mensch qualcuno operatore',
    hours:
      'hours opening_hours what_time office_hours until_when a_que_hora horario horarios que_dias a_que_horas horas_de_atendimento quelle_heure quels_horaires horaires um_wie_viel wie_lange_erreichbar offnungszeiten servicezeiten zu_welchen_zeiten welche_zeiten a_che_ora quali_orari orari orario disponibile_dalle',
    amenities:
      'breakfast wifi parking towels linen sheets gym pool sauna toaster lunch desayuno aparcamiento estacionamiento toallas sabanas gimnasio piscina cafe_da_manha pequeno_almoco estacionamento toalhas lencois academia petit_dejeuner serviettes draps fruhstuck wlan parkplatz handtucher bettwasche colazione parcheggio asciugamani lenzuola palestra',
    owned:
      'my our i_have i_ve ive i_got mi mis tengo me_dieron meu meus tenho mon mes j_ai mein meinen ich_habe habe mio miei ho ricevuto',
    asking:
      'how_much cuanto quanto combien wie_viel wieviel another other more otro outro autre altro weiteren noch_einen next proximo nachste* give dame da donnez gib dammi',
    rejects:
      'declined rejected refused denied failed fails rechaz* deneg* recus* negad* refuse refusee refuses abgelehnt fehlgeschlagen rifiutat* respint* negat* fallido fallo falhou echoue',
    payments:
      'payment card transaction purchase pago tarjeta compra transaccion transaction paiement carte achat zahlung karte kreditkarte transaktion kauf pagamento carta cartao transacao transazione acquisto bestellung order',
    taken:
      'charged_twice twice doble duplicado duas_vezes deux_fois doppelt zweimal due_volte still_charged took_my debited debitado debite abgebucht addebitat* cobraron cobrado cobrou cobraram charged',
    sorry:
      'sorry apologise apologies excuse_me pardon perdon perdona disculp* desculp* excuse excusez desole desolee entschuldig* sorry_if scus* mi_dispiace',
    ownManner:
      'rude pushy impatient annoying blunt direct bother insist grosero insistente pesado pesada impaciente brusco molestar chato chata insistir incomodar grossier impoli impatient insistante derange deranger unhoflich aufdringlich ungeduldig nerve storen maleducato insistente impaziente disturbo scortese',
    lostThings:
      'phone wallet keys bag umbrella jacket celular movil telefono billetera cartera llaves paraguas mochila telemovel carteira chaves mala portefeuille cles sac parapluie veste handy geldborse schlussel tasche regenschirm jacke portafoglio chiavi borsa ombrello giacca',
    somebody:
      'human humans person people someone somebody real_person mensch menschen person persona personas humano humana pessoa pessoas personne humain humaine quelqu_un umano qualcuno',
    somethings:
      'bot bots chatbot robot robots machine machines computer ai automat* program maschine roboter computerprogramm ki ia maquina programa robo robos ordinateur programme macchina programma',
    returned:
      'returned brought_back gave_back devolvio devolvieron devolveu devolveram rendu rapporte zuruckgegeben zuruckgebracht restituito restituita riportato',
  },
  signs: {},
  ignores: {
    human_requested: [
      // "A person or a machine?" asks who writes.
      '@somebody + or|or_a|or_an|or_just|oder|ou|o|u + @somethings - want|wanna|need|get|give|let|can_i|could_i|may_i|please|instead|prefer|quiero|necesito|prefiero|pasame|puedo|quero|preciso|prefiro|posso|veux|voudrais|besoin|prefere|peux|puis_je|will|mochte|brauche|lieber|kann_ich|voglio|vorrei|bisogno|preferisco',
      `${REFUSED} - bot|bots|chatbot|robot|roboter|maquina|machine|virtual|automat*|available|answers|answered|disponible|responde|contesta|atende|repond|antwortet|erreichbar|risponde|but_a_person|there_is_no|hay|ha_sido|why|por_que|warum|perche|pourquoi|again|otra_vez|quiero_hablar|quero_falar`,
      'no_necesito_que|no_quiero_que|no_hace_falta_que|nao_precisa|nao_quero_que|no_need_to|dont_need_to_be|do_not_need_to_be|pas_besoin_que|nicht_notig_dass|non_serve_che|non_voglio_che|todavia_no|ainda_nao + transfieran|pasen|llamen|transferir|transferred|call_me|connect_me|transfiram|passem|rappelle|rappeliez|anruft|anrufen|passiate|chiamiate - but|pero|mas|mais|aber|ma|persona_real|bot',
      'aggiung*|add|anadir|agregar|sumar|adicionar|acrescentar|incluir|ajouter|hinzufugen|dazunehmen + persona|persone|person|people|pessoa|personas|pessoas|personne|personnes|personen - talk|speak|hablar|falar|parler|sprechen|parlare|real|to_the_chat|to_this_chat',
      '@desks + @hours - @persons|now|call_me|llamen|anrufen_sie|richiamate|rappelez|want|need|quiero|necesito_hablar|preciso_falar|besoin_de_parler|muss_sprechen|bisogno_di_parlare',
      'not_working|isnt_working|stopped_working|doesnt_work|does_not_work|wont_work + box|app|adapter|device|plan|feature|version|pro|module|speaker|camera|tool|plugin|checkout - bot|chatbot|you_are|youre|someone|human|person|agent',
    ],
    price_question: [
      'dijo_que|dice_que|me_dijeron_que|disse_que|said_that|told_me_that + el_cargo|a_cobranca|the_charge + pendiente|pendente|pending - cuanto|quanto|how_much',
      '@amenities + included|incluido|incluida|incluidos|incluso|inclusa|inclus|comprise|compris|inbegriffen|enthalten|inklusive|dabei|compresa|compreso|free|gratis|gratuit|gratuito|kostenlos - how_much|cuanto|quanto|combien|wie_viel|price|precio|preco|prix|preis|prezzo|cost|costs|extra|fee|night|nights|total|discount',
      '@owned + @codes - @asking|price|precio|preco|prix|preis|prezzo|cost|costs|worth|vale|valor',
      'where_is|wheres|donde_esta|onde_esta|cade|ou_est|wo_ist|dove_e|find|encuentro|encontro|trouve|finde|trovo + @codes - @asking',
      'rate_limit|rate_limits|request_limit|heart_rate|frame_rate|sample_rate|bit_rate|refresh_rate|exchange_rate_api|limite_de_taxa - price|cost|fee|how_much|pay',
      'andern|andere|anderen|anpassen|aktualisieren|change|update|amend|modify|cambiar|modificar|alterar|mudar|modifier|changer|cambiare|modificare + angebot|offer|quote|quotation|oferta|presupuesto|proposta|orcamento|devis|offre|offerta|preventivo + farbe|color|colour|couleur|cor|colore|name|namen|nombre|nome|nom|adresse|address|direccion|endereco|indirizzo|datum|date|fecha|data|sprache|language|idioma|langue|lingua|menge|logo|grosse|size - rabatt*|discount*|descuent*|descont*|remise|sconto|cheaper|billiger|gunstiger|lower|menos|meno|moins',
      'no_paso|no_pasa|no_ha_pasado|nao_passou|nao_passa|ne_passe_pas|n_est_pas_passe|geht_nicht_durch|ging_nicht_durch|non_passa|non_e_passato|did_not_go|didnt_go_through + @payments - cuanto|quanto|combien|how_much|wie_viel|extra|recargo|fee',
      '@rejects + @payments - how_much|cuanto|quanto|combien|wie_viel|fee|fees|comision|taxa|gebuhr*|commission*|extra|surcharge',
    ],
    bargaining: [
      '@owned + @codes - @asking',
      'where_is|wheres|donde_esta|onde_esta|cade|ou_est|wo_ist|dove_e|find|encuentro|encontro|trouve|finde|trovo + @codes - @asking',
    ],
    refund_request: [
      '@rejects + @payments - @taken|refund*|money_back|reembol*|rembours*|erstatt*|rimbors*|devuelv*|devolv*|estorn*|zuruck|disput*',
      'thank|thanks|thx|gracias|obrigado|obrigada|merci|danke|grazie|agradezco|agradeco|ringrazio + for_the_refund|for_the_swift_refund|for_the_quick_refund|for_the_fast_refund|for_the_prompt_refund|for_my_refund|for_refunding|por_el_reembolso|por_la_devolucion|por_reembolsar*|pelo_reembolso|pelo_estorno|pela_devolucao|pour_le_remboursement|de_m_avoir_rembourse|fur_die_erstattung|fur_die_schnelle_erstattung|fur_die_ruckerstattung|fur_die_schnelle_ruckerstattung|per_il_rimborso|per_avermi_rimborsat* - want|when|where|missing|another|second|but|still|not|no|quiero|cuando|donde|falta|otro|pero|quero|onde|outro|mas|quand|ou|manque|autre|mais|wann|wo|fehlt|nicht|aber|quando|dove|manca|altro|ma|non|pas|nao|in_advance|anticipado|avance|voraus|anticipo',
      'pago|pagamento|pagar|pagare|payment|pay|paying|paiement|payer|zahle|zahlung|zahlen|pagamento_na_entrega + em_dinheiro|en_efectivo|in_cash|en_especes|en_liquide|in_contanti|bar|in_bar - devol*|reembol*|back|refund*|volta|zuruck|rembours*|rimbors*|estorn*',
      '@lostThings + @returned - paid|money|refund*|dinero|dinheiro|argent|geld|soldi|pague|paguei',
      'piano_compensi|piano_dei_compensi|piano_di_compenso|plan_de_compensacion|plano_de_compensacao|plan_de_compensation|compensation_plan|vergutungsplan|compensi_e|che_compensi',
      'a_ete_retourne|a_ete_retournee|ha_sido_devuelto|foi_devolvido|wurde_zuruckgeschickt|e_stato_restituito|was_returned_to|returned_to_sender|retour_a_l_expediteur|retourne_a_l_expediteur|devuelto_al_remitente|devolvido_ao_remetente + que|what|was|o_que|was_nun|cosa|dois_je|do|hago|faco|mache|faccio|now|maintenant|ahora|agora|jetzt|adesso - rembours*|refund*|reembols*|erstatt*|rimbors*|argent|money|dinero|dinheiro|geld|soldi',
    ],
    negative_sentiment: [
      '@sorry + @ownManner - you_were|your|staff|driver|vendedor|vous|ihr|voces|ustedes',
      'ignore|disregard|ignora|ignore_a|ignoren|ignorez|ignorieren|ignorier|desconsidere|desconsiderem + my_previous|my_last|my_earlier|my_first|my_old|my_other|my_email|my_message|previous_email|mi_anterior|mi_correo|mi_mensaje|mi_ultimo|minha_ultima|minha_mensagem|meu_email|mon_dernier|mon_message|mon_precedent|meine_letzte|meine_vorherige|meine_mail|il_mio_ultimo|il_mio_messaggio|la_mia_mail - you_ignore|you_ignored|always|again|keep|dont|why|stop',
    ],
  },
}
