using Capi.Catalog;

namespace Capi.Identity;

/// <summary>Validates an identifier that is sent in clear. The value is never changed, except that some keys are trimmed
/// (<see cref="ClearForm.IsTrimmed"/>).</summary>
/// <remarks>Thread safe. Doesn't allocate. Invalid input returns a reason; it never throws.</remarks>
internal static class ClearIdentifier
{
    /// <summary>Validates a value by the format of its key.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="start">The start index of the part to send.</param>
    /// <param name="length">The length of the part to send; 0 if the value is dropped.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
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

    /// <summary>Validates a value by the format of its key and by the extra requirement of <c>lead_id</c>: 15 to 17 digits.</summary>
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
