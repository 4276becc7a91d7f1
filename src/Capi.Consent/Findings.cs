namespace Capi.Consent;

/// <summary>Creates findings without data.</summary>
internal static class Findings
{
    // Most requests lack most sources, so these findings are shared.
    private static readonly ConsentFinding[] AbsentBySource =
        [.. Enum.GetValues<ConsentSource>().Select(static source => Create(source, ConsentOutcome.NotFound, "absent"))];

    /// <summary>The source is absent.</summary>
    public static ConsentFinding Absent(ConsentSource source) => AbsentBySource[(int)source];

    /// <summary>The source can't be read.</summary>
    public static ConsentFinding Invalid(ConsentSource source, string evidence) => new() { Outcome = ConsentOutcome.Invalid, Source = source, Evidence = evidence, IsMalformed = true };

    /// <summary>The source was read.</summary>
    public static ConsentFinding Create(ConsentSource source, ConsentOutcome outcome, string evidence) => new() { Outcome = outcome, Source = source, Evidence = evidence };
}
