namespace Capi.Cli.Rendering;

/// <summary>One type that the generator has left its marks on.</summary>
/// <param name="Type">Its full name in C#'s writing, for example <c>Shop.Orders.OrderPaid</c>.</param>
/// <param name="EventName">As Meta receives it.</param>
/// <param name="ActionSource">In Meta's words.</param>
/// <param name="Members">In the order in which the generator wrote them.</param>
internal sealed record Contract(string Type, string EventName, string ActionSource, IReadOnlyList<ContractMember> Members);
