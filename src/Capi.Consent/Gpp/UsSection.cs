using Capi.Consent.Bits;

namespace Capi.Consent.Gpp;

/// <summary>A US section of a GPP string, reduced to its opt-outs.</summary>
/// <param name="Outcome">What the section says.</param>
/// <param name="Sale">SaleOptOut: 0 not applicable, 1 opted out, 2 didn't opt out.</param>
/// <param name="Sharing">SharingOptOut; -1 if the section has none.</param>
/// <param name="TargetedAdvertising">TargetedAdvertisingOptOut; -1 if the section has none.</param>
/// <param name="Gpc">True if the section carries a signal of Global Privacy Control.</param>
/// <param name="IsMalformed">True if the section can't be read.</param>
internal readonly record struct UsSection(
    ConsentOutcome Outcome, int Sale = -1, int Sharing = -1, int TargetedAdvertising = -1, bool Gpc = false, bool IsMalformed = false)
{
    private const int OptedOutValue = 1;
    private const int DidNotOptOutValue = 2;
    private const int ReservedValue = 3;

    // Version 1 of the national section has 60 bits, version 2 has 70; lengths in between belong to neither.
    private const int NationalVersion1PaddedLength = 66;
    private const int NationalVersion2Length = 70;

    /// <summary>Reads a section.</summary>
    public static UsSection Read(ReadOnlySpan<char> text, UsSectionLayout layout)
    {
        var dot = text.IndexOf('.');
        var core = dot < 0 ? text : text[..dot];
        if (!Base64Url.IsValid(core) || !HasValidLength(core.Length * 6, layout) || !TryReadSecondSegment(text, dot, layout, out var gpc))
            return new(ConsentOutcome.Invalid, IsMalformed: true);
        if (!HasKnownVersion(core, layout))
            return new(ConsentOutcome.Invalid);

        var sale = ReadField(core, layout.Sale);
        var sharing = ReadField(core, layout.Sharing);
        var targeted = ReadField(core, layout.TargetedAdvertising);
        return new(Decide(sale, sharing, targeted, gpc), sale, sharing, targeted, gpc);
    }

    private static ConsentOutcome Decide(int sale, int sharing, int targeted, bool gpc)
    {
        if (gpc || sale == OptedOutValue || sharing == OptedOutValue || targeted == OptedOutValue)
            return ConsentOutcome.OptedOut;
        if (sale == ReservedValue || sharing == ReservedValue || targeted == ReservedValue)
            return ConsentOutcome.Invalid;
        return sale == DidNotOptOutValue || sharing == DidNotOptOutValue || targeted == DidNotOptOutValue ? ConsentOutcome.Granted : ConsentOutcome.NotFound;
    }

    private static bool HasValidLength(int length, UsSectionLayout layout) =>
        layout.Id == UsSectionLayout.NationalId
            ? length == layout.Length || length == NationalVersion1PaddedLength || length >= NationalVersion2Length
            : length >= layout.Length;

    // The fields of an unknown version can stand anywhere.
    private static bool HasKnownVersion(ReadOnlySpan<char> core, UsSectionLayout layout) =>
        layout.MaxVersion == 0 || ((int)Base64Url.GetValue(core[0]) is var version && version >= 1 && version <= layout.MaxVersion);

    // Two bits of type, then the signal. Other second segments are about sensitive data, but must be readable too.
    private static bool TryReadSecondSegment(ReadOnlySpan<char> text, int dot, UsSectionLayout layout, out bool gpc)
    {
        gpc = false;
        if (dot < 0)
            return true;

        var segment = text[(dot + 1)..];
        if (segment.IndexOf('.') is var end and >= 0)
            segment = segment[..end];
        if (!Base64Url.IsValid(segment))
            return false;

        var reader = new BitReader(segment);
        reader.Skip(2);
        gpc = layout.HasGpc && reader.ReadBoolean();
        return HasSensitiveDataLength(segment, layout);
    }

    // Indiana, Kentucky and Rhode Island: eight fields of two bits.
    private static bool HasSensitiveDataLength(ReadOnlySpan<char> segment, UsSectionLayout layout) =>
        layout.MaxVersion != 0 || layout.HasGpc || segment.Length * 6 >= 16;

    private static int ReadField(ReadOnlySpan<char> core, int position)
    {
        if (position < 0)
            return -1;

        var reader = new BitReader(core);
        reader.Skip(position);
        return reader.ReadInt32(2);
    }
}
