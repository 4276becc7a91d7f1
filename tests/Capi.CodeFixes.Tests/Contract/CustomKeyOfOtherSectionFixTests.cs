using Capi.CodeFixes.Contract;

namespace Capi.CodeFixes.Tests.Contract;

public class CustomKeyOfOtherSectionFixTests
{
    private const int OwnName = 1;

    [Theory]
    [InlineData("[CustomData(\"em\")] public string Contact => \"\";", "[Hashed(\"em\")] public string Contact => \"\";")]
    [InlineData("[CustomData(Identifier.Fbc)] public string Click => \"\";", "[Clear(Identifier.Fbc)] public string Click => \"\";")]
    [InlineData("[CustomData(\"event_source_url\")] public string Page => \"\";", "[EventSourceUrl] public string Page => \"\";")]
    [InlineData("[CustomDataAttribute ( \"opt_out\" )] public bool No => true;", "[OptOutAttribute] public bool No => true;")]
    public Task The_attribute_that_the_key_belongs_to_is_written(string before, string after) =>
        MemberFix.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after);

    [Theory]
    [InlineData("[CustomData(\"em\")] public string Contact => \"\";", "[CustomData(\"contact\")] public string Contact => \"\";")]
    [InlineData("[CustomData(key: Identifier.LeadId)] public string LeadId => \"\";", "[CustomData(key: \"custom_lead_id\")] public string LeadId => \"\";")]
    [InlineData("[CustomData(\"em\")] public string OrderId => \"\";", "[CustomData(\"custom_em\")] public string OrderId => \"\";")]
    public Task The_property_gets_a_name_of_its_own(string before, string after) =>
        MemberFix.VerifyAsync<CustomKeyOfOtherSectionFix>(before, after, OwnName);

    [Theory]
    [InlineData("[CustomData(\"event_id\")] public string Number => \"\";")]
    [InlineData("[CustomData(\"event_time\")] public DateTimeOffset Number => default;")]
    [InlineData("[CustomData(\"event_name\")] public string Number => \"\";")]
    public async Task What_the_contract_has_already_or_takes_from_no_member_is_only_renamed(string member) =>
        Assert.Equal("Change to [CustomData(\"number\")]", Assert.Single(await MemberFix.OffersAsync<CustomKeyOfOtherSectionFix>(member)));

    [Fact]
    public Task The_event_id_is_offered_where_there_is_none()
    {
        const string Code = """
            // file: A.cs
            using Capi;
            [MetaEvent("Lead")]
            public sealed partial record Order([CustomData("event_id")] string Number, [EventTime] DateTimeOffset At);
            """;

        return MemberFix.VerifyFilesAsync<CustomKeyOfOtherSectionFix>(Code, Code.Replace("CustomData(\"event_id\")", "EventId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Flatten] Part Part);\npublic sealed record Part([CustomData(\"opt_out\")] bool Silent);")]
    [InlineData("[CustomData(\"opt_out\")] bool Silent) : Base;\npublic abstract record Base { [OptOut] public bool No => true; }")]
    public async Task What_a_base_type_or_the_flattening_contract_may_have_is_only_renamed(string rest)
    {
        var code = "// file: A.cs\nusing Capi;\n[MetaEvent(\"Lead\")]\npublic sealed partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, " + rest;

        Assert.Equal(["Change to [CustomData(\"silent\")]"], await MemberFix.Run<CustomKeyOfOtherSectionFix>(code, "").OffersAsync());
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
    public Task Fix_all_gives_each_its_own_name() => MemberFix.VerifyFilesAsync<CustomKeyOfOtherSectionFix>(
        Two,
        Two.Replace("\"em\"", "\"tone\"", StringComparison.Ordinal)
            .Replace("\"ph\"", "\"branch\"", StringComparison.Ordinal)
            .Replace("\"fn\"", "\"style\"", StringComparison.Ordinal),
        OwnName);
}
