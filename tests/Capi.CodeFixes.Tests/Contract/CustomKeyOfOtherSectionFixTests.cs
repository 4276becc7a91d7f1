using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class CustomKeyOfOtherSectionFixTests
{
    private const int CustomPropertyAction = 1;

    [Theory]
    [InlineData("[CustomData(\"em\")] public string Contact => \"\";", "[Hashed(\"em\")] public string Contact => \"\";")]
    [InlineData("[CustomData(UserDataKeys.Fbc)] public string Click => \"\";", "[Clear(UserDataKeys.Fbc)] public string Click => \"\";")]
    [InlineData("[CustomData(\"event_source_url\")] public string Page => \"\";", "[EventSourceUrl] public string Page => \"\";")]
    [InlineData("[CustomDataAttribute ( \"opt_out\" )] public bool No => true;", "[OptOutAttribute] public bool No => true;")]
    public Task The_attribute_changes_to_the_one_for_the_key(string before, string after) =>
        MemberFixVerifier.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after);

    [Theory]
    [InlineData("[CustomData(\"em\")] public string Contact => \"\";", "[CustomData(\"contact\")] public string Contact => \"\";")]
    [InlineData("[CustomData(key: UserDataKeys.LeadId)] public string LeadId => \"\";", "[CustomData(key: \"custom_lead_id\")] public string LeadId => \"\";")]
    [InlineData("[CustomData(\"em\")] public string OrderId => \"\";", "[CustomData(\"custom_em\")] public string OrderId => \"\";")]
    public Task The_key_changes_to_a_custom_property_name(string before, string after) =>
        MemberFixVerifier.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after, CustomPropertyAction);

    [Theory]
    [InlineData("[CustomData(\"event_id\")] public string Number => \"\";")]
    [InlineData("[CustomData(\"event_time\")] public DateTimeOffset Number => default;")]
    [InlineData("[CustomData(\"event_name\")] public string Number => \"\";")]
    public async Task Only_the_rename_is_offered_where_the_attribute_exists_or_is_impossible(string member) =>
        Assert.Equal("Change to [CustomData(\"number\")]", Assert.Single(await MemberFixVerifier.GetTitlesAsync<CustomKeyOfOtherSectionFix>(member)));

    [Fact]
    public Task The_event_id_is_offered_where_there_is_none()
    {
        const string Code = """
            // file: A.cs
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record Order([CustomData("event_id")] string Number, [EventTime] DateTimeOffset At);
            """;

        return MemberFixVerifier.VerifyFilesAsync<CustomKeyOfOtherSectionFix>(Code, Code.Replace("CustomData(\"event_id\")", "EventId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Flatten] Part Part);\npublic sealed record Part([CustomData(\"opt_out\")] bool Silent);")]
    [InlineData("[CustomData(\"opt_out\")] bool Silent) : Base;\npublic abstract record Base { [OptOut] public bool No => true; }")]
    public async Task Only_the_rename_is_offered_where_a_base_type_or_flattening_contract_may_have_the_attribute(string rest)
    {
        var code = "// file: A.cs\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, " + rest;

        Assert.Equal(["Change to [CustomData(\"silent\")]"], await MemberFixVerifier.CreateRun<CustomKeyOfOtherSectionFix>(code, "").GetOfferedTitlesAsync());
    }

    private const string Two = """
        // file: A.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData("em")] string Tone, [CustomData("ph")] string Branch);
        // file: B.cs
        using Capi;
        [MetaEvent("Lead")]
        public sealed partial record Second([EventId] string Id, [EventTime] DateTimeOffset At, [property: Obsolete, CustomData("fn")] string Style);
        """;

    [Fact]
    public Task Fix_all_gives_each_member_its_own_name() => MemberFixVerifier.VerifyFilesAsync<CustomKeyOfOtherSectionFix>(
        Two,
        Two.Replace("\"em\"", "\"tone\"", StringComparison.Ordinal)
            .Replace("\"ph\"", "\"branch\"", StringComparison.Ordinal)
            .Replace("\"fn\"", "\"style\"", StringComparison.Ordinal),
        CustomPropertyAction);
}
