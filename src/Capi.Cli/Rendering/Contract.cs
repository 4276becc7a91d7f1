namespace Capi.Cli.Rendering;

/// <summary>An event contract: a type with the attributes written by the source generator.</summary>
/// <param name="Type">The full name in C# notation, for example <c>Shop.Orders.OrderPaid</c>.</param>
/// <param name="EventName">The event_name sent to Meta.</param>
/// <param name="ActionSource">The action_source sent to Meta.</param>
/// <param name="Members">The members, in the order written by the generator.</param>
internal sealed record Contract(string Type, string EventName, string ActionSource, IReadOnlyList<ContractMember> Members);
