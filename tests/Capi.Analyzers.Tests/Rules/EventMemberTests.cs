using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI002, CAPI004 and CAPI005: locations and messages.</summary>
public class EventMemberTests
{
    [Fact]
    public Task A_missing_event_id_is_reported() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public partial class {|#0:Order|} { public string Id => ""; [EventTime] public DateTimeOffset At => default; }""",
        VerifyCS.Diagnostic("CAPI002").WithLocation(0).WithMessage("'Order' has no [EventId], so Meta can't deduplicate the event with the Pixel's copy and counts the conversion twice; mark the member whose value the page passes to the Pixel as eventID"));

    [Fact]
    public Task An_event_id_in_a_flattened_type_is_found() => ContractVerifier.VerifyAsync("""
        [MetaEvent("Lead")] public partial class Order { [Flatten] public Head Head => default; }
        public record struct Head([EventId] Guid Id, [EventTime] DateTimeOffset At);
        """);

    [Fact]
    public Task An_event_id_on_an_overridden_member_is_found() => ContractVerifier.VerifyAsync("""
        public abstract class Base { [EventId] public abstract string Id { get; } [EventTime] public virtual DateTimeOffset At => default; }
        [MetaEvent("Lead")] public partial class Order : Base { public override string Id => "a"; }
        """);

    [Fact]
    public Task A_missing_event_time_is_reported() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public partial class {|#0:Order|} { [EventId] public string Id => "a"; public DateTimeOffset At => default; }""",
        VerifyCS.Diagnostic("CAPI004").WithLocation(0).WithMessage("'Order' has no [EventTime], and Meta rejects an event without event_time; mark the DateTimeOffset member that says when the event happened"));

    [Fact]
    public Task A_DateTime_event_time_is_reported() => ContractVerifier.VerifyAsync(
        """[MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTime {|#0:PaidAt|});""",
        VerifyCS.Diagnostic("CAPI005").WithLocation(0).WithMessage("'Order.PaidAt' has type DateTime, which doesn't define a point in time, so the event time could be hours off or rejected; change the type to DateTimeOffset"));

    [Theory]
    [InlineData("long")]
    [InlineData("string")]
    [InlineData("DateOnly")]
    [InlineData("DateTimeOffset[]")]
    public Task An_event_time_of_another_type_is_reported(string type) => ContractVerifier.VerifyAsync(
        "[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] " + type + " {|CAPI005:PaidAt|});");

    [Theory]
    [InlineData("DateTimeOffset")]
    [InlineData("DateTimeOffset?")]
    public Task A_DateTimeOffset_event_time_is_not_reported(string type) => ContractVerifier.VerifyAsync(
        $"[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] {type} PaidAt);");
}
