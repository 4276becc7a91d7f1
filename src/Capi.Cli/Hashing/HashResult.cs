using Capi.Identifiers;

namespace Capi.Cli.Hashing;

/// <summary>The result for one valid line. Contains personal data, so it is not a record, whose ToString prints its members.</summary>
internal readonly struct HashResult
{
    /// <summary>The normalised value, or null if it is dropped.</summary>
    public string? Normalized { get; private init; }

    /// <summary>The value that would be sent to Meta, or null if it is dropped.</summary>
    public string? Value { get; private init; }

    /// <summary>The drop reason in snake case, or null if the value is sent.</summary>
    public string? Dropped { get; private init; }

    public static HashResult FromIdentifierResult(IdentifierResult result) => new()
    {
        Normalized = result.Normalized,
        Value = result.Value,
        Dropped = result.Value is null ? DropReasons.GetName(result.DropReason) : null,
    };

    /// <summary>Creates a result for a value sent in clear, or with the given drop reason if the value is null.</summary>
    public static HashResult FromClearValue(string? value, DropReason dropReason) => new()
    {
        Normalized = value,
        Value = value,
        Dropped = value is null ? DropReasons.GetName(dropReason) : null,
    };
}
