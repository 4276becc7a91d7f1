using System.Text.Json;
using System.Text.Json.Nodes;
using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Hashing;

/// <summary>Values as people's files contain them, and near misses, through <c>capi hash --jsonl</c>.</summary>
public class WrittenValueTests
{
    public static TheoryData<string, string?, string, string?> Values => new()
    {
        // Digests of nothing.
        { "em", null, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", null },
        { "ph", null, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", null },
        { "em", null, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.AQ", null },
        { "em", null, "d41d8cd98f00b204e9800998ecf8427e", null },
        { "em", null, "test@test.com", "test@test.com" },

        // Postal codes.
        { "zp", null, "00-950", "00950" }, { "zp", null, "100-0001", "1000001" }, { "zp", null, "01310-100", "01310100" }, { "zp", null, "1000-205", "1000205" }, { "zp", null, "N2J-9U2", "n2j9u2" },
        { "zp", null, "〒100-0001", "1000001" }, { "zp", null, "D-80331", "80331" }, { "zp", null, "CA 94025", "94025" }, { "zp", null, "94025.0", "94025" }, { "zp", null, "９４０２５", "94025" },
        { "zp", null, "94025_1234", "94025" }, { "zp", null, "94025\u20131234", "94025" }, { "zp", "us", "2138", "02138" }, { "zp", "ro", "10115", "010115" },

        // Countries.
        { "country", null, "Deutschland", "de" }, { "country", null, "Österreich", "at" }, { "country", null, "España", "es" }, { "country", null, "Polska", "pl" }, { "country", null, "Brasil", "br" },
        { "country", null, "Schweiz/Suisse/Svizzera", "ch" }, { "country", null, "KSA", "sa" }, { "country", null, "China (CN)", "cn" }, { "country", null, "Republic of Austria", "at" }, { "country", null, "Kongo", null },

        // States.
        { "st", null, "State of Michigan", "mi" }, { "st", null, "New York State", "ny" }, { "st", null, "TexasState", "tx" }, { "st", null, "US-TX", "tx" }, { "st", null, "USA-TX", "tx" },
        { "st", null, "Texas, USA", "tx" }, { "st", null, "Tex.", "tx" }, { "st", null, "Calif.", "ca" }, { "st", null, "D.C.", "dc" }, { "st", null, "Washington DC", "dc" },
        { "st", null, "Colombie-Britannique", "bc" }, { "st", null, "Île-de-France", "ledefrance" }, { "st", null, "I\u0302le-de-France", "ledefrance" },
        { "ct", null, "Aïn Oussera", "anoussera" }, { "ct", null, "Ai\u0308n Oussera", "anoussera" },

        // Dates of birth.
        { "db", null, "07.10.1977", "19771007" }, { "db", null, "24111974", "19741124" }, { "db", null, "09151985", "19850915" }, { "db", null, "May 21, 1935", "19350521" }, { "db", null, "25 Nov 1985", "19851125" },
        { "db", null, "21 mai 1985", "19850521" }, { "db", null, "1977年10月7日", "19771007" }, { "db", null, "1985-13-01", null }, { "db", null, "16.02.97", null }, { "db", null, "1980-05-03 00:00:00+02:00", "19800503" },
        { "db", "us", "07/10/1977", "19770710" }, { "db", "de", "07/10/1977", "19771007" },

        // Gender.
        { "ge", null, "weiblich", "f" }, { "ge", null, "femme", "f" }, { "ge", null, "mujer", "f" }, { "ge", null, "женский", "f" }, { "ge", null, "Mrs.", "f" }, { "ge", null, "Frau", "f" }, { "ge", null, "1", null },

        // Nobody's IDs.
        { "external_id", null, "0", null }, { "external_id", null, "-1", null }, { "external_id", null, "null", null }, { "external_id", null, "undefined", null }, { "external_id", null, "anonymous", null },
        { "external_id", null, "guest", null }, { "external_id", null, "guesthouse-7", "guesthouse-7" },

        // Addresses.
        { "client_ip_address", null, "9.9.9.9:51234", "9.9.9.9" }, { "client_ip_address", null, "[2606:4700:4700::1111]:443", "2606:4700:4700::1111" }, { "client_ip_address", null, "::ffff:9.9.9.9", "9.9.9.9" },
        { "client_ip_address", null, "2606:4700:4700:0000:0000:0000:0000:1111", "2606:4700:4700::1111" }, { "client_ip_address", null, "10.0.0.1", null },

        // Domains of cookies.
        { "cookie_domain", null, "example.co.uk", "example.co.uk" }, { "cookie_domain", null, "shop.com.au", "shop.com.au" }, { "cookie_domain", null, "mysite.github.io", "mysite.github.io" },
        { "cookie_domain", null, "a.b.example.com", "example.com" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_written_value_becomes_the_right_one(string field, string? country, string input, string? expected)
    {
        var line = new JsonObject { ["id"] = 1, ["field"] = field, ["input"] = input, ["country"] = country }.ToJsonString();

        var result = JsonElement.Parse(Assert.Single(await CapiInProcess.RunHashJsonLinesAsync(line)));

        Assert.Equal(expected, result.GetProperty("normalized").GetString());
        Assert.Equal(expected is null, result.GetProperty("dropped").GetString() is not null);
    }
}
