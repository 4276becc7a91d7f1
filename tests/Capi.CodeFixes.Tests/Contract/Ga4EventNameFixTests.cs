using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class Ga4EventNameFixTests
{
    private static string CreateSource(string attribute) => $$"""
        using Capi;
        [{{attribute}}, MetaEvent("Lead")]
        public sealed partial record First([EventId] string Id, [EventTime] DateTimeOffset At);
        """;

    [Theory]
    [InlineData("Ga4Event({|CAPI023:\"generate_leed\"|})", "Ga4Event(\"generate_lead\")")]
    [InlineData("Ga4Event(eventName: {|CAPI023:@\"Lead\"|})", "Ga4Event(eventName: \"generate_lead\")")]
    public Task The_nearest_name_is_written(string before, string after) => MemberFixVerifier.VerifySourceAsync<Ga4EventNameFix>(CreateSource(before), CreateSource(after));

    [Theory]
    [InlineData("Ga4Event({|CAPI023:\"newsletter\"|})", "")]
    [InlineData("Ga4Event({|CAPI023:Names.Lead|})", "\npublic static class Names { public const string Lead = \"generate_leed\"; }")]
    public Task A_name_without_suggestion_and_a_constant_are_left_unchanged(string attribute, string further) =>
        MemberFixVerifier.VerifySourceAsync<Ga4EventNameFix>(CreateSource(attribute) + further, CreateSource(attribute) + further);
}
