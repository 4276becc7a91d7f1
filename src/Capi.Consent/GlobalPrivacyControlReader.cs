namespace Capi.Consent;

/// <summary>Reads the header of <see href="https://w3c.github.io/gpc/">Global Privacy Control</see>.</summary>
/// <remarks>Thread safe. Never throws. <c>1</c> is an opt-out of sale and sharing; the standard defines no other value, so any other says nothing.</remarks>
public static class GlobalPrivacyControlReader
{
    private static readonly ConsentFinding OptedOut = Findings.Create(ConsentSource.GlobalPrivacyControl, ConsentOutcome.OptedOut, "gpc Sec-GPC=1");
    private static readonly ConsentFinding Other = Findings.Create(ConsentSource.GlobalPrivacyControl, ConsentOutcome.NotFound, "gpc Sec-GPC=other");

    /// <summary>Reads the request header <c>Sec-GPC</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <returns><see cref="ConsentOutcome.OptedOut"/> for <c>1</c>, without a region, because the header doesn't name one; otherwise <see cref="ConsentOutcome.NotFound"/>.</returns>
    public static ConsentFinding Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return Findings.Absent(ConsentSource.GlobalPrivacyControl);

        return value.AsSpan().Trim().SequenceEqual("1") ? OptedOut : Other;
    }
}
