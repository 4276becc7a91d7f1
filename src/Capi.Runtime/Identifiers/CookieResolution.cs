namespace Capi.Identifiers;

/// <summary>The value to send as <c>fbc</c> or <c>fbp</c>, and whether the cookie must be set. <see cref="ToString"/> doesn't contain the value.</summary>
/// <param name="Value">The value, or null if there is none.</param>
/// <param name="Outcome">Where the value comes from. Set the cookie for <see cref="CookieOutcome.Created"/> and
/// <see cref="CookieOutcome.Replaced"/>.</param>
public readonly record struct CookieResolution(string? Value, CookieOutcome Outcome)
{
    /// <inheritdoc/>
    public override string ToString() => Outcome.ToString();
}
