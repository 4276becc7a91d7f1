using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.Roslyn.Testing;

namespace Capi.CodeFixes.Tests.Contract;

public class TypeCannotCarryFixTests
{
    private const string Currency = "[CustomData] public string Currency => \"EUR\"; ";

    [Theory]
    [InlineData("[CustomData] public string Value { get; set; }", "[CustomData] public decimal Value { get; set; }")]
    [InlineData("[CustomData] public string? /* much */ Value { get; set; } // kept", "[CustomData] public decimal? /* much */ Value { get; set; } // kept")]
    [InlineData("[CustomData] public Nullable<DateTime> Value;", "[CustomData] public decimal? Value;")]
    [InlineData("[CustomData] public string Value => default!;", "[CustomData] public decimal Value => default!;")]
    [InlineData("[Hashed] public int PostalCode { get; set; }", "[Hashed] public string PostalCode { get; set; }")]
    [InlineData("[CustomData(\"order_id\")] public List<string> Numbers = null!;", "[CustomData(\"order_id\")] public string Numbers = null!;")]
    [InlineData("[CustomData] public string Value; [Hashed] public int PostalCode;", "[CustomData] public decimal Value; [Hashed] public string PostalCode;")]
    public Task The_natural_type_is_written(string before, string after) => MemberFix.Run<TypeCannotCarryFix>(
        MemberFix.Contract(Currency + before), MemberFix.Contract(Currency + after)).VerifyAsync();

    [Theory]
    [InlineData("[CustomData] public string Value { get; set; } = \"\";")]
    [InlineData("[CustomData] public string Value => \"12\";")]
    [InlineData("[CustomData] public string Value, NetRevenue;")]
    [InlineData("[CustomData] public string Value { get; set; } public int Length => Value.Length;")]
    [InlineData("[CustomData(\"contents\")] public string Lines => \"\";")]
    public async Task Nothing_is_offered_where_it_would_not_compile_or_no_type_can_do_it(string member) =>
        Assert.Empty(await MemberFix.OffersAsync<TypeCannotCarryFix>(Currency + member));

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string? Value = null, [CustomData] string? Currency = null);
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Value, [CustomData] string Currency, [CustomData] string PredictedLtv);
        """;

    [Fact]
    public Task Fix_all_reaches_every_file() => MemberFix.VerifyFilesAsync<TypeCannotCarryFix>(
        Two,
        Two.Replace("string? Value", "decimal? Value", StringComparison.Ordinal)
            .Replace("string Value", "decimal Value", StringComparison.Ordinal)
            .Replace("string PredictedLtv", "decimal PredictedLtv", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static class User { public static string Of(First first) => first.Value; }")]
    [InlineData("public static class User { public static First Make() => new(\"a\", default, \"12\", \"EUR\"); }")]
    public async Task Users_in_other_files_count_too(string user)
    {
        var code = """
            // file: A.cs
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Value, [CustomData] string Currency);
            // file: B.cs

            """;

        Assert.Equal(["Change type to 'decimal'"], await MemberFix.Run<TypeCannotCarryFix>(code, "").OffersAsync());
        Assert.Empty(await MemberFix.Run<TypeCannotCarryFix>(code + user, "").OffersAsync());
    }

    [Theory]
    [InlineData("public static class User { public static string Of(First first) => first.Value; }", false)]
    [InlineData("public static class User { public static object Of(First first) => first.Value; }", true)]
    public async Task Users_in_other_projects_count_too(string user, bool isOffered)
    {
        var run = new FixRun
        {
            Analyzer = new ContractAnalyzer(),
            Fix = new TypeCannotCarryFix(),
            TestCode = "// file: A.cs\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Value, [CustomData] string Currency);",
            FixedCode = "",
            OtherTestCode = "// file: B.cs\n" + user,
            IsOtherDependent = true,
        };

        Assert.Equal(isOffered, (await run.OffersAsync()).Count > 0);
    }
}
