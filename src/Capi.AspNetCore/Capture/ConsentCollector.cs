using Capi.Consent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Capi.AspNetCore.Capture;

/// <summary>Asks all consent readers and the policy. Thread safe.</summary>
internal sealed class ConsentCollector(IMetaConsentReader[] readers, ConsentPolicy policy, ILogger logger)
{
    // A copy: the policy also returns its own when it ignores an opt-out.
    private static readonly ConsentDecision Unanswered = ConsentPolicy.Default.Decide([]) with { };

    // The details of an exception may contain the value that caused it.
    private static readonly ConsentFinding ReaderFailed = new() { Outcome = ConsentOutcome.Invalid, Evidence = "a consent reader failed" };

    /// <summary>True if no source says anything. False after an opt-out that the policy ignores.</summary>
    public static bool IsUnanswered(ConsentDecision decision) => ReferenceEquals(decision, Unanswered);

    /// <summary>Decides from what the readers find in the request.</summary>
    public ConsentDecision Decide(HttpContext http) => Decide(Collect(http, static _ => true));

    /// <summary>Decides with an answer that the visitor has just given. It takes the place of the answers that the app itself has stored, which are now outdated.</summary>
    public ConsentDecision DecideAfterAnswer(HttpContext http, ConsentOutcome answer)
    {
        var findings = Collect(http, static finding => finding.Source is ConsentSource.GlobalPrivacyControl or ConsentSource.UsPrivacy or ConsentSource.Gpp) ?? [];
        findings.Add(new ConsentFinding { Outcome = answer, Evidence = "answered in this request" });
        return Decide(findings);
    }

    private ConsentDecision Decide(List<ConsentFinding>? findings)
    {
        var decision = findings is null ? Unanswered : policy.Decide(findings);
        logger.ConsentDecided(decision.Action, decision.Evidence);
        return decision;
    }

    private List<ConsentFinding>? Collect(HttpContext http, Func<ConsentFinding, bool> isUsed)
    {
        List<ConsentFinding>? findings = null;
        foreach (var reader in readers)
        {
            if (Read(reader, http) is { Outcome: not ConsentOutcome.NotFound } finding && isUsed(finding))
                (findings ??= []).Add(finding);
        }

        return findings;
    }

    private static ConsentFinding? Read(IMetaConsentReader reader, HttpContext http)
    {
        try
        {
            return reader.Read(http);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            CaptureMetrics.RecordFailure(CaptureMetrics.ConsentReader);
            return ReaderFailed;
        }
    }
}
