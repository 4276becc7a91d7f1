using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

namespace Capi.Generators.Tests.Shapes;

/// <summary>The emitted code passes the country of a postal code and of a state to the writer.</summary>
public class PlaceCountryTests
{
    [Theory]
    [InlineData("zp", "[Hashed(\"zp\")] public string Zip => \"2138\"; [Hashed] public string Country => \"us\";", "02138")]
    [InlineData("zp", "[Hashed] public string Country => \"United States\"; [Hashed(\"zp\")] public string Zip => \"2138\";", "02138")]
    [InlineData("zp", "[Hashed(\"zp\")] public string Zip => \"2138\";", "2138")]
    [InlineData("zp", "[Hashed(\"zp\")] public string Zip => \"2138\"; [Hashed] public string? Country => null;", "2138")]
    [InlineData("zp", "[Hashed(\"zp\")] public string Zip => \"940251234\"; [Hashed] public string? Country => \"Deutschland\";", "940251234")]
    [InlineData("zp", "[Hashed(\"ph\")] public string Phone => \"030 901820\"; [Flatten] public Place Home => new(\"1067\", \"de\"); [Flatten] public Trip Work => new(\"us\");", "01067")]
    [InlineData("st", "[Hashed(\"st\")] public string State => \"Montana\"; [Hashed] public string Country => \"bg\";", "montana")]
    [InlineData("st", "[Hashed(\"st\")] public string State => \"Montana\"; [Hashed] public string Country => \"us\";", "mt")]
    public void A_place_is_read_as_in_its_country(string key, string members, string expected) => Assert.Equal(Sha256Hex(expected), Serialize(members, key));

    private static string? Serialize(string members, string key)
    {
        using var assembly = GeneratorVerifier.Run(
            $$"""
            using Capi;
            public record Place([Hashed("zp")] string Zip, [Hashed] string Country);
            public record Trip([Hashed] string Country);
            [MetaEvent("Lead")]
            public partial class Order
            {
                [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => new(2026, 11, 22, 11, 0, 0, default); [Hashed("em")] public string Mail => "a@example.com";
                {{members}}
            }
            public static class Make { public static object[] All() => [new Order()]; }
            """).Load();
        var contract = ((IEnumerable<object>)assembly.InvokeStatic("Make", "All")!).Single();
        var (result, json) = EmittedSerializer.Serialize(contract);
        Assert.Equal(EnqueueResult.Accepted, result);
        return JsonElement.Parse(json).GetProperty("user_data").GetProperty(key).GetString();
    }

    private static string Sha256Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
