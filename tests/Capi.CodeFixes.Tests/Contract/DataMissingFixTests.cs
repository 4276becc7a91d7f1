using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class DataMissingFixTests
{
    private const string Event = "[EventId] string Id, [EventTime] DateTimeOffset At";
    private const string Members = "[EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; }";

    [Theory]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ");", "partial record Order(" + Event + ", [CustomData] decimal Value, [CustomData] string Currency);")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ", [CustomData] decimal Value);", "partial record Order(" + Event + ", [CustomData] decimal Value, [CustomData] string Currency);")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ", decimal Value, string Currency);", "partial record Order(" + Event + ", [CustomData] decimal Value, [CustomData] string Currency);")]
    [InlineData("Purchase", "partial class {|CAPI007:Order|} { " + Members + " public int Value { get; set; } }", "partial class Order { " + Members + " [CustomData] public int Value { get; set; } [CustomData] public required string Currency { get; init; } }")]
    [InlineData("Lead", "partial record Order(" + Event + ", [{|CAPI008:CustomData|}] decimal Value, [Hashed] string? Email = null);", "partial record Order(" + Event + ", [CustomData] decimal Value, [CustomData] string Currency, [Hashed] string? Email = null);")]
    [InlineData("Lead", "partial class Order { " + Members + " [{|CAPI008:CustomData|}] public decimal Value { get; set; } }", "partial class Order { " + Members + " [CustomData] public decimal Value { get; set; } [CustomData] public required string Currency { get; init; } }")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ", params string[] Tags);", "partial record Order(" + Event + ", [CustomData] decimal Value, [CustomData] string Currency, params string[] Tags);")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ",\n    string Currency = \"EUR\");", "partial record Order(" + Event + ",\n    [CustomData] decimal Value,\n    [CustomData] string Currency = \"EUR\");")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ", decimal OrderTotal, string CurrencyCode);", "partial record Order(" + Event + ", [CustomData] decimal OrderTotal, [CustomData] string CurrencyCode);")]
    [InlineData("Purchase", "partial record {|CAPI007:Order|}(" + Event + ", decimal Total, decimal OrderTotal, [CustomData] string Currency);", "partial record Order(" + Event + ", decimal Total, decimal OrderTotal, [CustomData] string Currency, [CustomData] decimal Value);")]
    [InlineData("Lead", "partial class Order\n{\n    " + Members + "\n    [{|CAPI008:CustomData|}] public decimal Value { get; set; } // gross\n}", "partial class Order\n{\n    " + Members + "\n    [CustomData] public decimal Value { get; set; } // gross\n    [CustomData] public required string Currency { get; init; }\n}")]
    [InlineData("Lead", "partial class Order\n{\n    " + Members + "\n    [{|CAPI008:CustomData|}] public decimal Value { get; set; }\n#if !NEVER\n    public int Boxes { get; set; }\n#endif\n}", "partial class Order\n{\n    " + Members + "\n    [CustomData] public decimal Value { get; set; }\n#if !NEVER\n    public int Boxes { get; set; }\n#endif\n    [CustomData] public required string Currency { get; init; }\n}")]
    [InlineData("Lead", "partial record Order(\n    " + Event + ",\n    [{|CAPI008:CustomData|}] decimal Value // gross\n);", "partial record Order(\n    " + Event + ",\n    [CustomData] decimal Value, // gross\n    [CustomData] string Currency\n);")]
    public Task Missing_members_are_annotated_or_added(string name, string before, string after) =>
        MemberFixVerifier.VerifySourceAsync<DataMissingFix>(CreateSource(name, before), CreateSource(name, after));

    [Theory]
    [InlineData("partial class Order { " + Members + " [{|CAPI008:CustomData|}] public decimal Value { get; set; } public int Currency { get; set; } }")]
    [InlineData("partial class Order : Base { " + Members + " [{|CAPI008:CustomData|}] public decimal Value { get; set; } } public class Base { public string Currency { get; set; } = \"\"; }")]
    [InlineData("partial class Order { " + Members + " [{|CAPI008:CustomData|}] public decimal Value { get; set; } [CustomData(\"billed_in\")] public string Currency { get; set; } = \"\"; }")]
    public Task Nothing_is_offered_where_the_name_is_in_use(string type) =>
        MemberFixVerifier.VerifySourceAsync<DataMissingFix>(CreateSource("Lead", type), CreateSource("Lead", type));

    private static string CreateSource(string name, string type) => "#nullable enable\nusing Capi;\n[MetaEvent(\"" + name + "\")]\npublic " + type + "\n";
}
