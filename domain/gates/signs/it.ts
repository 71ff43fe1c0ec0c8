import type { SignBook } from './sign-book.ts'

const lists: SignBook['lists'] = {
  price: 'prezz* cost* tariff* preventiv* onorari* parcella canone quota importo listino spesa spese supplemento',
  ask: '? che qual quale quali quanto quanta come sapere dite dirmi dimmi dica mandami mandarmi mandate inviare inviate inviatemi darmi datemi vorrei voglio volevo mi posso potete puo potrebbe potreste avete fate fare farmi ce c_e serve bisogno info informazioni',
  money:
    'soldi denaro importo caparra cauzione acconto pagamento anticipo euro cifra somma quanto_pagato quello_che_ho_pagato',
  giveback:
    'rimbors* restitu* rend* ridat* ridare rida ridiate ridiede ridarmi ritornare indietro riav* riavere rivoglio rivogliamo recuper* stornare storno storn* riaccredit* accredit*',
  data: 'dati dato informazioni informazione cartella scheda file storico registrazioni foto telefono numero mail email indirizzo carta',
  erase: 'cancell* elimin* rimuov* rimoz* distrugg* dimenticat* togliet* togliere',
  keep: 'conserv* archivi* tenete tenere memorizz* salvat* registra* registrate trattate raccog* detenete ospitat*',
  share:
    'condivid* condivis* vend* vendut* cedete cedut* terzi divulg* rubat* hacker* violat* passat* diffond* comunicat*',
  person:
    'persona persone umano umana umani qualcuno operatore operatrice operatori responsabile direttore direttrice capo titolare proprietario gestore supervisore superiore addetto addetta impiegato impiegata collega colleghi consulente consulenti agente agenti rappresentante tecnico reception receptionist commerciale esperto specialista medico dottore dottoressa avvocato dentista assistenza_clienti servizio_clienti assistenza segreteria incaricato persona_vera amministratore manager',
  contact:
    'parl* contatt* chiam* richiam* passi passatemi passami passare mettermi metta mettetemi transf* trasfer* collegare collegatemi telefon* discut* spieg* scriv* rispond* rispost* conferire confront* comunicare sentir* aiut* incontrare interloquire',
  bot: 'robot bot macchina macchine ia automatico automatica automatici chatbot risponditore computer algoritmo',
  not: 'non ne mai senza niente nessun basta',
}

export const it: SignBook = {
  lists,
  signs: {
    price_question: [
      '@price + @ask - pagato|grazie_per|rimbors*|accettato|costa_rica|costanza|costante|costruz*|costum*|costol*|numero|saldato',
      '@price + #short - grazie|bene|ottimo|pagato|accettato|costum*|costruz*',
      'quanto|qnt|quant|a_quanto|per_quanto + cost*|viene|vengono|verrebbe|viene_a|prendete|prende|prendi|chiede|chiedete|spendo|spendere|pago|pagare|paga|sarebbe|e|ammont*|vale|volete|vuole|fa|fate|devo|mi_fate|mi_viene|per|sono|sta|stanno|#short|? - tempo|dura|persone|giorni|posti|acqua|manca|spazio|pesa|misura|grande',
      'scont*|sconticin*|sconto|promozion*|promo|offerta|offerte|convenzion*|agevolazion*|coupon|buono_sconto|trattabil*|tratta* + ?|avete|fate|ce|c_e|per|un|uno|se|qualche|vorrei|mi|posso|si|se|ci_sono|applicate - trattamento|scontrino|scontato_che',
      'economico|economica|caro|cara|cari|costoso|costosa|conveniente|a_buon_mercato + piu|troppo|un_po|molto|?|meno|e|cosi|tanto - cari_saluti|caro_dottore|cara_signora|caro_signore',
      'gratis|gratuito|gratuita|gratuiti|compreso|compresa|incluso|inclusa|omaggio|senza_costi + ?|e|la|il|sono|prima|nel',
      'pagare|paga|pago|si_paga|pagamento + quanto|devo|bisogna|dovrei|extra|a_parte|la_consegna|si + ?|quanto|extra|consegna|a_parte|dovrei - carta|bonifico|come|dove|link|contanti|gia|pagato',
      'spese|costi|supplemento|commissioni|commissione|sovrapprezzo|tasse|oneri + spedizione|consegna|quanto|quali|ci_sono|extra|trasferta|nascost*|aggiuntiv*|di|uscita|ammont* - rimbors*',
      'prezzo|preventivo|offerta + migliore|miglior|scendere|abbassare|ribass*|trattare|tratt*|meglio|pari|piu_basso|venirmi_incontro|venirci_incontro|fare_di_meglio|favore',
      'preventivo|preventivi|stima|listino|tariffario|quotazione|fascia_di_prezzo|range_di_prezzo|a_spanne|quanto_mi_viene|quanto_mi_costa + un|mi|fate|per|vorrei|di|potete|il|avere|#short|?|per_favore - accettato|firmato|numero|approvato',
      'budget + limitato|basso|massimo|ristretto|ho|nostro|mio|rientra',
      'concorrenza|concorrente|altrove|altro_negozio + meno|prezzo|offre|chiede|prende',
      'abbonamento|iscrizione|mensile|annuale|quota|retta|biglietto + quanto|cost*|viene|prezzo|tariff* - disdire|cancell*|pagato',
    ],
    refund_request: [
      'rimbors*|storno|stornare|riaccredit*|restituzione|risarciment*|chargeback|indennizz* + #short|vorrei|voglio|chiedo|come|quando|il|un|mi|mio|essere|esigo|pretendo|del|della|? - arrivato|ricevuto|grazie|politica|ottenuto',
      '@giveback + @money|pagato|ordine|acquisto|articolo|prodotto|pacco|scarpe|biglietto|prenotazione - chiamata|password|account|accesso|chiavi|domani|casa',
      'soldi|denaro|caparra|cauzione|acconto|importo|somma|euro + indietro|rivoglio|ridat*|ridare|rida|miei|voglio|mia|riav*|restitu*|rend*|rimbors*|dove|quando_mi - trasferire|inviare|prelevare|versare|cambiare',
      'rivoglio|rivogliamo|ridatemi|ridammi|ridateci|restituitemi|rimborsatemi|rimborsateci|rimborsami|soldi_indietro + soldi|tutto|denaro|caparra|mi|i|subito|quello|quanto|#short|importo|euro|la|il',
      'addebit*|prelevat*|pagato|fatturat*|scalat*|preso + due_volte|doppi*|in_piu|per_errore|non_dovut*|senza_autorizz*|dopo_la_disdetta|disdett*|indebitamente|di_troppo - gia_risolto|in_giro',
      'dovete|devono + mi|ci|darmi|ridarmi + euro|soldi|ancora|da|indietro|importo - dovete_sapere',
      'non|mai|niente|nulla + arrivat*|ricevut*|consegnat*|venut*|usat*|usufru* + soldi|pagato|rimbors*|restitu*|denaro',
      'vorrei|voglio|posso|come|desidero + rendere|restituire|reso|fare_il_reso|fare_un_reso|mandare_indietro|rimandare - chiavi|chiamata|appuntamento|rendere_noto',
      'annull*|disdett*|cancell*|recess* + rimbors*|soldi|caparra|acconto|addebit*|restitu*|cauzione',
    ],
    legal: [
      'denunc*|querel*|causa_legale|in_causa|fare_causa|faccio_causa|facciamo_causa|vi_faccio|tribunale|tribunali|giudice|giudice_di_pace|carabinieri|polizia|guardia_di_finanza|esposto|diffida|diffido|messa_in_mora|ricorso|processo|procura|ingiunzione|class_action|mediazione_legale + vi|vado|andiamo|andro|faccio|faro|farò|causa|ci|per|contro|in|al|ai|alla|mi|una|un|sporgo|presento|procedo|vediamo|rivolgo|rivolgero|si - lavoro|vicino|via|studio|piazza|processo_di|il_processo|trafico',
      'avvocat*|legale|legali|studio_legale + mio|mia|nostro|miei|scriv*|contatt*|lettera|sentirete|parler*|consult*|affid*|passo|mano|vie|azioni|azione|procedo - appuntamento|cerco|sono|prenot*|diritto_di_famiglia|visita|consulenza|eta_legale|rappresentante_legale',
      'illegal*|illecit*|abusiv*|truffa_e_denuncio|reato|frode|inadempi*|violazion*|violate|contro_la_legge|vessator* + e|questo|contratto|legge|diritti|una|un|del|che|trattenere|clausol*|della',
      'vie|azioni|azione|misure|provvedimenti|termini|tutela|consulenza|passi + legali|legale|giudiziari*',
      'codacons|altroconsumo|adiconsum|federconsumatori|associazione_consumatori|associazione_dei_consumatori|garante|antitrust|agcm|asl|nas|ispettorato|difensore_civico|ordine_dei_medici|autorita + mi|vado|segnal*|rivolg*|denunc*|faccio|vi|contatt*|al|ai|alla|chiam*',
      'danni|responsab*|risarcim* + chiedo|pretendo|richiesta|legal*|risarc*|civile|pagar*|ritengo|tenuti - responsabile_della_privacy|responsabile_del|il_responsabile|un_responsabile',
      'diritti|legge + miei|conosco|consumatore|contro|secondo|far_valere|viol*|codice - studio|studente',
      'ultimo|ultima|formale + avviso|termine|sollecito|diffida|preavviso - sollecito_di_consegna',
    ],
    compliance: [
      'gdpr|rgpd|privacy|riservatezza|protezione_dei_dati|protezione_dati|dpo|garante_privacy|diritto_all_oblio|diritto_di_accesso|diritto_alla_cancellazione|iso_27001|iso27001|hipaa|pci|normativ*|regolament*|conformita|a_norma|certificazion*|audit|informativa|trattamento_dei_dati|trattamento_dati|sub_responsabili - pellicola_privacy|vetro|tenda',
      '@erase + @data|tutto|tutti + miei|mio|mia|mie|tutti|personali|su_di_me|che_mi_riguardano|nostri - prenotazione|ordine|articolo|carrello|appuntamento|ultimo|password|secondo|messaggio',
      '@keep + @data|chiamate|conversazioni|tutto + miei|mio|mia|mie|quanto_tempo|dove|perche|quali|su_di_me|le|? - tavolo|posto|bagagli|valigia|camera|registrarmi|come_mi_registro|registrare_il_prodotto',
      '@share + @data|conversazioni|email + miei|mio|mia|mie|chi|con|terzi|personali|clienti|? - carta_rubata|rubato_la|perso|acqua|link|vendete_carte',
      'chi|vostri_dipendenti|dipendenti + accesso|ved*|legg*|ascolt*|acced*|consult* + dati|miei|mia|cartella|informazioni|chiamate|messaggi',
      'copia|accesso|sapere|quali|che|vedere|richiedo + dati|informazioni + avete|su_di_me|miei|conservate|personali|possedete|raccogliete - servono|necessari*|bisogno|prenot*|consegna',
      'consenso|autorizzazione|autorizzato|acconsentito|permesso + revoc*|mai|non|ritir*|senza|mio|dato|il - cani|cane|parcheggi*|fumare|entrare',
      'come|dove|chi|da_chi + avuto|ottenuto|preso|trovato|dato|avete + mio|numero|mail|email|indirizzo|contatto|dati|recapito - avete_trovato_il_guasto',
      'registrate|registrata|registrazione|registrano|telecamere|videosorveglianza|intercett* + ?|chiamate|chiamata|conversazioni|chi|telefonate',
      'dove|paese|europa|ue + server|ospitat*|conservat*|dati|archiviat*|salvat* + dati|server|vostri|miei|sono',
      'certificat*|licenza|abilitat*|autorizzat*|iscritt*_all_albo|accreditat*|assicurat*|omologat* + siete|avete|vostri|vostra|vostre|sono|ditta|tecnic* - corso|patente|buono|certificato_medico_mio|certificato_regalo',
      'legale|lecito|permesso|obbligatorio|consentito|legge + conservare|copia|passaporto|documento|dati|tenere|chiedere - cani|fumare',
      'rispett*|conform*|seguite|a_norma + norm*|legge|gdpr|regolament*|igiene|sicurezza|haccp',
      'usate|utilizz*|addestr*|fate|fine_fanno + ia|miei|mie|intelligenza_artificiale + dati|conversazioni|ia|messaggi|foto|intelligenza_artificiale',
      'dati|informazioni|account|email|password + rubat*|violat*|hackerat*|trafugat*|finit*|diffus* + miei|mie|mio|sono|stati|clienti|?',
    ],
    negative_sentiment: [
      'vergogna|vergognoso|vergognosa|vergognatevi|vergognosi|schifo|schifoso|schifosa|schifosi|ladri|ladro|truffa|truffatori|truffator*|truffati|truffato|imbroglion*|bugiard*|bugie|bugia|pagliacci|pagliacciata|buffoni|incapaci|incapace|incompetent*|inett*|inutili|inutile|pessim*|scandalo|scandaloso|scandalosa|inaccettabil*|inammissibil*|intollerabil*|indecent*|indegn*|assurdo|assurda|ridicolo|ridicoli|ridicola|patetic*|orribil*|terribil*|disastro|disastroso|disastrosa|incubo|disgust*|merda|cazzo|cazzata|stronz*|coglion*|vaffanculo|fanculo|idiot*|imbecill*|cretin*|deficient*|furios*|arrabbiat*|incazzat*|infuriat*|indignat*|delus*|deludent*|delusion*|amareggiat*|frustrat*|esasperat*|stufo|stufa|stufi|stanco_di|stanca_di|non_ne_posso|ne_ho_abbastanza|mi_sono_rott*|preso_in_giro|presa_in_giro|presi_in_giro|prendete_in_giro|prendendo_in_giro|prendermi_in_giro|maleducat*|scortes*|sgarbat*|arrogant*|mancanza_di_rispetto|nessun_rispetto|poco_seri|poco_professional*|non_professional*|fregat*|fregatura|rovinat*|rovinare|mai_piu|da_evitare|statene_alla_larga|alla_larga|peggior*|il_peggio|la_peggio|ignorat*|abbandonat*|lasciat*_a_piedi|grazie_di_niente|grazie_per_niente|grazie_al_cavolo|sprecato|ma_scherziamo|state_scherzando|scherzate|presa_per|che_pena|fate_pena|fate_schifo|odio|rabbia|zero_stelle|una_stella|spazzatura|porcheria - tempo_orribile|meteo|traffico|mio_cane|mio_figlio|mia_figlia|mio_gatto|non_male|non_sono_deluso|vicino_di|film|secchio|raccolta|mal_di|e_una_truffa|non_e_una_truffa|mi_vergogno|dolore|mi_odio|non_e_inutile',
      'nessuno|nessuna + rispond*|risponde|richiam*|viene|venut*|aiut*|ascolt*|risposta|sa|degna|chiam*|presentat*|interessa|fa - in_casa|a_casa',
      'settimane|mesi|giorni|ore|mese|settimana|anno + aspett*|attend*|attes*|chiam*|senza|da|sono + nessuno|senza|rispost*|niente|nulla|ancora|aspett*|invano|attendo|acqua|luce - quanto|quanti|quante|disponibil*|apert*|consegna_in',
      'male|brutt*|scarso|scarsa|scadent*|peggio|cattiv* + servizio|esperienza|molto|trattat*|assistenza|qualita|azienda|cosi|lavoro|personale|tutto|davvero|proprio - non_male|mal_di|fa_male|mi_fa|tempo|niente_male|sto_male|dente|brutta_notizia',
      'complimenti|bravi|bravo|ottimo|fantastico|grande|perfetto|bella|bel|congratulazioni|che_bello|meraviglioso|evviva + di_nuovo|ancora|ennesim*|ritardo|nessuno|niente|senza|rotto|terza|annull*|altro|cancell* - ancora_grazie|grazie_ancora|senza_problemi|un_altra_domanda|di_niente|ancora_disponibil*|senza_dubbio|niente_da_dire|bel_lavoro_grazie|un_altro_appuntamento|altro_ordine',
      'terza|quarta|quinta|decima|ennesima|centesima|millesima + volta|mail|chiamata|richiesta|messaggio|segnalazione|volta_che',
      'sono|siamo|mi_sento|molto|davvero|estremamente|veramente|proprio|cosi|piu_che + delus*|furios*|arrabbiat*|indignat*|stuf*|frustrat*|amareggiat*|insoddisfatt*|scontent*|seccat*|sconcertat*|irritat*|incazzat* - non_sono|il_cane',
      'perd*|perso|sprecat* + tempo|soldi|pazienza|giornata|fiducia + mio|mia|la|il|mi|ho|solo|a - perso_la_carta|perso_il_biglietto|perso_le_chiavi',
    ],
    human_requested: [
      '@contact + @person - ho_parlato|ho_gia|gia_parlato|stato_gentil*|gentilissim*|tavolo|camera|mio_medico|mio_avvocato|mio_capo|bonifico|mi_chiamo|parla_inglese|appuntamento_con|nessuno_risponde|mi_ha_dato|immobiliare|visita|per_due_persone',
      '@person + #short - quale|che|quali|siamo|per|per|tavolo|camera|grazie|gentil*|sei|siete|a|sono|mio|mia|immobiliare|viaggio|due|quante|era|ogni',
      '@person + voglio|vorrei|posso|potrei|serve|bisogno|c_e|ce|esigo|preferisco|preferirei|datemi|cerco|pretendo|mi_dia + ver*|real*|umano|umana|parlare|aiut*|chiam*|richiam*|carne|risponda|spieghi|disponibile|li|qui|fisica|al_telefono|segua - tavolo|camera|prezzo|avvero',
      'chiam*|richiam*|telefon*|contatt* + mi|ci|chiamarmi|richiamarmi|farmi|essere|chiamatemi|richiamatemi + ?|per_favore|potete|puo|potrebbe|qualcuno|vorrei|voglio|bisogno|urgente|grazie|farmi|possibile - mi_chiamo|si_chiama|non_chiamatemi|smettete|non_mi_chiam*|come_vi_contatto',
      'chiamatemi|richiamatemi|mi_richiami|mi_chiami|essere_richiamato|essere_richiamata|essere_contattato|essere_contattata|richiamato|richiamata|farmi_chiamare|farmi_richiamare|mi_passi|passatemi|mi_metta_in_contatto|persona_vera|persona_reale|persone_vere|essere_umano|operatore_umano|operatore_reale|in_carne_e_ossa|carne_ed_ossa|qualcuno_di_vero|qualcun_altro|qualcuno_di_voi|c_e_qualcuno|ce_qualcuno|con_chi_posso|con_chi_parlare|a_chi_posso|a_chi_mi_rivolgo|servizio_clienti|assistenza_clienti|assistenza_umana|numero_verde|il_tuo_capo|il_suo_capo|vostro_capo|vostro_responsabile|vostro_titolare|il_titolare|il_responsabile|il_direttore - non_chiamatemi|smettete|sei_una|ho_parlato|con_chi_sto|privacy|del_trattamento|delle_pulizie',
      '@bot + @not|stufo|stufa|odio|preferisco|stupid*|inutile|invece|stanco|stanca|smetti - sei_un|sei_una|non_sono_un|macchina_del|la_macchina|mia_macchina|lavatrice|caffe|computer_non|mio_computer|in_macchina|la_mia_auto',
      '@bot + parlare|parlo|parlando|chattare|capisce|risponde - sei_un|sto_parlando|macchina_del',
      'parlare|discutere|spiegare|chiarire|parlarne|confrontarmi + telefono|voce|di_persona|direttamente|personalmente|faccia_a_faccia|con_voi',
    ],
  },
  ignores: {
    refund_request: [
      'irpef|mutuo|730|prestito|detrazione|agenzia_delle_entrate|stato|telefonata|chiamata|tasse + rimbors*|restitu*|rend* - mi_avete|vi_faccio',
      'rimborso|soldi|denaro|importo|cauzione|caparra + arrivato|ricevuto|arrivati|arrivata|accreditato|grazie + grazie|gia|oggi|ieri|bene|tutto - non|quando|dove|ancora',
      'politica|condizioni + reso|resi|rimborso|rimborsi - voglio_il',
    ],
    negative_sentiment: ['tempo|meteo|traffico|pioggia + orribile|brutto|pessimo|schifoso|terribile|terribili'],
    human_requested: [
      'tecnico|idraulico|corriere + ora|quando|viene|arriva|passa|domani|oggi - parl*|chiam*|richiam*|contatt*',
      'sei|e_lei|siete|sto_parlando|parlo_con|questo_e + robot|bot|macchina|umano|persona|ia|reale + ? - voglio|passami|vorrei',
      'tavolo|camera|biglietto|prenotazione|posto|letto + persona|persone',
      'agente|agenti|agenzia + immobiliar*|viaggi|viaggio|assicurazion*|assicurativ*',
    ],
    price_question: [
      'etichetta|etichette|cartellino + prezzo|prezzi - quanto|qual',
      'quanto_tempo|quanto_dura|quanto_manca|quanto_pesa|quanto_misura|quanto_spazio|quanta_gente|quante_persone|quanti_posti',
    ],
    legal: [
      'avvocato|avvocata + viene|verra|accompagna*|con_me|visita|firma|assiste - scriv*|contatt*|causa|lettera|contro|denunc*',
      'avvocato|avvocata + lavora|lavoro|studia|casa|moglie|marito|vicino + e|lavora|studia|lavoro - scriv*|contatt*|causa|lettera',
      'avvocato|avvocati + appuntamento|cerco|sono|prenot*|consulenza|bisogno_di_un - causa|contro_di_voi|denunc*',
    ],
  },
}
