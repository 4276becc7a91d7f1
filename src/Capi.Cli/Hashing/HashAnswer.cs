using Capi.Identity;

namespace Capi.Cli.Hashing;

/// <summary>What is written for one good line. It holds personal data, so it is no record that prints itself.</summary>
internal readonly struct HashAnswer
{
    /// <summary>The normalised value, or null when it is dropped.</summary>
    public string? Normalized { get; private init; }

    /// <summary>What Meta would receive, or null when it is dropped.</summary>
    public string? Value { get; private init; }

    /// <summary>Why it is left out, in snake case; null when it is sent.</summary>
    public string? Dropped { get; private init; }

    public static HashAnswer Of(IdentifierResult result) => new()
    {
        Normalized = result.Normalized,
        Value = result.Value,
        Dropped = result.Value is null ? DropReasons.NameOf(result.Dropped) : null,
    };

    /// <summary>A value that is sent as it is, or none and why.</summary>
    public static HashAnswer Clear(string? value, DropReason otherwise) => new()
    {
        Normalized = value,
        Value = value,
        Dropped = value is null ? DropReasons.NameOf(otherwise) : null,
    };
}
