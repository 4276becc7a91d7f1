namespace Capi.Consent;

/// <summary>Reads IAB's <see href="https://github.com/InteractiveAdvertisingBureau/USPrivacy/blob/master/CCPA/US%20Privacy%20String.md">US Privacy string</see>.</summary>
/// <remarks>
/// <para>The third of the four characters decides: <c>Y</c> is an opt-out of sale in the USA, <c>N</c> a grant, <c>-</c> says that the law doesn't apply. Case doesn't matter.
/// The string doesn't name a state.</para>
/// <para>Thread safe. Never throws.</para>
/// </remarks>
public static class UsPrivacyReader
{
    /// <summary>Reads a US Privacy string, as in the cookie <c>usprivacy</c>.</summary>
    /// <param name="value">The value; null or blank if the request has none.</param>
    /// <returns>The finding; <see cref="ConsentOutcome.NotFound"/> for a missing value or <c>1---</c>, <see cref="ConsentOutcome.Invalid"/> for any other text.</returns>
    public static ConsentFinding Read(string? value) =>
        string.IsNullOrWhiteSpace(value) ? Findings.Absent(ConsentSource.UsPrivacy) : Read(value.AsSpan());

    internal static ConsentFinding Read(ReadOnlySpan<char> value)
    {
        if (value is not ['1', var notice, var optOut, var lspa] || !IsFlag(notice) || !IsFlag(optOut) || !IsFlag(lspa))
            return Findings.Invalid(ConsentSource.UsPrivacy, "usprivacy unreadable");

        var evidence = $"usprivacy version=1 notice={char.ToUpperInvariant(notice)} optOutSale={char.ToUpperInvariant(optOut)} lspa={char.ToUpperInvariant(lspa)}";
        return char.ToUpperInvariant(optOut) switch
        {
            'Y' => Findings.Create(ConsentSource.UsPrivacy, ConsentOutcome.OptedOut, evidence) with { Country = Policies.UsRegion.Country, Region = "US" },
            'N' => Findings.Create(ConsentSource.UsPrivacy, ConsentOutcome.Granted, evidence) with { Region = "US" },
            _ => Findings.Create(ConsentSource.UsPrivacy, ConsentOutcome.NotFound, evidence),
        };
    }

    // IAB's reference code accepts lower case, too.
    private static bool IsFlag(char flag) => flag is 'Y' or 'y' or 'N' or 'n' or '-';
}
