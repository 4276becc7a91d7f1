using Capi.Identifiers.Text;

namespace Capi.Payload;

// Properties of custom_data and of content entries. Keys are escaped UTF-8 without quotes.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes a string.</summary>
    public void WriteProperty(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
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
        _json.WriteMember(key, in value);
        RecordContentMember(key, value > 0);
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
}
