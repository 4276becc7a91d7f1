using Capi.Consent.Text;

namespace Capi.Consent.Tcf;

/// <summary>Evaluates a TC string against what is required for a grant.</summary>
internal static class TcfEvaluation
{
    /// <summary>The name of the source in evidence.</summary>
    public const string SourceName = "tcf";

    /// <summary>The longest string that is read; a cookie holds 4,096 characters.</summary>
    public const int MaxLength = 65_536;

    // TCF 2.2 has policy version 4, and strings of older policies are invalid since 30 September 2023.
    private const int MinPolicyVersion = 4;

    // TCF 2.3 has policy version 5, and is mandatory for strings created from 28 February 2026 on.
    private const int DisclosedVendorsPolicyVersion = 5;
    private const long DisclosedVendorsSince = 17_722_368_000;

    /// <summary>Reads and evaluates a TC string.</summary>
    public static ConsentFinding Evaluate(ReadOnlySpan<char> value, TcfConsentOptions options, TcStringHost host)
    {
        if (value.Length > MaxLength)
            return Findings.Invalid(ConsentSource.Tcf, "tcf too long");

        var dot = value.IndexOf('.');
        if (!TcfCore.TryRead(dot < 0 ? value : value[..dot], options.VendorId, host, out var core)
            || !TcfSegments.TryRead(dot < 0 ? [] : value[(dot + 1)..], hasSegments: dot >= 0, RangeCoding.Fixed, out var segments))
        {
            return Findings.Invalid(ConsentSource.Tcf, "tcf unreadable");
        }

        var missing = GetMissingPurposes(core, options);
        var (outcome, reason) = Decide(core, segments, options, missing);
        return new ConsentFinding
        {
            Outcome = outcome,
            Source = ConsentSource.Tcf,
            Purposes = core.Purposes.ToArray(),
            Vendors = options.IncludeVendors ? core.Vendors.ToArray() : [],
            Evidence = CreateEvidence(core, segments, options, missing, reason),
        };
    }

    private static PurposeSet GetMissingPurposes(TcfCore core, TcfConsentOptions options) =>
        PurposeSet.Create(options.Purposes).Except(core.Purposes.Except(core.RestrictedPurposes));

    private static (ConsentOutcome Outcome, string? Reason) Decide(TcfCore core, TcfSegments segments, TcfConsentOptions options, PurposeSet missing)
    {
        if (core.PolicyVersion < MinPolicyVersion)
            return (ConsentOutcome.Invalid, "policy-outdated");
        if (!core.IsServiceSpecific)
            return (ConsentOutcome.Invalid, "global-scope");
        if (!missing.IsEmpty)
            return (ConsentOutcome.Denied, null);
        if (options.VendorId is { } vendorId && !core.Vendors.Contains(vendorId))
            return (ConsentOutcome.Denied, "vendor-not-consented");
        if (!RequiresDisclosedVendors(core))
            return (ConsentOutcome.Granted, null);
        if (!segments.HasDisclosedVendors)
            return options.RequireDisclosedVendors ? (ConsentOutcome.Denied, "disclosed-vendors-missing") : (ConsentOutcome.Granted, null);
        return options.VendorId is { } id && !segments.DisclosedVendors.Contains(id) ? (ConsentOutcome.Denied, "vendor-not-disclosed") : (ConsentOutcome.Granted, null);
    }

    private static bool RequiresDisclosedVendors(TcfCore core) =>
        core.PolicyVersion >= DisclosedVendorsPolicyVersion || core.Created >= DisclosedVendorsSince;

    private static string CreateEvidence(TcfCore core, TcfSegments segments, TcfConsentOptions options, PurposeSet missing, string? reason)
    {
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write(SourceName);
        evidence.Write("version", core.Version);
        evidence.Write("policy", core.PolicyVersion);
        evidence.Write("purposes", core.Purposes.ToArray());
        if (!missing.IsEmpty)
            evidence.Write("missing", missing.ToArray());
        if (options.VendorId is { } vendorId)
            evidence.Write("vendor", vendorId);
        evidence.Write("disclosed", segments.HasDisclosedVendors ? "yes" : "no");
        if (reason is not null)
            evidence.Write("reason", reason);
        return evidence.ToString();
    }
}
