import type { SignBook } from './sign-book.ts'

/** Formal complaints, staff who were rude and help that was none, in the words of six languages. */
export const grievances: SignBook = {
  lists: {
    complaint:
      'complaint complaints queja quejas reclamacao queixa beschwerde beschwerden reclamo reclami lamentela reclamation reclamacion',
    lodge:
      'file filing filed make making lodge raise submit register want wanna need formal official poner presentar hacer quiero quisiera necesito formular interponer fazer faco registrar registar quero abrir apresentar gostaria faire deposer formuler voudrais veux souhaite einreichen einlegen mochte will habe vorbringen fare presentare sporgere voglio vorrei devo inoltrare',
    complain: 'complain quejarme quejarnos queixar plaindre beschwer* lamentarmi lamentarci',
    wish: 'want wanna need like going here wish quiero quisiera vengo voy necesito quero vou gostaria preciso veux voudrais tiens souhaite mochte will muss mussen wollen voglio vorrei devo',
    covered:
      'warranty garantia garantie garanzia seguro insurance versicherung assurance assicurazione sinistro sinistre siniestro schaden equipaje bagages bagagem bagagli luggage baggage premio premios puntos points',
    staff:
      'employee driver courier cashier receptionist waiter waitress technician salesman salesperson seller clerk assistant staff manager vendedor vendedora cajero cajera repartidor repartidora conductor chofer empleado empleada dependiente dependienta recepcionista camarero camarera mesero mesera tecnico senorita encargado atendente entregador motorista funcionario funcionaria garcom gerente vendeur vendeuse livreur chauffeur employe employee caissier caissiere receptionniste serveur serveuse technicien mitarbeiter mitarbeiterin verkaufer verkauferin kassierer kassiererin fahrer kurier bote empfangsdame kellner kellnerin techniker monteur handwerker venditore commesso commessa corriere autista dipendente cassiere cassiera cameriere cameriera impiegato impiegata addetto addetta',
    offence:
      'shouted yelled screamed insulted swore cursed mocked grito gritaron gritando insulto insultaron burlo burlaron amenazo grosero grosera groseros maleducado maleducada malcriado prepotente despectivo gritou gritaram xingou xingaram insultou insultaram debochou zombou ameacou grosseiro grosseira grosso mal_educado mal_educada hurle hurlait insultee insulte moque menace impoli impolie malpoli malpolie grossier angeschrien angeschnauzt angebrullt beschimpft beleidigt ausgelacht angepobelt bedroht urlato insultato insultata deriso minacciato maleducato maleducata scortese scortesi cafone villano',
    solve:
      'solve solves solved solving resolve resolves resolved resuelve resuelven resuelves resolvieron soluciona solucionan solucionaron resolvem resolveu resolveram resolvendo resolvi resout resolvez regle reglez regelt gelost losen risolve risolvete risolvono risolto',
    nothing: 'nothing nada rien nichts niente nulla',
    can: 'riusciate riusciate_a riesca sappiate possiate capiate puedan sepan sean_capaces consigam saibam sejam_capazes soyez_capables puissiez sachiez',
    offers:
      'price offer quote terms salary precio oferta presupuesto condiciones preco proposta condicoes prix offre devis conditions preis angebot konditionen prezzo offerta preventivo condizioni',
  },
  signs: {
    negative_sentiment: [
      '@complaint + @lodge - @covered|no_complaint|no_complaints|any_complaints|without_complaint|no_tengo|sin_quejas|ninguna_queja|nao_tenho|sem_queixas|sem_reclamacoes|sem_reclamacao|aucune_reclamation|keine_beschwerde|keine_beschwerden|nessun_reclamo|nessuna_lamentela|departamento_de|complaint_form_for|your_complaints',
      '@complain + @wish - @covered|cant|cannot|can_t|no_puedo|nao_posso|peux_pas|kann_mich_nicht|kann_nicht|non_posso|dont_want|no_quiero|nao_quero|veux_pas|will_mich_nicht|nicht_beschweren|non_voglio|like_to_complain_but',
      'quero|vou|gostaria|preciso + reclamar + de|do|da|dessa|desse|disso|sobre|um|uma|no|na|com|voces',
      '@staff + @offence - vecin*|neighbo*|vizinh*|voisin*|nachbar*|vicin*|dont_want|not_rude|never_rude|nunca_fue|nao_foi|was_not|ni_grosero',
      'me_grito|me_gritaron|nos_grito|nos_gritaron|me_insulto|me_insultaron|nos_insulto|me_amenazo|se_burlo_de|se_burlaron_de|gritou_comigo|gritaram_comigo|me_xingou|me_xingaram|riu_da_minha|m_a_crie|m_a_hurle|m_a_insulte|m_a_insultee|m_ont_insulte|s_est_moque_de|mich_angeschrien|mich_beschimpft|mich_beleidigt|mich_ausgelacht|mi_ha_urlato|mi_ha_insultato|mi_ha_insultata|mi_hanno_insultato|yelled_at|shouted_at|screamed_at|swore_at|laughed_at_me - vecin*|neighbo*|vizinh*|voisin*|nachbar*|vicin*|hij*|children|kids',
      '@solve + @nothing - ?|nada_que|nothing_to|rien_a|nichts_zu|niente_da|nada_a|nada_para',
      'ajudou|ajudaram|ajuda|ajudam|ayudaste|ayudo|ayudaron|ayuda|ayudan|aide|aidez|aidee|geholfen|hilft|helft|aiutato|aiutata|aiuta|aiutate|helped|help + nao|no|pas|nicht|non|didnt|doesnt|dont|havent|hasnt|wasnt + em_nada|en_nada|de_nada|du_tout|uberhaupt|gar|per_niente|per_nulla|at_all|one_bit|absolutamente_nada|absolument_pas|null - ?|dont_need|brauche',
      'waited_too_long|waited_far_too_long|waiting_far_too_long|ho_aspettato_troppo|abbiamo_aspettato_troppo|espere_demasiado|esperamos_demasiado|esperei_demais|esperamos_demais|demorando_demais|demorou_demais|j_ai_attendu_trop|attendu_trop_longtemps|viel_zu_lange_gewartet|zu_lange_gewartet|tardo_demasiado|tardaron_demasiado - ?|how_long|wenn|if|si_no',
      'not_happy_with|not_happy_about|im_unhappy_with|unhappy_about|no_estoy_contento_con|no_estoy_contenta_con|no_estoy_conforme|no_quede_conforme|nao_estou_contente|nao_estou_feliz_com|nao_fiquei_satisfeito|nao_fiquei_satisfeita|non_sono_contento|non_sono_contenta|non_sono_soddisfatto|non_sono_soddisfatta|pas_content_de|pas_contente_de|pas_satisfait|pas_satisfaite|nicht_zufrieden|nicht_glucklich_mit - if|si_je_ne|falls|wenn|se_nao|se_non|what_happens|que_pasa_si|my_boss|my_wife|my_husband|mi_jefe|tuesday|monday|guarantee|garantie|current_supplier|former|old_supplier|satisfied_or',
      'non_e_stato_fatto_bene|non_fatto_bene|lavoro_fatto_male|fatto_malissimo|badly_done|poorly_done|shoddy|botched|no_quedo_bien_hecho|mal_hecho|trabajo_mal_hecho|mal_feito|servico_mal_feito|malfeito|mal_fait|travail_bacle|bacle|schlecht_gemacht|pfusch|gepfuscht|schlampig - ?|by_others|former|previous|vorher|anterior|precedente|precedent',
      'risposto_male|ha_risposto_male|answered_rudely|me_contestaron_mal|me_respondieron_mal|me_responderam_mal|mal_repondu|unfreundlich_geantwortet|pampig|patzig - ?',
      'lasst_zu_wunschen_ubrig|laisse_a_desirer|lascia_a_desiderare|deja_mucho_que_desear|deja_que_desear|deixa_a_desejar|deixou_a_desejar|leaves_a_lot_to_be_desired|leaves_much_to_be_desired',
      'vou_cancelar|cancelarei|voy_a_cancelar|cancelare|i_will_cancel|ill_cancel|im_going_to_cancel|je_resilie|je_vais_resilier|ich_kundige|kundige_ich|disdico|disdiro + se|si|if|wenn|falls|unless + nao|n|no|not|dont|doesnt|isnt|pas|nicht|non|resolvem|unless - ?|appointment|cita|consulta|termin|rendez_vous|appuntamento|rain|rains|chover|llueve|regnet',
      'go_to_hell|vete_al_infierno|vayanse_al_infierno|vayase_al_infierno|vete_al_diablo|vete_al_carajo|vayanse_al_carajo|para_o_inferno|pro_inferno|va_pro_inferno|pros_quintos|allez_au_diable|va_au_diable|allez_vous_faire|zur_holle|scher_dich|schert_euch|al_diavolo|all_inferno|vai_a_quel_paese',
      'no_es_aceptable|no_es_admisible|no_es_de_recibo|nao_e_aceitavel|nao_e_admissivel|n_est_pas_acceptable|pas_acceptable|pas_admissible|nicht_akzeptabel|nicht_hinnehmbar|nicht_tragbar|nicht_zumutbar|non_e_accettabile|non_e_ammissibile|non_e_tollerabile|is_not_acceptable|isnt_acceptable|not_tolerable - @offers',
      'possibile_che_non|possibile_che_nessuno|posible_que_no|posible_que_nadie|possivel_que_nao|possivel_que_ninguem|possible_que_vous_ne|possible_que_personne + @can|nessuno|nadie|ninguem|personne',
      'kann_doch_nicht_sein|kann_ja_nicht_sein|darf_doch_nicht_wahr|darf_ja_wohl_nicht|kann_doch_nicht_wahr|das_gibts_doch_nicht - witzig|toll|gluck',
      'no_funciona_nunca|nunca_funciona|nao_funciona_nunca|never_works|never_worked|funktioniert_nie|geht_nie|ne_marche_jamais|ne_fonctionne_jamais|non_funziona_mai|otra_vez_lo_mismo|de_novo_a_mesma|la_meme_chose_a_chaque|immer_dasselbe|sempre_la_stessa - gracias|?',
      'perda|perca|perdida|perte|perdita|zeitverschwendung|waste + de_tempo|de_tiempo|de_temps|di_tempo|zeitverschwendung|of_time|tempo - sem_perda|sans_perte|senza_perdita|without|para_no|avoid|evitar|eviter',
      'pas_serieux|peu_serieux|poco_serio|poco_serios|pouco_serio|nada_serio|unserios|unseriose|non_e_serio|poco_professionale|poco_profesional|pouco_profissional|nada_profesional|peu_professionnel|unprofessionell + c_est|ce_n_est|est|es|e|ist|votre|vuestra|vossa|ihr|euer|part|parte|de_su|muy|very|so|sehr|molto',
      'press|newspaper|journalist|journalists|tv_station|media|prensa|periodico|periodistas|imprensa|jornal|reportagem|presse|journaux|journaliste|zeitung|fernsehen|stampa|giornale|giornali|giornalisti + going_to|will_go|contact|tell|take_this|go_to|voy|ire|iremos|llamar|contar|levar|vou|ligar|contactar|contacter|alerter|saisir|gehe|wende|informiere|informieren|melden|melde|vado|rivolgero|contattero|racconto|denunciar* - release|kit|pass|conference|i_work|trabajo|trabalho|travaille|arbeite|lavoro|abbonamento|abo|suscripcion|subscription|french_press|social_media_manager',
    ],
  },
  ignores: {
    negative_sentiment: [
      'never|not|wasnt|isnt|werent|arent|nunca|no_fue|nao_foi|jamais|n_etait_pas|nie|nicht|nunca_foi|mai + rude|grosero|grosera|maleducado|maleducada|grosseiro|grosseira|impoli|impolie|malpoli|unhoflich|unfreundlich|maleducato|maleducata|scortese - so|such|this|people|tan|tao|si|aussi|cosi|niemals_so|in_my_life|only|solo|just|why|again|dont_mean',
    ],
  },
}
