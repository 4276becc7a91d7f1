using Capi.Catalog;
using Capi.Identity;

namespace Capi.Payload;

// The custom_data object, with value and currency, which are validated.
public sealed partial class MetaEventWriter
{
    private bool _hasValue;
    private bool _hasCurrency;
    private int _customDataStart;
    private int _customDataMembers;

    /// <summary>Starts <c>custom_data</c>.</summary>
    public void BeginCustomData()
    {
        _customDataStart = _json.Length;
        _json.Raw("\"custom_data\":{"u8);
        _customDataMembers = _json.Length;
    }

    /// <summary>Ends <c>custom_data</c>; an empty object is removed.</summary>
    public void EndCustomData()
    {
        if (_json.Length == _customDataMembers)
            Rewind(_customDataStart);
        else
            _json.Close((byte)'}');
    }

    /// <summary>Writes <c>value</c>.</summary>
    public void Value(long? value) => _hasValue |= Add("value"u8, value);

    /// <summary>Writes <c>value</c>.</summary>
    public void Value(long value)
    {
        _json.Member("value"u8, value);
        _hasValue = true;
    }

    /// <summary>Writes <c>value</c>.</summary>
    public void Value(ulong? value) => _hasValue |= Add("value"u8, value);

    /// <summary>Writes <c>value</c>.</summary>
    public void Value(ulong value)
    {
        _json.Member("value"u8, value);
        _hasValue = true;
    }

    /// <summary>Writes <c>value</c> with all digits, including trailing zeros.</summary>
    public void Value(decimal? value) => _hasValue |= Add("value"u8, value);

    /// <summary>Writes <c>value</c> with all digits, including trailing zeros.</summary>
    public void Value(decimal value)
    {
        _json.Member("value"u8, in value);
        _hasValue = true;
    }

    /// <summary>Writes <c>value</c>; NaN and infinity are dropped.</summary>
    public void Value(double? value) => _hasValue |= Add("value"u8, value);

    /// <summary>Writes <c>value</c>; NaN and infinity are dropped.</summary>
    public void Value(float? value) => _hasValue |= Add("value"u8, value);

    /// <summary>Writes <c>currency</c>, trimmed and in upper case, if it is an ISO 4217 code; otherwise drops it.</summary>
    public void Currency(string? value)
    {
        if (value is null)
            return;

        if (value.Length == 3 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) && char.IsAsciiLetterUpper(value[2])
            && Currencies.Contains(value[0], value[1], value[2]))
        {
            _hasCurrency = _json.TryPlainMember("currency"u8, value);
            return;
        }

        var code = value.AsSpan().Trim();
        if (code.Length != 3 || !Currencies.Contains(code[0], code[1], code[2]))
        {
            IdentityMetrics.Dropped("currency", code.IsEmpty ? DropReason.Empty : DropReason.Unknown);
            return;
        }

        Span<char> upper = stackalloc char[3];
        code.ToUpperInvariant(upper);
        _json.Name("currency"u8);
        _json.TryText(upper);
        _json.Comma();
        _hasCurrency = true;
    }

    private void ResetCustomData()
    {
        _hasValue = _hasCurrency = false;
        _openFrames = 0;
    }
}
