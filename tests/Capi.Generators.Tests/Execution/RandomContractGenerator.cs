using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Generators.Tests.Execution;

/// <summary>Generates source text of contracts with random headers, members, types and values.</summary>
internal static class RandomContractGenerator
{
    private static readonly string[] Headers =
        ["public partial class", "public sealed partial class", "public partial record", "public sealed partial record", "internal partial class", "public partial record struct", "public partial struct"];

    // Attribute, type, and values as C# expressions. Each occurs at most once in a contract.
    private static readonly (string Attribute, string Type, string[] Values)[] Members =
    [
        ("[Hashed(\"ph\")]", "string?", ["null", "\"\"", "\"+1 (650) 555-1212\"", "\"0049 30 123456\"", "\"030 123456\"", "\"(650) 555-1212\"", "\"abc\""]),
        ("[Hashed(\"fn\")]", "string?", ["null", "\"Mary\"", "\" Valéry \"", "\"정\"", "\"İsmail\"", "\"ΑΘΗΝΑΣ\"", "\"\\ud800\""]),
        ("[Hashed(\"ln\")]", "string?[]?", ["null", "[]", "[null]", "[\"Smith\", \"SMITH \", \"O'Neil\"]"]),
        ("[Hashed(\"ct\")]", "List<string>?", ["null", "[]", "[\"Berlin\", \"São Paulo\"]", "[\"1st City\"]"]),
        ("[Hashed(\"st\")]", "string?", ["null", "\"California\"", "\"ca\"", "\"QC\""]),
        ("[Hashed(\"zp\")]", "string?", ["null", "\"94025-1234\"", "\"M1 1AE\"", "\"1\""]),
        ("[Hashed(\"country\")]", "string?", ["null", "\"US\"", "\"Germany\"", "\"xx\""]),
        ("[Hashed(\"ge\")]", "Shade?", ["null", "Shade.Female", "Shade.Odd", "(Shade)77"]),
        ("[Hashed(\"db\")]", "DateOnly?", ["null", "new DateOnly(1990, 2, 28)", "new DateOnly(2001, 12, 1)"]),
        ("[Hashed(\"external_id\")]", "IEnumerable<long>?", ["null", "new long[] { 1, -2, 1 }", "new HashSet<long> { 9 }"]),
        ("[Clear(\"fbp\")]", "string?", ["null", "\"fb.1.1596403881668.1116446470\"", "\"nonsense\""]),
        ("[Clear(\"client_user_agent\")]", "string?", ["null", "\"Mozilla/5.0 (é) \\\"x\\\"\"", "\" \""]),
        ("[Clear(\"lead_id\")]", "ulong?", ["null", "525645896321548UL", "5UL"]),
        ("[CustomData(\"num_items\")]", "short", ["0", "-5", "short.MaxValue"]),
        ("[CustomData(\"order_id\")]", "Guid?", ["null", "new Guid(\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\")"]),
        ("[CustomData(\"content_ids\")]", "IReadOnlyList<string?>?", ["null", "[]", "[\"a\", null, \"b\\\"\"]", "[\" \"]"]),
        ("[CustomData(\"contents\")]", "Line?[]?", ["null", "[]", "[null, new(null, 0, null)]", "[new(\"s\", 2, 1.50m), new(\"t\\n\", -1, 0m)]"]),
        ("[CustomData(\"a\")]", "double", ["0", "-0.1", "double.NaN", "1e300", "double.NegativeInfinity", "123456789012345680"]),
        ("[CustomData(\"b\")]", "float?", ["null", "0.1f", "float.PositiveInfinity"]),
        ("[CustomData(\"c\")]", "decimal", ["0", "1.10m", "-79228162514264337593543950335m"]),
        ("[CustomData(\"d\")]", "bool?", ["null", "true", "false"]),
        ("[CustomData(\"e e\\\"\")]", "string?", ["null", "\"\\u0001\\t\\\\\"", "\"😀\\u2028\"", "\"\\udc00\"", "\"\""]),
        ("[CustomData(\"f\")]", "Shade", ["Shade.Female", "Shade.Odd", "(Shade)(-1)"]),
        ("[CustomData(\"g\")]", "System.Collections.Immutable.ImmutableArray<int?>", ["default", "[]", "[1, null, 2]"]),
        ("[CustomData(\"h\")]", "DateTimeOffset?", ["null", "new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-90))"]),
        ("[CustomData(\"i\")]", "Uri?", ["null", "new Uri(\"https://example.com/ä?b\")"]),
        ("[CustomData(\"j\")]", "HashSet<Shade?>?", ["null", "[null, Shade.Female]"]),
    ];

    /// <summary>A contract of this name, with a static method that creates several instances.</summary>
    public static Gen<string> GenerateSource(string name) =>
        from typeHeader in Gen.Elements(Headers)
        from members in Gen.SubListOf(Enumerable.Range(0, Members.Length))
        from flattened in Gen.SubListOf(Enumerable.Range(0, Members.Length))
        from values in Gen.ArrayOf(Gen.Choose(0, 1000), 4 * Members.Length)
        select WriteSource(name, typeHeader, members, flattened.Except(members).ToList(), values);

    /// <summary>The types shared by all contracts.</summary>
    public const string SharedSource = """
        using Capi;
        public enum Shade { [System.Runtime.Serialization.EnumMember(Value = "f")] Female, Odd = 5, Alias = 5 }
        [MetaContent] public record Line([CustomData] string? Sku, [CustomData] int Quantity, [CustomData] decimal? UnitPrice);
        """;

    private static string WriteSource(string name, string typeHeader, IEnumerable<int> members, List<int> flattened, int[] values)
    {
        var source = new StringBuilder("using Capi;\n[MetaEvent(\"Lead\")]\n").Append(typeHeader).Append(' ').Append(name).Append("\n{\n")
            .Append("    [EventId] public string Id { get; set; }\n    [EventTime] public DateTimeOffset At { get; set; }\n    [Hashed(\"em\")] public string Email { get; set; }\n");
        AppendMembers(source, members);
        source.Append("    [Flatten] public Part? Inner { get; set; }\n    public class Part\n    {\n");
        AppendMembers(source, flattened);
        source.Append("    }\n    public static object[] Make() =>\n    [\n");
        for (var number = 0; number < 4; number++)
        {
            source.Append(CultureInfo.InvariantCulture, $"        new {name} {{ Id = \"id-{number}\", At = new DateTimeOffset(2026, 11, 22, 10, 0, {number}, TimeSpan.FromHours({number})), Email = \"a{number}@example.com\", ");
            AppendInitializers(source, members, values, number);
            if (number != 1)
            {
                source.Append("Inner = new Part { ");
                AppendInitializers(source, flattened, values, number);
                source.Append("} ");
            }

            source.Append("},\n");
        }

        return source.Append("    ];\n}\n").ToString();
    }

    private static void AppendMembers(StringBuilder source, IEnumerable<int> members)
    {
        foreach (var index in members)
            source.Append(CultureInfo.InvariantCulture, $"    {Members[index].Attribute} public {Members[index].Type} M{index} {{ get; set; }}\n");
    }

    private static void AppendInitializers(StringBuilder source, IEnumerable<int> members, int[] values, int number)
    {
        foreach (var index in members)
        {
            var choices = Members[index].Values;
            source.Append(CultureInfo.InvariantCulture, $"M{index} = {choices[values[(number * Members.Length) + index] % choices.Length]}, ");
        }
    }
}
