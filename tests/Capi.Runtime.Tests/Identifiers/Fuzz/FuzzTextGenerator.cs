using System.Text;

namespace Capi.Runtime.Tests.Identifiers.Fuzz;

/// <summary>Generates texts fast: typical values of a key with random disturbances, and random mixtures. The same seed gives the same texts.</summary>
internal sealed class FuzzTextGenerator(int seed)
{
    private static readonly string[] Emails =
        ["john@example.com", "John.Smith@Sub.Example.co.uk", "a..b@c.de", ".a@b.io", "o'neil+tag@a-b.io", "\"q\"@x.com", "a@b", "a@-b.com", "x@1.2", "é@a.de", "`|{}~@a.b", "a:.b@c.de"];

    private static readonly string[] Phones =
        ["+1 (650) 555-1212", "0049 30 901820", "030 901820", "+44 (0)20 7183 8750", "+39 06 698 12345", "650-555-1212 x123", "8 (912) 345-67-89", "011 44 20 7183 8750",
         "tel:+16505551212;ext=5", "٠٢٠ ٧١٨٣ ٨٧٥٠", "＋４４２０７１８３８７５０", "1234567", "+49 30 901820 Durchwahl 12", "00 46 8 123 456 78", "#12345 #67", "12,,34,,5", "6505551212.0", "6.505551212E9", "6.50555E+09", "030901820,00", "4901711234567", "000442071838750", "+7 800 555 35 35"];

    private static readonly string[] Names =
        ["Mary", "D'Angelo", "ΑΘΗΝΑΣ", "ΟΔΥΣΣΕΥΣ ΜΑΡΙΑ", "Σ-Σ", "İbrahim", "IŞIK", "MÜLLER", "Jose\u0301", "Владимир", "정", "مريم", "\u212Aelvin", "ẞ", "𐐀𐐁", "😀", "O’Neil", "Ǆ", "ⅠΣ", "aΣ\u0301b", "N/A", "undefined", "Unknown", "#REF!", "(null)", "Null", "anonymous", "[object Object]", "van der Berg"];

    private static readonly string[] Dates =
        ["2/16/1997", "1997-02-16", "19970216", "16.02.1997", "05-03-1995", "3 1997 2", "30.02.1990", "1899-12-31", "29/02/2000", "7/4/64", "1990", "31.12.2026", "0001990 1 1", "2.1.99999999999", "07.10.1977", "24111974", "09151985", "05031985",
         "19850521T101500Z", "May 21, 1935", "25 Nov 1985", "21 mai 1985", "1977年10月7日", "1985年五月21日", "1985년 5월 21일", "21 tháng 5 năm 1985", "21 במאי 1985", "21 ม.ค. 2528", "Tue May 21 00:00:00 UTC 1935",
         "mar. 21 mai 1985", "Tue Mar 04 1930 00:00:00 GMT-0500", "00:00 +0530 4 mar 1930", "5 listopada 1977", "21 ΜΑΪΟΥ 1985", "1er août 1985", "1 ao\u00FBt 1985", "1 aou\u0302t 1985", "5 كانون الثاني 1985", "1985:05:21 10:15:00.5", "10:15 16.02.1997", "२१ मई १९८५", "7\u202410\u20241977", "07．10．1977", "7。10。1977", "Thứ 4, 18 tháng 3, 1931", "Thứ Ba, 9 tháng 2, 1999", "21 may 85", "1997-02:16", "19850521000000", "198505210000", "7/10/2520"];

    private static readonly string[] Genders = ["Lady", "guy", "ma'am", "Mr.", "MISS", "\u212Aing", "himself", "other", "f", "M", "girlfriends", "Weiblich", "männlich", "ma\u0308nnlich", "Sig.ra", "Female (f)", "she/her", "Male/Female", "Ｆｅｍａｌｅ", "Frau Dr.", "\"male\"", "masc.", "m/w/d", "женский", "ΑΝΔΡΑΣ", "KADIN", "nữ", "女性", "Fr.", "1", "♀", "♂\uFE0F", "👩", "Men's", "Frl."];

    private static readonly string[] Cities = ["São Paulo", "St. Petersburg", "5th Avenue", "N/A", "null", "None", "Select City", "undefined", "Other", "OTHER", "Others", "Outside US", "Seleccione", "-- Bitte wählen --", "Sélectionnez une ville", "Please select your city", "City/Town", "Kansas City", "Villé", "Şehir seçiniz", "请选择", "Il Sehir", "Plaats", "#N/A", "大阪", "L'Aquila", "\u212Aöln", "a1", "Aïn Oussera", "Ai\u0308n Oussera", "A\u030Arhus", "Z\u00FCrich"];

    private static readonly string[] States =
        ["Ohio", "new jersey", "N.C.", "Washington DC", "West Virginia", "Québec", "Ontario", "Bavaria", "New South Wales", "Yukon Territory", "D.C.", "CA", "x", "Northern Mariana Islands",
         "State of Michigan", "New York State", "TexasState", "US-TX", "USA-TX", "Texas, USA", "Tex.", "Calif.", "Washington, D.C.", "Que\u0301bec", "Colombie-Britannique", "Île-du-Prince-Édouard",
         "I\u0302le-de-France", "Île-de-France", "CA-ON", "Ontario, CA", "ＴＸ", "NY State", "Texas (TX)", "Free State", "Washington County", "New South Wales, Australia", "São Paulo (SP)", "SP - São Paulo", "AU-NSW", "FR-75", "Bayern (BY)", "Freistaat Bayern", "Estado de México", "Bavaria, Germany", "Greater London (UK)", "Torino (TO)", "Armed Forces (AE)", "APO AP", "Nuevo León/NL", "N/A", "Select State", "undefined", "Micronesia", "State/Province", "Please select a region, state or province.", "None", "Le Québec", "L'Ontario", "PQ", "P.Q.", "DC - Washington", "Col.", "La Rioja", "GU - Guatemala", "Les Territoires du Nord-Ouest", "Uşak", "stateofohio", "P.E.I."];

    private static readonly string[] Countries =
        ["US", "U.S.A.", "uk", "DEU", "Germany", "Republic of Korea", "Korea (the Republic of)", "DR Congo", "Côte d'Ivoire", "Oman", "Romania", "The Netherlands", "xx", "England", "Türkiye", "New Mexico",
         "Åland Islands", "Great Britain", "the Republic of Austria", "Deutschland", "ＤＥＵＴＳＣＨＬＡＮＤ", "Österreich", "O\u0308sterreich", "Schweiz/Suisse/Svizzera", "China (CN)", "中国 China", "ประเทศไทย", "الإمارات", "भारत", "Việt Nam",
         "Áo", "Nga", "NGA", "Kongo", "Die Schweiz", "GB-ENG", "PT-BR", "pt-BR", "en_US", "us-CA", "de-ZZ", "EU", "N/A", "GER", "Georgia (country)", "US-TX", "China, PR", "Republik China", "DE - Deutschland", "Georgia, USA", "日本国", "Ελλάδα", "ΕΛΛΑΣ", "Росія", "대한민국", "ישראל", "Mỹ", "İngiltere", "DE-Deutschland", "CN China", "London, UK", "Dubai, UAE", "Atlanta, Georgia", "München, Deutschland", "Beijing / China", "Korea (North or South)", "USA/Canada", "UK & France", "Trinidad & Tobago W.I.", "Puerto Rico, USA", "Rogaland", "Republiek-Kroatië", "TR: Republiek Turkije", "Rep. of Korea", "Taiwan, R.O.C.", "🇩🇪", "🇩🇪 Austria", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "Ý", "Kosovo", "France et Belgique", "STATE OF ISRAEL"];

    private static readonly string[] Zips =
        ["94025", "94025-1234", "M1 1AE", "A", "-1", "İ", "𝟘", "1 0 1-5", "SW1A\u00A02AA", "00-950", "〒100-0001", "01310-100", "1000-205", "N2J-9U2", "D-80331", "CA 94025", "94025.0", "９４０２５", "100ー0001",
         "94025_1234", "940251234", "80331 München", "D-80331 München", "Warszawa 00-950", "SW1A 1AA, UK", "Waterloo ON N2J 9U2", "1012 AB Amsterdam", "1067 Dresden", "110 00 Praha 1", "75008 PARIS CEDEX 08", "Sydney NSW 2000", "NT 800", "S018956", "우03051", "10115 București", "1000-205 Lisboa", "Rīga, LV-1010", "VLT 1117", "VLT 1117 Valletta", "MT-VLT 1117", "AD500 Canillo", "BS8811 Seria", "110.00", "811,00", "602", "950", "50010", "LT-01100", "99999999999999999999", "00000", "n/a", "5010001", "C1425ABC", "94025 1234", "94025\u20131234", "2138", "2138-1234", "21381234", "601", "CH 8001", "NL-1012 AB", "1012 AB", "1012 AT", "ZIP: 94025", "PLZ 80331", "CP 75001", "C.P. 06600", "LV-1010", "California 94025",
         "94025 CA", "94025, USA", "GB-SW1A 1AA", "SE-111 22", "01.310-100", "B1636FDA", "B-1636", "D02 AF30", "B\u0327-1000", "1067", "600000", "١٢٣٤٥", "郵便番号100-0001", "CAN K1A 0B1", "New York 10001", "US NY 10001-0001"];

    private static readonly string[] Ids = ["user-42", "Loyalty 99", "kunde_ß", "e99a18c428cb38d5f260853678922e03", "7", "31", "12", "0", "1988", "1899", "007", "-1", "0.0", "null", "Undefined", "<none>", "n/a", "Anonymous", "guest_user",
         "guesthouse-7", "10", "-a1", "00000000-0000-0000-0000-000000000000", "\u22125", "[object Object]", "nullable", "#N/A", "\\N", "unknown soldier"];

    private static readonly string[] PlaceholderDigests =
        ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b", "f02dfb7da82a40b055700e27ce61e0b3ad10985137f721e7a2c62b3dc3fbaf31",
         "d41d8cd98f00b204e9800998ecf8427e", "2be88ca4242c76e8253ac62474851065032d6833", "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
         // anonymous, null, city, Not available; MD5 of null and Unknown
         "2f183a4e64493af3f377f745eda502363cd3e7ef6e4d266d444758de0a85fcc8", "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b", "11a62c23412b77477a71481aa2dc7323bcc61d076c8449076c4c58a8356c1bb1", "67a926f7008e2b0e7f2b3f7a4b37597834830110be1d51138f425d6f3449bc09", "37a6259cc0c1dae299a7866489dff0bd", "88183b946cc5f0e8c96b2e66e1c74a7e"];

    private static readonly string[] All = [.. Emails, .. Phones, .. Names, .. Dates, .. Genders, .. Cities, .. States, .. Countries, .. Zips, .. Ids, .. PlaceholderDigests];

    private static readonly string[] Disturbances =
        ["", " ", "\t", "\r\n", "\u00A0", "\u0085", "\u3000", "\uFEFF", "\u200B", "-", ".", ",", "'", "/", "(0)", "(", ")", "+", "#", ";", "x", "ext", "Σ", "σ", "İ", "ı", "K", "é", "e\u0301", "\u0345", "ʰ", "ª",
         "Ⓐ", ", ", " / ", "&", "🇩🇪", "UK", " or ", "1", "0", "00", "9", "٣", "１", "𝟗", "Я", "中", "𐐀", "🅐", "\u00AD", "\uD800", "\uDC00", "@", "_", "ß", "ẞ", "\uE000"];

    private const string Hex = "0123456789abcdefABCDEF";

    private static readonly string[] Suffixes = ["", "", "", ".AQ", ".Bg", ".AQQCAQIB", ".AQQCAQI", ".aq", ".", ".AQQC+QIB"];

    private readonly Random _random = new(seed);

    /// <summary>The next text for this key.</summary>
    public string Next(string key) => _random.Next(20) switch
    {
        0 => CreateMixedText(),
        1 => PickDisturbance() + _random.GetString(Hex, _random.Next(62, 66) - (_random.Next(2) * 32)) + Pick(Suffixes) + PickDisturbance(),
        2 => Disturb(Pick(All)),
        3 => PickDisturbance() + _random.GetString("0123456789", _random.Next(1, 20)) + PickDisturbance(),
        4 => InsertDisturbances(_random.GetString("0123456789", _random.Next(6, 36))),
        _ => Disturb(Pick(GetTypicalValues(key))),
    };

    private static string[] GetTypicalValues(string key) => key switch
    {
        "em" => Emails,
        "ph" => Phones,
        "fn" or "ln" or "f5first" or "f5last" or "fi" => Names,
        "db" or "doby" => Dates,
        "ge" => Genders,
        "ct" => Cities,
        "st" => States,
        "zp" => Zips,
        "country" => Countries,
        _ => Ids,
    };

    private string Disturb(string text)
    {
        for (var times = _random.Next(4); times > 0; times--)
        {
            var index = _random.Next(text.Length + 1);
            text = _random.Next(4) switch
            {
                0 when index < text.Length => text.Remove(index, 1),
                1 => text.ToUpperInvariant(),
                2 => text[..index] + Pick(All)[..1] + text[index..],
                _ => text[..index] + PickDisturbance() + text[index..],
            };
        }

        return text;
    }

    private string InsertDisturbances(string digits)
    {
        var text = new StringBuilder();
        foreach (var digit in digits)
            text.Append(_random.Next(4) == 0 ? PickDisturbance() : "").Append(digit);

        return text.ToString();
    }

    private string CreateMixedText() => string.Concat(Enumerable.Range(0, _random.Next(9)).Select(_ => _random.Next(8) == 0 ? ((char)_random.Next(0x10000)).ToString() : PickDisturbance()));

    private string PickDisturbance() => Pick(Disturbances);

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];
}
