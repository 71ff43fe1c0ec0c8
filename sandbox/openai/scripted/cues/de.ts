import type { CueTable } from '../cue.ts'

export const de: CueTable = {
  price:
    '(?:wie viel|wieviel)(?! zeit), was kostet~, was kosten, was wurde, preis~, kosten, kostenvoranschlag, angebot, tarif~, wie teuer, was nehmen sie, was verlangen sie',
  discount:
    'rabatt~, nachlass~, skonto, gunstiger, billiger, (?:zu|etwas|recht|ziemlich|sehr) teuer, teuer, zu viel, zu hoch, besserer preis, besseren preis, bester preis, preis _ machen, entgegenkommen, runtergehen, heruntergehen, verhandel~, letzter preis, uber (?:meinem|unserem|dem) budget, budget~, weniger, spielraum',
  accept:
    'abgemacht, ich nehme (?:es|das|sie|ihn|die|den|an), wir nehmen (?:es|das|sie|ihn|die|den|an), nehme ich, nehmen wir, ich akzeptiere, wir akzeptieren, akzeptiert, einverstanden, ich stimme zu, machen wir (?:so|das|es), so machen wir~, wir machen das, machen wir, los geht~, legen sie los, schick~ _ vertrag, send~ _ vertrag, vertrag _ (?:schicken|senden|zuschicken|vorbereiten), wo (?:darf|kann|soll|muss) ich unterschreib~, bereit zu unterschreiben, passt (?:fur mich|fur uns|mir|uns|so), ich bin dabei, wir sind dabei, deal, geht klar, ich kaufe',
  yes: 'ja, ok, okay, okey, oki, gerne, klar, perfekt, super, gut, in ordnung, passt, alles klar, naturlich, selbstverstandlich, toll, prima, wunderbar, grossartig, jawohl',
  decline:
    'kein interesse, nicht (?:mehr )?interessiert, nein danke, ich mochte (?:nicht|doch nicht|das nicht), will ich nicht, vergessen sie es, lassen wir (?:es|das), anders (?:uberlegt|entschieden), (?:jemand|etwas) andere~ gefunden, andersweitig, anderweitig, storniere~ (?:alles|die bestellung|meine bestellung|den auftrag), ich lehne ab, lehne _ ab, ich verzichte, brauche (?:es|das) nicht mehr',
  undecided:
    'uberlege~, daruber nachdenken, nachdenken, rucksprache, mit meine[rm] _ (?:besprechen|reden|sprechen), melde mich, bescheid, brauche (?:noch )?(?:etwas )?zeit, noch nicht sicher, nicht entschieden, vergleichen',
  condition:
    'aber, wenn, falls, sofern, vorausgesetzt, ausser, allerdings, jedoch, stattdessen, nur wenn, tschuss, auf wiedersehen',
  buy: 'ich mochte, wir mochten, ich hatte gerne?, wir hatten gerne?, ich will, wir wollen, ich wurde gerne?, interessiere~ (?:mich|uns), interessiert an, interesse an, ich suche, wir suchen, ich brauche, wir brauchen, (?:kann|konnte|konnten|konnen) (?:ich|wir) _ (?:kaufen|bestellen|buchen|haben|bekommen), kaufen, bestellen, buchen, beauftragen, reservieren, bestellung aufgeben',
  person:
    '(?:mit|zu) (?:einem|einer|ihrem|dem|der|jemand~)_ (?:menschen|mitarbeiter~|person|berater~|chef|chefin|kolleg~|inhaber~|jemandem)? ?(?:sprechen|reden|verbinden|telefonieren|durchstellen|verbunden), mit jemandem sprechen, echte[rn]? (?:mensch~|person), menschliche[rn]? ~, rufen sie mich, ruckruf, zuruckrufen, ruft mich, anruf erbitte~, kolleg(?:en|in) fragen',
  refund: 'erstatt~, ruckerstatt~, geld zuruck, ruckzahlung',
  legal:
    'verklage~, mein(?:en|em)? anwalt, meine anwaltin, rechtsanwalt, rechtliche schritte, anzeige erstatten, verbraucherzentrale, vor gericht',
  privacy: 'dsgvo, datenschutz, meine daten (?:loschen|geloscht)~, losch~ _ meine daten, personenbezogene~',
  angry:
    'frechheit, unverschamt~, betrug~, abzocke, sauerei, reicht mir, mir reicht, zum dritten mal, dritte mal, niemand (?:antwortet|meldet), unmoglich, schrecklich, furchtbar, wutend, sauer, verargert, inakzeptabel',
  complaint:
    'beschwer~, reklam~, funktioniert nicht, geht nicht~, kaputt, defekt~, falsche[rsn]? (?:artikel|grosse|ware|farbe|bestellung|produkt), nicht (?:angekommen|geliefert|erhalten|bekommen), warte immer noch, beschadigt, enttauscht, nicht zufrieden, unzufrieden, problem mit (?:meine[rm]?|der|dem)',
  hours:
    'offnungszeiten, geschaftszeiten, sprechzeiten, wann (?:haben|ist|sind|offnen|machen|schliessen|habt) (?:sie|ihr)? ?_(?:offen|geoffnet|auf|zu|da)?, um wie viel uhr, wie lange (?:haben|hat) _ (?:offen|geoffnet|auf), haben sie _ (?:geoffnet|offen|auf)',
  place:
    'wo (?:sind|finde ich|befinden) (?:sie|ihr)~, wo (?:ist|liegt) (?:ihr|ihre|das|der|die) (?:geschaft|laden|buro|werkstatt|studio|praxis|restaurant), ihre adresse, die adresse, anfahrt, standort',
  offerings:
    'was (?:bieten|verkaufen|machen|haben) sie, was bietet ihr, welche (?:leistungen|produkte|services|angebote|dienstleistungen|pakete), ihre (?:leistungen|produkte|angebote|dienstleistungen), sortiment, speisekarte, katalog',
  greeting: 'hallo, guten (?:morgen|tag|abend), gruss gott, moin, servus, hi',
  thanks: 'danke~, vielen dank, dankeschon, besten dank',
  bot: '(?:sind sie|bist du|spreche ich mit|ist das|schreibe ich mit) (?:ein|eine|einem|einer)? ?(?:bot|roboter|maschine|ki|mensch~|echte[rn]? (?:mensch~|person)|computer|chatbot)',
  question:
    'was, welche~, wer, wann, wo, warum, wieso, wie, wohin, konnen sie, kann ich, konnen wir, gibt es, haben sie, habt ihr, machen sie, liefern sie, bieten sie, nehmen sie, ist (?:es|das|der|die)~, sind (?:sie|die), muss ich, darf ich, ob, wissen',
  nameIs:
    'mein (?:voller |vollstandiger )?name ist, ich hei(?:ss|ß)e, ich bin, hier (?:ist|spricht|schreibt), name:, im namen von, auf den namen',
}
