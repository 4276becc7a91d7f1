namespace Capi.Catalog;

// One line per language: English, German, French, Spanish. Words that also occur in harmless names are left out.
internal static partial class ForbiddenDataTerms
{
    private static IEnumerable<(string Word, string Meaning)> Health => CreateEntries(
        "health data",
        "diagnosis diagnoses disease illness symptom medication prescription medicalhistory medicalcondition medicalrecord healthcondition " +
        "healthstatus healthrecord healthdata healthinsurancenumber healthinsuranceid patientid patientnumber patientname bloodtype bloodgroup hiv hivstatus pregnancy pregnant " +
        "disability disabilities mentalhealth allergy allergies icd icdcode",
        "diagnose diagnosen diagnoseschluessel diagnoseschlüssel krankheit krankheiten erkrankung erkrankungen symptome medikament medikamente " +
        "krankenakte blutgruppe schwangerschaft schwanger behinderung schwerbehinderung krankenversicherungsnummer krankenversichertennummer " +
        "allergie allergien patientennummer gesundheitszustand gesundheitsdaten",
        "diagnosticmedical maladie symptôme medicament médicament ordonnance groupesanguin grossesse dossiermedical dossiermédical " +
        "etatdesante étatdesanté donneesdesante donnéesdesanté numeropatient",
        "diagnostico diagnóstico enfermedad enfermedades sintoma síntoma medicamento recetamedica recetamédica gruposanguineo gruposanguíneo " +
        "embarazo embarazada discapacidad alergia historiaclinica historiaclínica historialmedico historialmédico estadodesalud datosdesalud");

    private static IEnumerable<(string Word, string Meaning)> Finance => CreateEntries(
        Financial,
        "cardnumber cardno cardnr creditcardnumber creditcardno debitcardnumber primaryaccountnumber cvv cvc cardverificationvalue cardsecuritycode " +
        "iban bankaccount bankaccountnumber accountnumber accountno sortcode routingnumber",
        "kreditkartennummer kartennummer kartenpruefnummer kartenprüfnummer kontonummer bankverbindung bankkonto",
        "numerodecarte numérodecarte numerocarte numérocarte numerocartebancaire numérocartebancaire numerodecompte numérodecompte numerocompte comptebancaire",
        "numerodetarjeta númerodetarjeta numerotarjeta númerotarjeta numerodecuenta númerodecuenta numerocuenta cuentabancaria clabe");

    private static IEnumerable<(string Word, string Meaning)> Credit => CreateEntries("a credit score", "creditscore", "bonitaet bonität schufa");

    private static IEnumerable<(string Word, string Meaning)> NationalIds => CreateEntries(
        NationalId,
        "ssn socialsecuritynumber socialsecurity socialinsurancenumber nationalid nationalidnumber nationalinsurancenumber passportnumber passportno " +
        "passportid driverslicensenumber driverlicensenumber drivinglicencenumber drivinglicensenumber taxpayerid taxpayeridentificationnumber " +
        "identitycardnumber idcardnumber citizenid aadhaar aadhaarnumber",
        "sozialversicherungsnummer rentenversicherungsnummer personalausweisnummer ausweisnummer reisepassnummer passnummer " +
        "steueridentifikationsnummer steuerid fuehrerscheinnummer führerscheinnummer",
        "numerodesecuritesociale numérodesécuritésociale numerosecuritesociale numérosécuritésociale numerodepasseport numérodepasseport numeropasseport numerocni",
        "dni numerodepasaporte númerodepasaporte numeropasaporte numerodeseguridadsocial númerodeseguridadsocial numeroseguridadsocial curp");

    private static IEnumerable<(string Word, string Meaning)> Secrets => CreateEntries(
        Secret,
        "password passwd passphrase securityanswer securityquestion privatekey clientsecret apikey accesstoken refreshtoken authtoken sessiontoken",
        "passwort kennwort geheimzahl",
        "motdepasse",
        "contrasena contraseña");

    private static IEnumerable<(string Word, string Meaning)> Beliefs =>
    [
        .. CreateEntries(
            "religious beliefs",
            "religion religiousbelief religiousaffiliation",
            "konfession glaubensbekenntnis religionszugehoerigkeit religionszugehörigkeit",
            "confessionreligieuse croyance croyancereligieuse",
            "religión creencia creenciareligiosa"),
        .. CreateEntries(
            "political opinions",
            "politicalopinion politicalview politicalparty politicalaffiliation partyaffiliation",
            "parteizugehoerigkeit parteizugehörigkeit parteimitgliedschaft politischemeinung",
            "opinionpolitique partipolitique appartenancepolitique",
            "opinionpolitica opiniónpolítica partidopolitico partidopolítico afiliacionpolitica afiliaciónpolítica"),
        .. CreateEntries(
            "trade union membership",
            "tradeunion tradeunionmember tradeunionmembership unionmembership labourunion laborunion",
            "gewerkschaft gewerkschaftszugehoerigkeit gewerkschaftszugehörigkeit gewerkschaftsmitglied",
            "appartenancesyndicale adhesionsyndicale adhésionsyndicale",
            "sindicato afiliacionsindical afiliaciónsindical"),
    ];

    private static IEnumerable<(string Word, string Meaning)> Bodies =>
    [
        .. CreateEntries(
            "data about sex life or sexual orientation",
            "sexualorientation sexualpreference sexuality sexlife",
            "sexuelleorientierung sexualitaet sexualität",
            "orientationsexuelle sexualite sexualité",
            "orientacionsexual orientaciónsexual sexualidad"),
        .. CreateEntries(
            "biometric or genetic data",
            "biometric biometricdata faceprint facetemplate voiceprint irisscan retinascan geneticdata dnasequence genome",
            "biometrie biometrischedaten gendaten",
            "biométrie donneesbiometriques donnéesbiométriques",
            "biometria biometría datosbiometricos datosbiométricos"),
        .. CreateEntries(
            "data about ethnic origin",
            "ethnicity ethnicorigin ethnicgroup racialorigin",
            "ethnie ethnischeherkunft",
            "origineethnique",
            "etnia origenetnico origenétnico"),
        .. CreateEntries(
            "a criminal record",
            "criminalrecord criminalhistory criminalconviction",
            "vorstrafe vorstrafen vorstrafenregister",
            "casierjudiciaire",
            "antecedentespenales"),
    ];
}
