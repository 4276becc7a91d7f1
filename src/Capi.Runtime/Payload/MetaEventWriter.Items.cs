namespace Capi.Payload;

// Items of an array of scalar values.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes a string.</summary>
    public void WriteItem(string? value)
    {
        if (value is null)
            return;
        var start = _json.Length;
        var reason = WriteText(value);
        // Read the key after writing, because the buffer may have been reallocated.
        WriteEndText(CurrentArrayKey, start, reason, value);
    }

    /// <summary>Writes true or false.</summary>
    public void WriteItem(bool? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(long? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(long value) => _json.WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(ulong? value) => WriteMember(default, value);

    /// <summary>Writes a number.</summary>
    public void WriteItem(ulong value) => _json.WriteMember(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void WriteItem(decimal? value) => WriteMember(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void WriteItem(decimal value) => _json.WriteMember(default, in value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteItem(double? value) => WriteMember(default, value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void WriteItem(float? value) => WriteMember(default, value);

    /// <summary>Writes a date as yyyy-MM-dd.</summary>
    public void WriteItem(DateOnly? value) => WriteQuotedMember(default, value, DateFormat);

    /// <summary>Writes a time in ISO 8601 with seconds and offset.</summary>
    public void WriteItem(DateTimeOffset? value) => WriteQuotedMember(default, value, TimeFormat);

    /// <summary>Writes a Guid in format D.</summary>
    public void WriteItem(Guid? value) => WriteQuotedMember(default, value, "D");

    /// <summary>Writes a URI's original string.</summary>
    public void WriteItem(Uri? value) => WriteItem(value?.OriginalString);
}
