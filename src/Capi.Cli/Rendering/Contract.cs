namespace Capi.Cli.Rendering;

/// <summary>One type that the generator has left its marks on.</summary>
/// <param name="Type">Its full name in C#'s writing, for example <c>Shop.Orders.OrderPaid</c>.</param>
/// <param name="EventName">Null for an item type: it is part of other contracts' events.</param>
/// <param name="ActionSource">Meta's word; null for an item type.</param>
/// <param name="Members">In the order in which the generator wrote them.</param>
internal sealed record Contract(string Type, string? EventName, string? ActionSource, IReadOnlyList<ContractMember> Members);
