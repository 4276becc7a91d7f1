using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.ContractAnalyzer>;

namespace Capi.Analyzers.Tests.Rules;

/// <summary>CAPI003: messages, locations and limits. The agreement tests cover all conditions.</summary>
public class EventIdTests
{
    [Theory]
    [InlineData("public string? {|#0:Id|} { get; init; }", "may be null, and an event without an event ID is not sent; make it non-nullable and required")]
    [InlineData("public Guid? {|#0:Id|};", "may be null, and an event without an event ID is not sent; make it non-nullable and required")]
    [InlineData("public string {|#0:Id|} { get; init; } = \"a\";", "has a default value, so all events that don't set it share one event ID and Meta counts only the first; remove the default value and make it required")]
    [InlineData("public string {|#0:Id|} { get; init; } = (default(string)!);", "has a default value, so all events that don't set it share one event ID and Meta counts only the first; remove the default value and make it required")]
    [InlineData("public string {|#0:Id|} => \"\";", "is always empty, and an event without an event ID is not sent; return the order number or another ID that the page knows")]
    public Task An_event_id_that_may_be_missing_is_reported(string member, string messageEnd) => ContractVerifier.VerifyAsync(
        CreateContract(member), VerifyCS.Diagnostic("CAPI003").WithLocation(0).WithMessage("'Order.Id' " + messageEnd));

    [Theory]
    [InlineData("public required string Id { get; init; } = null!;")]
    [InlineData("public string Id { get; set; } = System.IO.Path.GetRandomFileName();")]
    [InlineData("public Guid Id { get; set; }")]
    [InlineData("public long Id => 7;")]
    [InlineData("public string Id => Number.ToString(); public int Number { get; init; }")]
    [InlineData("public Guid Id { get; } = new(\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\");")]
    public Task An_event_id_that_is_always_set_is_not_reported(string member) => ContractVerifier.VerifyAsync(CreateContract(member));

    [Fact]
    public Task An_id_without_nullable_annotations_is_not_reported() => ContractVerifier.VerifyAsync("""
        #nullable disable
        [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);
        """);

    [Fact]
    public Task An_explicit_null_without_nullable_annotations_is_reported() => ContractVerifier.VerifyAsync("""
        #nullable disable
        [MetaEvent("Lead")] public partial record Order([EventTime] DateTimeOffset At, [EventId] string {|CAPI003:Id|} = null);
        """);

    [Fact]
    public Task A_flattened_member_that_may_be_null_is_reported_with_its_event_id() => ContractVerifier.VerifyAsync(
        """
        [MetaEvent("Lead")] public partial record Order([Flatten] Head? {|#0:First|}, [EventTime] DateTimeOffset At);
        public record Head([EventId] string {|#1:Number|});
        """,
        VerifyCS.Diagnostic("CAPI003").WithLocation(0).WithLocation(1).WithMessage("'Order.First' may be null, and an event without an event ID is not sent; make it non-nullable and required"));

    private static string CreateContract(string member) => $$"""[MetaEvent("Lead")] public partial class Order { [EventId] {{member}} [EventTime] public DateTimeOffset At => default; }""";
}
