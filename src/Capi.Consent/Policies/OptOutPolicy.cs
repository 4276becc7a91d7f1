namespace Capi.Consent.Policies;

/// <summary>Decides what opt-outs lead to, by the region of the visitor.</summary>
internal sealed class OptOutPolicy(ConsentPolicyOptions options, string? callerRegion)
{
    /// <summary>Returns the strictest treatment of the opt-outs; null if all are ignored.</summary>
    public ConsentDecision? Decide(List<ConsentFinding> optOuts, List<ConsentFinding> relevant)
    {
        var visitorRegion = GetVisitorRegion(relevant);
        var limited = new List<ConsentFinding>();
        int? state = null;
        foreach (var optOut in optOuts)
        {
            var region = GetRegion(optOut, visitorRegion);
            switch (GetTreatment(region))
            {
                case OptOutTreatment.Ignore:
                    break;
                case OptOutTreatment.LimitedDataUse:
                    limited.Add(optOut);
                    state = Combine(state, optOut.State ?? GetStateCode(region));
                    break;
                default:
                    return ConsentDecisions.Create(ConsentAction.Withhold, "opted out", optOuts);
            }
        }

        if (limited.Count == 0)
            return null;

        // Meta geolocates visitors outside the USA, and those of unknown region.
        var country = limited.TrueForAll(optOut => GetRegion(optOut, visitorRegion) is { } region && UsRegion.IsUsa(region)) ? UsRegion.Country : 0;
        return ConsentDecisions.Create(ConsentAction.SendWithLimitedDataUse, "opted out", limited, country, country == 0 ? 0 : state ?? 0);
    }

    private OptOutTreatment GetTreatment(string? region) =>
        region is null || !UsRegion.IsUsa(region) ? options.OptOutOutsideUsa
        : UsRegion.HasState(region) && GetStateCode(region) == 0 ? options.OptOutInStateWithoutCode
        : options.OptOutInUsa;

    // The caller knows best; then the most precise region that a source names.
    private string? GetVisitorRegion(List<ConsentFinding> relevant)
    {
        if (!string.IsNullOrWhiteSpace(callerRegion))
            return callerRegion.Trim();

        string? found = null;
        foreach (var finding in relevant)
        {
            if (finding.Region is { } region && (found is null || region.Length > found.Length))
                found = region;
        }

        return found ?? options.DefaultRegion;
    }

    // A source that names a state keeps it: the opt-out was made under the law of that state.
    private static string? GetRegion(ConsentFinding optOut, string? visitorRegion) =>
        optOut.Region is { } region && (UsRegion.HasState(region) || visitorRegion is null || !UsRegion.IsUsa(visitorRegion)) ? region : visitorRegion;

    private static int GetStateCode(string? region) => region is null ? 0 : UsRegion.GetStateCode(region) ?? 0;

    // Opt-outs in different states: Meta geolocates.
    private static int Combine(int? first, int second) => first is null || first == second ? second : 0;
}
