using Capi.Analyzers;
using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;
using Capi.Roslyn.Testing.Analyzers;

namespace Capi.CodeFixes.Tests.Contract;

public class IncompatibleTypeFixTests
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
    public Task The_type_changes_to_the_suitable_one(string before, string after) => MemberFixVerifier.CreateRun<IncompatibleTypeFix>(
        MemberFixVerifier.CreateContractSource(Currency + before), MemberFixVerifier.CreateContractSource(Currency + after)).VerifyAsync();

    [Theory]
    [InlineData("[CustomData] public string Value { get; set; } = \"\";")]
    [InlineData("[CustomData] public string Value => \"12\";")]
    [InlineData("[CustomData] public string Value, NetRevenue;")]
    [InlineData("[CustomData] public string Value { get; set; } public int Length => Value.Length;")]
    [InlineData("[CustomData(\"contents\")] public string Lines => \"\";")]
    public async Task Nothing_is_offered_where_it_would_not_compile_or_no_type_is_suitable(string member) =>
        Assert.Empty(await MemberFixVerifier.GetTitlesAsync<IncompatibleTypeFix>(Currency + member));

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
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<IncompatibleTypeFix>(
        Two,
        Two.Replace("string? Value", "decimal? Value", StringComparison.Ordinal)
            .Replace("string Value", "decimal Value", StringComparison.Ordinal)
            .Replace("string PredictedLtv", "decimal PredictedLtv", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static class User { public static string Of(First first) => first.Value; }")]
    [InlineData("public static class User { public static First Make() => new(\"a\", default, \"12\", \"EUR\"); }")]
    public async Task Uses_in_other_files_are_checked(string user)
    {
        var code = """
            // file: A.cs
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Value, [CustomData] string Currency);
            // file: B.cs

            """;

        Assert.Equal(["Change type to 'decimal'"], await MemberFixVerifier.CreateRun<IncompatibleTypeFix>(code, "").GetOfferedTitlesAsync());
        Assert.Empty(await MemberFixVerifier.CreateRun<IncompatibleTypeFix>(code + user, "").GetOfferedTitlesAsync());
    }

    [Theory]
    [InlineData("public static class User { public static string Of(First first) => first.Value; }", false)]
    [InlineData("public static class User { public static object Of(First first) => first.Value; }", true)]
    public async Task Uses_in_other_projects_are_checked(string user, bool isOffered)
    {
        var run = new FixRun
        {
            Analyzer = new ContractAnalyzer(),
            Fix = new IncompatibleTypeFix(),
            TestCode = "// file: A.cs\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string Value, [CustomData] string Currency);",
            FixedCode = "",
            OtherTestCode = "// file: B.cs\n" + user,
            IsOtherDependent = true,
        };

        Assert.Equal(isOffered, (await run.GetOfferedTitlesAsync()).Count > 0);
    }
}
