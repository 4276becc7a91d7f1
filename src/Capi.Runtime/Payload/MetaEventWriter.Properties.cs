using Capi.Identity;

namespace Capi.Payload;

// Properties of custom_data and of content entries. Keys are escaped UTF-8 without quotes.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes a string.</summary>
    public void Property(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
            return;
        if (!PlainText.IsBlank(value) && value.Length <= EventLimits.MaxTextLength && _json.TryPlainMember(key, value))
        {
            NoteContentMember(key);
            return;
        }

        var start = _json.Length;
        _json.Name(key);
        EndText(key, start, WriteText(value));
    }

    /// <summary>Writes true or false.</summary>
    public void Property(ReadOnlySpan<byte> key, bool? value) => Add(key, value);

    /// <summary>Writes a number.</summary>
    public void Property(ReadOnlySpan<byte> key, long? value) => Add(key, value);

    /// <summary>Writes a number.</summary>
    public void Property(ReadOnlySpan<byte> key, long value)
    {
        _json.Member(key, value);
        NoteContentMember(key);
    }

    /// <summary>Writes a number.</summary>
    public void Property(ReadOnlySpan<byte> key, ulong? value) => Add(key, value);

    /// <summary>Writes a number.</summary>
    public void Property(ReadOnlySpan<byte> key, ulong value)
    {
        _json.Member(key, value);
        NoteContentMember(key);
    }

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void Property(ReadOnlySpan<byte> key, decimal? value) => Add(key, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    /// <remarks>A separate overload, because passing a nullable decimal copies 20 bytes per call and most decimals are not nullable.</remarks>
    public void Property(ReadOnlySpan<byte> key, decimal value)
    {
        _json.Member(key, in value);
        NoteContentMember(key);
    }

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void Property(ReadOnlySpan<byte> key, double? value) => Add(key, value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void Property(ReadOnlySpan<byte> key, float? value) => Add(key, value);

    /// <summary>Writes a date as yyyy-MM-dd.</summary>
    public void Property(ReadOnlySpan<byte> key, DateOnly? value) => AddQuoted(key, value, DateFormat);

    /// <summary>Writes a time in ISO 8601 with seconds and offset.</summary>
    public void Property(ReadOnlySpan<byte> key, DateTimeOffset? value) => AddQuoted(key, value, TimeFormat);

    /// <summary>Writes a Guid in format D.</summary>
    public void Property(ReadOnlySpan<byte> key, Guid? value) => AddQuoted(key, value, "D");

    /// <summary>Writes a URI's original string.</summary>
    public void Property(ReadOnlySpan<byte> key, Uri? value) => Property(key, value?.OriginalString);
}
