using System.Text;

namespace Capi.Identifiers.Regions;

internal static partial class Countries
{
    // One line per ISO 3166-1 entry (249) and Kosovo: alpha-2, alpha-3, names. The codes and the first name come from the npm package
    // i18n-iso-countries 7.14.0. After it: ISO's inverted forms ("Korea (the Republic of)"), the aliases of Meta's Parameter Builder,
    // official forms ("Hellenic Republic") and other common names. Kosovo has the code that the EU and CLDR use, because ISO doesn't list it. Some long forms
    // are listed only because they contain the name of another country (DR Congo, Northern Ireland, Polinesia francese).
    // A name after "=" matches only the whole text: New South Wales is not in Wales, New Jersey not in Jersey, Indiana not in India,
    // and the República Dominicana is not Dominica.
    // UTF-8 takes half the space of a string in the assembly.
    internal static string Data => Encoding.UTF8.GetString("""
        AD AND Andorra
        AE ARE United Arab Emirates; UAE; United Arab Emirates (the); Emirates
        AF AFG Afghanistan
        AG ATG Antigua and Barbuda; Antigua
        AI AIA Anguilla
        AL ALB Albania; =Shqipëria
        AM ARM Armenia
        AO AGO Angola
        AQ ATA Antarctica
        AR ARG Argentina; Argentine Republic
        AS ASM American Samoa
        AT AUT Austria
        AU AUS Australia; =Aust.; Commonwealth of Australia
        AW ABW Aruba
        AX ALA Åland Islands; Aland Islands; Åland
        AZ AZE Azerbaijan
        BA BIH Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina; Bosnien-Herzegowina
        BB BRB Barbados
        BD BGD Bangladesh
        BE BEL Belgium
        BF BFA Burkina Faso
        BG BGR Bulgaria; =BUL
        BH BHR Bahrain
        BI BDI Burundi
        BJ BEN Benin
        BL BLM Saint Barthélemy; Saint Barthelemy; St Barthelemy; St. Barthélemy; St Barts; St. Barths
        BM BMU Bermuda
        BN BRN Brunei Darussalam; Brunei
        BO BOL Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia
        BQ BES Bonaire, Sint Eustatius and Saba; Caribbean Netherlands; Bonaire; Bonaire, Saint Eustatius and Saba
        BR BRA Brazil
        BS BHS Bahamas; Bahamas (the); The Bahamas
        BT BTN Bhutan
        BV BVT Bouvet Island
        BW BWA Botswana
        BY BLR Belarus; Byelorussia; Belorussia
        BZ BLZ Belize
        CA CAN Canada
        CC CCK Cocos (Keeling) Islands; Cocos Islands; Cocos (Keeling) Islands (the); Keeling Islands
        CD COD Democratic Republic of the Congo; Congo (the Democratic Republic of the); Congo, Democratic Republic of the; The Democratic Republic of the Congo; Democratic Republic of Congo; Democratic Republic Congo; DR Congo; DRC; RD Congo; Congo DR; Congo, Dem. Rep.; Congo-Kinshasa; Zaire; Dem. Rep. Congo; =Congo, Democratic Republic
        CF CAF Central African Republic; Central African Republic (the); Central African Rep.; =C.A.R.
        CG COG =Republic of the Congo; =Congo; =Congo (the); Congo, Republic of the; =Congo, Rep.; =The Republic of the Congo; =Republic of Congo; Congo-Brazzaville
        CH CHE Switzerland; Swiss Confederation; =SUI; Confoederatio Helvetica
        CI CIV Cote d'Ivoire; Côte d'Ivoire; Ivory Coast; The Ivory Coast
        CK COK Cook Islands; Cook Islands (the)
        CL CHL Chile; =Chili; =CHI
        CM CMR Cameroon
        CN CHN People's Republic of China; =China; PR China; Mainland China; PRC; =China, People's Republic of; =China (People's Republic of); =China, PR; =China P.R.; =China Mainland; =China, Mainland
        CO COL Colombia
        CR CRI Costa Rica; =CRC
        CU CUB Cuba; Republic of Cuba
        CV CPV Cape Verde; Cabo Verde
        CW CUW Curaçao; Curacao
        CX CXR Christmas Island
        CY CYP Cyprus
        CZ CZE Czech Republic; Czechia; The Czech Republic; Czech Rep.; =Czech
        DE DEU Germany; =GER; =Ger.; =FRG; F.R. Germany
        DJ DJI Djibouti
        DK DNK Denmark; =DEN
        DM DMA =Dominica; Commonwealth of Dominica; =Dominica (Commonwealth of)
        DO DOM Dominican Republic; Dominican Republic (the); The Dominican Republic; Dominican Rep.; República Dominicana; Republica Dominicana
        DZ DZA Algeria; =ALG
        EC ECU Ecuador
        EE EST Estonia
        EG EGY Egypt
        EH ESH Western Sahara; Sahrawi Arab Democratic Republic
        ER ERI Eritrea
        ES ESP Spain
        ET ETH Ethiopia
        FI FIN Finland
        FJ FJI Fiji; Republic of Fiji
        FK FLK Falkland Islands (Malvinas); Falkland Islands; Falkland Islands (the) [Malvinas]; Malvinas
        FM FSM Micronesia, Federated States of; Micronesia; Federated States of Micronesia
        FO FRO Faroe Islands; Faroe Islands (the); Faeroe Islands
        FR FRA France; French Republic
        GA GAB Gabon
        GB GBR United Kingdom; UK; Great Britain; United Kingdom of Great Britain and Northern Ireland (the); United Kingdom of Great Britain and Northern Ireland; The United Kingdom; =Britain; =England; =Scotland; =Wales; Northern Ireland; N. Ireland; =ENG; =SCO; =WAL; =NIR
        GD GRD Grenada
        GE GEO =Georgia; Republic of Georgia; =Georgia (country)
        GF GUF French Guiana; Guyana francese; Guayana Francesa; Guiana Francesa
        GG GGY Guernsey
        GH GHA Ghana
        GI GIB Gibraltar
        GL GRL Greenland
        GM GMB Republic of The Gambia; The Gambia; Gambia; Gambia (the)
        GN GIN =Guinea; Republic of Guinea; Guinea-Conakry
        GP GLP Guadeloupe
        GQ GNQ Equatorial Guinea; Republic of Equatorial Guinea
        GR GRC Greece; Hellenic Republic; =GRE; =Ellada; =Ellas; =EL
        GS SGS South Georgia and the South Sandwich Islands; South Georgia
        GT GTM Guatemala
        GU GUM Guam
        GW GNB Guinea-Bissau; Republic of Guinea-Bissau
        GY GUY =Guyana; Republic of Guyana
        HK HKG Hong Kong; Hong Kong SAR; Hong Kong SAR China; Hong Kong Special Administrative Region of the People's Republic of China
        HM HMD Heard Island and McDonald Islands; Heard and McDonald Islands
        HN HND Honduras; =HON
        HR HRV Croatia; =CRO
        HT HTI Haiti
        HU HUN Hungary
        ID IDN Indonesia; =INA
        IE IRL =Ireland; Republic of Ireland; Ireland, Republic of; =ROI; =R.O.I.; =Southern Ireland; =Rep. of Ireland; =Ireland, Rep. of
        IL ISR Israel
        IM IMN Isle of Man
        IN IND =India; Republic of India; =Bharat
        IO IOT British Indian Ocean Territory; British Indian Ocean Territory (the)
        IQ IRQ Iraq; Republic of Iraq
        IR IRN Islamic Republic of Iran; Iran; Iran (Islamic Republic of); Iran, Islamic Rep.
        IS ISL Iceland
        IT ITA Italy; Italian Republic
        JE JEY =Jersey; Bailiwick of Jersey
        JM JAM Jamaica
        JO JOR Jordan
        JP JPN Japan
        KE KEN Kenya
        KG KGZ Kyrgyzstan; Kyrgyz Republic
        KH KHM Cambodia
        KI KIR Kiribati
        KM COM Comoros; Comoros (the)
        KN KNA Saint Kitts and Nevis; St Kitts and Nevis; St. Kitts & Nevis; Federation of Saint Christopher and Nevis; Saint Kitts & Nevis
        KP PRK North Korea; Korea (the Democratic People's Republic of); Korea, Democratic People's Republic of; Democratic People's Republic of Korea; Korea, Dem. People's Rep.; DPRK; Korea, North; N. Korea
        KR KOR South Korea; Korea, Republic of; =Republic of Korea; =Rep. of Korea; Korea (the Republic of); =The Republic of Korea; =Korea, Rep.; =Korea, Rep. of; ROK; Korea, South; S. Korea
        KW KWT Kuwait; =KUW
        KY CYM Cayman Islands; Cayman Islands (the)
        KZ KAZ Kazakhstan
        LA LAO Lao People's Democratic Republic; Lao People's Democratic Republic (the); Laos; Lao PDR
        LB LBN Lebanon; Lebanese Republic
        LC LCA Saint Lucia; St Lucia
        LI LIE Liechtenstein
        LK LKA Sri Lanka; =SRI
        LR LBR Liberia
        LS LSO Lesotho
        LT LTU Lithuania
        LU LUX Luxembourg; Großherzogtum Luxemburg
        LV LVA Latvia; =LAT
        LY LBY Libya; =LBA; Libyan Arab Jamahiriya
        MA MAR Morocco
        MC MCO Monaco
        MD MDA Moldova, Republic of; Moldova; Moldova (the Republic of); Republic of Moldova; Moldawien
        ME MNE Montenegro
        MF MAF Saint Martin (French part); St Martin (French part); =Saint Martin; =St Martin; =St. Martin (French); Saint-Martin (partie française)
        MG MDG Madagascar
        MH MHL Marshall Islands; Marshall Islands (the)
        MK MKD The Republic of North Macedonia; North Macedonia; Macedonia; Former Yugoslav Republic of Macedonia; Macedonia, the former Yugoslav Republic of; Republic of North Macedonia; =FYROM; =FYR Macedonia; =Macedonia, FYR
        ML MLI Mali; Republic of Mali
        MM MMR Myanmar; Burma; Myanmar (Burma); =Birma; =Birmanie
        MN MNG Mongolia; =MGL
        MO MAC Macao; Macau; Macao SAR China; Macao Special Administrative Region of the People's Republic of China
        MP MNP Northern Mariana Islands; Northern Mariana Islands (the)
        MQ MTQ Martinique
        MR MRT Mauritania
        MS MSR Montserrat
        MT MLT Malta
        MU MUS Mauritius
        MV MDV Maldives
        MW MWI Malawi
        MX MEX =Mexico; United Mexican States; República Mexicana
        MY MYS Malaysia; =MAS
        MZ MOZ Mozambique
        NA NAM Namibia
        NC NCL New Caledonia
        NE NER =Niger; Niger (the); Republic of Niger; Republic of the Niger
        NF NFK Norfolk Island
        NG NGA Nigeria; Federal Republic of Nigeria; Republic of Nigeria
        NI NIC Nicaragua
        NL NLD =Netherlands; The Netherlands; Netherlands (Kingdom of the); Netherlands (the); =Holland; Kingdom of the Netherlands; =Netherland; =NED
        NO NOR Norway
        NP NPL Nepal; =NEP
        NR NRU Nauru
        NU NIU Niue
        NZ NZL New Zealand
        OM OMN Oman; Sultanate of Oman
        PA PAN Panama
        PE PER Peru; Republic of Peru
        PF PYF French Polynesia; Polinesia francese; Polinesia Francesa; Polinésia Francesa
        PG PNG Papua New Guinea; Independent State of Papua New Guinea
        PH PHL Philippines; Philippines (the); The Philippines; =PHI; Pilipinas
        PK PAK Pakistan
        PL POL Poland
        PM SPM Saint Pierre and Miquelon; St Pierre and Miquelon; St. Pierre & Miquelon; Saint Pierre & Miquelon
        PN PCN Pitcairn; Pitcairn Islands
        PR PRI Puerto Rico; =PUR
        PS PSE State of Palestine; Palestine; Palestine, State of; Palestinian Territory; Palestinian Territory, Occupied; Palestinian Territories; West Bank and Gaza
        PT PRT Portugal; Portuguese Republic; =POR
        PW PLW Palau
        PY PRY Paraguay; =PAR
        QA QAT Qatar
        RE REU Reunion; Réunion
        RO ROU Romania; =Roumania; =ROM
        RS SRB Serbia
        RU RUS Russian Federation; Russia; Russian Federation (the); The Russian Federation; Russian Fed.
        RW RWA Rwanda
        SA SAU Saudi Arabia; KSA; =Saudi
        SB SLB Solomon Islands
        SC SYC Seychelles
        SD SDN =Sudan; =Sudan (the); Republic of the Sudan; Republic of Sudan
        SE SWE Sweden
        SG SGP Singapore
        SH SHN Saint Helena; Saint Helena, Ascension and Tristan da Cunha; St Helena
        SI SVN Slovenia; =SLO
        SJ SJM Svalbard and Jan Mayen; Svalbard
        SK SVK =Slovakia; Slovak Republic
        SL SLE Sierra Leone
        SM SMR San Marino
        SN SEN Senegal
        SO SOM Somalia
        SR SUR Suriname
        SS SSD South Sudan; Republic of South Sudan; Sudan, South; S. Sudan
        ST STP Sao Tome and Principe; São Tomé and Príncipe; São Tomé & Príncipe; Sao Tome & Principe; Sao Tome
        SV SLV El Salvador; =ESA
        SX SXM Sint Maarten (Dutch part); Sint Maarten; Saint Martin (Dutch part); St Martin (Dutch part); St. Maarten
        SY SYR Syrian Arab Republic; Syria; Syrian Arab Republic (the)
        SZ SWZ Eswatini; Swaziland
        TC TCA Turks and Caicos Islands; Turks and Caicos Islands (the); Turks and Caicos; Turks & Caicos Islands; Turks & Caicos
        TD TCD Chad; Republic of Chad
        TF ATF French Southern Territories; French Southern Territories (the); French Southern and Antarctic Lands
        TG TGO Togo; Togolese Republic
        TH THA Thailand
        TJ TJK Tajikistan
        TK TKL Tokelau
        TL TLS Timor-Leste; East Timor
        TM TKM Turkmenistan
        TN TUN Tunisia
        TO TON Tonga
        TR TUR Türkiye; Turkey; Turkiye; Republic of Türkiye
        TT TTO Trinidad and Tobago; Trinidad & Tobago; Trinidad
        TV TUV Tuvalu
        TW TWN Taiwan, Province of China; Taiwan; Taiwan, China; =Republic of China; Republic of China (Taiwan); Chinese Taipei; =TPE
        TZ TZA United Republic of Tanzania; Tanzania; Tanzania, United Republic of; Tanzania, the United Republic of
        UA UKR Ukraine
        UG UGA Uganda
        UM UMI United States Minor Outlying Islands; United States Minor Outlying Islands (the); US Minor Outlying Islands; U.S. Outlying Islands
        US USA United States of America; United States; United States of America (the); The United States; The United States of America; U.S. of A.; =America; =U.S. of America
        UY URY Uruguay; =URU
        UZ UZB Uzbekistan
        VA VAT Holy See (Vatican City State); Holy See; Holy See (the); Vatican; Vatican City; Vatican City State
        VC VCT Saint Vincent and the Grenadines; Saint Vincent & Grenadines; St. Vincent & Grenadines; Saint Vincent & the Grenadines; St. Vincent & the Grenadines; St Vincent and the Grenadines; Saint Vincent; St Vincent
        VE VEN Venezuela; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela
        VG VGB Virgin Islands, British; British Virgin Islands; =BVI
        VI VIR Virgin Islands, U.S.; US Virgin Islands; United States Virgin Islands; Virgin Islands of the United States; Virgin Islands, United States; =USVI
        VN VNM Vietnam; =VIE; Socialist Republic of Vietnam
        VU VUT Vanuatu
        WF WLF Wallis and Futuna; Wallis and Futuna Islands; Wallis & Futuna
        WS WSM =Samoa; Independent State of Samoa; Western Samoa
        XK XKX Kosovo; =XKK
        YE YEM Yemen
        YT MYT Mayotte
        ZA ZAF South Africa; RSA; =S. Africa
        ZM ZMB Zambia; =ZAM
        ZW ZWE Zimbabwe; =ZIM
        """u8);
}
