
namespace Capi.Cli.Tests.Schemas;

/// <summary>An event with lists, an address, clear identifiers and custom lists.</summary>
[MetaEvent(StandardEvents.Lead, ActionSource = ActionSource.PhoneCall)]
public partial record SchemaLead(
    [EventId] Guid Id,
    [EventTime] DateTimeOffset At,
    [EventSourceUrl] string? Page,
    [OptOut] bool IsOptedOut,
    [Hashed] IReadOnlyList<string> Emails,
    [Hashed] string? Phone,
    [Hashed("ph")] string? Mobile,
    [Flatten] SchemaAddress? Address,
    [Clear] long LeadId,
    [Hashed] Guid? ExternalId,
    [CustomData("gifts")] SchemaGift? Gift,
    [CustomData("steps")] IReadOnlyList<int> Steps);

/// <summary>A flattened address.</summary>
public sealed record SchemaAddress([property: Hashed] string City, [property: Hashed("zp")] string? Zip);

/// <summary>An entry of a custom list.</summary>
[MetaContent]
public sealed record SchemaGift([CustomData] string Id, [CustomData("wrapped_on")] DateOnly? WrappedOn);
