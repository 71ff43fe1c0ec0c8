import type { SignBook } from './sign-book.ts'

/** What turns a mention of a call into a demand, or says that somebody of ours has to make it. */
const DEMANDED = [
  '@people|@demands|@machines',
  '?|back|if_you_can|if_you_may|that_you_can|that_you_may|when_you_can|if_only|hope_you_can|wish_you|why_you_can',
  'si_vous_pouvez|si_tu_peux|est_ce_que|que_vous_pouvez|wenn_sie_konnen|ob_sie_mich|wenn_du_kannst|si_puede|si_pueden|si_me_puede|si_me_pueden|se_puo|se_potete|se_pode|se_podem|se_voce_pode',
].join('|')

const offered = (sign: string): string => `${sign} - ${DEMANDED}`

/**
 * "You may call me on Friday": whoever says when they can be reached asks for nobody. The words for it are also those of a
 * question nobody put a mark behind in Spanish, Portuguese and Italian ("me pueden llamar mañana"): there it counts as an
 * offer only with a yes before it or with the hours they are in. What is in doubt goes to people.
 */
export const offers: SignBook = {
  lists: {
    people:
      'human humans person people someone somebody anyone anybody manager supervisor boss owner agent representative operator colleague advisor specialist expert staff team persona alguien humano encargado gerente asesor agente pessoa alguem atendente responsavel personne quelqu_un humain humaine responsable conseiller conseillere mensch menschen jemand jemanden mitarbeiter mitarbeiterin chef chefin berater kollege kollegin qualcuno umano operatore collega consulente titolare',
    demands:
      'want talk speak discuss urgent* asap now immediately right_away instead i_need we_need i_insist only_if please pls plz quiero queremos necesito hablar urgente ya ahora_mismo por_favor quero preciso falar agora por_favor veux voudrais souhaite besoin parler urgent tout_de_suite immediatement plait svp mochte will brauche muss sprechen reden dringend sofort bitte voglio vorrei bisogno parlare subito urgente per_favore',
    machines: 'bot bots robot robots chatbot machine machines ai roboter maquina maschine',
    days: 'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight weekend weekdays weekday lunes martes miercoles jueves viernes sabado domingo manana segunda terca quarta quinta sexta amanha lundi mardi mercredi jeudi vendredi samedi dimanche demain montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* morgen ubermorgen lunedi martedi mercoledi giovedi venerdi sabato domenica domani',
    hours:
      'morning afternoon evening noon oclock am pm week between after before any_time anytime whenever at today matin midi soir semaine apres entre avant partir quand heures vormittag nachmittag abend uhr woche ab nach zwischen vor jederzeit heute',
    reachable:
      'a_partir_de a_partir_das a_partir_dalle despues_de despues_de_las desde_las entre_las hasta_las cuando_quiera cuando_quieras cuando_quieran cuando_pueda depois_das depois_de entre_as ate_as quando_quiser quando_quiserem quando_puder dopo_le dalle fino_alle tra_le quando_vuole quando_volete quando_vuoi',
    agreed: 'si sim claro vale ok okay bueno perfecto perfeito certo va_bene perfetto de_acuerdo tudo_bem combinado',
    calling: 'call ring phone telephone reach give_me_a_call give_me_a_ring give_us_a_call',
  },
  signs: {},
  ignores: {
    human_requested: [
      offered('you_may|you_can|youre_welcome_to|you_are_welcome_to|for_you_to + @calling + me|us + @days|@hours'),
      offered('vous_pouvez|vous_pourrez|tu_peux|tu_pourras + appeler|telephoner|joindre + m|me|nous + @days|@hours'),
      offered(
        'sie_konnen|sie_durfen|du_kannst|du_darfst|ihr_konnt|ihr_durft + mich|uns + anrufen|erreichen + @days|@hours',
      ),
      offered('me_puede|me_pueden|me_puedes|puede|pueden|puedes + llamar|llamarme|telefonear* + @agreed|@reachable'),
      offered('pode|podem|podes + ligar|telefonar|chamar + @agreed|@reachable'),
      offered('puo|puoi|potete + chiamar*|telefonar* + @agreed|@reachable'),
      offered(
        'libre|disponible|disponivel|livre|libero|libera|disponibile + llamada|chamada|ligacao|telefonata|chiamata|appel + @days|@hours|@reachable',
      ),
    ],
    // In Portuguese a Thursday is "the fifth", and so is the fifth call of somebody who is angry.
    negative_sentiment: [offered('disponivel|livre + chamada|ligacao + quinta')],
  },
}
