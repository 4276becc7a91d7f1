using Capi.Consent.Policies;
using Capi.Consent.Tcf;

namespace Capi.Consent.Gpp;

/// <summary>Reads a GPP string and combines its sections to one finding.</summary>
internal static class GppEvaluation
{
    private const int EuropeId = 2;

    /// <summary>Reads and evaluates a GPP string, or a TC string in its place.</summary>
    public static ConsentFinding Evaluate(ReadOnlySpan<char> value, GppOptions options)
    {
        if (value.Length > TcfEvaluation.MaxLength)
            return Findings.Invalid(ConsentSource.Gpp, "gpp too long");

        // GPP's specification: a string that begins with C is a TC string.
        if (value[0] == 'C')
            return TcfEvaluation.Evaluate(value, options.Tcf, TcStringHost.GppString) with { Source = ConsentSource.Gpp, Sections = [EuropeId] };

        var sections = value.Count('~');
        if (sections > GppHeader.MaxSections)
            return Findings.Invalid(ConsentSource.Gpp, "gpp too many sections");

        Span<int> ids = stackalloc int[sections];
        var tilde = value.IndexOf('~');
        return GppHeader.TryRead(tilde < 0 ? value : value[..tilde], ids)
            ? EvaluateSections(tilde < 0 ? [] : value[(tilde + 1)..], ids, options)
            : Findings.Invalid(ConsentSource.Gpp, "gpp header unreadable");
    }

    private static ConsentFinding EvaluateSections(ReadOnlySpan<char> text, ReadOnlySpan<int> ids, GppOptions options)
    {
        var findings = new List<ConsentFinding>(ids.Length);
        var known = new List<int>(ids.Length);
        foreach (var id in ids)
        {
            var tilde = text.IndexOf('~');
            var section = tilde < 0 ? text : text[..tilde];
            text = tilde < 0 ? [] : text[(tilde + 1)..];
            if (section.IsWhiteSpace())
                return Findings.Invalid(ConsentSource.Gpp, "gpp section empty");

            if (!GppSections.IsKnown(id))
                continue;

            known.Add(id);
            findings.Add(GppSections.Read(id, section, options));
        }

        return Combine(findings, known);
    }

    // The strictest section decides. One malformed section makes the string invalid, as in the reference implementation.
    private static ConsentFinding Combine(List<ConsentFinding> findings, List<int> sections)
    {
        var outcome = ConsentOutcome.NotFound;
        var strictness = 0;
        ConsentFinding? tcf = null;
        foreach (var finding in findings)
        {
            if (GetStrictness(finding) > strictness)
                (outcome, strictness) = (finding.Outcome, GetStrictness(finding));
            if (finding.Purposes.Count > 0 || finding.Vendors.Count > 0)
                tcf ??= finding;
        }

        var optOut = outcome == ConsentOutcome.OptedOut ? new GppOptOut(findings) : default;
        return new ConsentFinding
        {
            Outcome = outcome,
            Source = ConsentSource.Gpp,
            Country = outcome == ConsentOutcome.OptedOut ? UsRegion.Country : null,
            State = optOut.State,
            Region = outcome == ConsentOutcome.OptedOut ? optOut.Region : null,
            Purposes = tcf?.Purposes ?? [],
            Vendors = tcf?.Vendors ?? [],
            Sections = sections,
            Evidence = CreateEvidence(findings, sections),
        };
    }

    // A section that its format declares invalid, such as an outdated TC string, grants nothing, but takes back no opt-out of another section.
    private static int GetStrictness(ConsentFinding finding) => finding.Outcome switch
    {
        ConsentOutcome.Invalid when finding.IsMalformed => 5,
        ConsentOutcome.Denied => 4,
        ConsentOutcome.OptedOut => 3,
        ConsentOutcome.Invalid => 2,
        ConsentOutcome.Granted => 1,
        _ => 0,
    };

    private static string CreateEvidence(List<ConsentFinding> findings, List<int> sections)
    {
        if (findings.Count == 0)
            return "gpp version=1 sections=none";

        var evidence = new System.Text.StringBuilder("gpp version=1");
        for (var index = 0; index < findings.Count; index++)
            evidence.Append(' ').Append('[').Append(sections[index]).Append(' ').Append(findings[index].Evidence).Append(']');
        return evidence.ToString();
    }
}
