using System.Globalization;
using System.Text;

namespace Capi.Runtime.Tests.Identifiers.Goal;

/// <summary>Generates what people's files contain for a true value. The expected value follows from how the text was made, not from a normaliser. The same seed gives the same values.</summary>
internal sealed class SpellingGenerator(int seed)
{
    private static readonly string[] Paddings = ["", "", "", " ", "\t", "\u00A0", "\u3000", "\uFEFF", "\r\n", "  "];

    private static readonly Dictionary<string, WrittenValue[]> Spellings = WrittenValue.All.GroupBy(value => value.Field).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] Names = ["Ann", "Zoë", "José", "Müller", "Smith", "Nguyễn", "Łukasz", "Åsa", "Иванов", "Παππάς", "李", "김", "Özil", "Lee", "Anderson", "Unger", "Napoli", "Seelig", "Platt", "Charles", "Annabelle", "Underwood"];

    private static readonly string[] Cities = ["Berlin", "Paris", "Kyoto", "Lima", "Oslo", "Austin", "Selma", "Plano", "Chester", "Nantes", "Anaheim", "Union", "Nottingham", "Pleasanton", "Seattle"];

    private static readonly string[] Towns = ["Springfield", "Neustadt", "Villanueva", "Новгород", "東京都", "Łódź", "São Pedro", "St. Ives"];

    // Country, pattern (0 digit, 9 digit but not zero, A letter), and the forms people write; {0} is the code as its country prints it.
    private static readonly (string Country, string Pattern, string[] Forms)[] PostalCodes =
    [
        ("us", "90000", ["{0}", "{0}-1234", "{0} 1234", "CA {0}", "{0}.0", "{0}, USA", "{1} CA {0}", "US-{0}", "ZIP {0}"]),
        ("de", "90000", ["{0}", "D-{0}", "DE-{0}", "{0} {1}", "{1} {0}", "PLZ {0}", "{0}, {1}"]),
        ("fr", "90000", ["{0}", "F-{0}", "{0} {1}", "{1} {0}", "FR {0}", "{0} {1} CEDEX"]),
        ("at", "9000", ["{0}", "A-{0}", "{0} {1}", "AT-{0}", "{1} {0}"]),
        ("pl", "90-000", ["{0}", "PL {0}", "{0} {1}", "{1} {0}", "PL-{0}"]),
        ("jp", "900-0000", ["{0}", "〒{0}", "{0} {1}", "JP {0}"]),
        ("br", "90000-000", ["{0}", "CEP {0}", "{0} {1}", "BR-{0}"]),
        ("pt", "9000-000", ["{0}", "PT-{0}", "{0} {1}", "P-{0}"]),
        ("se", "900 00", ["{0}", "SE-{0}", "{0} {1}", "S-{0}"]),
        ("nl", "9000 AA", ["{0}", "NL-{0}", "{0} {1}", "{1} {0}"]),
        ("ca", "A9A 9A9", ["{0}", "ON {0}", "{0}, Canada", "{1} ON {0}"]),
        ("gb", "AA9 9AA", ["{0}", "{0}, UK", "{1} {0}", "GB-{0}"]),
        ("au", "9000", ["{0}", "NSW {0}", "{1} NSW {0}", "AU-{0}"]),
        ("in", "900000", ["{0}", "PIN {0}", "{1} - {0}", "{1} {0}"]),
        ("ru", "900000", ["{0}", "{0}, {1}", "индекс {0}"]),
    ];

    private static readonly string[] DateForms =
    [
        "{0:0000}-{1:00}-{2:00}", "{0:0000}/{1:00}/{2:00}", "{0:0000}.{1:00}.{2:00}", "{2:00}.{1:00}.{0:0000}", "{2}.{1}.{0}", "{2}. {1}. {0}", "{0:0000}{1:00}{2:00}", "{0}年{1}月{2}日", "{0}년 {1}월 {2}일",
        "{0:0000}-{1:00}-{2:00}T00:00:00Z", "{0:0000}-{1:00}-{2:00} 00:00:00", "{2:00}.{1:00}.{0:0000} 00:00", "{0:0000}-{1:00}-{2:00}T12:30:00.000+02:00", "{0:0000}{1:00}{2:00}000000", "{0}-{1}-{2}",
    ];

    private static readonly (string Form, string Months)[] NamedDateForms =
    [
        ("{1} {2}, {0}|{2} {1} {0}|{2}-{1}-{0}|{1} {2} {0}", "January February March April May June July August September October November December"),
        ("{2} {1} {0}|{1} {2}, {0}|{2}-{1}-{0}|{2}{1}{0}", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ("{2}. {1} {0}|{2} {1} {0}", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        ("{2} {1} {0}", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        ("{2} de {1} de {0}", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        ("{2} de {1} de {0}", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        ("{2} {1} {0}", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        ("{2} {1} {0}", "januari februari maart april mei juni juli augustus september oktober november december"),
        ("{2} {1} {0}|{2} {1} {0} r.", "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października - grudnia"),
        ("{2} {1} {0}|{2} {1} {0} г.", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        ("{2} {1} {0}", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next value of a field.</summary>
    public WrittenValue Next(string field)
    {
        var value = field switch
        {
            "zp" when _random.Next(3) > 0 => CreatePostalCode(),
            "db" when _random.Next(3) > 0 => CreateDate(),
            "ph" when _random.Next(3) > 0 => CreatePhone(),
            "em" when _random.Next(4) > 0 => CreateEmail(),
            "fn" or "ln" when _random.Next(3) > 0 => CreateName(field),
            "ln" => Pick(Spellings["fn"]) with { Field = "ln" },
            "ct" when _random.Next(3) > 0 => Pick(Cities) is var city ? new(field, null, city, city.ToLowerInvariant()) : default,
            "external_id" when _random.Next(3) > 0 => _random.Next(1, int.MaxValue) is var id ? new(field, null, $"User-{id}", $"user-{id}") : default,
            "client_ip_address" when _random.Next(3) > 0 => CreateAddress(),
            "fbc" or "fbp" => CreateCookie(field),
            _ => Pick(Spellings[field]),
        };
        return field is "fbc" or "fbp" ? value : value with { Text = Pick(Paddings) + Spell(value) + Pick(Paddings) };
    }

    // Accents as on a Mac, and the letters and digits of a Japanese keyboard.
    private string Spell(WrittenValue value) => _random.Next(6) switch
    {
        0 => value.Text.Normalize(NormalizationForm.FormD),
        1 => value.Text.Normalize(NormalizationForm.FormC),
        2 when value.Field is "zp" && value.Expected is not null && !value.Text.Contains('.', StringComparison.Ordinal) && !value.Text.Contains(',', StringComparison.Ordinal) => Widen(value.Text),
        2 when value.Field is "st" or "country" && value.Expected is not null && value.Text.All(char.IsAsciiLetter) => Widen(value.Text),
        3 when value.Field is "ge" or "em" or "ct" && value.Expected is not null && value.Text.All(char.IsAscii) => value.Text.ToUpperInvariant(),
        _ => value.Text,
    };

    private static string Widen(string text) => string.Concat(text.Select(unit => char.IsAsciiLetterOrDigit(unit) ? (char)(unit + 0xFEE0) : unit));

    private WrittenValue CreatePostalCode()
    {
        var (country, pattern, forms) = Pick(PostalCodes);
        var code = string.Concat(pattern.Select(unit => unit switch
        {
            '0' => (char)('0' + _random.Next(10)),
            '9' => (char)('1' + _random.Next(9)),
            'A' => (char)('A' + _random.Next(26)),
            _ => unit,
        }));
        var expected = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return new("zp", country, string.Format(null, Pick(forms), code, Pick(Towns)), expected);
    }

    private WrittenValue CreateDate()
    {
        var date = new DateOnly(1930, 1, 1).AddDays(_random.Next(28_000));
        var expected = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (_random.Next(2) == 0)
            return new("db", null, string.Format(null, Pick(DateForms), date.Year, date.Month, date.Day), expected);

        var (form, months) = Pick(NamedDateForms);
        var month = months.Split(' ')[date.Month - 1];
        return month == "-" ? CreateDate() : new("db", null, string.Format(null, Pick(form.Split('|')), date.Year, month, date.Day), expected);
    }

    // Area and subscriber numbers that each plan has.
    private WrittenValue CreatePhone()
    {
        var rest = _random.Next(1_000_000, 10_000_000).ToString(null, null);
        var (country, text, expected) = _random.Next(5) switch
        {
            0 => ("us", $"(650) 5{rest[..2]}-{rest[..4]}", $"16505{rest[..2]}{rest[..4]}"),
            1 => ("de", $"0171 {rest}", $"49171{rest}"),
            2 => ("gb", $"07912 {rest[..6]}", $"447912{rest[..6]}"),
            3 => ("fr", $"06 1{rest}", $"3361{rest}"),
            _ => ("it", $"347 {rest}", $"39347{rest}"),
        };
        return _random.Next(3) switch
        {
            0 => new("ph", country, "+" + expected, expected),
            1 => new("ph", country, "00" + expected, expected),
            _ => new("ph", country, text, expected),
        };
    }

    private WrittenValue CreateEmail()
    {
        var address = $"{_random.GetString("abcdefghijklmnopqrstuvwxyz0123456789_+", 8)}@{_random.GetString("abcdefghijklmnopqrstuvwxyz", 6)}.{Pick(["com", "de", "co.uk", "com.br"])}";
        return new("em", null, _random.Next(2) == 0 ? address.ToUpperInvariant() : address, address);
    }

    private WrittenValue CreateName(string field)
    {
        var (first, second) = (Pick(Names), Pick(Names));
        return new(field, null, first + Pick([" ", "-", "", ". ", " - "]) + second, (first + second).ToLowerInvariant());
    }

    private WrittenValue CreateAddress()
    {
        var address = $"{_random.Next(11, 99)}.{_random.Next(256)}.{_random.Next(256)}.{_random.Next(256)}";
        return new("client_ip_address", null, string.Format(null, Pick(["{0}", "{0}:443", "::ffff:{0}", "\"{0}\""]), address), address);
    }

    private WrittenValue CreateCookie(string field)
    {
        var payload = field == "fbp" ? _random.Next(1, int.MaxValue).ToString(null, null) : _random.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-", 61);
        var cookie = $"fb.{_random.Next(3)}.{1_764_500_000_000 + _random.Next()}.{payload}";
        var text = cookie + Pick(["", ".AQ", ".AQQCAQIB"]);
        return new(field, null, text, text);
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
