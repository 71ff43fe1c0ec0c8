import type { SignBook } from './sign-book.ts'

/** Customers who take a payment back through their bank, or say they will. */
export const disputes: SignBook = {
  lists: {
    dispute:
      'disput* contest contesting contested contestar contestare contester conteste contesto contestons contestez contestiamo contestato impugn* contestacion contestacao contestazione objecion objecao opposition anfecht* beanstand* litigio litige streitfall strittig',
    payment:
      'charge charges payment payments transaction transactions purchase debit invoice cargo cargos cobro cobros pago pagos compra compras transaccion factura cobranca cobrancas pagamento pagamentos fatura debito paiement paiements prelevement prelevements achat debit facture zahlung zahlungen abbuchung abbuchungen lastschrift rechnung belastung addebito addebiti acquisto pagamenti fattura transazione',
    reverse:
      'stop reverse revert cancel recall block claw detener revertir revoquen bloquear estornar bloquear sustar bloquer bloque stoppen stoppe stoppt widerruf* zuruckgeben zuruckgebe zuruckholen zuruckhole sperr* bloccare annullare stornare',
    sums: 'payment payments pago pagos pagamento pagamentos paiement paiements zahlung zahlungen charge charges transaction transactions cargo cargos cobro cobros monto importe movimiento cobranca cobrancas lancamento lancamentos valor addebito addebiti prelievo importo prelevement prelevements montant debit abbuchung abbuchungen belastung betrag buchung invoice bill factura facturas fatura fattura facture rechnung servicio servico servizio service',
    notMine:
      'did_not_authorise did_not_authorize did_not_order did_not_buy didnt_buy dont_recognise dont_recognize do_not_recognise do_not_recognize didnt_authorise didnt_authorize never_authorised never_authorized didnt_order never_ordered never_signed_up no_reconozco no_reconocemos no_autorice no_contrate no_contratamos no_acordamos no_es_el_que_acordamos nunca_contrate nao_reconheco nao_autorizei nao_contratei nunca_contratei nao_foi_o_combinado non_riconosco non_ho_autorizzato non_ho_mai_ordinato non_ho_mai_sottoscritto je_ne_reconnais_pas pas_autorise jamais_commande jamais_souscrit erkenne_ich_nicht kenne_ich_nicht nicht_autorisiert nie_bestellt nie_abgeschlossen nicht_zuordnen',
    stillTaken:
      'still_charging still_charged still_being_charged keep_charging keep_being_charged keeps_charging siguen_cobrandome me_siguen_cobrando siguen_cobrando sigue_cobrando continuam_cobrando continuam_me_cobrando ainda_cobram seguem_cobrando continuate_ad_addebitare continuano_ad_addebitare mi_addebitate_ancora encore_preleve preleve_encore toujours_preleve continuez_a_me_prelever immer_noch_abgebucht weiterhin_abgebucht buchen_weiter_ab bucht_weiter_ab',
    twoSums:
      'two_identical two_charges two_transactions two_payments duplicate_charge duplicate_payment dos_cargos dos_cobros cargos_identicos cargo_duplicado cobro_duplicado pago_duplicado dois_lancamentos duas_cobrancas cobranca_duplicada due_addebiti doppio_addebito addebito_doppio deux_prelevements double_prelevement zwei_abbuchungen doppelte_abbuchung doppelt_abgebucht money_left_my_account_twice charged_three_times charged_3_times cobrado_tres_veces cobraron_tres_veces cobraram_tres_vezes cobrado_tres_vezes debitee_trois_fois debite_trois_fois preleve_trois_fois dreimal_abgebucht addebitato_tre_volte overcharged surfacturation surfacture sobrecobro cobranca_indevida cobro_indebido addebito_indebito zu_viel_berechnet zu_viel_abgebucht',
    bank: 'bank issuer banco emisor emissor banque kreditinstitut hausbank banca emittente',
  },
  signs: {
    refund_request: [
      '@dispute + @payment - me_conteste|que_conteste|que_contesten|no_contest*|nadie_contest*|resolved|undisputed|last_year',
      'fechte|fechten|ficht + @payment + an',
      'open|opened|opening|file|filed|filing|raise|raised|raising|start|started|starting|abrir|abro|abri|abrire|abrirei|iniciar|inicio|ouvrir|ouvre|ouvert|eroffnen|eroffne|aprire|apro + dispute|disputa|chargeback|contracargo|litige|contestazione|contestacao|claim_with_my_bank|claim_with_the_bank|claim_with_my_card|kauferschutz*|kauferschutzfall - how_many|neighbo*|border',
      'faire_opposition|fais_opposition|fait_opposition|ferai_opposition|retrofacturation|chargeback|chargebacks|charge_back|contracargo|contracargos|ruckbuchung|rucklastschrift|ruckbuchen|zuruckbuchen|ruckbelastung - carte_perdue|carte_volee|perdu_ma|vole_ma|lost|stolen|what_is|gebuhr*',
      '@bank + reverse|reversed|reversing|take_it_back|get_it_back|claw|revertir|revierta|reviertan|estornar|estorne|rembourser|annuler|zuruckholen|zuruckholt|zuruckbuchen|zuruckgeben|stornare|annullare|stop_the_payment|stop_payment + @payment|money|dinero|dinheiro|argent|geld|soldi|it|lo|isso|das|la',
      'stop|cancel|block + payment|payments|direct_debit + on_that|on_this|my_bank|to_you|transaction|of_this - stop_sign|subscription|reminder|plan|payment_plan|page|method',
      '@sums + @notMine - word|button|name|number|sender|logo|template|format',
      '@stillTaken - battery|phone|bateria|akku|batteria|batterie|how_much|cuanto|quanto|combien',
      '@twoSums - battery|akku|bateria|batteria|batterie|pay_in|installments|cuotas|parcelas|raten|rate',
      'cobran|cobrando|cobraron|charging_me|charged_me|facturan|berechnen|facturez|addebitate|cobraram + no_estoy_de_acuerdo|not_agree|dont_agree|do_not_agree|nicht_einverstanden|pas_d_accord|non_sono_d_accordo|nao_concordo|sin_avisarme|sin_avisar|without_telling_me|sem_avisar|ohne_bescheid|sans_prevenir|senza_avvisare',
      'wrong_bill|bill_is_wrong|bill_was_wrong|conto_sbagliato|conto_era_sbagliato|cuenta_equivocada|conta_errada|conta_veio_errada|addition_fausse|erreur_dans_l_addition|rechnung_ist_falsch|rechnung_stimmt_nicht|falsche_rechnung|fattura_sbagliata|factura_equivocada|fatura_errada|facture_fausse',
      'lasse|lassen|werde + @payment + zuruckgeben|zuruckgehen|zuruckbuchen|zuruckholen|anfechten|stornieren',
    ],
    legal: [
      'inkasso|inkassoburo|inkassobuero|inkassounternehmen|inkassodienst|collection_agency|debt_collector|debt_collectors|recouvrement|recupero_crediti|agencia_de_cobro|agencia_de_cobranza + ich|wir|i|we|je|nous|gebe|geben|ubergebe|ubergeben|abgeben|hand|pass|send|refer|confie|transmets|affido|paso|pasare|vou|passo - arbeite|work_for|job|stelle',
      'es_handelt_sich_um|das_ist_ein|il_s_agit_d|c_est_un|es_un|e_uma|e_una|this_is_a + streitfall|litige|litigio|legal_dispute|controversia_legale|disputa_legal',
    ],
  },
  ignores: {},
}
