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
    bank: 'bank issuer paypal banco emisor emissor banque kreditinstitut hausbank banca emittente',
  },
  signs: {
    refund_request: [
      '@dispute + @payment - me_conteste|que_conteste|que_contesten|no_contest*|nadie_contest*|resolved|undisputed|last_year',
      'fechte|fechten|ficht + @payment + an',
      'open|opened|opening|file|filed|filing|raise|raised|raising|start|started|starting|abrir|abro|abri|abrire|abrirei|iniciar|inicio|ouvrir|ouvre|ouvert|eroffnen|eroffne|aprire|apro + dispute|disputa|chargeback|contracargo|litige|contestazione|contestacao|claim_with_paypal|kauferschutz*|kauferschutzfall - how_many|neighbo*|border',
      'faire_opposition|fais_opposition|fait_opposition|ferai_opposition|retrofacturation|chargeback|chargebacks|charge_back|contracargo|contracargos|ruckbuchung|rucklastschrift|ruckbuchen|zuruckbuchen|ruckbelastung - carte_perdue|carte_volee|perdu_ma|vole_ma|lost|stolen|what_is|gebuhr*',
      '@bank + reverse|reversed|reversing|take_it_back|get_it_back|claw|revertir|revierta|reviertan|estornar|estorne|rembourser|annuler|zuruckholen|zuruckholt|zuruckbuchen|zuruckgeben|stornare|annullare|stop_the_payment|stop_payment + @payment|money|dinero|dinheiro|argent|geld|soldi|it|lo|isso|das|la',
      'stop|cancel|block + payment|payments|direct_debit + on_that|on_this|my_bank|to_you|transaction|of_this - stop_sign|subscription|reminder|plan|payment_plan|page|method',
      'lasse|lassen|werde + @payment + zuruckgeben|zuruckgehen|zuruckbuchen|zuruckholen|anfechten|stornieren',
    ],
    legal: [
      'inkasso|inkassoburo|inkassobuero|inkassounternehmen|inkassodienst|collection_agency|debt_collector|debt_collectors|recouvrement|recupero_crediti|agencia_de_cobro|agencia_de_cobranza + ich|wir|i|we|je|nous|gebe|geben|ubergebe|ubergeben|abgeben|hand|pass|send|refer|confie|transmets|affido|paso|pasare|vou|passo - arbeite|work_for|job|stelle',
      'es_handelt_sich_um|das_ist_ein|il_s_agit_d|c_est_un|es_un|e_uma|e_una|this_is_a + streitfall|litige|litigio|legal_dispute|controversia_legale|disputa_legal',
    ],
  },
  ignores: {},
}
