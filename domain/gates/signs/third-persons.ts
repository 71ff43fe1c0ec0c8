import type { SignBook } from './sign-book.ts'

/** Whoever is told about is not the one who writes: lawyers in the family, angry cats, suppliers of before. */
export const thirdPersons: SignBook = {
  lists: {
    lawyers:
      'lawyer solicitor attorney barrister abogado abogada letrado advogado advogada avocat avocate anwalt anwaltin rechtsanwalt rechtsanwaltin avvocato avvocata legale notary notario notaire notar notaio judge juez juge richter giudice',
    kin: 'husband wife brother sister son daughter father mother cousin uncle aunt neighbour neighbor friend landlord tenant flatmate marido mujer esposa esposo hermano hermana hijo hija padre madre primo prima tio tia cunado cunada vecino vecina amigo amiga casero suegro suegra irmao irma filho filha pai mae cunhado cunhada vizinho vizinha sogro sogra mari femme frere soeur fils fille pere cousin cousine oncle tante voisin voisine ami amie mann frau bruder schwester sohn tochter vater mutter schwager schwagerin nachbar nachbarin freund freundin vermieter marito moglie fratello sorella figlio figlia cugino cugina zio zia cognato cognata vicino vicina amico amica suocero suocera',
    being:
      'is was works as es era trabaja e trabalha est etait travaille ist war arbeitet lavora fa old former retired jubilado aposentado retraite pensioniert pensionato',
    claims:
      'touch case cases action interested keen look looking read reads write* writ* contact* sue suing court claim against letter advis* say* said hear legal tell* escrib* contacta* demanda* juicio contra carta aconsej* dice dijo denunci* escrev* process* contact* tribunal diz disse ecri* saisi* attaqu* contre courrier conseill* dit schreib* klag* verklag* gegen brief melde* meldet rat geraten sagt scriv* scrivera denunc* causa contro lettera consigli* dice_che',
    mad: 'angry furious mad upset annoyed frustrated disappointed enojado enojada enfadado enfadada furioso furiosa molesto decepcionado decepcionada zangado zangada bravo brava irritado irritada chateado chateada furieux furieuse fache fachee enerve enervee decu decue wutend sauer verargert enttauscht arrabbiato arrabbiata infuriato deluso delusa',
    others:
      'cat dog horse parrot rabbit baby toddler kid kids child children puppy gato gata perro perra caballo loro conejo bebe nino nina ninos chat chatte chien chienne cheval lapin enfant enfants katze kater hund pferd kaninchen kind kinder gatto gatta cane cavallo coniglio bambino bambina bimbo bimba neonato cachorro cachorra cao crianca criancas menino menina',
    before:
      'previous former last old ex anterior antiguo antigua viejo vieja antigo antiga velho velha ancien ancienne precedent precedente alter alten altes fruherer fruhere vorige voriger letzter vecchio vecchia',
    makers:
      'supplier provider company firm contractor builder plumber dentist bank gym hotel shop dealer proveedor empresa compania tienda constructor fontanero dentista banco taller fornecedor firma loja pedreiro encanador oficina fournisseur prestataire entreprise societe boutique plombier dentiste garage anbieter lieferant handwerker werkstatt zahnarzt laden fornitore ditta azienda negozio idraulico officina',
    poor: 'awful terrible horrible useless worst rubbish bad nightmare disaster scam rude furious angry disappointed disappointing fed_up desastre horrible pesimo pesima malo mala inutil estafa estafador decepcion* furioso furiosa harto harta pessimo pessima ruim golpe decepcionou desaste catastrophe nul nulle horrible decu decue decevant furieux mauvais arnaque katastrophe schrecklich schlecht furchtbar mies unverschamt enttauscht wutend disastro pessimo pessima orribile deluso delusa truffa arrabbiato',
    ours: 'you_are_the_old your_previous your_last your_former your_old vuestro_anterior su_anterior votre_ancien votre_precedent ihr_letzter euer_letzter vostro_vecchio ultima_vez last_time letztes_mal derniere_fois',
  },
  signs: {},
  ignores: {
    legal: ['@kin + @being + @lawyers - @claims'],
    negative_sentiment: [
      '@others + @mad - you|your|vous|votre|ihr|euch|ihnen|ustedes|vosotros|voces|voi|vostro|lei|because_of|por_su|wegen',
      '@before + @makers + @poor - @ours|like_you|como_ustedes|comme_vous|wie_ihr|come_voi|igual|worse|peor|pior|pire|schlimmer|peggio',
      'lied_down|lie_down|lies_down|lying_down|lay_down',
    ],
    price_question: [
      'gift_voucher|gift_vouchers|gift_card|gift_cards|gift_certificate|tarjeta_regalo|tarjetas_regalo|cheque_regalo|vale_presente|cartao_presente|cheque_cadeau|cheques_cadeaux|carte_cadeau|cartes_cadeaux|geschenkgutschein|geschenkgutscheine|geschenkkarte|geschenkkarten|buono_regalo|buoni_regalo|carta_regalo - how_much|cuanto|quanto|combien|wie_viel|discount|price|cost|preis|prix|precio|preco|prezzo',
    ],
  },
}
