namespace Capi.Payload;

// Items of an array of scalar values.
public sealed partial class MetaEventWriter
{
    /// <summary>Writes a string.</summary>
    public void Item(string? value)
    {
        if (value is null)
            return;
        var start = _json.Length;
        var reason = WriteText(value);
        // Read the key after writing, because the buffer may have been reallocated.
        EndText(ArrayKey, start, reason);
    }

    /// <summary>Writes true or false.</summary>
    public void Item(bool? value) => Add(default, value);

    /// <summary>Writes a number.</summary>
    public void Item(long? value) => Add(default, value);

    /// <summary>Writes a number.</summary>
    public void Item(long value) => _json.Member(default, value);

    /// <summary>Writes a number.</summary>
    public void Item(ulong? value) => Add(default, value);

    /// <summary>Writes a number.</summary>
    public void Item(ulong value) => _json.Member(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void Item(decimal? value) => Add(default, value);

    /// <summary>Writes a number with all digits, including trailing zeros.</summary>
    public void Item(decimal value) => _json.Member(default, in value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void Item(double? value) => Add(default, value);

    /// <summary>Writes a number; NaN and infinity are dropped.</summary>
    public void Item(float? value) => Add(default, value);

    /// <summary>Writes a date as yyyy-MM-dd.</summary>
    public void Item(DateOnly? value) => AddQuoted(default, value, DateFormat);

    /// <summary>Writes a time in ISO 8601 with seconds and offset.</summary>
    public void Item(DateTimeOffset? value) => AddQuoted(default, value, TimeFormat);

    /// <summary>Writes a Guid in format D.</summary>
    public void Item(Guid? value) => AddQuoted(default, value, "D");

    /// <summary>Writes a URI's original string.</summary>
    public void Item(Uri? value) => Item(value?.OriginalString);
}
