import type { SignBook } from './sign-book.ts'

const bots =
  'bot bots robot robots robo robos roboter maschine maschinen maquina maquinas machine machines macchina chatbot chatbots ki ia ai computer ordenador contestador automat automate'

const persons =
  'human person people anyone anybody somebody someone agent advisor representative persona personas alguien humano agente asesor operador pessoa pessoas alguem atendente consultor humain personne quelqu_un conseiller conseillere mensch menschen mitarbeiter mitarbeiterin jemand jemandem berater mit_jemandem persone qualcuno umano operatore consulente'

const calls =
  'call ring phone chat talk speak transfer connect llam* llaman llamen llamar hablar lig* ligar ligue falar appel* rappel* parler anruf* anrufen zuruckruf* sprech* sprechen chiam* richiam* parlare'

const stolenThings =
  'stolen|lost|robado|robada|roubado|roubada|vole|volee|gestohlen*|rubato|rubata + phone|mobile|laptop|wallet|bag|bike|car|sim|telefono|movil|celular|telemovel|telephone|handy|cartera|carteira|portefeuille|portafoglio - data|datos|dados|donnees|daten|dati|database|details|records|leak*|hack*'

/** Turns of speech that look alike in every language and mean none of what a rule listens for. */
export const everyday: SignBook = {
  lists: {
    bots,
    persons,
    calls,
    few: '2 3 4 5 6 7 8 9 10 12 15 20 two three four five six seven eight ten dos tres cuatro cinco seis ocho dois duas quatro cinco deux trois quatre cinq huit zwei drei vier funf sechs acht due tre quattro cinque sei otto',
    anybody:
      'someone somebody anyone anybody alguien alguem quelqu_un n_importe_qui jemand jemanden qualcuno qualcuna chiunque cualquiera qualquer_um',
    fine: 'good great excellent super brilliant friendly buen buena buenos buenas excelente excelentes otimo otima bom boa bon bonne bons bonnes excellent excellente gut gute guten guter toll tolle tollen super freundlich* zufrieden ottimo ottima buon buona',
    desks:
      'customer_service customer_support support kundenservice kundendienst kundenbetreuung servicio_al_cliente atencion_al_cliente atendimento service_client servizio_clienti assistenza_clienti',
    experts:
      'tecnico tecnica technician technicien techniker person persona pessoa personne mensch agente agent medico doctor arzt',
    helps: 'help helps ayud* ajud* aid* m_aider helf* hilft aiut*',
    unknown:
      'conheco conozco conocemos conhecemos connais connaissons kenne kennen conosco conosciamo dont_know do_not_know',
    cards: 'card account bank tarjeta cuenta cartao conta carte compte karte konto carta conto',
    debits:
      'charge* debit* billed cobr* carg* debitad* prelev* debite* belast* abgebucht abbuch* abgezogen addebit* scalat*',
    moments: 'when before after once until ships cuando quando quand wann sobald momento moment giorno dia jour tag',
    stale:
      'old expired outdated duplicate previous former wrong second antigua antiguo vieja viejo duplicada antigo antiga velha velho ancienne ancien alte alten alter veraltete vecchio vecchia',
    codes: 'code codigo codice cupon cupom coupon voucher gutschein gutscheincode rabattcode promocode',
    fails:
      'work works working funciona funcionou fonctionne marche funktioniert funziona accepted accepte accepta acepta angenommen accettato aceito aplica applied apply invalid invalido invalide ungultig erro error fehler errore expired expire abgelaufen scaduto vencido',
    another:
      'another new otro nuevo outro novo autre nouveau anderen neuen altro nuovo have_you do_you_have teneis tienen tem_algum avez_vous haben_sie habt_ihr avete',
    wants:
      'i_want i_need give_me get_me instead rather prefer prefiero quiero_hablar sino pasame paseme pasenme dame deme prefiro mas me_passa passe prefere passez mais lieber sondern stattdessen verbinde verbinden preferisco passatemi mi_passi',
    money:
      'money refund* paid argent rembours* paye payee debit* prelev* frais acompte caution somme montant dinero reembols* cobr* devol* pagado soldi rimbors* pagat* addebit* dinheiro reembolso pago geld erstatt* bezahlt zuruck*',
  },
  signs: {},
  ignores: {
    human_requested: [
      'dont_want_to|dont_need_to|do_not_want_to|do_not_need_to|no_need_to|not_necessary_to|dont_have_to + @calls - @bots|@wants|to_you|with_you|again|anymore|any_more|another|who',
      'dont_need_a|dont_need_an|do_not_need_a|do_not_need_an|dont_want_a|dont_want_an|dont_transfer|dont_connect|do_not_transfer + @persons|me|us - @bots|@wants|again|another',
      'no_quiero_hablar_con|no_necesito_hablar_con|no_deseo_hablar_con|no_hace_falta_que|no_hace_falta|no_es_necesario_que|no_quiero_que_me|no_necesito_que_me + @persons|@calls - @bots|pasame|paseme|pasenme|dame|deme|prefiero|sino|usted|ustedes|contigo|otra_vez',
      'nao_quero_falar_com|nao_preciso_falar_com|nao_precisa|nao_precisam|nao_e_preciso|nao_quero_que_me + @persons|@calls - @bots|prefiro|me_passa|passe|voce|voces|de_novo',
      'ne_veux_pas_parler|veux_pas_parler|pas_besoin_de|pas_besoin_qu_on|inutile_de|pas_la_peine_de + @persons|@calls - @bots|prefere|passez|a_vous|avec_vous|encore_une_fois',
      'will_nicht_mit|mochte_nicht_mit|muss_nicht_mit|brauche_nicht_mit|brauche_keinen|brauche_keine|nicht_anrufen|nicht_zuruckrufen|kein_ruckruf|keinen_ruckruf + @persons|@calls|mich|uns - @bots|lieber|sondern|stattdessen|verbinde|verbinden|ihnen|warum|wieso|konnten|konnte',
      'non_voglio_parlare_con|non_voglio_parlare|non_ho_bisogno_di|non_serve_che|non_serve|non_occorre + @persons|@calls - @bots|preferisco|passatemi|mi_passi|con_te|con_voi|con_lei|di_nuovo',
      '@few + people|personas|pessoas|personnes|personne|personen|persone - talk*|speak*|spoken|spoke|habl*|falar|falei|parl*|sprech*|gesprochen|contact*|responsable|chef|manager',
      'persona_fisica|persona_juridica|personas_fisicas|personas_juridicas|pessoa_fisica|pessoa_juridica|personne_morale|personne_physique|juristische_person|naturliche_person|persona_giuridica|legal_person|legal_entity - habl*|falar|parl*|sprech*|talk|speak|quiero|quero|veux|voglio|atend*',
      'es_tu_un|es_tu_une|tu_es_un|tu_es_une|etes_vous_un|etes_vous_une|vous_etes_un|vous_etes_une|es_tu|tu_es + humain|humaine|human|robot|bot|personne|machine|ia - veux|voudrais|passez|besoin|inutile|nul',
      'revision_tecnica|ficha_tecnica|inspeccion_tecnica|hoja_tecnica|visita_tecnica|vistoria_tecnica|scheda_tecnica|analisi_tecnica|revisione_tecnica - hablar|falar|parlare|llam*',
      'encaminhamento|encaminhado_por - falar|ligar|quero_falar',
      'talk|speak|check|discuss|hablar*|hablo|comento|falar|conversar|parler|parlo|parlare|sprech*|rede|frag* + my_wife|my_husband|my_partner|my_boss|my_team|my_colleague|my_family|mi_mujer|mi_marido|mi_pareja|mi_socio|mi_jefe|minha_esposa|minha_mulher|meu_marido|meu_socio|meu_chefe|ma_femme|mon_mari|mon_associe|mon_patron|meiner_frau|meinem_mann|meinem_chef|meinem_partner|mia_moglie|mio_marito|mio_socio|mio_capo - @persons|your|ihr|ihnen|euch|vostro|votre|su|vuestro',
      'i_work_in|i_work_for|i_work_as|trabajo_en|trabajo_como|trabalho_no|trabalho_na|trabalho_em|trabalho_como|travaille_au|travaille_dans|travaille_comme|arbeite_im|arbeite_in|arbeite_als|lavoro_nel|lavoro_al|lavoro_come|lavoro_in - @wants|want|quiero|quero|veux|mochte|voglio|talk|speak',
      'mi_servicio_al|nuestro_servicio_al|mon_service_client|notre_service_client|meu_atendimento|nosso_atendimento|unser_kundendienst|unseren_kundendienst|unser_kundenservice|nostro_servizio_clienti|our_customer_service|my_customer_service|automatizacion_del|automatizar_el|automatisation_du|automacao_do|automatizar_o - hablar|talk|speak|contact*',
      'no_me_pase|no_me_pasen|no_me_pases|no_me_transfiera|no_me_transfieran|no_me_comunique|no_me_comuniquen|nao_me_passe|nao_me_passa|nao_me_transfira|ne_me_passez|ne_me_transferez|nicht_verbinden|nicht_weiterleiten|verbinden_sie_mich_nicht|non_mi_passi|non_mi_passate|non_mi_trasferite|con_la_operadora_no|con_un_agente_no - @bots|otra_vez|de_novo|encore_une_fois|di_nuovo|por_que_no|perche_non',
      '@anybody|@experts + m_a|mi_ha|me_ha|hat_mich|hat_mir|called|rang|phoned|me_llamo|me_ligou|ligou_me + appele*|chiamat*|llamado|angerufen|telefone*|ayer|hier|gestern|ieri|ontem|yesterday|code|codigo|codice|pin|demander|asking|pidiendo - rappel*|quiero|quero|veux|will|voglio|personne_ne|nobody',
      'no_quiero_que_me_llam*|non_voglio_essere_chiamat*|nunca_por|mai_per|never_by|jamais_par|nie_per + llam*|call|chiam*|lig*|appel*|anruf*|telefon*',
      '@fine + @desks - @calls|number|numero|nummer|telefon*|phone|want|need|quiero|quero|veux|brauche|voglio|not|nicht|no|nao|pas|non',
      'a_l_aise|familiar|se_manejar|sei_usar|kenne_mich|versteht_nichts_von|pratico|practica + ordinateur|internet|informatique|computer|ordenador|computador|telefono',
      '@anybody + can|could|pode|poderia|puede|podria|peut|pourrait|kann|konnte|puo|potrebbe|mir|mi|me|m + @helps - real*|echte*|vero|vera|verdad|human*|umano|mensch|speak|talk|hablar|falar|parler|sprech*|parlare|finally|endlich|enfin|finalmente|por_fin|equipo|team|equipe|who',
      '@anybody + esta_bien|esta_bom|is_fine|is_ok|is_okay|will_do|va_bene|ist_ok|ist_in_ordnung|est_bien|convient|fait_l_affaire - @calls',
      stolenThings,
      'choose|select|pick|elegir|escoger|seleccionar|escolher|selecionar|choisir|choisissez|selectionner|wahlen|aussuchen|auswahlen|scegliere|selezionare + @anybody - @calls',
      '@unknown + @experts|@anybody - @calls|quiero|quero|voglio|mochte|veux',
      'versteht_man_unter|was_ist_ein|was_ist_eine|que_es_un|que_es_una|qu_est_ce_qu|c_est_quoi|cos_e_un|che_cos_e|o_que_e_um|what_is_a|whats_a + @bots|agent|agente|operator|operatore - @wants|want|quiero|quero|veux|will|voglio',
    ],
    legal: [
      'vi_faccio_sapere|ti_faccio_sapere|le_faccio_sapere|je_reviens_vers_vous|i_will_get_back|ill_get_back|melde_mich_wieder - causa|denunc*|avvocat*|avocat*|plainte|lawyer|anwalt|tribunal*',
      'kann|konnen|konnte + nicht + klagen - gericht|anwalt|verklag*|nicht_nur|einklag*|vor_gericht',
    ],
    price_question: [
      'cueste_lo_que_cueste|cuesta_lo_que_cuesta|cuesta_lo_que_cueste|cueste_lo_que_cuesta|coute_que_coute|custe_o_que_custar|costi_quel_che_costi|koste_es_was_es|at_all_costs',
      'saldo|solde|guthaben|kontostand|balance + mio|mi|meu|mon|mein|my|conto|cuenta|conta|compte|konto|tengo|tenho|ho|habe|account|card|karte|carte - price|cost|precio|preco|prix|preis|prezzo|pay|pagar|payer|zahlen|pagare|owe|due|outstanding|remaining',
      '@codes + @fails - @another',
      'how|where|como|donde|onde|comment|ou|wie|wo|come|dove + use|apply|enter|redeem|usar|uso|aplicar|resgatar|utiliser|utilise|rentrer|entrer|einlosen|eingeben|inserire|usare + @codes|code_promo|promo_code - @another',
      'invoice|facture|factura|fatura|rechnung|fattura|receipt|recu|recibo + send|resend|envoyer|envoyez|enviar|envien|reenvi*|mandar|manden|schicken|senden|zusenden|inviare|mandare|download|telecharger + order|commande|pedido|encomenda|bestellung|ordine|accounting|comptabilite|contabilidad|contabilidade|buchhaltung|contabilita|mes|mois|monat|agosto - how_much|combien|cuanto|quanto|wie_viel|pro_forma|proforma',
      'charge|charges|charged|charging + solar|lantern|lamp|window|sun|sunlight|dock|watch|headphones|earbuds|scooter|warm|hot - cost|price|fee|how_much|twice|refund',
      '@moments + @cards + @debits - how_much|cuanto|quanto|combien|wie_viel|wieviel|extra|fee|fees|comision|comissao|commission|gebuhr*|frais|twice|dos_veces|duas_vezes|deux_fois|zweimal|due_volte',
      'see|view|find|list|veo|encuentro|consulto|vejo|encontro|vois|trouver|sehe|finde|vedo|trovo|summary|overview|history|breakdown|ver|lista|resumen|resumo|historial|historico|voir|liste|recapitulatif|ubersicht|auflistung|vedere|elenco|riepilogo + charges|cargos|cobros|cobrancas|prelevements|debits|abbuchungen|addebiti + account|card|statement|month|cuenta|tarjeta|mes|conta|cartao|compte|carte|mois|konto|karte|monat|conto|mese - why|extra|hidden|how_much',
      'dont_get_charged|do_not_get_charged|wont_be_charged|wont_get_charged|not_get_charged|not_be_charged|not_to_be_charged|avoid_being_charged|avoid_getting_charged|stop_being_charged|without_being_charged|before_it_charges|before_i_am_charged|before_im_charged - fee|fees|extra|delivery|shipping|how_much',
      'access|redeem|claim|activate|download|unlock|canjear|canjeo|reclamar|activar|activo|descargar|descargo|baixo|resgato|ativo|telecharge|active|lade|lose|aktiviere|scarico|attivo|riscatto|resgatar|ativar|baixar|activer|telecharger|recuperer|einlosen|aktivieren|herunterladen|riscattare|attivare|scaricare + free|gratis|gratuit*|gratuito|kostenlos* + how|where|como|donde|onde|comment|ou|wie|wo|come|dove - price|cost|fee|discount|rabatt*|descuento|desconto|remise|sconto|charge*|pay',
      'metodos_de_pago|metodo_de_pago|formas_de_pago|forma_de_pago|medios_de_pago|formas_de_pagamento|forma_de_pagamento|meios_de_pagamento|moyens_de_paiement|moyen_de_paiement|modes_de_paiement|mode_de_paiement|zahlungsmethode*|zahlungsart*|zahlungsmoglichkeit*|metodi_di_pagamento|metodo_di_pagamento|payment_method*|payment_option* - descuent*|coste|recargo|fee|fees|surcharge|extra|supplement|frais|taxa|taxas|desconto|gebuhr*|sconto|commission*|price*|cost*|cuanto|quanto|combien',
      'combien_j_ai|combien_il_me|combien_me_reste|combien_nous_reste - prix|coute|tarif*|payer|frais|euros',
      'trouble|problem|problems|difficulty|issue|issues|error + paying|pay|checkout - much|price|cost|fee|charge|charged|afford|expensive|cheap*',
      'de_onde_vem|de_donde_sale|de_donde_viene|d_ou_vient|woher_kommt|da_dove_viene + dinheiro|dinero|argent|geld|soldi|denaro - meu_dinheiro|mi_dinero|mon_argent|mein_geld|miei_soldi',
    ],
    bargaining: [
      '@codes + @fails - @another',
      'how|where|como|donde|onde|comment|ou|wie|wo|come|dove + use|apply|enter|redeem|usar|uso|aplicar|resgatar|utiliser|utilise|rentrer|entrer|einlosen|eingeben|inserire|usare + @codes|code_promo|promo_code - @another',
    ],
    refund_request: [
      'annulez|annuler|annuliez|annulation|anular|anulen|cancelar|cancelen|cancelem|annullare|annullate|stornieren|storniert + commande|rendez_vous|rdv|reservation|reserva|cita|pedido|encomenda|ordine|prenotazione|appuntamento|bestellung|termin|buchung - @money|cargo|factur*',
      'renvoyez_moi|renvoyez_nous|me_renvoyer|nous_renvoyer|pouvez_vous_renvoyer|vouloir_renvoyer|renvoyez_la|renvoyez_le|me_la_renvoyez|me_le_renvoyez|effectuez_le_renvoi - @money|sous|fric|euros',
      'refund_window|return_window|returns_window|refund_period|return_period|plazo_de_devolucion|periodo_de_devolucion|delai_de_retour|delai_de_retractation|ruckgabefrist|prazo_de_devolucao|periodo_di_reso - my_refund|missed|verpasst|want_my',
      'de_onde_vem|de_donde_sale|de_donde_viene|d_ou_vient|woher_kommt|da_dove_viene + dinheiro|dinero|argent|geld|soldi|denaro - meu_dinheiro|mi_dinero|mon_argent|mein_geld|miei_soldi',
    ],
    negative_sentiment: [
      stolenThings,
      'rovinato|rovinata|rovinati|ruined|arruinado|estragado|estragada|abime|abimee|beschadigt|ruiniert + articolo|vestito|giacca|borsa|scarpe|prodotto|item|article|articulo|artigo|artikel|produit|produkt|pacco|parcel|colis|paket - avete|hai|you|ihr|sie_haben|habeis|vous_avez|voces|mi_avete',
    ],
    compliance: [
      '@stale + address|addresses|card|cards|number|phone|email|password|payment_method|direccion|tarjeta|numero|correo|endereco|cartao|adresse|carte|nummer|karte|passwort|indirizzo|carta|telefono + remove|delete|change|update|replace|edit|locked|login|code|quitar|quito|tirar|tiro|enlever|enleve|togliere|tolgo|elimino|borro|loesche|losche|eliminar|borrar|cambiar|remover|excluir|trocar|apagar|supprimer|changer|modifier|loschen|entfernen|andern|rimuovere|eliminare|cambiare|modificare - all_my|gdpr|dsgvo|rgpd|lgpd|records|database|permanently|your_system|your_systems|data|datos|dados|donnees|daten|dati|consent|never',
      stolenThings,
      'pouvez_pas_assure|pouvez_pas_assurer|pouvez_vous_assurer|peux_pas_assurer|pouvez_assurer',
    ],
  },
}
