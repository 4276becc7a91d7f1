using Capi.Catalog;
using Capi.Identifiers.Diagnostics;
using Capi.Identifiers.Text;

namespace Capi.Payload;

// The custom_data object with value and currency, which are validated, and the properties of custom_data and of content entries.
// Keys are escaped UTF-8 without quotes.
public sealed partial class MetaEventWriter
{
    /// <summary>Starts <c>custom_data</c>.</summary>
    public void WriteStartCustomData()
    {
        _customDataStart = _json.Length;
        _json.WriteRaw("\"custom_data\":{"u8);
        _customDataContentStart = _json.Length;
    }

    /// <summary>Ends <c>custom_data</c>; an empty object is removed.</summary>
    public void WriteEndCustomData()
    {
        if (_json.Length == _customDataContentStart)
            Rewind(_customDataStart);
        else
            _json.WriteEnd((byte)'}');
    }

    /// <summary>Writes <c>value</c>.</summary>
    public void WriteValue(long? value)
    {
        _hasValue |= WriteMember("value"u8, value);
        _isValueNegative |= value < 0;
    }

    /// <summary>Writes <c>value</c>.</summary>
    public void WriteValue(long value)
    {
        _json.WriteMember("value"u8, value);
        _hasValue = true;
        _isValueNegative |= value < 0;
    }

    /// <summary>Writes <c>value</c>.</summary>
    public void WriteValue(ulong? value) => _hasValue |= WriteMember("value"u8, value);

    /// <summary>Writes <c>value</c>.</summary>
    public void WriteValue(ulong value)
    {
        _json.WriteMember("value"u8, value);
        _hasValue = true;
        _isValueNegative |= value < 0;
    }

    /// <summary>Writes <c>value</c> with all digits, including trailing zeros.</summary>
    public void WriteValue(decimal? value)
    {
        _hasValue |= WriteMember("value"u8, value);
        _isValueNegative |= value < 0;
    }

    /// <summary>Writes <c>value</c> with all digits, including trailing zeros.</summary>
    public void WriteValue(decimal value)
    {
        _json.WriteMember("value"u8, in value);
        _hasValue = true;
        _isValueNegative |= decimal.IsNegative(value) && value < 0;
    }

    /// <summary>Writes <c>value</c>; NaN and infinity are dropped.</summary>
    public void WriteValue(double? value)
    {
        _hasValue |= WriteMember("value"u8, value);
        _isValueNegative |= value is < 0 and > double.NegativeInfinity;
    }

    /// <summary>Writes <c>value</c>; NaN and infinity are dropped.</summary>
    public void WriteValue(float? value)
    {
        _hasValue |= WriteMember("value"u8, value);
        _isValueNegative |= value is < 0 and > float.NegativeInfinity;
    }

    /// <summary>Writes <c>currency</c>, trimmed and in upper case, if it is an ISO 4217 code; otherwise drops it.</summary>
    public void WriteCurrency(string? value)
    {
        if (value is null)
            return;

        if (value.Length == 3 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) && char.IsAsciiLetterUpper(value[2])
            && Currencies.Contains(value[0], value[1], value[2]))
        {
            _hasCurrency = _json.TryWritePlainMember("currency"u8, value);
            return;
        }

        var code = value.AsSpan().Trim();
        if (code.Length != 3 || !Currencies.Contains(code[0], code[1], code[2]))
        {
            RecordDrop("currency", code.IsEmpty ? DropReason.Empty : DropReason.Unknown);
            return;
        }

        Span<char> upper = stackalloc char[3];
        code.ToUpperInvariant(upper);
        _json.WritePropertyName("currency"u8);
        _json.TryWriteString(upper);
        _json.WriteComma();
        _hasCurrency = true;
    }

    /// <summary>Writes a string.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null || IsInvalidNumber(key, value))
            return;
        if (!TextValidator.IsEmptyOrWhiteSpace(value) && value.Length <= EventLimits.MaxTextLength && _json.TryWritePlainMember(key, value))
        {
            RecordContentText(key, value);
            return;
        }

        var start = _json.Length;
        _json.WritePropertyName(key);
        WriteEndText(key, start, WriteText(value), value);
    }

    /// <summary>Writes true or false.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, bool? value) => WriteMember(key, value);

    /// <summary>Writes a number.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, long? value) => WriteMember(key, value);

    /// <summary>Writes a number.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, long value)
    {
        if (value < 0 && IsBelowMinimum(key))
            return;
        _json.WriteMember(key, value);
        RecordContentMember(key, value > 0);
    }

    /// <summary>Writes a number.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, ulong? value) => WriteMember(key, value);

    /// <summary>Writes a number.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, ulong value)
    {
        _json.WriteMember(key, value);
        RecordContentMember(key, value > 0);
    }

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, decimal? value) => WriteMember(key, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    /// <remarks>A separate overload, because passing a nullable decimal copies 20 bytes per call and most decimals are not nullable.</remarks>
    public void WriteProperty(ReadOnlySpan<byte> key, decimal value)
    {
        // The sign is checked first because comparing decimals costs as much as writing one.
        if (decimal.IsNegative(value) && value < 0 && IsBelowMinimum(key))
            return;
        _json.WriteMember(key, in value);
        RecordContentMember(key, !key.SequenceEqual("quantity"u8) || value > 0);
    }

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, double? value) => WriteMember(key, value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, float? value) => WriteMember(key, value);

    /// <summary>Writes a date as yyyy-MM-dd.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, DateOnly? value) => WriteQuotedMember(key, value, DateFormat);

    /// <summary>Writes a time in ISO 8601 with seconds and offset.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, DateTimeOffset? value) => WriteQuotedMember(key, value, TimeFormat);

    /// <summary>Writes a Guid in format D.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, Guid? value) => WriteQuotedMember(key, value, "D");

    /// <summary>Writes a URI's original string.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, Uri? value) => WriteProperty(key, value?.OriginalString);

    private void ResetCustomData()
    {
        _hasValue = _hasCurrency = _isValueNegative = false;
        _frameCount = 0;
    }

    private void WriteMember(ReadOnlySpan<byte> key, bool? value)
    {
        if (value is not { } boolean)
            return;
        WriteKey(key);
        _json.WriteRaw(boolean ? "true,"u8 : "false,"u8);
    }

    private bool WriteMember(ReadOnlySpan<byte> key, long? value)
    {
        if (value is null)
            return false;
        WriteProperty(key, value.GetValueOrDefault());
        return true;
    }

    private bool WriteMember(ReadOnlySpan<byte> key, ulong? value)
    {
        if (value is null)
            return false;
        WriteProperty(key, value.GetValueOrDefault());
        return true;
    }

    private bool WriteMember(ReadOnlySpan<byte> key, decimal? value)
    {
        if (value is null)
            return false;
        WriteProperty(key, value.GetValueOrDefault());
        return true;
    }

    private bool WriteMember(ReadOnlySpan<byte> key, double? value)
    {
        if (value is not { } number || IsNotFinite(key, double.IsFinite(number)) || (number < 0 && IsBelowMinimum(key)))
            return false;
        WriteKey(key, number > 0);
        _json.WriteNumber(number);
        _json.WriteComma();
        return true;
    }

    private bool WriteMember(ReadOnlySpan<byte> key, float? value)
    {
        if (value is not { } number || IsNotFinite(key, float.IsFinite(number)) || (number < 0 && IsBelowMinimum(key)))
            return false;
        WriteKey(key, number > 0);
        _json.WriteNumber(number);
        _json.WriteComma();
        return true;
    }

    private bool IsNotFinite(ReadOnlySpan<byte> key, bool isFinite)
    {
        if (!isFinite)
            RecordDrop(key.IsEmpty ? CurrentArrayKey : key, DropReason.NotFinite);
        return !isFinite;
    }

    // A negative count or price is left out; the rest of the event or entry is sent. Negative numbers are rare, so that only they are looked up.
    private bool IsBelowMinimum(ReadOnlySpan<byte> key)
    {
        if (!IsNonNegative(key))
            return false;

        RecordDrop(key, DropReason.OutOfRange);
        return true;
    }

    private bool IsInvalidNumber(ReadOnlySpan<byte> key, string value)
    {
        if (value.Length == 0 || !NumericBounds.MayBeInvalid(value) || !IsNonNegative(key))
            return false;

        var reason = NumericBounds.Validate(value);
        RecordDrop(key, reason);
        return reason != DropReason.None;
    }

    // Custom properties in deeper objects may use the same names.
    private bool IsNonNegative(ReadOnlySpan<byte> key) => (_frameCount == 0 || IsContentsEntry) && NumericBounds.IsNonNegative(key, IsContentsEntry);

    private void WriteQuotedMember<T>(ReadOnlySpan<byte> key, T? value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } quoted)
            return;
        WriteKey(key);
        _json.WriteQuoted(quoted, format);
        _json.WriteComma();
    }

    private DropReason WriteText(string value) =>
        TextValidator.IsEmptyOrWhiteSpace(value) ? DropReason.Empty
        : value.Length > EventLimits.MaxTextLength ? DropReason.TooLong
        : _json.TryWriteString(value) ? DropReason.None
        : DropReason.InvalidText;

    private void WriteEndText(ReadOnlySpan<byte> key, int start, DropReason reason, string value)
    {
        if (reason == DropReason.None)
        {
            _json.WriteComma();
            RecordContentText(key, value);
            return;
        }

        Rewind(start);
        RecordDrop(key, reason);
    }

    private void WriteKey(ReadOnlySpan<byte> key, bool isPositive = true)
    {
        if (key.IsEmpty)
            return;
        _json.WritePropertyName(key);
        RecordContentMember(key, isPositive);
    }
}
