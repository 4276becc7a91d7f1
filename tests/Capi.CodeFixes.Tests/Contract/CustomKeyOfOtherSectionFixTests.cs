using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class CustomKeyOfOtherSectionFixTests
{
    private const int CustomPropertyAction = 1;

    [Theory]
    [InlineData("[{|CAPI016:CustomData(\"em\")|}] public string Contact => \"\";", "[Hashed(\"em\")] public string Contact => \"\";")]
    [InlineData("[{|CAPI016:CustomData(UserDataKeys.Fbc)|}] public string Click => \"\";", "[Clear(UserDataKeys.Fbc)] public string Click => \"\";")]
    [InlineData("[{|CAPI016:CustomData(\"event_source_url\")|}] public string Page => \"\";", "[EventSourceUrl] public string Page => \"\";")]
    [InlineData("[{|CAPI016:CustomDataAttribute ( \"opt_out\" )|}] public bool No => true;", "[OptOutAttribute] public bool No => true;")]
    public Task The_attribute_changes_to_the_one_for_the_key(string before, string after) =>
        MemberFixVerifier.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after);

    [Theory]
    [InlineData("[{|CAPI016:CustomData(\"em\")|}] public string Contact => \"\";", "[CustomData(\"contact\")] public string Contact => \"\";")]
    [InlineData("[{|CAPI016:CustomData(key: UserDataKeys.LeadId)|}] public string LeadId => \"\";", "[CustomData(key: \"custom_lead_id\")] public string LeadId => \"\";")]
    [InlineData("[{|CAPI016:CustomData(\"em\")|}] public string OrderId => \"\";", "[CustomData(\"custom_em\")] public string OrderId => \"\";")]
    public Task The_key_changes_to_a_custom_property_name(string before, string after) =>
        MemberFixVerifier.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after, CustomPropertyAction);

    [Theory]
    [InlineData("[{|CAPI016:CustomData(\"event_id\")|}] public string Number => \"\";")]
    [InlineData("[{|CAPI016:CustomData(\"event_time\")|}] public DateTimeOffset Number => default;")]
    [InlineData("[{|CAPI016:CustomData(\"event_name\")|}] public string Number => \"\";")]
    public Task Only_the_rename_is_offered_where_the_attribute_exists_or_is_impossible(string member) =>
        MemberFixVerifier.VerifyTitlesAsync<CustomKeyOfOtherSectionFix>(member, "Change to [CustomData(\"number\")]");

    [Fact]
    public Task The_event_id_is_offered_where_there_is_none() => MemberFixVerifier.VerifySourceAsync<CustomKeyOfOtherSectionFix>(
        """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record {|CAPI002:Order|}([{|CAPI016:CustomData("event_id")|}] string Number, [EventTime] DateTimeOffset At);
        """,
        """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Order([EventId] string Number, [EventTime] DateTimeOffset At);
        """);

    [Theory]
    [InlineData("[Flatten] Part Part);\npublic sealed record Part([{|CAPI016:CustomData(\"opt_out\")|}] bool Silent);")]
    [InlineData("[{|CAPI016:CustomData(\"opt_out\")|}] bool Silent) : Base;\npublic abstract record Base { [OptOut] public bool No => true; }")]
    public Task Only_the_rename_is_offered_where_a_base_type_or_flattening_contract_may_have_the_attribute(string rest) =>
        MemberFixVerifier.VerifyTitlesAsync<CustomKeyOfOtherSectionFix>(
            "using Capi;\n[MetaEvent(\"Lead\")]\npublic sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, " + rest,
            offered => Assert.Equal(["Change to [CustomData(\"silent\")]"], offered));

    private const string First = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [{|CAPI016:CustomData("em")|}] string Tone, [{|CAPI016:CustomData("ph")|}] string Branch);
        """;

    private const string Second = """
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [property: Obsolete, {|CAPI016:CustomData("fn")|}] string Style);
        """;

    [Fact]
    public Task Fix_all_gives_each_member_its_own_name() => MemberFixVerifier.VerifyFilesAsync<CustomKeyOfOtherSectionFix>(
        First,
        Second,
        text => text.Replace("\"em\"", "\"tone\"", StringComparison.Ordinal)
            .Replace("\"ph\"", "\"branch\"", StringComparison.Ordinal)
            .Replace("\"fn\"", "\"style\"", StringComparison.Ordinal),
        CustomPropertyAction);
}
