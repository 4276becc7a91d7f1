using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class EventNameSpellingFixTests
{
    private static string CreateSource(string attribute, string usings = "using Capi;") => $$"""
        {{usings}}
        {{attribute}}
        public sealed partial record First([Capi.EventId] string Id, [Capi.EventTime] DateTimeOffset At);
        """;

    [Theory]
    [InlineData("[MetaEvent({|CAPI006:\"add to cart\"|})]", "[MetaEvent(StandardEvents.AddToCart)]")]
    [InlineData("[MetaEvent( /* a */ {|CAPI006:@\"lead\"|} )]", "[MetaEvent( /* a */ StandardEvents.Lead )]")]
    [InlineData("[Serializable, MetaEvent(eventName: {|CAPI006:\"LEAD\"|}, ActionSource = ActionSource.Website)]", "[Serializable, MetaEvent(eventName: StandardEvents.Lead, ActionSource = ActionSource.Website)]")]
    public Task The_constant_is_written(string before, string after) => MemberFixVerifier.VerifySourceAsync<EventNameSpellingFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task Without_the_namespace_it_is_written_in_full() => MemberFixVerifier.VerifySourceAsync<EventNameSpellingFix>(
        CreateSource("[Capi.MetaEvent({|CAPI006:\"lead\"|})]", ""), CreateSource("[Capi.MetaEvent(Capi.StandardEvents.Lead)]", ""));

    [Fact]
    public Task A_user_defined_constant_is_left_unchanged() =>
        MemberFixVerifier.VerifySourceAsync<EventNameSpellingFix>(CreateSource("[MetaEvent({|CAPI006:Names.Lead|})]") + "\npublic static class Names { public const string Lead = \"lead\"; }", CreateSource("[MetaEvent({|CAPI006:Names.Lead|})]") + "\npublic static class Names { public const string Lead = \"lead\"; }");

    [Fact]
    public Task Fix_all_changes_every_file() => MemberFixVerifier.VerifyFilesAsync<EventNameSpellingFix>(
        CreateSource("[MetaEvent({|CAPI006:\"lead\"|})]"),
        CreateSource("[MetaEvent({|CAPI006:\"Purchas\"|})]").Replace("First", "Second", StringComparison.Ordinal)
            .Replace("At);", "At) { [CustomData] public decimal Value => 1; [CustomData] public string Currency => \"EUR\"; }", StringComparison.Ordinal),
        text => text.Replace("\"lead\"", "StandardEvents.Lead", StringComparison.Ordinal).Replace("\"Purchas\"", "StandardEvents.Purchase", StringComparison.Ordinal));
}
