import type { SignBook } from './sign-book.ts'

const lists: SignBook['lists'] = {
  price:
    'preis* preise kosten kostet kostn kostenpunkt tarif* gebuhr* gebuehr* honorar* angebot kostenvoranschlag kva stundensatz* stundenlohn satz betrag aufpreis zuschlag pauschale monatsbeitrag beitrag versandkosten anfahrtskosten porto provision',
  ask: '? was wie wieviel wie_viel welche welcher welchen welches mit_welchem sagen nennen nenn schicken schickt senden mitteilen wissen brauche brauchen hatte hatten haette mochte moechte machen macht konnen konnt kann konnte gibt gibts erfahren interessiert lasst bitte',
  money:
    'geld kohle betrag anzahlung kaution zahlung summe euro euros gebuhr gebuehr beitrag vorauszahlung pfand kaufpreis',
  giveback:
    'zuruck* zurueck* erstatt* ruckerstatt* rueckerstatt* ruckzahl* rueckzahl* ersetz* gutschr* gutgeschrieben wieder wiederhaben wiederbekommen retour* wiedersehen',
  data: 'daten adresse nummer telefonnummer mail email akte patientenakte unterlagen informationen angaben aufnahmen fotos profil konto kundenkonto gesprache chatverlauf',
  erase: 'losch* loesch* gelosch* geloesch* entfernt entfern* vernicht* austragen vergess*',
  keep: 'speicher* gespeichert aufbewahr* aufgezeichnet aufzeichn* aufnehm* aufgenommen behalt* verarbeit* erheb* lager* gehostet hostet',
  share:
    'weitergeb* weitergegeben weiterleit* geben_weiter gebt_weiter geben gebt geteilt teilen teilt verkauf* dritte dritten geleakt leak datenleck gehackt gestohlen veroffentlich* offengelegt uberm* ubermitt*',
  person:
    'mensch menschen mitarbeiter mitarbeiterin mitarbeitern mitarbeitende jemand jemanden jemandem berater beraterin beratern chef chefin chefs vorgesetzte vorgesetzten geschaftsfuhrer geschaeftsfuehrer inhaber inhaberin leiter leiterin filialleiter kollege kollegin kollegen sachbearbeiter ansprechpartner ansprechpartnerin techniker agent agenten operator manager supervisor person kundendienst kundenservice kundenbetreuung kundenberater service_team rezeption empfang verkaufer arzt arztin zahnarzt anwalt fachmann experte spezialist verantwortlichen verantwortlicher zustandigen zentrale vertreter euch_personlich',
  contact:
    'sprech* spreche reden rede red kontakt* kontaktieren erreich* anruf* ruf* ruckruf* zuruckruf* zuruckrufen rueckruf* verbind* verbunden durchstell* stellen weiterverbind* telefonier* melden melde meldet unterhalten klaren besprech* schreib* chatt* antwort* treffen wenden ubernehm* helfen hilft weiterleit*',
  bot: 'bot bots roboter robotern maschine maschinen ki computer chatbot automat* algorithmus programm bandansage ansage computerstimme',
  not: 'nicht kein keine keinen keinem nie niemals ohne nix weder',
}

export const de: SignBook = {
  lists,
  signs: {
    price_question: [
      '@price + @ask - bezahlt|ordnung|danke_fur|uberwiesen|erstatt*|zuruck*|angenommen|nummer|gezahlt|abgebucht',
      '@price + #short - danke|gut|super|ordnung|bezahlt|angenommen|stimmt',
      'was|wieviel|wie_viel|wieviele_euro|wv + kost*|koste|kostet|kosten|nehmt|nehmen|nimmst|verlangt|verlangen|verlangst|zahl*|macht_das|macht_ihr_fur|bezahl*|berechn*|ware|waere|wurde|wuerde|mussen_wir_zahlen|muss_ich_zahlen|fur_eine|fur_ein|fur_einen|fuer|pro|euro|geld - zeit|uhr|personen|tage|stunden_ist|wasser|platz|stunden_dauert|dauert|los|wenn|passiert|mitbringen|fur_unterlagen',
      'wie_teuer|wie_viel_geld|wieviel_geld|was_kostet|was_kosten|was_kostn|wieviel_kostet|was_nehmt_ihr|was_nehmen_sie - war_das_essen',
      'euro|euros|€ + pro_monat|pro_jahr|im_monat|pro_stunde|pro_person|monatlich|jahrlich|inklusive|incl|zzgl|netto|brutto + ?|oder|ist|sind|das|die - bezahlt|abgebucht',
      'rabatt*|nachlass|skonto|preisnachlass|ermassig*|ermaessig*|gutschein|aktion|sonderangebot|vergunstig*|prozente|sonderpreis|azubi_tarif|studentenrabatt|mengenrabatt + ?|gibt|gibts|gebt|geben|bekomm*|krieg*|fur|fuer|habt|haben|einen|drin|moglich|kann|konnen|wenn|auf|noch - ruckgabe',
      'billiger*|gunstiger*|guenstiger*|billig|gunstig|guenstig|teuer|preiswert|preiswerter|bezahlbar|zu_teuer|ganz_schon_teuer|kostspielig + ?|zu|geht|wie|noch|was|mir|etwas|bisschen|ist|es|geht_es|geht_das|machen|sehr|so|wo|anders',
      'kostenlos|gratis|umsonst|inklusive|inbegriffen|kostenfrei|gebuhrenfrei|kostenpflichtig|enthalten + ?|ist|sind|die|der|das|im',
      'zahlen|bezahlen|zahle|bezahle|berappen|hinlegen|loswerden|rechnen + was|wieviel|muss|wie_viel|musste|extra|welchem_betrag|welchen_kosten|viel|welcher_summe - karte|rechnung_zahlen|wo|kann_ich_mit|bar|raten_zahlen_moglich_wo|schon',
      'preis|preislich|angebot + noch_was|machen|runter|verhandel*|handeln|besser*|entgegenkommen|spielraum|luft|drucken|drin|senken|mithalten|mitgehen|geht',
      'angebot|kostenvoranschlag|kva|preisliste|offerte|kalkulation|schatzung|hausnummer|preisrahmen|preisspanne|grossenordnung|preisauskunft + fur|fuer|machen|bitte|ein|einen|uber|brauche|hatte|mochte|schicken|senden|nennen|erstellen|#short|?|kosten - angenommen|nummer|jobangebot|stellenangebot|unterschrieben|annehmen|nehme_an',
      'kosten|gebuhren|gebuehren|zuschlag|aufpreis|porto|mehrkosten|nebenkosten|extrakosten|versandkosten + welche|wie_hoch|fallen|entsteh*|gibt|extra|noch|hoch|versteckt*|was|kommen|zusatzlich* - erstatt*|abgebucht',
      'budget|schmerzgrenze + knapp|begrenzt|klein|maximal|hochstens|mein|unser|haben|reicht|passt|welches',
      'konkurrenz|mitbewerber|anderswo|woanders + billiger|gunstiger|guenstiger|preis|angebot|verlangt|kostet|bietet',
      'stundensatz|stundensatze|monatsbeitrag|mitgliedsbeitrag|tagessatz|nachtpreis|zimmerpreis|eintritt + was|wie|welche*|?|hoch|bei|euer|ihr',
    ],
    refund_request: [
      'erstatt*|ruckerstatt*|rueckerstatt*|ruckzahl*|rueckzahl*|zuruckzahl*|zurueckzahl*|zuruckuberweis*|zurueckueberweis*|ruckuberweis*|geld_zuruck|geld_zurueck|geld_wieder|zuruckbuch*|ruckbuch*|chargeback|ruckvergut*|rueckgabe|ruckgabe|ruckabwick*|entschadig*|entschaedig*|gutschrift - angekommen|danke_fur_die|anzeige_erstatt*|erstatte_anzeige|erstatten_anzeige|eingegangen|richtlinie|bedingungen|krankenkasse_erstattet',
      '@money + zuruck|zurueck|wieder|wiederhaben|zuruckhaben|zuruckbekomm*|zuruckgeb*|wiederbekomm*|retour|erstatt*|auszahl* - rufen|ruf|angekommen|wieder_geoffnet|wieder_offen|uberweis*_auf|eingegangen',
      'doppelt|zweimal|zu_viel|zuviel|versehentlich|unberechtigt|falschlich*|nach_kundigung|trotz_kundigung|trotz_storno*|ohne_erlaubnis + abgebucht|belastet|berechnet|eingezogen|bezahlt|kassiert|abgezogen|abgerechnet|gezahlt - schon_geklart',
      'will|mochte|moechte|wurde|verlange|fordere|erwarte|kann|bekomme|kriege|gebt|geben|wann|wo|hatte_gern + geld|kohle|kaution|anzahlung|betrag|kaufpreis|euro|pfand + zuruck|zurueck|wieder|mein|meine|meinen|bleibt|erstatt*|haben|sehen - uberweisen|abheben|einzahlen|wie_viel|was_kostet',
      'storniert|storno|gekundigt|widerruf*|rucktritt|trete|abgesagt|ausgefallen*|ausfall + geld|anzahlung|ruckzahl*|zuruck*|erstatt*|kaution|gutschrift|betrag|wieder|kauf|euro',
      'kaution|anzahlung|pfand + wann|bekomme|zuruck*|wieder|immer_noch|einbehalten|uberweis*|kriege|auszahl* - muss_ich|wie_hoch|angekommen',
      'nicht|nie|nichts|kein + angekommen|geliefert|erhalten|bekommen|gekommen|stattgefunden|erschienen|genutzt + geld|bezahlt|zuruck|erstatt*|gezahlt|betrag|zahlung - rechnung_nicht',
      'zuruckgeben|zurueckgeben|zuruckschicken|zurueckschicken|retournieren|retoure|zurucksenden|zuruckbringen|umtausch_gegen_geld|ware_zuruck + will|mochte|moechte|wie|kann|geld|bitte|wurde|ich|wohin - schlussel|leihauto|mietwagen|auto|wagen|rad|gerat_leihen|anruf|nachricht|buch|bucher|unterlagen|formular',
      'schulden|schuldet|schuldig + mir|uns|noch + euro|geld|betrag|noch|ihr|sie|seit - ich_schulde|was_schulde',
    ],
    legal: [
      'anwalt|anwalte|anwaltin|anwalts*|rechtsanwalt*|rechtsbeistand|rechtsschutz*|jurist* + mein|meine|meinen|meinem|meiner|unser*|einschalt*|schalte|schreib*|brief|post|horen|hoeren|geht|ubergebe|informiert|kommt|nehme|nehm|sprech*|hol* - termin|suche|bin|bin_anwalt|mietrecht|familienrecht|brauche_einen|beratung_buchen|schreibtisch',
      'gericht|amtsgericht|landgericht|klage|klagen|verklag*|klag|anzeige|strafanzeige|mahnbescheid|mahnverfahren|gerichtlich*|rechtsweg|prozess|staatsanwalt*|polizei|einstweilige|schlichtungsstelle|schlichtung + vor|ich|wir|erstatt*|erstatte|geht|gehe|sehen|erheb*|einreich*|gegen|euch|sie|werde|werden|mach*|stelle|bring*|treffen|ruf*|hol*|zum|einleit*|dann|noch - karte|empfehlen|vegetarisch|lecker|hauptgericht|display|anzeige_im|anzeige_in_der|stellenanzeige|arbeite|strasse|bestell*|bestellprozess|die_anzeige|prozess_der',
      'jurist*|juristen|rechtsanwalt*|rechtsabteilung|rechtsberatung + pruf*|lasse|lassen|weitergeb*|ubergeb*|einschalt*|klaren|wenden|liegt - arbeite|bin|studiere|suche|termin',
      'rechtlich*|juristisch*|gesetzlich*|rechtswidrig|illegal|gesetzwidrig|strafbar|betrug_und_anzeige|vertragsbruch|sittenwidrig|unzulassig|verstoss*|verstosst + schritte|vor|gegen|ist|das|vorgehen|konsequenzen|massnahmen|prufen|wege|mittel|gesetz|recht|vertrag|verpflicht*|anspruch|ansprueche|anspruche - gesetzlicher_feiertag|gesetzlich_versichert|gesetzliche_kasse|gesetzlich_krankenversichert',
      'verbraucherzentrale|verbraucherschutz*|verbraucherschutz|gewerbeaufsicht|arztekammer|handwerkskammer|innung|gesundheitsamt|ordnungsamt|bundesnetzagentur|ombudsmann|ombudsfrau|schiedsstelle|aufsichtsbehorde + ich|wir|melden|gehe|wende|beschwer*|informier*|zur|zum|bei|werde|dann|einschalt*',
      'schadensersatz|schadenersatz|schmerzensgeld|haftbar|haften|haftung|regress|nutzungsausfall + fordere|fordern|verlang*|ich|wir|mache|sie|ihr|will|auf|wegen|ubernehm*|klag*',
      'frist|letzte|letztmalig*|formlich*|formell*|abmahn*|mahnung + setze|letzte|setzen|warnung|aufforderung|frist|vertragsbruch|gerichtlich|hiermit|abmahnung|tage - anmeldefrist|kundigungsfrist|widerrufsfrist|letzte_bestellung|letzte_rechnung|letzte_woche',
      'rechte|recht|gesetz + mein|meine|kenne|verbraucher|gegen_das|verstosst|laut|nach|durchsetzen|gewahrleist* - studiere|student|mietrecht_termin|ihr_habt_recht|sie_haben_recht|du_hast_recht',
      'vertrag + verletz*|bruch|gebrochen|nichtig|anfecht*|verstoss*|kundig*_fristlos|unwirksam',
    ],
    compliance: [
      'dsgvo|gdpr|datenschutz*|bdsg|auskunft_nach|artikel_15|art_15|av_vertrag|avv|auftragsverarbeitung*|datenschutzerklarung|recht_auf_vergessenwerden|recht_auf_loschung|auskunftsersuchen|auskunftsrecht|iso_27001|iso27001|hipaa|pci|vorschrift*|vorschriften|richtlinien_eingehalten|compliance|konform|zertifizier*|zertifikat|auditier*|audit|aufsichtsbehorde|verschlussel*|schweigepflicht|privatsphare|datenleck|datenpanne|zulassung|gewerbeschein|konzession|meisterbrief|approbation - sichtschutz|geschenkzertifikat',
      '@erase + @data|alles|alle + meine|meiner|mein|meinen|alle|uber_mich|personlich*|unsere|account|konto - termin|artikel|bestellung|warenkorb|zweiten|letzte|passwort|buchung',
      '@keep + @data|gesprache|anrufe|telefonate|alles + meine|meiner|mein|wie_lange|wo|warum|welche|uber_mich|?|personlich* - platz|tisch|zimmer|koffer|gepack|termin|speichern_wie|wie_kann_ich|lagerung_von|behalten_das|behalte_ich',
      '@share + @data|gesprache + meine|meiner|mein|wer|wem|an|dritte|dritten|personlich*|? - angebot|geben_sie_mir|gebt_mir|geben_mir|karte_gestohlen|karte_wurde|preis|welche_angaben|brauchen|standort_teilen|teilen_sie_mir|mitteilen',
      'wer|welche_mitarbeiter + zugriff|einsehen|sieht|sehen|liest|lesen|hort|zugang|einsicht + daten|meine|akte|unterlagen|gesprache|nachrichten',
      'kopie|auskunft|einsicht|wissen|welche|was + daten|informationen + haben|habt|uber_mich|gespeichert|meine|personlich*|liegen|gesammelt|von_mir - brauchen|braucht|benotig*|buchung|bestellung|lieferung',
      'einwilligung|zustimmung|erlaubnis|eingewilligt|zugestimmt|erlaubt|widerspreche|widerspruch|widersprech* + widerruf*|nie|nicht|ohne|meine|habe|nutzung|daten|werbung|zuruckziehen|verarbeitung|gegen - hunde|hund|parken|rauchen|eintritt',
      'woher + nummer|adresse|mail|email|daten|kontakt|telefonnummer',
      'aufgezeichnet|aufzeichnung|mitgeschnitten|mitgehort|kamera|kameras|videouberwach*|uberwach*|abgehort + ?|anrufe|gesprach|gesprache|telefonat*|wer|wird|werden|raum|laden - webinar|kurs|video_der',
      'server|rechenzentrum|cloud|gehostet + eu|deutschland|wo|land|usa|ausland|stehen|daten|standort - down|offline|geht_nicht|minecraft',
      'lizenz|zugelassen|versichert|haftpflichtversichert|eingetragen|gepruft|befugt|approbiert|zertifiziert + ?|sind|seid|haben|habt|ihr|sie|betrieb - fuhrerschein|lizenzschlussel|wie_viel|was_kost*',
      'zulassig|erlaubt|gesetzlich|verboten|pflicht|verpflichtet|rechtens|legal + ist_das|durfen|kopie|ausweis|daten|nach|vorschrift*|speichern|dsgvo|vorgeschrieben|uberhaupt - hunde|rauchen|parken|feiertag',
      'durft|durfen|darf|duerfen|duerft + ausweis|pass|personalausweis|daten|fotos|fotografieren|speichern|weitergeben + kopier*|speicher*|weitergeb*|behalt*|scann*|veroffentlich*|uberhaupt - ich_meinen_ausweis_vergessen',
      'nutzt|nutzen|verwendet|verwenden|trainiert|trainieren|passiert|macht|machen + daten|chats|ki|nachrichten|fotos + meine|meinen|meiner|ki|unsere|mit - angaben_machen|mobile_daten',
      'erfull*|einhalt*|entsprech*|haltet + norm*|vorschrift*|gesetz*|richtlinie*|standard*|hygiene*|dsgvo|brandschutz',
    ],
    negative_sentiment: [
      'hangen_lassen|hangen_gelassen|haengen_lassen|sitzen_lassen|sitzen_gelassen|im_regen_stehen|im_stich_gelassen|links_liegen - nicht_hangen',
      'so_geht_man|so_behandelt_man|so_nicht|geht_gar_nicht|geht_ja_gar_nicht|unter_aller|unter_aller_sau|jetzt_reicht|letzter_tropfen|am_ende_meiner|mit_meiner_geduld|das_hochste|die_hohe|was_erlauben|so_was_von|was_soll_der|was_soll_das|eine_schande|null_sterne|trauerspiel|armutszeugnis - so_nicht_gemeint|warte|danke',
      'frechheit|unverschamt*|unverschaemt*|unfahig*|unfaehig*|inkompetent*|katastroph*|unterirdisch*|miserab*|erbarmlich*|lacherlich*|peinlich|skandal*|zumutung|unzumutbar|inakzeptabel|saftladen|sauladen|drecksladen|scheissladen|mistladen|sauerei|schweinerei|schlamperei|schlampig|pfusch*|murks|betrug*|betrueg*|betrogen|abzock*|abgezockt|verarsch*|verascht|veraeppelt|belogen|lugner|luegner|lugen|luege|gauner|verbrecher|halsabschneider|idiot*|trottel|deppen|vollpfosten|arsch*|scheisse|scheiss|scheiß|verdammt*|kotzt|zum_kotzen|zum_heulen|kotzen|ekelhaft|ekelig|eklig|widerlich|widerwartig|dreckig|verdreckt|grauenhaft|grauenvoll|furchtbar|schrecklich|horror|albtraum|alptraum|desaster|stinksauer|stocksauer|stinkwutend|sauer|wutend|wuetend|verargert|veraergert|emport|emport|entsetzt|fassungslos|enttausch*|enttaeusch*|frustriert|genervt|nervt|nervig|schnauze_voll|nase_voll|satt|die_faxen|reicht_es|reichts|mir_reicht|es_reicht|nie_wieder|nie_mehr|einmal_und_nie|finger_weg|unfreundlich*|unhoflich*|respektlos|patzig|pampig|arrogant|rausgeschmissen*|zeitverschwendung|geldverschwendung|ignoriert|im_stich|hingehalten|vertrostet|abgewimmelt|verschaukelt|fur_dumm|schlechteste*|mieseste*|schlimmste*|das_letzte|allerletzte|unmoglich|unmoeglich|unglaublich|danke_fur_nichts|danke_fuer_nichts|ein_witz|schlechter_witz|lachnummer|bodenlos*|grottenschlecht|mies|mieser|miese|mieses|kundenfeindlich|hasse|ruiniert|versaut|kaputt_gemacht - wetter|verkehr|mein_hund|mein_sohn|meine_tochter|meine_katze|nicht_schlecht|nicht_enttauscht|kein_betrug|ist_das_betrug|saurer|saure|sauerteig|sauerstoff|nachbar|film|danke_es_hat|wenn_moglich|unmoglich_zu_kommen|unmoglich_kommen|mir_unmoglich|schmerzen|ware_unglaublich|unglaublich_gut|unglaublich_toll|unglaublich_nett|unglaublich_schon|satt_geworden|alte*|reicht_es_wenn|reicht_es_aus',
      'niemand|keiner|keine_sau|kein_schwein|kein_mensch + meldet|antwort*|reagier*|hilft|kummert|kommt|geht_ran|ruft|zustandig|weiss|gekommen|erreich*|abnimmt|interessiert - zuhause|zu_hause',
      'wochen|monaten|monate|tagen|tage|stunden|stunde|ewig + wart*|seit|schon|ohne|vertan + niemand|keiner|keine|nichts|warte|warten|ohne|reaktion|immer_noch|kein|wart* - wie_lange|wie_viele|lieferzeit|geoffnet|dauert_es',
      'schlecht*|mies*|schwach|furchtbar* + service|bedien*|behandel*|erfahrung|laden|firma|sehr|so|qualitat|beratung|arbeit|kundenservice|personal|organisiert|essen|absolut - nicht_schlecht|wetter|mir_ist_schlecht|gar_nicht_schlecht|verbindung|hore_schlecht',
      'toll|super|klasse|bravo|prima|grossartig|wunderbar|gratuliere|gluckwunsch|spitze|sehr_schon|na_toll + wieder|schon_wieder|nicht|niemand|keiner|immer_noch|kaputt|verspat*|zu_spat|umsonst|abgesagt|nochmal - gerne_wieder|immer_wieder|gern_wieder|wieder_da|wieder_geoffnet|nicht_wahr|ware_toll|wenn_es_nicht|danke_nochmal|nicht_schlimm|noch_eine_frage|kein_problem|nicht_mehr_notig|nicht_nur|bis_zum_nachsten',
      'dritte*|vierte*|funfte*|zehnte*|x_te|zigste*|tausendste*|hundertste* + mal|anruf|mail|nachricht|termin|versuch|reklamation|mahnung - uberweis*|schicke_ich',
      'bin|sind|fuhle|war|sehr|echt|total|so|extrem|massiv|mehr_als + sauer|wutend|wuetend|enttausch*|verargert|genervt|frustriert|emport|entsetzt|unzufrieden|stinksauer|angefressen|bedient|betrogen|verarscht|geladen - nicht_enttauscht|nicht_sauer|nicht_unzufrieden',
      'verschwende*|verloren|verlier*|vergeude* + zeit|geld|geduld|vertrauen|nerven|tag - schlussel|karte|ticket|ausweis|passwort',
    ],
    human_requested: [
      '@contact + @person - sprach|gesprochen|war_sehr|habe_mit|zimmer|tisch|mein_arzt|mein_anwalt|mein_chef|uberweisen|geld|nett|meine_kollegin|fur_eine_person|keiner_meldet|niemand|nicht_mehr_notig|nicht_notig|ihr_mitarbeiter_war|personen',
      '@person + #short - welcher|welche|welchen|fur|zimmer|tisch|danke|nett|nette|netter|bist|sind_sie|pro|bin|mein|meine|immobilien*|reise*|war|zwei|wie_viele|freundlich*',
      '@person + will|mochte|moechte|brauche|kann|gibt|gibts|bitte|hatte_gern|verlange|hole|holen|ist_da|konnte|wurde_gern|lieber + echt*|richtig*|menschlich*|personlich|real*|sprechen|reden|helfen|anrufen|zuruckrufen|melden|leibhaftig|lebendig*|am_telefon|da|hier|zustandig*|ubernimmt|erreichbar - zimmer|tisch|preis',
      'ruf*|ruft|rufen|anrufen|anruf|zuruckrufen|zurueckrufen|ruckruf|rueckruf|zuruckgerufen + mich|mir|uns|an|bitte|jemand|kann|konnen|konnten|konnt|mal|zuruck|wunsch*|erbitte|um|? - nicht_mehr_anruf*|nie_wieder_an|hort_auf|ruckrufaktion|ich_rufe|wir_rufen|verpasster|rufnummer|nicht_an|wen_kann',
      'ruckruf|rueckruf|ruft_mich|rufen_sie_mich|ruf_mich|mich_anrufen|mich_zuruckrufen|mich_zurueckrufen|mich_jemand|ans_telefon|echter_mensch|echten_menschen|echte_menschen|richtigen_menschen|richtiger_mensch|echte_person|echten_mitarbeiter|menschlicher_mitarbeiter|menschlichen|mensch_aus_fleisch|fleisch_und_blut|jemand_echtes|jemand_da|jemand_anderes|jemand_anderen|jemand_anderem|ist_da_jemand|ist_da_wer|ist_jemand|wer_ist_zustandig|wen_kann_ich|an_wen_kann|mit_wem_kann|ihr_chef|ihren_chef|ihr_vorgesetzter|ihren_vorgesetzten|den_chef|dem_chef|kundendienst|kundenservice|kundenhotline|hotline|durchstellen|weiterverbinden - bist_du|sind_sie_ein|nicht_notig|war_sehr|mit_wem_spreche',
      '@bot + @not|genug|schluss|satt|hasse|lieber|statt|blod*|dumm*|nutzlos|nervt|anstatt|sinnlos|keine_lust - bist_du|sind_sie|ich_bin_kein|waschmaschine|meine_maschine|die_maschine|maschine_geht|kaffee*|mein_computer|computer_geht|programm_startet|das_programm|computerprogramm|computer_startet|geldautomat|automat_hat',
      '@bot + sprech*|reden|schreib*|chatt*|versteht|antwortet - bist_du|sind_sie|spreche_ich',
      'sprechen|besprechen|reden|klaren|telefonieren|unterhalten + personlich|telefonisch|am_telefon|direkt|unter_vier_augen|vor_ort|mit_ihnen|mit_euch',
      'eskalier*|vorgesetzt*|geschaftsleitung|geschaftsfuhrung|leitung + an|ihr|den|bitte|sprechen|weiter*|fall|kontakt|der - wasser_leitung|wasserleitung|telefonleitung|die_leitung_ist',
    ],
  },
  ignores: {
    refund_request: [
      'kredit|darlehen|staat|steuer|steuern|finanzamt|forderung|krankenkasse|bank|vom_amt|kfw + erstatt*|zuruck*|ruckzahl* - kreditkarte|meine_bank|ihr_habt|abgebucht',
      'falls|wenn + ruckgabe|zuruckgeben|erstatt* + geregelt|passt|gefallt|moglich - will|fordere|bezahlt',
      'erstattung|geld|ruckzahlung|kaution|betrag|gutschrift + angekommen|erhalten|eingegangen|da|danke|bekommen + danke|schon|heute|gestern|ist|alles - nicht|nie|wann|wo|noch_immer',
      'ruckgaberichtlinie|ruckgabebedingungen|ruckgaberecht|umtauschbedingungen|erstattungsrichtlinie - will_mein',
      'erstatt* + anzeige|strafanzeige|bericht',
    ],
    negative_sentiment: [
      'wetter|verkehr|regen|stau + furchtbar|schlecht|mies|schrecklich|katastrophal|grauenhaft|unmoglich|scheisse',
    ],
    human_requested: [
      'bist_du|sind_sie|spreche_ich|rede_ich|schreibe_ich|ist_das|seid_ihr + bot|roboter|maschine|mensch|ki|person|echt|menschen + ? - will|mochte|verbinden',
      'zimmer|tisch|ticket|platz|bett|karte + person|personen',
      'makler|immobilienmakler|reiseburo|versicherungsvertreter|immobilienagent - sprechen',
    ],
    price_question: [
      'wieviel|wie_viel + datenvolumen|strom|wasser|platz|kwh|zeit|gb|personen|stuck - kost*|geld',
      'preis|rechnung + ordnung|bezahlt|danke|gut|super|fair - wie|was|noch|kost*|rabatt|runter',
    ],
    legal: [
      'anwalt|anwaltin + arbeitet|arbeite|zuhause|kanzlei_in|frau|mann|nachbar + ist|arbeitet|arbeite - schreib*|klag*|brief|melden|meldet',
      'anwalt|anwaltin|anwalte + termin|suche|bin|brauche|mietrecht|familienrecht - klag*|gegen_euch|verklag*|einschalt*',
    ],
  },
}
