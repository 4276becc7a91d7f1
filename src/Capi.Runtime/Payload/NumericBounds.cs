using System.Globalization;

namespace Capi.Payload;

/// <summary>The numbers of <c>custom_data</c> that can't be negative: a count, a price or a predicted value. Thread safe.</summary>
/// <remarks>Zero is accepted: Meta doesn't forbid it, and an item may be free. <c>net_revenue</c> may be negative, because a sale can lose money.
/// <c>value</c> and <c>quantity</c> have rules of their own.</remarks>
internal static class NumericBounds
{
    private const char MinusSign = '\u2212';

    /// <summary>True if Meta expects zero or more for this key.</summary>
    /// <param name="key">The key in UTF-8.</param>
    /// <param name="isContentsEntry">True in an entry of <c>contents</c>, false for a top-level property.</param>
    public static bool IsNonNegative(ReadOnlySpan<byte> key, bool isContentsEntry) => isContentsEntry
        ? key.SequenceEqual("item_price"u8) || key.SequenceEqual("price"u8)
        : key.SequenceEqual("num_items"u8) || key.SequenceEqual("fb_num_items"u8) || key.SequenceEqual("predicted_ltv"u8) || key.SequenceEqual("item_price"u8) || key.SequenceEqual("quantity"u8);

    /// <summary>True if a text may be a negative or infinite number or NaN; false for most other texts without reading them.</summary>
    public static bool MayBeInvalid(string text) => text[0] is '-' or MinusSign or ' ' or '\t' or 'N' or 'n' or 'I' or 'i' or '+' or '∞';

    /// <summary>Finds out why a number given as text can't be sent under such a key; <see cref="DropReason.None"/> for any other text.</summary>
    public static DropReason Validate(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var isNegative = trimmed.StartsWith('-') || trimmed.StartsWith(MinusSign);
        var number = isNegative ? trimmed[1..] : trimmed;
        if (decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed))
            return isNegative && parsed > 0 ? DropReason.OutOfRange : DropReason.None;

        return number.TrimStart('+') is "∞" || number.Equals("NaN", StringComparison.OrdinalIgnoreCase)
            || number.TrimStart('+').Equals("Infinity", StringComparison.OrdinalIgnoreCase) ? DropReason.NotFinite : DropReason.None;
    }
}
