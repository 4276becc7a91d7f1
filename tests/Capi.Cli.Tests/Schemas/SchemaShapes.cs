namespace Capi.Cli.Tests.Schemas;

/// <summary>A contract with the shapes that are easily forgotten: a base type, lists of every type, entries in other lists, an event of GA4.</summary>
[MetaEvent(StandardEvents.Search), Ga4Event("search")]
public sealed partial class SchemaSearch : SchemaVisit
{
    [CustomData("search_string")]
    public string? Text { get; init; }

    [CustomData("colors")]
    public IReadOnlyList<SchemaColor> Colors { get; init; } = [];

    [CustomData("days")]
    public DateOnly[]? Days { get; init; }

    [CustomData("moments")]
    public IEnumerable<DateTimeOffset>? Moments { get; init; }

    [CustomData("flags")]
    public List<bool>? Flags { get; init; }

    [CustomData("keys")]
    public Guid[]? Keys { get; init; }

    [CustomData("big")]
    public ulong Big { get; init; }

    [CustomData("small")]
    public decimal Small { get; init; }

    [CustomData("contents")]
    public SchemaHit[]? Hits { get; init; }

    [CustomData("offers")]
    public IReadOnlyList<SchemaHit>? Offers { get; init; }

    [Flatten]
    public SchemaFilter? Filter { get; init; }
}

/// <summary>What every visit has.</summary>
public abstract class SchemaVisit
{
    [EventId]
    public required string TransactionId { get; init; }

    [EventTime]
    public DateTimeOffset At { get; init; }

    [Hashed]
    public string[]? Emails { get; init; }

    [Hashed("db")]
    public DateOnly? BirthDate { get; init; }

    [Hashed("external_id")]
    public IReadOnlyList<long>? Accounts { get; init; }
}

/// <summary>A hit.</summary>
[MetaContent]
public sealed record SchemaHit([CustomData] string Id, [CustomData] int Quantity, [CustomData("color")] SchemaColor? Color, [CustomData("seen_at")] DateTimeOffset? SeenAt, [CustomData("is_new")] bool IsNew);

/// <summary>A flattened filter.</summary>
public sealed record SchemaFilter([property: CustomData("filter_color")] SchemaColor Color, [property: CustomData("filter_tags")] string[] Tags);

/// <summary>A color.</summary>
public enum SchemaColor
{
    /// <summary>Red.</summary>
    Red,

    /// <summary>Blue.</summary>
    DarkBlue,
}
