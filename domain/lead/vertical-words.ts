/** Words that give a vertical away, in plain text. */
export const VERTICAL_WORDS: Readonly<Record<string, RegExp>> = {
  legal:
    /\b(?:law|legal|lawyers?|attorneys?|solicitors?|litigation|divorce|custody|lawsuit|court|practice ?area|matter ?type|case ?type|injury|immigration|visa|defendant|plaintiff|abogad[oa]s?|divorcio|juicio|demanda|advogad[oa]s?|divorcio|processo|avocate?s?|divorce|proces|litige|anw[a]lt(?:in)?|rechtsanw[a]lt|scheidung|klage|avvocat[oi]|divorzio|causa legale)\b/g,
  real_estate:
    /\b(?:real ?estate|property|apartments?|flat|condo|bedrooms?|bathrooms?|listing|mortgage|rent(?:al)?|lease|square ?(?:feet|meters?)|sqft|sqm|realtor|viewing|inmuebles?|piso|departamento|alquiler|hipoteca|habitaciones|dormitorios|imovel|imoveis|apartamento|aluguel|quartos|immobilier|appartement|loyer|chambres|pieces|immobilien?|wohnung|miete|zimmer|quadratmeter|immobile|appartamento|affitto|camere|metri quadri)\b/g,
  ecommerce:
    /\b(?:cart|checkout|sku|order|orders|line ?items?|shipping|e ?commerce|shop|store|catalog|basket|coupon|shopify|woocommerce|carrito|pedido|envio|tienda|carrinho|frete|loja|panier|commande|livraison|boutique|warenkorb|bestellung|versand|carrello|ordine|spedizione|negozio)\b/g,
  health:
    /\b(?:patient|doctor|clinic|medical|dental|dentist|symptoms?|treatment|appointment ?type|insurance ?provider|therapy|surgery|diagnosis|physio(?:therapy)?|paciente|medico|clinica|dentista|sintomas|tratamiento|cita medica|consulta medica|tratamento|patiente|medecin|clinique|dentiste|symptomes|traitement|praxis|arzt|zahnarzt|behandlung|symptome|termin beim arzt|paziente|medico|dentista|sintomi|trattamento)\b/g,
  trades:
    /\b(?:solar|battery|photovoltaics?|pv|roof(?:ing)?|plumb(?:er|ing)|electric(?:ian|al)|hvac|heat ?pump|boiler|renovation|construction|contractor|kitchen|flooring|paint(?:er|ing)|installation|wallbox(?:es)?|kwh|kwp|placas|paneles|tejado|fontaner[oa]|electricista|reforma|caldera|obra|telhado|encanador|eletricista|caldeira|panneaux|toiture|plombier|electricien|chaudiere|travaux|dach|klempner|elektriker|heizung|warmepumpe|handwerker|renovierung|pannelli|fotovoltaico|tetto|idraulico|elettricista|caldaia|ristrutturazione)\b/g,
  automotive:
    /\b(?:vehicle|car|cars|dealership|test ?drive|trade ?in|vin|mileage|make and model|odometer|vehiculo|coche|auto|concesionario|veiculo|carro|concessionaria|vehicule|voiture|concessionnaire|fahrzeug|probefahrt|autohaus|veicolo|automobile|concessionario)\b/g,
  education:
    /\b(?:course|student|school|university|enrol(?:l)?ment|tuition|lesson|class|curso|estudiante|escuela|matricula|clase|aluno|escola|aula|cours|etudiant|ecole|inscription|kurs|schuler|student(?:in)?|schule|unterricht|corso|studente|scuola|lezione)\b/g,
  hospitality:
    /\b(?:hotel|room|check ?in|check ?out|guests?|restaurant|table|reservation|booking|catering|wedding|venue|habitacion|huespedes|restaurante|reserva|boda|quarto|hospedes|casamento|chambre|hotes|reservation|mariage|gaste|hochzeit|tisch|reservierung|camera|ospiti|ristorante|prenotazione|matrimonio)\b/g,
  finance:
    /\b(?:loan|insurance|policy|premium|credit ?score|investment|mortgage ?rate|refinanc(?:e|ing)|broker|tax return|accounting|prestamo|seguro|poliza|inversion|emprestimo|investimento|pret|assurance|placement|kredit|versicherung|police|geldanlage|prestito|assicurazione|polizza|investimento)\b/g,
}
