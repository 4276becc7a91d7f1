using Capi.Catalog;
using Capi.Identifiers.Diagnostics;

namespace Capi.Payload;

// The custom_data object, with value and currency, which are validated.
public sealed partial class MetaEventWriter
{
    private bool _hasValue;
    private bool _hasCurrency;
    private bool _isValueNegative;
    private int _customDataStart;
    private int _customDataContentStart;

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
        _isValueNegative |= value < 0;
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
            IdentifierMetrics.RecordDropped("currency", code.IsEmpty ? DropReason.Empty : DropReason.Unknown);
            return;
        }

        Span<char> upper = stackalloc char[3];
        code.ToUpperInvariant(upper);
        _json.WritePropertyName("currency"u8);
        _json.TryWriteString(upper);
        _json.WriteComma();
        _hasCurrency = true;
    }

    private void ResetCustomData()
    {
        _hasValue = _hasCurrency = _isValueNegative = false;
        _frameCount = 0;
    }
}
