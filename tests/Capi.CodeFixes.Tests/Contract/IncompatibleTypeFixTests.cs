using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class IncompatibleTypeFixTests
{
    private const string Currency = "[CustomData] public string Currency => \"EUR\"; ";

    [Theory]
    [InlineData("[CustomData] public string {|CAPI012:Value|} { get; set; }", "[CustomData] public decimal Value { get; set; }")]
    [InlineData("[CustomData] public string? /* much */ {|CAPI012:Value|} { get; set; } // kept", "[CustomData] public decimal? /* much */ Value { get; set; } // kept")]
    [InlineData("[CustomData] public Nullable<DateTime> {|CAPI012:Value|};", "[CustomData] public decimal? Value;")]
    [InlineData("[CustomData] public string {|CAPI012:Value|} => default!;", "[CustomData] public decimal Value => default!;")]
    [InlineData("[Hashed] public int {|CAPI012:PostalCode|} { get; set; }", "[Hashed] public string PostalCode { get; set; }")]
    [InlineData("[CustomData(\"order_id\")] public List<string> {|CAPI012:Numbers|} = null!;", "[CustomData(\"order_id\")] public string Numbers = null!;")]
    [InlineData("[CustomData] public string {|CAPI012:Value|}; [Hashed] public int {|CAPI012:PostalCode|};", "[CustomData] public decimal Value; [Hashed] public string PostalCode;")]
    public Task The_type_changes_to_the_suitable_one(string before, string after)
    {
        var test = MemberFixVerifier.CreateTest<IncompatibleTypeFix>();
        (test.TestCode, test.FixedCode) = (MemberFixVerifier.CreateContractSource(Currency + before), MemberFixVerifier.CreateContractSource(Currency + after));

        // Each new type has its own equivalence key.
        test.NumberOfFixAllIterations = -2;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[CustomData] public string {|CAPI012:Value|} { get; set; } = \"\";")]
    [InlineData("[CustomData] public string {|CAPI012:Value|} => \"12\";")]
    [InlineData("[CustomData] public string {|CAPI012:Value|}, {|CAPI012:NetRevenue|};")]
    [InlineData("[CustomData] public string {|CAPI012:Value|} { get; set; } public int Length => Value.Length;")]
    [InlineData("[CustomData(\"contents\")] public string {|CAPI012:Lines|} => \"\";")]
    public Task Nothing_is_offered_where_it_would_not_compile_or_no_type_is_suitable(string member) =>
        MemberFixVerifier.VerifyAsync<IncompatibleTypeFix>(Currency + member, Currency + member);

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string? {|CAPI012:Value|} = null, [CustomData] string? Currency = null);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string {|CAPI012:Value|}, [CustomData] string Currency, [CustomData] string {|CAPI012:PredictedLtv|});
        """;

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<IncompatibleTypeFix>(
        First,
        Second,
        text => text.Replace("string? Value", "decimal? Value", StringComparison.Ordinal)
            .Replace("string Value", "decimal Value", StringComparison.Ordinal)
            .Replace("string PredictedLtv", "decimal PredictedLtv", StringComparison.Ordinal));

    private const string Contract = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData] string {|CAPI012:Value|}, [CustomData] string Currency);
        """;

    [Theory]
    [InlineData("public static class User { public static string Read(First first) => first.Value; }")]
    [InlineData("public static class User { public static First Make() => new(\"a\", default, \"12\", \"EUR\"); }")]
    public async Task Uses_in_other_files_are_checked(string user)
    {
        await MemberFixVerifier.VerifyTitlesAsync<IncompatibleTypeFix>(Contract, offered => Assert.Equal(["Change type to 'decimal'"], offered));

        var test = MemberFixVerifier.CreateTest<IncompatibleTypeFix>();
        test.TestCode = Contract;
        test.TestCode = user;
        test.FixedState.Sources.AddRange(test.TestState.Sources);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("public static class User { public static string Read(First first) => first.Value; }", false)]
    [InlineData("public static class User { public static object Read(First first) => first.Value; }", true)]
    public Task Uses_in_other_projects_are_checked(string user, bool isOffered)
    {
        var test = MemberFixVerifier.CreateTest<IncompatibleTypeFix>();
        (test.TestCode, test.FixedCode) = (Contract, Contract);
        test.TestState.AdditionalProjects["Other"].Sources.Add(user);
        test.TestState.AdditionalProjects["Other"].AdditionalProjectReferences.Add("TestProject");
        test.OfferedTitlesVerifier = offered => Assert.Equal(isOffered, offered.Count > 0);
        return test.RunAsync();
    }
}
