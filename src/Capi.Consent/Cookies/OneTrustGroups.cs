namespace Capi.Consent.Cookies;

/// <summary>Evaluates the groups of a OneTrust cookie.</summary>
internal static class OneTrustGroups
{
    /// <summary>Returns <see cref="ConsentOutcome.Granted"/> if all required groups are allowed; <see cref="ConsentOutcome.NotFound"/> if one isn't in the list.</summary>
    public static ConsentOutcome Evaluate(string? groups, IReadOnlyList<string> required)
    {
        if (string.IsNullOrWhiteSpace(groups) || required.Count == 0)
            return ConsentOutcome.NotFound;

        var outcome = ConsentOutcome.Granted;
        for (var index = 0; index < required.Count; index++)
        {
            switch (Evaluate(groups, required[index]))
            {
                case ConsentOutcome.Denied:
                    return ConsentOutcome.Denied;
                case ConsentOutcome.Granted:
                    break;
                case var other:
                    outcome = other;
                    break;
            }
        }

        return outcome;
    }

    // A group that is listed twice must be allowed twice.
    private static ConsentOutcome Evaluate(ReadOnlySpan<char> groups, string group)
    {
        var outcome = ConsentOutcome.NotFound;
        foreach (var range in groups.Split(','))
        {
            var entry = groups[range].Trim();
            var colon = entry.LastIndexOf(':');
            if (colon < 0 || !entry[..colon].Trim().Equals(group, StringComparison.OrdinalIgnoreCase))
                continue;

            switch (entry[(colon + 1)..].Trim())
            {
                case "0":
                    return ConsentOutcome.Denied;
                case "1" when outcome == ConsentOutcome.NotFound:
                    outcome = ConsentOutcome.Granted;
                    break;
                case "1":
                    break;
                default:
                    outcome = ConsentOutcome.Invalid;
                    break;
            }
        }

        return outcome;
    }
}
