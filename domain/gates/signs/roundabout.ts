import type { SignBook } from './sign-book.ts'

/** Matters customers of every language come to by the same detour, told by two or three of their words. */
export const roundabout: SignBook = {
  lists: {
    spend: 'spend gastar mettre depenser ausgeben spendere',
    sums: 'money cash paid pague paguei paye payee geld soldi argent dinero dinheiro valor bezahlt* pagato',
    groups:
      'students student pensioners seniors children kids estudiantes jubilados ninos estudante estudantes reformados etudiants retraites enfants studenten rentner kinder studenti pensionati bambini',
    services:
      'delivery transport travel callout installation fitting assembly disposal anfahrt lieferung versand montage einbau entsorgung deplacement livraison pose transporte envio instalacion montaje desplazamiento frete entrega instalacao montagem deslocacao trasporto consegna montaggio installazione spedizione',
    titles:
      'doktor dr herr herrn frau professor prof doctor doctora dottor dottore dottoressa doutor doutora docteur monsieur madame senor senora signor signora signore mr mrs ms miss',
    offices:
      'buchhaltung rechnungsabteilung fachabteilung vertrieb sekretariat geschaftsstelle zentrale verwaltung accounts_department accounting billing_department contabilidad facturacion cobranzas cancelamentos financeiro contabilidade comptabilite facturation secretariat contabilita amministrazione segreteria ufficio_reclami',
    someone: 'someone somebody anyone anybody alguien alguem quelqu_un jemand jemanden irgendjemand irgendwer qualcuno',
    wholly: 'total insgesamt gesamt en_total no_total en_tout in_totale tutto todo tout zusammen',
  },
  signs: {
    price_question: [
      '@services + extra|on_top|aparte|a_parte|en_sus|en_plus|em_separado|por_fora|separat|zusatzlich|obendrauf|dazugerechnet|separately|in_piu + ? - order|item|bag|key|hours|time|zeit|tiempo|tempo|temps',
      '@services + zahlt|zahle|zahlen|pago|paga|pagan|pagam|paie|paient|pay|pagano|berechnet + extra|aparte|a_parte|en_plus|en_sus|zusatzlich|separat|in_piu - bezahlt|pague|paguei',
      'vat|with_tax|without_tax|plus_tax|tax_included|including_tax|incl_tax|before_tax|iva|tva|ttc|mwst|mehrwertsteuer|hors_taxes + with|without|included|including|includes|plus|con|sin|incluye|incluido|com|sem|inclui|incluso|inclus|compris|ou|or|mit|ohne|inklusive|inkl|senza|compresa|inclusa|oder - number|numero|nummer|return|refund*|id|declar*|office|our_vat|my_vat|invoice|factura|fatura|rechnung|facture|fattura|advis*|authorit*',
      'more_than|over_what|above_what|mas_de_lo|poco_de_lo|acima_do|pouco_do_que|mais_do_que|au_dessus_de|plus_que|mehr_als|piu_di + @spend - time|tempo|temps|zeit|tiempo',
      'bit_less|little_less|algo_menos|un_poco_menos|um_pouco_menos|un_peu_moins|etwas_weniger|qualcosa_meno|qualcosa_di_meno + do_it|doing|do|for|me|nos|lo|faz*|fazem|faites|faire|macht|machen|fate|fare - sugar|salt|azucar|acucar|sucre|zucker|zucchero|sal|noise|time',
      'noch_was_drehen|noch_etwas_drehen|am_preis_drehen|auf_wie_viel|auf_wieviel|worauf_kame|worauf_kommt|whats_the_damage|what_s_the_damage - warten',
      '@groups + pay|pays|pagan|pagam|paga|paient|zahlen|pagano + same|igual|lo_mismo|mesmo|meia|pareil|autant|genauso|gleich|uguale|less|menos|weniger|meno|moins|?',
      'elsewhere|another_shop|otra_tienda|otro_sitio|outro_lado|noutro_lado|concorrente|ailleurs|woanders|altra_parte|altrove + less|menos|weniger|meno|moins|cheaper|asks|cuesta|costa|coute|kostet|cobran - time|zeit|tempo',
      '@wholly + know|saber|savoir|wissen|sapere + before|commit|decid*|antes|avant|bevor|prima|entscheid*|confirm* - about|data|datos|dados|daten|donnees|dati',
    ],
    refund_request: [
      'voucher|vale|bono|gutschein|avoir|buono|credit_note|store_credit + dont_want|not|no_quiero|nao_quero|ne_veux|veux_pas|keinen|kein|non_voglio|instead|rather_than|statt|plutot + @sums',
      'undo|reverse|deshagan|deshacer|desfacam|desfazer|annulez|ruckgangig|annullate|annullare + payment|pago|pagamento|paiement|zahlung|transaction|transaccion|charge|cargo|abbuchung',
      'cancelled|canceled|gave_notice|ended|baja|cancelei|cancele|resilie|gekundigt|disdetto + still|siguen|sigue|continuam|continuate|encore|immer_noch|weiter|ancora|toujours + charg*|cobr*|prelev*|buch*|bucht|abbuch*|addebit*|took|take|taking',
      'credit|abono|accredito|gutschrift|credited|estorno|avoir + not|no|nicht|nao|non|pas|still|todavia|ainda|ancora|bis_heute + see|seen|veo|vi|vedo|vois|there|tarjeta|carta|konto|cartao|account - card_number|limit|rating|score',
      'twice|dos_veces|duas_vezes|deux_fois|doppelt|zweimal|due_volte + took|taken|pris|prise|prelev*|debit*|cobr*|passaram|pasaron|eingezogen|abgebucht|preso|addebit* - medic*|pill*|pastilla*|tablet*|course|day|week',
      'bezahlte|what_i_paid|lo_que_pague|o_que_paguei|j_ai_paye|ho_pagato + back|wieder|zuruck|devuel*|de_volta|recuper*|rivoglio|ridate*|returned|quiero|quero|want',
    ],
    legal: [
      'danni|danos|danos_y_perjuicios|dommages|schaden|damages|damage + rispond*|responde*|respondem|repond*|haft*|liable|answer_for|risarc* - zahnarzt|wasser',
      'clause|clausula|clausola|klausel + court|stand_up|void|nichtig|nula|nulle|nulla|juez|giudice|juge|richter',
      'judge|juez|jueza|juiz|juge|giudice|richter + let|que_lo|vea|look|decide|decida|tranchera|entscheid*|decidera|verra - football|match|partido|linea|competition|concurso|contest',
      'consumer|consumo|consumidor|consommation|consommateur|verbraucher*|consumatore + law|laws|ley|lei|codigo|code|loi|recht*|diritto|diritti|codice|verbraucherrecht + break*|breach*|violat*|incumpl*|fere|violando|respect*|verstoss*|against|contra|contre|you_know',
    ],
    compliance: [
      'who|whom|which_of_your|which_staff|quien|quienes|quem|qui|wer|chi + see|open|view|read|look|ver|ve|ven|veem|abrir|abre|consult*|acced*|aced*|voir|voit|lire|regarder|einsehen|sehen|lesen|vedere|vede|leggere + file|record|records|chart|expediente|historial|ficha|dossier|akte|krankenakte|cartella|pratica|prontuario - missing|lost|opens_at',
      'wipe|erase|delete|purge|borren|borrad|borre|borra|eliminen|apaguem|apague|apaga|eliminem|effacez|efface|supprimez|loscht|loschen|losche|cancellate|cancelli|eliminate + everything|todo|tudo|tout|alles|samtliche|tutto|every_trace + have|hold|about|tengan|tienen|tenham|tem|sobre|avez|ayez|sur|habt|haben|uber|avete|abbia|su_di - cart|carrito|carrinho|panier|warenkorb|carrello|order|pedido|cache|app',
      'passaram|passou|deram|repassaram|dieron|pasaron|cedieron|donne|transmis|file_mon|weitergegeben|gegeben|dato|passato|gave|passed|handed + number|phone|email|address|numero|telefono|telefone|contato|contacto|correo|nummer|telefonnummer|adresse|indirizzo|coordonnees + who|whom|quem|quien|qui|wem|chi - parcel|driver|courier|door',
      'widerspreche|widersprochen|widersprechen|object|objected|objection|oppose|m_oppose|me_opongo|me_opuse|oponho|me_oponho|mi_oppongo|opposto + ki|ai|ia|inteligencia|intelligence|telefonie|aufzeichnung*|recording|profiling|auswertung|verarbeitung|nutzung|processing|use_of_my|data|datos|dados|donnees|daten|dati|tratamiento|tratamento|traitement|trattamento - kostenvoranschlag|rechnung|invoice|fine',
      'who|quien|quem|qui|wer|chi + open|abrir|ouvrir|offnen|aprire|access|acceder|aceder|accedere + file|records|expediente|ficha|dossier|akte|pratica|cartella|historial',
      'another_firm|another_company|other_companies|other_firms|otra_empresa|otras_empresas|outra_empresa|outras_empresas|autre_societe|autres_societes|autre_entreprise|andere_firma|andere_firmen|altra_ditta|altra_azienda|altre_aziende + hand*|gave|give|given|passed|paso|pasaron|dieron|dado|passaram|deram|donne|transmis|gegeben|weitergegeben|dato|passato + address|number|data|email|name|direccion|numero|datos|morada|endereco|dados|adresse|nummer|daten|indirizzo|dati',
      'filmed|recorded|filmado|grabaran|grabado|grabada|gravassem|gravado|gravada|filme|filmee|enregistre|enregistree|gefilmt|aufgenommen|filmato|filmata|registrato + never|not|no|nao|jamais|pas|nie|nicht|mai|non + agree*|consent*|permission|permiso|autorizei|autorice|accepte|zugestimmt|erlaubt|accettato|acconsentito',
      'hebt|heben|aufheben|hang_on_to + aufnahmen|daten|unterlagen|recordings|data|details + lange|long|wo|where|meine|my',
    ],
    negative_sentiment: [
      'kept_your_word|keep_your_word|keep_their_word|broke_your_word|broken_your_promise|break_your_promises|wort_gehalten|wort_nicht|tenu_parole|tenez_parole|cumplido_su_palabra|cumplen_su_palabra|cumpriram_a_palavra|mantenuto_la_parola + not|never|nicht|nie|pas|jamais|no|nunca|nao|non|mai|once|didnt|dont|havent - ?',
      'stehen_lassen|stehen_gelassen|stehenlassen|pose_un_lapin|faux_bond|tirato_un_bidone|bidonato|piantato_in_asso|piantati_in_asso|deu_um_bolo|deram_um_bolo|me_deram_o_cano|deram_o_cano|dejado_plantado|dejaron_plantado|dejaron_plantada|stood_me_up|stood_us_up - auto|fahrrad|lampe|teig',
      'fertig_mit_euch|fertig_mit_ihnen|euch_bin_ich_fertig|ihnen_bin_ich_fertig|les_pieds_chez|piede_da_voi|los_pies_ahi|os_pes_ai|fuori_di_me|fuori_dai_gangheri|fora_de_mim|hors_de_moi|fuera_de_mi|ausser_mir_vor|done_with_you|finished_with_you|through_with_you - freude|joie|alegria|felicita|hausaufgaben|work',
      'geargert|aufgeregt|auf_die_palme|auf_die_nerven|letzten_nerv|zur_weissglut + mich|mir|richtig|sehr|total|gehen|geht|geraubt|gebracht - uber_mich|nicht_geargert',
      'imbarazzanti|imbarazzante|vergognosi|vergognoso|ridicoli|embarrassing|bochornoso|bochornosos|vergonhoso|honteux|blamabel|peinlich + siete|e|sono|sois|son|es|you|youre|this|sao|etes|c_est|ihr|das|ist - situazione_mia|for_me|para_mi|pour_moi|fur_mich|question|frage|domanda|pregunta',
      'promises|promesas|promessas|promesses|versprechen|promesse + not_one|none|ninguna|nenhuma|aucune|keins|keines|nessuna|empty|vacias|vazias|vides|leere|broken',
      'circus|circo|cirque|zirkus + this|esto|isto|est|das|que|enough|canse|chega|assez|reicht|stufo - ticket*|entrada*|bilhete*|billet*|karten|bigliett*|kids|ninos|show|espectaculo',
      'wasted|perder|perdi|perdre|gestohlen|perdere|verschwendet + week|semana|semaine|woche|settimana|morning|manana|manha|matinee|vormittag|mattina|day|tag|dia|giornata|journee + me_han|nos_han|vossa_causa|sua_causa|m_avez|nous_avez|ihr_habt|sie_haben|mi_avete|ci_avete|you_have|youve',
      'nobody|nadie|ninguem|keinen|niemanden|nessuno|tout_le_monde + cares|care|gives_a|le_importa|importa|quer_saber|s_en_moque|interessiert - home_care|health_care|care_home',
      'regret|arrepiento|arrependo|regrette|bereue|pento + order*|buy*|bought|compra*|encomend*|command*|bestell*|gekauft|ordinat*|comprat*|achet* - wrong_size|colour|color',
    ],
    human_requested: [
      'stell|stelle|stellen|stellt|verbinde|verbinden + mich|uns + durch|weiter - vor|dachboden|lampe|termin',
      'hol|hole|holen|holt|gib|gebt|geben|verbinde|verbinden + verantwortliche*|verantwortlichen|verantwortliche*|zustandige*|vorgesetzte*|chef|chefin|leiter|leiterin - angebot|paket|rabatt',
      'a_word_with|word_with_your|word_with_the|quick_word_with + let_me|want|need|like|can|could|have|get - had_a_word|i_had',
      'sair_do|sair_da|fugir_do|salir_del|sortir_du|raus_aus_dem|uscire_dal|get_out_of + robo|bot|chatbot|robot|automatico|menu|maquina|machine - gym|academia',
      'me_atiende|me_atiendes|me_atienden|me_atende|me_atendem|mi_risponde|me_repond|antwortet_mir + humano|humana|persona|pessoa|umano|humain|personne|mensch|alguien|alguem|qualcuno - eres|es_usted|voce_e|sei_un|ninguna|nenhuma|aucune|keine',
      'speak|talk|spoken_to|sprechen|reden|telefonieren|verbinden|verbindet|hablar|comunic*|falar|parler|joindre|parlare|conferire|put_me_through|connect_me + @titles + want|like|need|can|could|may|please|mochte|will|kann|konnte|durfte|bitte|quiero|quisiera|puedo|necesito|quero|queria|preciso|posso|veux|voudrais|puis|peux|voglio|vorrei|per_favore|? - my_doctor|mein_doktor|mi_doctor|mio_dottore|spoke|gesprochen|hable_con|falei|parle_avec|ho_parlato|yesterday|gestern|ayer|hier_soir',
      'speak|talk|connect|transfer|sprechen|reden|verbinden|verbindet|durchstellen|hablar|comunic*|transf*|falar|parler|passez_moi|parlare|passatemi|mi_passi + @offices - spoke|gesprochen|hable|falei|ho_parlato|meinte|said|dijo|disse|offer|angebot',
      'hol|hole|holen|holt|hinzuziehen|dazuholen|hinzuholen|dazunehmen + @someone|kolleg*|mitarbeiter*|menschen|vorgesetzt*|chef|chefin - paket|abholen|kind|kinder|mobel|reparatur|schlussel|uhr',
      'dar_con|darme_con|das_con|da_con|den_con|dame_con|deme_con|bota_com|me_bota + @someone|persona|humano|agente|encargad*|asesor*|operador*|supervisor*|gerente|pessoa|atendente - no_logro_dar|no_puedo_dar_con_la',
      'in_contatto_con|en_contacto_con|en_contact_avec|en_relation_avec|em_contato_com|em_contacto_com|in_touch_with|in_contact_with|in_kontakt|in_verbindung + mi|mich|me|mettere|mettez_moi|mettre|put|poner*|pongame|ponme|colocar|coloca|bringen|setzen - get_in_touch|got_in_touch|with_me|conmigo|comigo|con_me|mit_mir|avec_moi',
      'con_el|con_la|con_un|con_una|com_o|com_a|con_alguien|com_alguem + recepcion*|secretari*|operador*|gerente|encargad*|asesor*|agente|persona|atendente|alguien|alguem + por_favor|porfa|pfv - mesa|cita|habl*_con_mi|reserva|consulta|no',
      'secretary|secretaria|secretario|secretaire|sekretarin|sekretariat|segretaria|segreteria + talk|speak|hablar|hable|falar|parler|sprechen|parlare|connect|comunic*|pase*|passe*|passez|verbinden|passi - spoke|hable_con|falei|parlato|gesprochen',
      'voice|voz|voix|stimme|voce + hear|oir|escuchar|ouvir|entendre|horen|sentire - message|mensaje|recording|assistant|song|cannot|cant',
      'colleague|colleagues|companero|colega|collegue|collegues|kollege|kollegin|collega + take_over|take_this|lleve|encargue|tratar|reprendre|prendre_le|ubernehmen|occuparsene|occupi',
      'menu|menus|menue + enough|basta|chega|assez|genug|marre + person|persona|pessoa|personne|mensch|human',
      'reading|leyendo|ler|lit|liest|legge + @someone - review*|meter|script|book|libro|livre|buch',
      'decide|decida|decidir|decider|entscheiden|entscheidet|decidere + @someone + put|ponga*|pongame|ponha|mettez|geben|gib|datemi|give|get|quiero|want|voglio|need',
    ],
  },
  ignores: {},
}
