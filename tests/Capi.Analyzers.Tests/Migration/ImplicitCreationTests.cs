using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration;

/// <summary>What <c>new(…)</c> passes to a sender is found in every place that can create one.</summary>
public class ImplicitCreationTests
{
    private const string Arguments = "(new HttpClient(), \"purchase\", \"\")";

    private static readonly string Sender = SenderCode.Create("event: event_name = datasetId");

    [Theory]
    [InlineData("private readonly OrderEvents _events = new{0};")]
    [InlineData("private readonly OrderEvents? _events = new{0};")]
    [InlineData("private readonly global::OrderEvents _events = new{0};")]
    [InlineData("private readonly Alias _events = new{0};")]
    [InlineData("public OrderEvents Events { get; } = new{0};")]
    [InlineData("public OrderEvents Events => new{0};")]
    [InlineData("public OrderEvents Create() => new{0};")]
    [InlineData("public OrderEvents Create() { OrderEvents events = new{0}; return events; }")]
    [InlineData("public OrderEvents Create() { return new{0}; }")]
    [InlineData("public List<OrderEvents> All { get; } = [new{0}];")]
    [InlineData("public void Use() => Take(new{0}); private static void Take(OrderEvents events) => _ = events;")]
    public Task The_argument_is_traced(string member) =>
        MigrationVerifier.VerifyAsync($"using Alias = OrderEvents;\n{Sender}\npublic class Start {{ {member.Replace("{0}", Arguments, StringComparison.Ordinal)} }}", WrongEventNameRule.Id);

    [Theory]
    [InlineData("private readonly Other _other = new{0};")]
    [InlineData("private readonly Other<string> _other = new{0};")]
    public Task The_argument_of_another_type_is_not(string member) => MigrationVerifier.VerifyWithoutAsync(
        Sender + "public record Other(HttpClient Http, string Name, string Token); public record Other<T>(HttpClient Http, T Name, string Token); public class Start { " + member.Replace("{0}", Arguments, StringComparison.Ordinal) + " }",
        WrongEventNameRule.Id);
}
