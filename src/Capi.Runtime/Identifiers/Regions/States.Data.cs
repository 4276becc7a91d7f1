using System.Text;

namespace Capi.Identifiers.Regions;

internal static partial class States
{
    // Meta's Parameter Builder knows the 50 states and the 13 provinces. The District of Columbia and the territories have postal codes too.
    internal static string Data => Encoding.UTF8.GetString("""
        AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware; FL Florida;
        GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine;
        MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; MT Montana; NE Nebraska;
        NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio;
        OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas;
        UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming;
        DC District of Columbia; DC Washington DC; PR Puerto Rico; GU Guam; AS American Samoa; VI Virgin Islands;
        VI US Virgin Islands; VI Virgin Islands, U.S.; VI United States Virgin Islands; MP Northern Mariana Islands;
        AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; NS Nova Scotia;
        NT Northwest Territories; NU Nunavut; ON Ontario; PE Prince Edward Island; QC Quebec; SK Saskatchewan;
        YT Yukon; YT Yukon Territory
        """u8);

    // Traditional abbreviations, other forms, the French names of Canada's provinces, the Spanish names of US states, and military mail. Abbreviations
    // of two letters are missing: two letters are always kept.
    internal static string OtherNames => Encoding.UTF8.GetString("""
        AL Ala.; AZ Ariz.; AR Ark.; CA Calif.; CA Cal.; CA Cali.; CO Colo.; CO Col.; CT Conn.; DE Del.; FL Fla.; FL Flor.; HI Haw.; HI Hawai'i; ID Ida.; IL Ill.; IN Ind.; KS Kan.;
        KS Kans.; MD Maryl.; MA Mass.; MI Mich.; MN Minn.; MS Miss.; MT Mont.; NE Neb.; NE Nebr.; NV Nev.; NH N. Hamp.; NH N. Hampshire; NJ N. Jersey; NM N. Mex.;
        NM New Mex.; NM N. Mexico; NY N. York; NC N. Car.; NC No. Car.; NC N. Carolina; NC No. Carolina; ND N. Dak.; ND No. Dak.; ND N. Dakota; ND No. Dakota; OK Okla.; OR Ore.;
        OR Oreg.; PA Penn.; PA Penna.; RI R. Island; RI Rhode Is.; RI Rhode Island and Providence Plantations; SC S. Car.; SC So. Car.; SC S. Carolina; SC So. Carolina; SD S. Dak.; SD So. Dak.;
        SD S. Dakota; SD So. Dakota; TN Tenn.; TX Tex.; VA Virg.; WA Wash.; WV W. Va.; WV West Va.; WV W. Virg.; WV W. Virginia; WI Wis.; WI Wisc.; WY Wyo.;
        DC Wash. DC; DC DC Washington; DC Washington District of Columbia; DC Dist. of Columbia; DC Dist. of Col.; DC Washington DC District of Columbia; VI Virgin Is.; VI US Virgin Is.; VI U.S.V.I.; MP CNMI; MP Northern Marianas;
        MP N. Mariana Islands; MP Northern Mariana Is.; FM Federated States of Micronesia; FM Micronesia; MH Marshall Islands; MH Marshall Is.; MH Republic of the Marshall Islands; PW Palau; PW Republic of Palau;
        UM US Minor Outlying Islands; UM United States Minor Outlying Islands; NY NYS; AS Am. Samoa; AS Amer. Samoa; AA Armed Forces Americas; AA Armed Forces America; AE Armed Forces Europe; AE Armed Forces Africa; AE Armed Forces Middle East;
        AE Armed Forces Canada; AE Armed Forces Others; AE Armed Forces Europe, the Middle East, and Canada; AE Armed Forces Africa, Canada, Europe, Middle East;
        AA Armed Forces Americas (except Canada); AP Armed Forces Pacific;
        NM Nuevo México; NY Nueva York; NJ Nueva Jersey; NH Nuevo Hampshire; NH Nueva Hampshire; NC Carolina del Norte; SC Carolina del Sur; ND Dakota del Norte; SD Dakota del Sur; WV Virginia Occidental;
        PA Pensilvania; LA Luisiana; MS Misisipi; MO Misuri; OR Oregón; HI Hawái; TX Tejas; DC Distrito de Columbia;
        CA Kalifornien; CA Californie; CA Califórnia; FL Floride; FL Flórida; NC Caroline du Nord; NC Carolina do Norte; NC Carolina del Nord; SC Caroline du Sud; SC Carolina do Sul; SC Carolina del Sud; ND Dakota du Nord;
        ND Dakota do Norte; ND Dakota del Nord; SD Dakota du Sud; SD Dakota do Sul; SD Dakota del Sud; VA Virginie; VA Virgínia; WV Virginie-Occidentale; WV Virgínia Ocidental; WV Virginia Occidentale; PA Pennsylvanie;
        PA Pennsylvanien; PA Pensilvânia; LA Louisiane; LA Luisiana; NM Nouveau-Mexique; NM Novo México; NM Nuovo Messico; NY Nova York; NY Nova Iorque; NJ Nova Jersey; HI Hawaï; HI Havaí; GA Géorgie; GA Geórgia; DC Distrito de Colúmbia;
        AB Alta.; MB Man.; NL Newfoundland; NL Newfoundland & Labrador; NL Newfoundland Labrador; NL Nfld.; NL Nfld. & Lab.; NL Nfld. and Labrador; NL Labrador; NL Labrador and Newfoundland; BC Brit. Col.; BC Br. Columbia; BC B. Columbia;
        NB N. Brunswick; NB New Bruns.; NS N. Scotia; NT NWT; NT Northwest Territory; NT North West Territories; NT Northwest Terr.; NT NW Territories; NU Nunavut Territory; ON Ont.; PE PEI; PE P.E. Island; PE Prince Edward Is.; PE Prince Edward; QC Que.; QC PQ;
        SK Sask.; YT Yuk.; YT Yukon Terr.;
        BC Colombie-Britannique; BC Colombie Brit.; NB Nouveau-Brunswick; NB N.-Brunswick; NL Terre-Neuve-et-Labrador; NL Terre-Neuve et Labrador; NL Terre-Neuve; NL Terre-Neuve-Labrador; NL T.-N.-L.;
        NS Nouvelle-Écosse; NT Territoires du Nord-Ouest; NT Territoire du Nord-Ouest; NT T.N.-O.; PE Île-du-Prince-Édouard; PE L'Île-du-Prince-Édouard; PE Î.-P.-É.; YT Territoire du Yukon; ON L'Ontario; AB L'Alberta; ID L'Idaho; IL L'Illinois; IN L'Indiana; IA L'Iowa; OH L'Ohio; OK L'Oklahoma; OR L'Oregon; UT L'Utah; AL L'Alabama; AK L'Alaska; AZ L'Arizona; AR L'Arkansas
        """u8);
}
