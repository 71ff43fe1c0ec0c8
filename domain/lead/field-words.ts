export const LEAD_FIELDS = [
  'name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'message',
  'product',
  'budget',
  'currency',
  'urgency',
  'language',
] as const
export type LeadField = (typeof LEAD_FIELDS)[number]

const words = (text: string): readonly string[] => text.split(' ')

/** Names of fields as forms in six languages call them, plain and without separators. */
export const FIELD_WORDS: Readonly<Record<LeadField, readonly string[]>> = {
  name: words(
    'name nome nom fullname yourname customername clientname contactname leadname personname displayname completename nombrecompleto nombreyapellido nombreyapellidos nomecompleto nomcomplet nometpremon nomprenom prenomnom vollername vollstandigername vorundnachname nameundvorname nominativo nomecognome nomeecognome ansprechpartner interlocuteur patientname guestname attendeename applicantname buyername',
  ),
  first_name: words(
    'firstname fname givenname forename nombre primernombre primeironome prenom vorname nomedibattesimo first',
  ),
  last_name: words(
    'lastname lname surname familyname secondname apellido apellidos sobrenome ultimonome nomdefamille nachname familienname zuname cognome last',
  ),
  email: words(
    'email mail emailaddress mailaddress emailadress contactemail customeremail clientemail workemail businessemail youremail emailid replyto correo correoelectronico direcciondecorreo emaildecontato enderecodeemail courriel adresseemail adressemail mailadresse emailadresse epost posta postaelettronica indirizzoemail indirizzomail senderemail',
  ),
  phone: words(
    'phone phonenumber telephone telephonenumber tel mobile mobilephone mobilenumber cell cellphone cellnumber contactnumber contactphone phonework workphone homephone yourphone msisdn whatsapp whatsappnumber wa telefono telefonomovil movil celular numerodetelefono numerotelefono telefone telemovel celulartelefone numerodetelefone numerotel portable numerodetelephone gsm telefon telefonnummer handy handynummer mobilnummer mobiltelefon rufnummer cellulare telefonocellulare numeroditelefono recapito recapitotelefonico callerid caller from',
  ),
  company: words(
    'company companyname business businessname organisation organization organisationname organizationname employer firm account accountname empresa nombreempresa nombredelaempresa razonsocial negocio compania nomedaempresa entreprise societe nomentreprise raisonsociale firma firmenname unternehmen unternehmensname gesellschaft azienda nomeazienda societa ragionesociale ditta lawfirm agency',
  ),
  message: words(
    'message msg comment comments note notes description details detail enquiry inquiry question questions query request text body content remarks additionalinfo additionalinformation moreinfo moreinformation howcanwehelp howcanwehelpyou yourmessage casedescription matterdescription casedetails symptoms reasonforvisit mensaje comentario comentarios consulta descripcion pregunta observaciones asunto mensagem comentarios descricao pergunta observacoes commentaire commentaires demande description remarques question nachricht bemerkung bemerkungen kommentar anliegen beschreibung frage anfrage messaggio commento commenti richiesta descrizione domanda osservazioni',
  ),
  product: words(
    'product productname productinterest productofinterest item itemname service servicename servicetype serviceinterest serviceneeded services interest interestedin interests plan planname package packagename model sku offering solution course treatment procedure appointmenttype matter mattertype practicearea casetype areaoflaw legalissue propertytype property listing listingtitle unit vehicle vehiclemodel jobtype projecttype worktype producto servicio interes interesadoen plano produto servico interesse produit prestation interet service produkt leistung dienstleistung interesse artikel prodotto servizio articolo prestazione tipodecaso tipoproyecto bien immobilie inmueble imovel immobile',
  ),
  budget: words(
    'budget price maxbudget budgetmax minbudget budgetrange yourbudget estimatedbudget pricerange maxprice pricemax amount estimatedvalue dealvalue dealsize dealamount leadvalue ordervalue totalprice total value spend willingtospend presupuesto presupuestomaximo importe monto precio valor orcamento verba montant prix preis preisvorstellung betrag preislimit importo prezzo askingprice purchaseprice',
  ),
  currency: words('currency currencycode moneda divisa moeda devise monnaie wahrung waehrung valuta'),
  urgency: words(
    'urgency urgent priority timeline timeframe timescale whenneeded howsoon startdate desiredstart deadline moveindate movein purchasetimeframe urgencia prioridad plazo cuando urgence priorite delai quand dringlichkeit prioritat zeitrahmen wann urgenza priorita tempistica quando prazo',
  ),
  language: words(
    'language lang locale preferredlanguage idioma lingua lingua langue sprache languagecode browserlanguage',
  ),
}

/** Parents that say whose name or value something is. */
export const COMPANY_PARENTS = new Set(
  words(
    'company organization organisation business employer firm firma empresa entreprise societe azienda unternehmen account',
  ),
)
export const PRODUCT_PARENTS = new Set(
  words(
    'product item lineitem service plan package listing property vehicle matter course treatment offer producto servicio produto servico produit produkt leistung prodotto servizio immobilie inmueble imovel lineitems products items',
  ),
)
/** What stands below these is about the form, not about the person. */
export const FOREIGN_PARENTS = new Set(
  words(
    'form campaign page source utm utms tracking event ad adset adgroup device browser meta metadata referrer session hidden system webhook integration owner agent assignee user assignedto',
  ),
)
/** Names that look like a field but are about something else. */
export const FOREIGN_NAMES =
  /^(?:form|campaign|page|file|image|user|host|event|ad|adset|source|medium|utm|domain|class|tag|button|widget|site|website|brand|store|shop|channel|pipeline|owner|agent|stage|status|step)(?:name|id|title|type|url|email|phone)?$|(?:id|ids|url|uri|uuid|token|hash|ip|timestamp|createdat|updatedat|date|time|version|count|index|signature|useragent|zip|zipcode|postalcode|postcode|plz|cap)$/

/** Words that tell how soon, in plain text. */
export const URGENT =
  /\b(?:asap|urgent(?:ly|e|emente)?|immediate(?:ly)?|right away|today|now|emergency|high|critical|hot|very soon|this week|inmediat[oa]|inmediatamente|ya|hoy|alta|urgencia|lo antes posible|imediat[oa]|hoje|agora|quanto antes|urgence|immediat|aujourd'hui|haute|des que possible|sofort|dringend|heute|hoch|eilt|schnellstmoglich|notfall|subito|oggi|emergenza|immediatamente|prima possibile)\b/
export const PATIENT =
  /\b(?:low|no rush|not urgent|just (?:looking|browsing)|later|someday|next year|in (?:a )?(?:few |several |six |6 |\d+ )?months|months|sin prisa|baja|mas adelante|sem pressa|baixa|mais tarde|pas presse|basse|plus tard|keine eile|niedrig|spater|nicht eilig|senza fretta|bassa|piu avanti|nessuna fretta)\b/
