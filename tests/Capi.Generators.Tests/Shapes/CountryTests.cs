using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Shapes;

/// <summary>The emitted code passes the country of a phone number to the writer.</summary>
public class CountryTests
{
    private const string PhoneMember = "[Hashed(\"ph\")] public string Phone => \"030 901820\";";

    [Theory]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Hashed] public string? Country => \"Germany\";", "4930901820")]
    [InlineData("[Hashed] public string? Country => \"Germany\"; [Hashed(\"ph\")] public string Phone => \"030 901820\";", "4930901820")]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Hashed] public string? Country => null;", "30901820")]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; public string Country => \"de\";", "30901820")]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Hashed(\"country\")] public Market Land => Market.DE;", "4930901820")]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Hashed(\"country\")] public string[] Lands => [\"de\"];", "30901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"030 901820\"; public string Land => \"de\";", "4930901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"030 901820\"; private readonly Market? Land = Market.DE;", "4930901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"030 901820\"; public Market Land => (Market)9;", "30901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"030 901820\"; public string Land => \"fr\"; [Hashed] public string Country => \"de\";", "4930901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"030 901820\"; public string Land => \"de\"; [Hashed] public string Country => \"?\";", "4930901820")]
    [InlineData("[Hashed(\"ph\", DefaultCountry = nameof(Land))] public string Phone => \"+33 6 12 34 56 78\"; public string Land => \"de\";", "33612345678")]
    [InlineData("[Hashed(\"ph\")] public long Phone => 30901820; [Hashed] public string Country => \"de\";", "4930901820")]
    [InlineData("[Flatten] public Place? Home => new(\"030 901820\", \"de\"); [Flatten] public Trip? Work => new(\"fr\");", "4930901820")]
    [InlineData("[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Flatten] public Trip? Work => new(\"de\");", "4930901820")]
    public void A_number_gets_the_calling_code_of_its_country(string members, string expected) =>
        Assert.Equal(Sha256Hex(expected), SerializePhone(members).GetString());

    [Fact]
    public void Several_numbers_have_countries_of_their_own()
    {
        var phones = SerializePhone(
            """
            [Hashed("ph", DefaultCountry = nameof(Land))] public string Phone => "030 901820"; public string Land => "de";
            [Hashed("ph")] public string[] Others => ["06 12 34 56 78", "+49 30 901820", "(030) 90 18 20"];
            """);

        Assert.Equal([Sha256Hex("4930901820"), Sha256Hex("612345678"), Sha256Hex("30901820")], phones.EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void Without_any_country_nothing_is_emitted_for_it() =>
        Assert.DoesNotContain("Country(", GeneratorVerifier.RunAndGetText(CreateSource(PhoneMember)), StringComparison.Ordinal);

    [Fact]
    public void The_country_is_written_once_for_all_numbers()
    {
        var text = GeneratorVerifier.RunAndGetText(CreateSource("""[Hashed("ph")] public string[] Phones => []; [Hashed("ph")] public string Mobile => ""; [Hashed] public string Country => "de";"""));

        Assert.Single(text.Split("writer.SetCountry(value.Country);")[1..]);
        Assert.DoesNotContain("SetDefaultPhoneCountry", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_MD5_digest_is_sent_only_as_Md5Digest()
    {
        var hidden = SerializeUserData("""[Hashed("ph")] public Md5Digest Phone => Md5Digest.Parse("E99A18C428CB38D5F260853678922E03"); [Hashed("fn")] public string Name => "e99a18c428cb38d5f260853678922e03";""");

        Assert.Equal("e99a18c428cb38d5f260853678922e03", hidden.GetProperty("ph").GetString());
        Assert.False(hidden.TryGetProperty("fn", out _));
    }

    private static JsonElement SerializePhone(string members) => SerializeUserData(members).GetProperty("ph");

    private static JsonElement SerializeUserData(string members)
    {
        using var assembly = GeneratorVerifier.Run(CreateSource(members)).Load();
        var contract = ((IEnumerable<object>)assembly.InvokeStatic("Make", "All")!).Single();
        var (result, json) = EmittedSerializer.Serialize(contract);
        Assert.Equal(EnqueueResult.Accepted, result);
        return JsonElement.Parse(json).GetProperty("user_data");
    }

    private static string CreateSource(string members) =>
        $$"""
        using Capi;
        public enum Market { DE, FR }
        public record Place([Hashed("ph")] string Phone, [Hashed] string Country);
        public record Trip([Hashed] string Country);
        [MetaEvent("Lead")]
        public partial class Order
        {
            [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => new(2026, 11, 22, 11, 0, 0, default); [Hashed("em")] public string Mail => "a@example.com";
            {{members}}
        }
        public static class Make { public static object[] All() => [new Order()]; }
        """;

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
