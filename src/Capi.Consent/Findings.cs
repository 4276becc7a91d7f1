namespace Capi.Consent;

/// <summary>Creates findings without data.</summary>
internal static class Findings
{
    /// <summary>The source is absent.</summary>
    public static ConsentFinding Absent(ConsentSource source) => new() { Outcome = ConsentOutcome.NotFound, Source = source, Evidence = "absent" };

    /// <summary>The source can't be read.</summary>
    public static ConsentFinding Invalid(ConsentSource source, string evidence) => new() { Outcome = ConsentOutcome.Invalid, Source = source, Evidence = evidence, IsMalformed = true };

    /// <summary>The source was read.</summary>
    public static ConsentFinding Create(ConsentSource source, ConsentOutcome outcome, string evidence) => new() { Outcome = outcome, Source = source, Evidence = evidence };
}
