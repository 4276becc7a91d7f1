using Capi.CodeFixes.Contract;
using Capi.CodeFixes.Tests.Support;

namespace Capi.CodeFixes.Tests.Contract;

public class EventNameSpellingFixTests
{
    private static string CreateSource(string attribute, string usings = "using Capi;") => $$"""
        // file: A.cs
        {{usings}}
        {{attribute}}
        public sealed partial record First([Capi.EventId] string Id, [Capi.EventTime] DateTimeOffset At);
        """;

    [Theory]
    [InlineData("[MetaEvent(\"add to cart\")]", "[MetaEvent(StandardEvents.AddToCart)]")]
    [InlineData("[MetaEvent( /* a */ @\"lead\" )]", "[MetaEvent( /* a */ StandardEvents.Lead )]")]
    [InlineData("[Serializable, MetaEvent(eventName: \"LEAD\", ActionSource = ActionSource.Website)]", "[Serializable, MetaEvent(eventName: StandardEvents.Lead, ActionSource = ActionSource.Website)]")]
    public Task The_constant_is_written(string before, string after) => MemberFixVerifier.VerifyFilesAsync<EventNameSpellingFix>(CreateSource(before), CreateSource(after));

    [Fact]
    public Task Without_the_namespace_it_is_written_in_full() => MemberFixVerifier.VerifyFilesAsync<EventNameSpellingFix>(
        CreateSource("[Capi.MetaEvent(\"lead\")]", ""), CreateSource("[Capi.MetaEvent(Capi.StandardEvents.Lead)]", ""));

    [Fact]
    public async Task A_user_defined_constant_is_left_unchanged() =>
        Assert.Empty(await MemberFixVerifier.CreateRun<EventNameSpellingFix>(CreateSource("[MetaEvent(Names.Lead)]") + "\npublic static class Names { public const string Lead = \"lead\"; }", "").GetOfferedTitlesAsync());

    [Fact]
    public Task Fix_all_changes_every_file()
    {
        var two = CreateSource("[MetaEvent(\"lead\")]") + "\n" + CreateSource("[MetaEvent(\"Purchas\")]").Replace("A.cs", "B.cs", StringComparison.Ordinal).Replace("First", "Second", StringComparison.Ordinal);
        two = two.Replace("At);", "At) { [CustomData] public decimal Value => 1; [CustomData] public string Currency => \"EUR\"; }", StringComparison.Ordinal)
            .Replace("using Capi;", "using Capi;\nusing System;", StringComparison.Ordinal);
        return MemberFixVerifier.VerifyFilesAsync<EventNameSpellingFix>(
            two, two.Replace("\"lead\"", "StandardEvents.Lead", StringComparison.Ordinal).Replace("\"Purchas\"", "StandardEvents.Purchase", StringComparison.Ordinal));
    }
}
