using Capi.Identifiers.Text;

namespace Capi.Payload;

// Shared by properties and items: an item is a value with an empty key.
public sealed partial class MetaEventWriter
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:sszzz";

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
        if (value is not { } number || IsNotFinite(key, double.IsFinite(number)))
            return false;
        WriteKey(key, number > 0);
        _json.WriteNumber(number);
        _json.WriteComma();
        return true;
    }

    private bool WriteMember(ReadOnlySpan<byte> key, float? value)
    {
        if (value is not { } number || IsNotFinite(key, float.IsFinite(number)))
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
