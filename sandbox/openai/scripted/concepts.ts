/** Everyday subjects of any business, in the words of six languages (folded). A question and a text meet over them. */
export const CONCEPTS = {
  '@delivery': `deliver delivery deliveries delivered shipping ship ships shipped shipment courier envio envios enviar enviais
    entrega entregas entregar livraison livrer livrez lieferung lieferungen liefern liefert versand spedizione spedite
    spedire consegna consegnate consegnare frete portes expedition`,
  '@payment': `pay paid payment payments paying card cards cash transfer pagar pago pagos pagamento pagamentos pagamenti
    pagare tarjeta tarjetas cartao cartoes carta carte cartes efectivo dinheiro especes contanti bezahlen zahlen zahlung
    zahlungen karte karten bar uberweisung transferencia virement bonifico paiement paiements payer instalment instalments
    installments plazos rate ratenzahlung parcelas acconto anzahlung acompte`,
  '@warranty': `warranty warranties guarantee guaranteed guarantees garantia garantias garantie garantien gewahrleistung
    garanzia garanzie`,
  '@return': `return returns returned refund refunds exchange devolucion devoluciones devolver devolucao devolver
    retour retourner remboursement rembourser ruckgabe zurückgeben zuruckgeben umtausch umtauschen reso resi restituire
    rimborso rimborsi troca trocar cambio cambiar`,
  '@cancel': `cancel cancels cancelled canceled cancellation cancelling cancelar cancelacion anular annuler annulation
    stornieren stornierung absagen absage kundigen kundigung cancellare annullare disdire disdetta cancelamento`,
  '@reschedule': `reschedule rescheduling move moved postpone reprogramar aplazar mover remarcar adiar reporter deplacer
    verschieben verlegen spostare rimandare`,
  '@appointment': `appointment appointments visit visits booking bookings book slot slots cita citas visita visitas reserva
    reservas reservar consulta rendez-vous rdv termin termine besuch terminvereinbarung appuntamento appuntamenti
    prenotazione prenotare marcacao marcar agendar agendamento prendre`,
  '@parking': `parking park car cars aparcamiento aparcar estacionamiento estacionamento estacionar stationnement garer
    parken parkplatz parkplatze parcheggio parcheggiare`,
  '@address': `address located location situated find directions direccion ubicacion ubicados endereco morada localizacao
    localizados adresse situe trouver standort anfahrt liegt indirizzo posizione trovate`,
  '@contact': `phone telephone number call contact telefono llamar contacto telefone ligar contato telephone appeler
    contacter telefon telefonnummer anrufen erreichen kontakt numero chiamare contattare`,
  '@duration': `long duration minutes weeks days hours months years lead tarda tardan tardais duracion minutos semanas dias horas meses anos demora duracao
    longtemps duree semaines jours heures mois ans delai delais dauer dauert lange minuten wochen tage stunden monate jahre durata tempo minuti settimane giorni mesi anni
    ore quick quickly fast rapido schnell vite`,
  '@emergency': `emergency emergencies urgent urgently urgencia urgencias urgente emergencia urgence urgences urgent notfall
    notfalle notdienst dringend emergenza emergenze urgenza`,
  '@area': `area areas region regions city cities zone zones outside zona zonas region ciudad cidade regiao ville zone
    gebiet umgebung stadt umkreis citta regione serve cover coverage`,
  '@invoice': `invoice invoices receipt bill factura facturas recibo fatura facture factures recu rechnung rechnungen
    quittung fattura fatture ricevuta`,
  '@gift': `gift gifts voucher vouchers regalo regalos vale cadeau cadeaux bon geschenk gutschein gutscheine buono presente
    presentes`,
  '@insurance': `insurance insured insurer seguro seguros assurance assure versicherung versichert assicurazione assicurato`,
  '@material': `material materials made ingredients materiales materiais materiau materiaux materialien zutaten materiali
    ingredientes ingredienti ingredients`,
  '@diet': `vegan vegano vegana vegane vegetarian vegetariano vegetariana vegetarien vegetarisch gluten glutine glutenfrei
    allergen allergens allergy allergies allergic alergenos alergia alergias alergico alergica allergie allergies allergien
    allergique allergisch allergeni allergico allergica lactose lactosa laktose lattosio nuts nueces noix nusse noci dietary
    halal kosher`,
  '@tools': `install installation installed fitting fit instalar instalacion instalacao installer montage montieren einbau
    einbauen installare installazione montaggio assembly assemble`,
  '@document': `document documents papers paperwork documentos documentacion documentacao pieces dokumente unterlagen
    documenti bring`,
  '@child': `child children kids kid ninos nino crianca criancas enfant enfants kind kinder bambini bambino`,
  '@pet': `dog dogs pet pets cat cats perro perros mascota mascotas cachorro animal animais animaux chien chiens hund hunde
    haustier haustiere cane cani animali`,
  '@sample': `sample samples trial try test demo muestra muestras prueba amostra amostras teste echantillon essai muster
    probe testen campione campioni prova`,
} as const
