namespace Capi.ContractDescriptions;

/// <summary>What one contract sends. The model of everything that describes contracts: TypeScript, lock, schema and privacy manifest.</summary>
/// <param name="Type">The full name in C# notation, for example <c>Shop.Orders.OrderPaid</c>.</param>
/// <param name="EventName">The event_name sent to Meta.</param>
/// <param name="ActionSource">The action_source sent to Meta, for example <c>website</c>.</param>
/// <param name="Members">The members that are sent, in the order of their declaration. The members of an entry follow the list that contains it.</param>
internal sealed record ContractDescription(string Type, string EventName, string ActionSource, IReadOnlyList<MemberDescription> Members)
{
    /// <summary>The path of the member with <c>[EventConsent]</c>; empty if the context of the request says whether the event may be sent.</summary>
    public string ConsentMember { get; init; } = "";

    /// <summary>The GA4 event that the gateway turns into this contract; empty without <c>[Ga4Event]</c>.</summary>
    public string Ga4EventName { get; init; } = "";

    /// <summary>The last part of the type's name.</summary>
    public string ShortName => Type.Substring(Type.LastIndexOf('.') + 1);

    /// <summary>True if the browser sends the event, too.</summary>
    public bool IsSentByBrowser => ActionSource == "website";
}
