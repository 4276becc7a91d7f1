using Capi.Identity;

namespace Capi.Payload;

// Shared by properties and items: an item is a value with an empty key.
public sealed partial class MetaEventWriter
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:sszzz";

    private void Add(ReadOnlySpan<byte> key, bool? value)
    {
        if (value is not { } truth)
            return;
        Key(key);
        _json.Raw(truth ? "true,"u8 : "false,"u8);
    }

    private bool Add(ReadOnlySpan<byte> key, long? value)
    {
        if (value is null)
            return false;
        Property(key, value.GetValueOrDefault());
        return true;
    }

    private bool Add(ReadOnlySpan<byte> key, ulong? value)
    {
        if (value is null)
            return false;
        Property(key, value.GetValueOrDefault());
        return true;
    }

    private bool Add(ReadOnlySpan<byte> key, decimal? value)
    {
        if (value is null)
            return false;
        Property(key, value.GetValueOrDefault());
        return true;
    }

    private bool Add<T>(ReadOnlySpan<byte> key, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } number)
            return false;
        Key(key);
        _json.Number(number);
        _json.Comma();
        return true;
    }

    private bool Add(ReadOnlySpan<byte> key, double? value)
    {
        if (value is not { } number || double.IsFinite(number))
            return Add<double>(key, value);
        Drop(key.IsEmpty ? ArrayKey : key, DropReason.NotFinite);
        return false;
    }

    private bool Add(ReadOnlySpan<byte> key, float? value)
    {
        if (value is not { } number || float.IsFinite(number))
            return Add<float>(key, value);
        Drop(key.IsEmpty ? ArrayKey : key, DropReason.NotFinite);
        return false;
    }

    private void AddQuoted<T>(ReadOnlySpan<byte> key, T? value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is not { } quoted)
            return;
        Key(key);
        _json.Quoted(quoted, format);
        _json.Comma();
    }

    private DropReason WriteText(string value) =>
        PlainText.IsBlank(value) ? DropReason.Empty
        : value.Length > EventLimits.MaxTextLength ? DropReason.TooLong
        : _json.TryText(value) ? DropReason.None
        : DropReason.InvalidText;

    private void EndText(ReadOnlySpan<byte> key, int start, DropReason reason)
    {
        if (reason == DropReason.None)
        {
            _json.Comma();
            NoteContentMember(key);
            return;
        }

        Rewind(start);
        Drop(key, reason);
    }

    private void Key(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
            return;
        _json.Name(key);
        NoteContentMember(key);
    }
}
