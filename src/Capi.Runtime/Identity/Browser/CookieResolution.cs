namespace Capi.Identity;

/// <summary>The value to send as <c>fbc</c> or <c>fbp</c>, and whether the browser must be told. Its text form does not show the value.</summary>
/// <param name="Value">The value, or null when there is none.</param>
/// <param name="Outcome">Where the value comes from; the cookie has to be written after <see cref="CookieOutcome.Created"/> and
/// <see cref="CookieOutcome.Replaced"/>.</param>
public readonly record struct CookieResolution(string? Value, CookieOutcome Outcome)
{
    /// <inheritdoc/>
    public override string ToString() => Outcome.ToString();
}
