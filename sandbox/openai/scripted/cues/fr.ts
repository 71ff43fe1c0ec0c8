import type { CueTable } from '../cue.ts'

export const fr: CueTable = {
  price:
    'combien(?! de temps), quel (?:est |serait )?(?:le |votre |vos )?(?:prix|tarif|cout), prix, tarifs?, cout, couts, devis, ca coute, coute',
  discount:
    "remise~, rabais, reduction~, ristourne, moins cher, trop cher, (?:un peu|tres|assez|plutot) cher, cher, c'est beaucoup, trop eleve, meilleur prix, baisser, dernier prix, negocier, hors (?:de mon |de notre )?budget, un geste, faire mieux, un peu moins",
  accept:
    "marche conclu, j'accepte, nous acceptons, on accepte, accepte, je suis d'accord, d'accord, ca marche, je le prends, je les prends, je la prends, on le prend, allons-y, on y va, c'est parti, allez-y, envoy~ _ contrat, prepar~ _ contrat, ou (?:dois-je )?signe~, pret~ a signer, ca me (?:va|convient), cela me (?:va|convient), ca nous (?:va|convient), affaire conclue, je valide, c'est bon pour (?:moi|nous), vendu",
  yes: "oui, ok, okay, okey, oki, bien sur, parfait, super, bien, tres bien, c'est bon, entendu, volontiers, avec plaisir, genial, excellent, j'adore, magnifique, absolument",
  decline:
    "pas interesse~, plus interesse~, (?:ca|cela) ne m'interesse (?:pas|plus), non merci, je ne veux (?:pas|plus) (?:continuer|acheter|de ca)?, laissez tomber, oubliez, tant pis, change d'avis, trouve (?:quelqu'un|un autre|une autre|moins cher|ailleurs), annul(?:e|er|ez) (?:tout|la commande|ma commande|l'achat), je refuse, je decline",
  undecided:
    'reflechir, y penser, en parler (?:a|avec), je reviens vers vous, je vous (?:dis|redis|tiens), besoin de temps, pas (?:encore )?(?:sur|sure|decide)~, comparer',
  condition:
    "mais, si (?:vous|on|le|la|c'est|je)~, a condition, sauf, excepte, bien que, a moins que, par contre, plutot, au revoir, a bientot",
  buy: "je veux, nous voulons, je voudrais, nous voudrions, j'aimerais, nous aimerions, interesse~ par, m'interesse, je cherche, nous cherchons, on cherche, j'ai besoin, nous avons besoin, je souhaite~, nous souhaitons, puis-je (?:acheter|commander|reserver), acheter, commander, reserver, engager",
  person:
    "(?:parler|discuter|passe~|mettre|transfere~|contacter)_ (?:a|avec|en contact avec) (?:une |un |le |la |votre )?(?:personne|humain|conseiller|conseillere|agent|responsable|gerant|patron|collegue|operateur|quelqu'un), quelqu'un de (?:reel|chez vous), vraie personne, personne reelle, un humain, rappelez-moi, appelez-moi, me (?:rappeler|rappelle|telephoner), demander a un(?:e)? collegue",
  refund: "rembours~, rendez-moi (?:mon|l')argent, recuperer mon argent",
  legal:
    'porter plainte, mon avocat~, mise en demeure, action en justice, poursuivre en justice, tribunal, repression des fraudes, dgccrf',
  privacy: 'rgpd, protection des donnees, supprim~ mes donnees, effacer mes donnees, donnees personnelles',
  angry:
    'honte, arnaque~, inadmissible, scandal~, ras le bol, marre, troisieme fois, personne ne (?:me )?(?:repond|rappelle), voleurs?, horrible, nul, furieu[xs]e?, en colere, inacceptable',
  complaint:
    "reclamation~, plainte~, me plaindre, ne (?:marche|fonctionne) (?:pas|plus), en panne, defectueu[xs]e?, mauvais(?:e)? (?:article|taille|commande|couleur), pas (?:encore )?(?:recu|arrive)~, j'attends toujours, abime~, decu~, pas (?:content|satisfait)~, casse~, probleme avec (?:mon|ma|le|la)",
  hours:
    "horaires?, a quelle heure, quelles heures, quand (?:etes-vous|ouvrez|fermez|est-ce que vous)~, ouvrez-vous, etes-vous ouvert~, vous ouvrez, ouvert~, heures d'ouverture",
  place:
    "ou (?:etes-vous|vous trouver|vous trouvez-vous|puis-je vous trouver|se trouve (?:votre|le|la) ~), votre adresse, l'adresse, situe~",
  offerings:
    "que (?:proposez|vendez|faites|offrez)-vous, qu'est-ce que vous (?:proposez|vendez|faites|offrez|avez), vous proposez quoi, quels (?:services|produits), quelles (?:prestations|offres|options), vos (?:services|produits|prestations|offres), catalogue, la carte",
  greeting: 'bonjour, bonsoir, salut, coucou',
  thanks: 'merci, remercie',
  bot: "(?:etes-vous|vous etes|es-tu|tu es|je parle a|c'est) (?:un |une )?(?:bot|robot|machine|ia|humain|personne|vraie personne|intelligence artificielle)",
  question:
    "que, qu'est-ce~, quel~, qui, quand, ou, pourquoi, comment, combien, est-ce que, pouvez-vous, puis-je, peut-on, y a-t-il, avez-vous, faites-vous, livrez-vous, acceptez-vous, savoir si, j'aimerais savoir, je voudrais savoir, c'est possible, vous (?:avez|faites|livrez|prenez|acceptez)",
  nameIs:
    "je m'appelle, mon nom (?:complet )?est, mon nom c'est, je suis, c'est, nom :, nom:, ici, au nom de, moi c'est",
}
