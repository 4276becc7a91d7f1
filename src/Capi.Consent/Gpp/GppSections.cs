using Capi.Consent.Tcf;
using Capi.Consent.Text;

namespace Capi.Consent.Gpp;

/// <summary>Reads the sections of a GPP string one after the other.</summary>
internal static class GppSections
{
    private const int EuropeId = 2;
    private const int CanadaId = 5;
    private const int UsPrivacyId = 6;

    /// <summary>True for the sections that can be read.</summary>
    public static bool IsKnown(int id) => id is EuropeId or CanadaId or UsPrivacyId || UsSectionLayout.Find(id) is not null;

    /// <summary>Reads a known section; its evidence begins with the name of the section.</summary>
    public static ConsentFinding Read(int id, ReadOnlySpan<char> text, GppOptions options) => id switch
    {
        EuropeId => TcfEvaluation.Evaluate(text, options.Tcf, TcStringHost.GppString),
        CanadaId => ReadCanada(text, options.Tcf),
        UsPrivacyId => UsPrivacyReader.Read(text),
        _ => ReadUs(text, UsSectionLayout.Find(id)!),
    };

    private static ConsentFinding ReadUs(ReadOnlySpan<char> text, UsSectionLayout layout)
    {
        var section = UsSection.Read(text, layout);
        var isOptedOut = section.Outcome == ConsentOutcome.OptedOut;
        return new ConsentFinding
        {
            Outcome = section.Outcome,
            Source = ConsentSource.Gpp,
            Country = isOptedOut ? Policies.UsRegion.Country : null,
            State = isOptedOut ? Policies.UsRegion.GetStateCode(layout.Region) : null,
            Region = layout.Region,
            Evidence = CreateEvidence(section, layout),
            IsMalformed = section.IsMalformed,
        };
    }

    private static string CreateEvidence(UsSection section, UsSectionLayout layout)
    {
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write(layout.Id == UsSectionLayout.NationalId ? "usnat" : layout.Region);
        if (section.IsMalformed)
            evidence.Write(" unreadable");
        else if (section.Outcome == ConsentOutcome.Invalid)
            evidence.Write("reason", section.Sale < 0 ? "unknown-version" : "reserved-value");
        if (section.Sale >= 0)
            evidence.Write("sale", section.Sale);
        if (section.Sharing >= 0)
            evidence.Write("sharing", section.Sharing);
        if (section.TargetedAdvertising >= 0)
            evidence.Write("targeted", section.TargetedAdvertising);
        if (section.Gpc)
            evidence.Write("gpc", 1);
        return evidence.ToString();
    }

    private static ConsentFinding ReadCanada(ReadOnlySpan<char> text, TcfConsentOptions options)
    {
        if (!CanadaSection.TryRead(text, options.VendorId, out var section))
            return Findings.Invalid(ConsentSource.Gpp, "tcfca unreadable");

        // TCF Canada doesn't use purpose 1.
        var required = PurposeSet.Create(options.Purposes).Except(default(PurposeSet).Add(1));
        var missing = required.Except(section.Purposes.Except(section.RestrictedPurposes));
        var isGranted = missing.IsEmpty && (options.VendorId is not { } vendorId || section.Vendors.Contains(vendorId));
        var evidence = new EvidenceWriter(stackalloc char[EvidenceWriter.BufferSize]);
        evidence.Write("tcfca version=1");
        evidence.Write("express", section.Purposes.ToArray());
        evidence.Write("implied", section.ImpliedPurposes.ToArray());
        if (!missing.IsEmpty)
            evidence.Write("missing", missing.ToArray());
        return new ConsentFinding
        {
            Outcome = isGranted ? ConsentOutcome.Granted : ConsentOutcome.Denied,
            Source = ConsentSource.Gpp,
            Purposes = section.Purposes.ToArray(),
            Vendors = options.IncludeVendors ? section.Vendors.ToArray() : [],
            Evidence = evidence.ToString(),
        };
    }
}
