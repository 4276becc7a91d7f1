namespace Capi.Identity;

/// <summary>What becomes of one identifier. It holds personal data; its text form shows none.</summary>
/// <param name="Normalized">The normalised value, or null when it is dropped.</param>
/// <param name="Value">What Meta would receive: 64 hex digits, or the clear value; null when it is dropped.</param>
/// <param name="Dropped">Why it is left out; <see cref="DropReason.None"/> when it is sent.</param>
public readonly record struct IdentifierResult(string? Normalized, string? Value, DropReason Dropped)
{
    /// <inheritdoc/>
    public override string ToString() => Dropped == DropReason.None ? "***" : Dropped.ToString();
}
