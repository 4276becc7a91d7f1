using Capi.Consent.Policies;

namespace Capi.Consent;

/// <summary>Combines findings to one decision: the strictest finding wins, and without evidence nothing is sent. Immutable and thread safe.</summary>
/// <remarks>
/// <para>Signals of opting out (Global Privacy Control, US Privacy, GPP) and the cookies of consent platforms all count. Google Consent Mode counts only if no consent
/// platform says anything, because a platform's cookie is what Consent Mode is derived from.</para>
/// <para>From strict to permissive: a refusal and an invalid source withhold; an opt-out limits; a grant sends. Sources that say nothing have no effect.</para>
/// </remarks>
/// <param name="options">The choices; null for the defaults.</param>
public sealed class ConsentPolicy(ConsentPolicyOptions? options = null)
{
    private readonly ConsentPolicyOptions _options = options ?? new();

    /// <summary>The policy with the default choices.</summary>
    public static ConsentPolicy Default { get; } = new();

    /// <summary>Decides what to do with the events of a person.</summary>
    /// <param name="findings">What the readers found; the order doesn't matter.</param>
    /// <param name="region">The visitor's region, if the caller knows it, as an ISO 3166 code: <c>US-CA</c>, <c>US</c>, <c>DE</c>.</param>
    /// <returns>The decision with its evidence. Never throws.</returns>
    public ConsentDecision Decide(IReadOnlyList<ConsentFinding> findings, string? region = null)
    {
        if (findings is null)
            return ConsentDecisions.Undecided;

        var relevant = RelevantFindings.Select(findings);
        if (relevant.Count == 0)
            return ConsentDecisions.Undecided;

        if (relevant.Exists(static finding => finding.Outcome == ConsentOutcome.Denied))
            return ConsentDecisions.Create(ConsentAction.Withhold, "refused", relevant.FindAll(static finding => finding.Outcome == ConsentOutcome.Denied));

        if (relevant.Exists(static finding => finding.Outcome == ConsentOutcome.Invalid))
            return ConsentDecisions.Create(ConsentAction.Withhold, "unreadable", relevant.FindAll(static finding => finding.Outcome == ConsentOutcome.Invalid));

        var optOuts = relevant.FindAll(static finding => finding.Outcome == ConsentOutcome.OptedOut);
        var decision = optOuts.Count == 0 ? null : new OptOutPolicy(_options, region).Decide(optOuts, relevant);
        return decision ?? DecideWithoutOptOut(relevant);
    }

    // Opt-outs that the policy ignores are no consent either.
    private static ConsentDecision DecideWithoutOptOut(List<ConsentFinding> relevant)
    {
        var grants = relevant.FindAll(static finding => finding.Outcome == ConsentOutcome.Granted);
        return grants.Count == 0 ? ConsentDecisions.Undecided : ConsentDecisions.Create(ConsentAction.Send, "granted", grants);
    }
}
