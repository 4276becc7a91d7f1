using Capi.CodeFixes.Contract;

namespace Capi.CodeFixes.Tests.Contract;

public class EventNameSpellingFixTests
{
    private static string Code(string attribute, string usings = "using Capi;") => $$"""
        // file: A.cs
        {{usings}}
        {{attribute}}
        public sealed partial record First([Capi.EventId] string Id, [Capi.EventTime] DateTimeOffset At);
        """;

    [Theory]
    [InlineData("[MetaEvent(\"add to cart\")]", "[MetaEvent(StandardEvent.AddToCart)]")]
    [InlineData("[MetaEvent( /* a */ @\"lead\" )]", "[MetaEvent( /* a */ StandardEvent.Lead )]")]
    [InlineData("[Serializable, MetaEvent(eventName: \"LEAD\", ActionSource = ActionSource.Website)]", "[Serializable, MetaEvent(eventName: StandardEvent.Lead, ActionSource = ActionSource.Website)]")]
    public Task The_constant_is_written(string before, string after) => MemberFix.VerifyFilesAsync<EventNameSpellingFix>(Code(before), Code(after));

    [Fact]
    public Task Without_the_namespace_it_is_written_in_full() => MemberFix.VerifyFilesAsync<EventNameSpellingFix>(
        Code("[Capi.MetaEvent(\"lead\")]", ""), Code("[Capi.MetaEvent(Capi.StandardEvent.Lead)]", ""));

    [Fact]
    public async Task A_constant_of_ones_own_is_left_alone() =>
        Assert.Empty(await MemberFix.Run<EventNameSpellingFix>(Code("[MetaEvent(Names.Lead)]") + "\npublic static class Names { public const string Lead = \"lead\"; }", "").OffersAsync());

    [Fact]
    public Task Fix_all_reaches_every_file()
    {
        var two = Code("[MetaEvent(\"lead\")]") + "\n" + Code("[MetaEvent(\"Purchas\")]").Replace("A.cs", "B.cs", StringComparison.Ordinal).Replace("First", "Second", StringComparison.Ordinal);
        two = two.Replace("At);", "At) { [CustomData] public decimal Value => 1; [CustomData] public string Currency => \"EUR\"; }", StringComparison.Ordinal)
            .Replace("using Capi;", "using Capi;\nusing System;", StringComparison.Ordinal);
        return MemberFix.VerifyFilesAsync<EventNameSpellingFix>(
            two, two.Replace("\"lead\"", "StandardEvent.Lead", StringComparison.Ordinal).Replace("\"Purchas\"", "StandardEvent.Purchase", StringComparison.Ordinal));
    }
}
