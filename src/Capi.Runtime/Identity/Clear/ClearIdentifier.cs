using Capi.Catalog;

namespace Capi.Identity;

/// <summary>Says whether a clear identifier may be sent as it is. The value itself is never changed, but where white space at its ends is left out
/// (<see cref="ClearForm.IsTrimmed"/>).</summary>
/// <remarks>Thread safe; allocates nothing; bad input is answered with a reason, never an exception.</remarks>
internal static class ClearIdentifier
{
    /// <summary>Judges a value by its form.</summary>
    /// <param name="normalization">The form it must have.</param>
    /// <param name="value">The value as it was given.</param>
    /// <param name="start">Where the part begins that is sent.</param>
    /// <param name="length">How long that part is; 0 where there is a reason not to.</param>
    public static DropReason Check(Normalization normalization, ReadOnlySpan<char> value, out int start, out int length)
    {
        (start, length) = (0, 0);
        var reason = IdentifierWriter.Admit(value, out var text);
        if (reason == DropReason.None)
            reason = ClearForm.Check(normalization, value, text);

        if (reason == DropReason.None)
            (start, length) = ClearForm.IsTrimmed(normalization) ? (OffsetOf(text, value), text.Length) : (0, value.Length);

        return reason;
    }

    /// <summary>As the other one, with what a single key demands besides: a <c>lead_id</c> has 15 to 17 digits.</summary>
    public static DropReason Check(ParameterDefinition parameter, ReadOnlySpan<char> value, out int start, out int length)
    {
        var reason = Check(parameter.Normalization, value, out start, out length);
        if (reason != DropReason.None || parameter.Key != Identifier.LeadId || ClearForm.HasLengthOfLeadId(length))
            return reason;

        (start, length) = (0, 0);
        return DropReason.InvalidFormat;
    }

    private static int OffsetOf(ReadOnlySpan<char> part, ReadOnlySpan<char> whole) => whole.Overlaps(part, out var offset) ? offset : 0;
}
