using Capi.Catalog;
using Capi.Identifiers.Browser;
using Capi.Identifiers.HashedText;

namespace Capi.Identifiers.ClearText;

/// <summary>Validates an identifier that is sent in clear. The value is never changed, except that some keys are trimmed
/// (<see cref="ClearIdentifierFormat.ShouldTrim"/>) and repeated Parameter Builder suffixes removed.</summary>
/// <remarks>Thread safe. Doesn't allocate. Invalid input returns a reason; it never throws.</remarks>
internal static class ClearIdentifierValidator
{
    /// <summary>Validates a value by the format of its key.</summary>
    /// <param name="normalization">The format of the key.</param>
    /// <param name="value">The raw value.</param>
    /// <param name="start">The start index of the part to send.</param>
    /// <param name="length">The length of the part to send; 0 if the value is dropped.</param>
    /// <returns><see cref="DropReason.None"/>, or why the value is dropped.</returns>
    public static DropReason Validate(Normalization normalization, ReadOnlySpan<char> value, out int start, out int length)
    {
        (start, length) = (0, 0);
        var reason = IdentifierWriter.Validate(value, out var text);
        if (reason == DropReason.None)
            reason = ClearIdentifierFormat.Validate(normalization, value, text);

        if (reason == DropReason.None)
            (start, length) = ClearIdentifierFormat.ShouldTrim(normalization) ? (GetOffset(text, value), text.Length) : (0, GetSentLength(normalization, value));

        return reason;
    }

    /// <summary>Validates a value by the format of its key and by the extra requirement of <c>lead_id</c>: 15 to 17 digits.</summary>
    public static DropReason Validate(ParameterDefinition parameter, ReadOnlySpan<char> value, out int start, out int length)
    {
        var reason = Validate(parameter.Normalization, value, out start, out length);
        if (reason != DropReason.None || parameter.Key != UserDataKeys.LeadId || ClearIdentifierFormat.IsLeadIdLength(length))
            return reason;

        (start, length) = (0, 0);
        return DropReason.InvalidFormat;
    }

    private static int GetSentLength(Normalization normalization, ReadOnlySpan<char> value) =>
        normalization is Normalization.Fbc or Normalization.Fbp && FbCookie.TryParse(value, out var cookie) ? cookie.Length : value.Length;

    private static int GetOffset(ReadOnlySpan<char> part, ReadOnlySpan<char> whole) => whole.Overlaps(part, out var offset) ? offset : 0;
}
