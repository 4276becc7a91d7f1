namespace Capi.Identifiers;

/// <summary>The result of normalising and hashing one identifier. Contains personal data; <see cref="ToString"/> doesn't.</summary>
/// <param name="Normalized">The normalised value; null if it is dropped.</param>
/// <param name="Value">What Meta would receive: 64 hexadecimal digits or the clear value; null if it is dropped.</param>
/// <param name="DropReason">Why the value is dropped; <see cref="DropReason.None"/> if it is sent.</param>
public readonly record struct IdentifierResult(string? Normalized, string? Value, DropReason DropReason)
{
    /// <inheritdoc/>
    public override string ToString() => DropReason == DropReason.None ? "***" : DropReason.ToString();
}
